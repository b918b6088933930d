"""Standard input without a name, and documents that are called a text."""

import io
import sys

import ofd_maker
import pytest
from docx_files import docx, p, packed

from doclint import cli, readers
from doclint.errors import ReadError
from doclint.readers import kinds
from doclint.readers.directory import OLE

TEXT = "各部门要再接再励，，扎实推进。"
PAGE = f"<!DOCTYPE html>\n<html><body><p>{TEXT}</p></body></html>"
MANIFEST = {"META-INF/manifest.xml": "<manifest/>", "content.xml": "<a/>"}


@pytest.fixture
def given(monkeypatch):
    """Return what puts bytes on standard input."""

    def put(data):
        stdin = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", stdin)

    return put


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (docx(p(TEXT)), ".docx"),
        (docx(p(TEXT))[:200], ".docx"),
        (ofd_maker.ofd([(30, 40, TEXT)]), ".ofd"),
        (packed(MANIFEST), ".odt"),
        (b"%PDF-1.7\n", ".pdf"),
        (b"\n%PDF-1.7\n", ".pdf"),
        (OLE + bytes(600), ".doc"),
        (b"{\\rtf1 a}", ".rtf"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', ".doc"),
        (PAGE.encode(), ".html"),
        (PAGE.encode("utf-16"), ".html"),
        (b"<?xml version='1.0'?>\n<!-- a\nb --><html xmlns='x'>", ".html"),
        (TEXT.encode(), None),
        (TEXT.encode("gb18030"), None),
        ("网页以<html>开头。".encode(), None),
        (b"<!-- a -->\n<!-- b -- c -->" * 40 + PAGE.encode(), ".html"),
        (b"<!---->" * 280, None),  # would be tried for ever, were each end in doubt
        (b"<htmlx>", None),
        (b"PK is no package", None),
        (b"", None),
    ],
    ids=str,
)
def test_the_first_bytes_tell_what_it_is(data, suffix):
    assert kinds.recognised(data) == suffix


def test_a_document_on_standard_input_is_read_as_what_it_is(given, capsys):
    given(docx(p("正文。") + p(TEXT)))
    assert cli.main(["-"]) == 1
    assert capsys.readouterr().out.startswith("<stdin>.docx：必错 2 处")
    given(PAGE.encode())
    assert cli.main(["-", "--output-format", "concise"]) == 1
    assert capsys.readouterr().out.count("<stdin>.html:2:") == 2


def test_a_document_on_standard_input_is_fixed_like_a_file(given, capsysbinary):
    given(docx(p(TEXT)))
    assert cli.main(["--unsafe-fixes", "-"]) == 0
    mended = readers.read("a.docx", capsysbinary.readouterr().out, ".docx")
    assert mended.text == "各部门要再接再厉，扎实推进。"


def test_what_cannot_be_read_from_standard_input_says_why(given, capsys):
    given(docx(p(TEXT))[:200])
    assert cli.main(["-"]) == 2
    assert "<stdin>.docx：" in capsys.readouterr().err
    given(b"%PDF-1.7\n")
    assert cli.main(["--fix", "-"]) == 2
    assert "PDF" in capsys.readouterr().err


def test_a_name_outweighs_the_first_bytes(given, capsys):
    given(docx(p(TEXT)))
    assert cli.main(["-", "--stdin-filename", "a.txt"]) == 2
    assert "请把扩展名改为 .docx 再检查" in capsys.readouterr().err
    given(PAGE.encode())
    assert cli.main(["-", "--stdin-filename", "a.txt"]) == 1
    assert "第 2 行第 20 列" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (docx(p(TEXT)), r"Word 文档（docx）或别的压缩包，不是.*改为 \.docx"),
        (OLE + bytes(600), r"请把扩展名改为 \.doc"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)), "请把扩展名改为 .pdf"),
        (b"%PDF-1.7\n1 0 obj", "内容是 PDF，不是纯文本"),
        (b"{\\rtf1\\ansi \\'d6\\'d0}", r"内容是 RTF 文档，不是.*改为 \.rtf"),
    ],
    ids=["docx", "doc", "pdf", "pdf in ascii", "rtf"],
)
def test_a_document_called_a_text_is_told_by_its_kind(name, data, said):
    with pytest.raises(ReadError, match=said):
        readers.read(name, data, readers.suffix_of(name))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"%PDF-1.7\n", "内容是 PDF，不是 .docx；请把扩展名改为 .pdf"),
        ("a.docx", b"{\\rtf1 a}", "内容是 RTF 文档，不是 .docx"),
        ("a.docx", PAGE.encode(), "内容是 网页，不是 .docx；请把扩展名改为 .html"),
        ("a.ofd", b"%PDF-1.7\n", "内容是 PDF，不是 .ofd"),
        ("a.docx", docx(p(TEXT))[:200], "损坏"),
        ("a.docx", OLE + bytes(600), "a.docx"),
    ],
)
def test_a_file_under_the_name_of_another_kind_is_told(
    name, data, said, tmp_path, capsys
):
    (tmp_path / name).write_bytes(data)
    assert cli.main([str(tmp_path / name)]) == 2
    assert said in capsys.readouterr().err
