"""The workbook as another program reads it, and how it reaches a file."""

from io import BytesIO

import pytest
from format_reports import STYLE, broken, match, mixed, report
from openpyxl import load_workbook

from doclint import cli
from doclint.formats import render


def _book(reports, style=STYLE):
    return load_workbook(BytesIO(render("xlsx", reports, style)))


def _rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_every_finding_has_a_row():
    sheet = _book(mixed())["问题"]
    head, *rows = _rows(sheet)
    findings = [(one.source, f) for one in mixed() for f in one.findings]
    assert [(row[0], row[6]) for row in rows] == [(s, f.rule) for s, f in findings]
    assert head[3] == "级别"
    assert {row[3] for row in rows} == {"必错", "疑似", "提示"}
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:J{len(rows) + 1}"
    assert len(sheet.conditional_formatting) == 1


def test_every_file_and_every_failure_has_a_row():
    book = _book([*mixed(), *broken()])
    files = _rows(book["文件"])
    assert [row[0] for row in files[1:]] == [
        one.source for one in [*mixed(), *broken()]
    ]
    assert [row[8] for row in files[1:]] == ["已完成"] * 3 + ["没能完成"] * 2
    told = _rows(book["没能完成"])
    assert ["scan.pdf", "没能读取", "没有文字层，无法检查"] in told
    assert any("needs opencc" in row[2] for row in told[1:])


def test_a_clean_run_is_a_workbook_in_english_too():
    book = _book([report("好。")], STYLE._replace(english=True))
    assert book.sheetnames == ["Findings", "Files", "Not done"]
    assert _rows(book["Files"])[1][4:7] == [0, 0, 0]


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "http://a.test", "12", "\udc80"])
def test_a_cell_is_never_a_formula_or_a_link(text):
    one = report(text, match(text, "hash-run", text))
    cell = _book([one])["问题"]["H2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.value == text.replace("\udc80", "⟨U+DC80⟩")


def test_it_needs_a_file(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("产值######亿元。", encoding="utf-8")
    draft, target = str(tmp_path / "a.txt"), tmp_path / "a.xlsx"
    assert cli.main(["--output-format", "xlsx", draft]) == 2
    assert "--output" in capsys.readouterr().err
    argv = ["--output-format", "xlsx", "--output", str(target), draft]
    assert cli.main(argv) == 1
    assert capsys.readouterr().out == ""
    assert load_workbook(target)["问题"]["H2"].value == "######"
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "a.xlsx"}


def test_without_its_library_it_says_what_to_install(tmp_path, capsys, monkeypatch):
    (tmp_path / "a.txt").write_text("好。", encoding="utf-8")
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    monkeypatch.delitem(__import__("sys").modules, "doclint.formats.xlsx", False)
    argv = ["--output-format", "xlsx", "--output", str(tmp_path / "a.xlsx")]
    assert cli.main([*argv, str(tmp_path / "a.txt")]) == 2
    assert "pip install 'doclint[xlsx]'" in capsys.readouterr().err


def test_a_device_is_written_to_and_stays(tmp_path):
    (tmp_path / "a.txt").write_text("好。", encoding="utf-8")
    assert cli.main(["--output", "/dev/null", str(tmp_path / "a.txt")]) == 0
    assert not __import__("os").path.isfile("/dev/null")
