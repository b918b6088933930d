"""Marked copies that would be damaged are not written; page numbers are no fault."""

from docx_files import docx, p

from doclint.cli import main

EMOJI = (
    "<w:p><w:r><w:t>战斗保</w:t></w:r><w:r>"
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
    'markup-compatibility/2006"><mc:Choice Requires="w16se"/>'
    "<mc:Fallback><w:t>垒######</w:t></mc:Fallback></mc:AlternateContent>"
    "</w:r></w:p>"
)


def test_a_copy_that_is_no_sound_document_is_not_written(tmp_path, capsys):
    path = tmp_path / "a.docx"
    path.write_bytes(docx(EMOJI + p("再接再励。")))
    assert main(["--output-format", "docx", str(path)]) == 2
    assert "没有写副本" in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]


def test_the_page_number_of_a_footer_is_where_it_belongs(tmp_path, capsys):
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("全市经济平稳运行。"), footer=p("— 1 —")))
    assert main([str(path)]) == 0
    path.write_bytes(docx(p("全市经济平稳运行。") + p("— 1 —") + p("一切如常。")))
    assert main([str(path)]) == 1
    assert "page-number" in capsys.readouterr().out
