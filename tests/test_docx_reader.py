"""The text of Word documents, as a reader of the page sees it."""

import pytest
from docx_files import W, docx, p, packed, part, r, unpacked

from doclint import readers
from doclint.cli import main
from doclint.errors import ReadError
from doclint.formats.address import words
from doclint.readers.directory import OLE

_CELL = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def _read(data):
    return readers.read("a.docx", data, ".docx")


def _char(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("一", r("二", "<w:b/>"), "三"), "一二三"),
        (p("一") + p("") + p("二"), "一\n\n二"),
        (p("一", "<w:r><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t></w:r>"), "一\t二\n三"),
        (p("一", '<w:r><w:br w:type="page"/></w:r>', "二"), "一二"),
        (p("一", r("二", "<w:vanish/>"), r("三", '<w:vanish w:val="0"/>')), "一三"),
        (p(f"<w:ins>{r('一')}</w:ins>", f"<w:del>{r('二')}</w:del>"), "一"),
        (p(f"<w:moveFrom>{r('一')}</w:moveFrom><w:moveTo>{r('二')}</w:moveTo>"), "二"),
        (p("一", properties="<w:rPr><w:del/></w:rPr>") + p("二"), "一二"),
        (p(_char("begin"), r("", ""), "<w:r><w:instrText>PAGE</w:instrText></w:r>",
           _char("separate"), "7", _char("end"), "页"), "7页"),
        (p(f'<w:fldSimple w:instr="DATE">{r("五月")}</w:fldSimple>'), "五月"),
        (p(f"<w:hyperlink>{r('一')}</w:hyperlink>"), "一"),
        (f"<w:sdt><w:sdtContent>{p('一')}</w:sdtContent></w:sdt>", "一"),
        (p("<w:r><w:ruby><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r>"
           "<w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r>"), "汉"),
        (p("<w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t></w:r>"), "甲-乙"),
        (p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), "☑"),
        (p("一") + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>"
         f"<w:tc>{p('二')}</w:tc></w:tr><w:tr><w:tc>{p('三')}</w:tc></w:tr></w:tbl>",
         "一\n三"),
        (p("<w:r><mc:AlternateContent><mc:Choice Requires='x'/><mc:Fallback><w:t>一"
           "</w:t></mc:Fallback></mc:AlternateContent></w:r>"), "一"),
    ],
)  # fmt: skip
def test_text_is_what_the_page_shows(body, text):
    assert _read(docx(body)).text == text


def test_a_text_box_is_read_once_behind_the_body():
    box = f"<w:txbxContent>{p('框内')}</w:txbxContent>"
    body = p(
        f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback>"
        "</mc:AlternateContent></w:r>",
        "正文",
    )
    draft = _read(docx(body + p("末段")))
    assert draft.text == "正文\n末段\n框内"
    assert [one.place for one in draft.segments] == [
        "body/p[1]",
        "body/p[2]",
        "textbox[1]/p[1]",
    ]


def test_each_story_has_its_address():
    body = (
        p("正文")
        + f"<w:tbl><w:tr><w:tc>{p('甲')}</w:tc><w:tc>{p('乙')}</w:tc></w:tr></w:tbl>"
    )
    draft = _read(
        docx(
            body,
            footnotes=f'<w:footnote w:type="separator" w:id="0">{p("x")}</w:footnote>'
            f'<w:footnote w:id="1">{p("注")}</w:footnote>',
            header=p("页眉字"),
            footer=p("页脚字"),
        )
    )
    assert draft.text.split("\n") == ["正文", "甲", "乙", "注", "页眉字", "页脚字"]
    assert [words(one.place, english=False) for one in draft.segments] == [
        "第1段", "表1第1行第1列", "表1第1行第2列", "脚注1", "页眉", "页脚",
    ]  # fmt: skip
    assert {block.scope for block in draft.blocks} == {"table.cell", "note"}


def _list(levels):
    return (
        '<w:abstractNum w:abstractNumId="5">'
        + "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for at, (kind, text) in enumerate(levels)
        )
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )


def _item(level, number=1):
    properties = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
    return p("事", properties=f"<w:numPr>{properties}</w:numPr>")


def test_numbers_are_read_as_displayed():
    levels = [("chineseCounting", "%1、"), ("decimal", "（%2）"), ("bullet", "o")]
    body = "".join(map(_item, [0, 1, 1, 0, 1, 2])) + _item(0, 2)
    draft = _read(docx(body, numbering=_list(levels)))
    assert draft.text.split("\n") == [
        "一、事", "（1）事", "（2）事", "二、事", "（1）事", "事", "一、事",
    ]  # fmt: skip


def test_numbers_come_from_styles_too():
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="条"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/>'
        '<w:basedOn w:val="A"/></w:style>'
    )
    levels = [("chineseCountingThousand", "第%1条")]
    item = p("事", properties='<w:pStyle w:val="B"/>')
    draft = _read(docx(item * 2, styles=styles, numbering=_list(levels)))
    assert draft.text == "第一条\u3000事\n第二条\u3000事"
    assert {block.scope for block in draft.blocks} == {"heading.2"}


def test_the_strict_namespace_is_read():
    parts = unpacked(docx(""))
    body = f"<w:body>{p('一')}</w:body>"
    parts["word/document.xml"] = part("document", body, _STRICT)
    assert W not in parts["word/document.xml"]
    assert _read(packed(parts)).text == "一"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "不是压缩包"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "加密"),
        (docx(p("")), "没有文字"),
        (packed({"a": "b"}), "不是 Word 文档"),
        (docx(_CELL[0] * 10_000 + _CELL[1] * 10_000), "1000 层"),
    ],
    ids=["empty", "encrypted", "no text", "other zip", "nested"],
)  # fmt: skip
def test_what_cannot_be_read_is_said_and_is_exit_2(data, said, tmp_path, capsys):
    with pytest.raises(ReadError, match=said):
        _read(data)
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert main([str(path)]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("where", ["表1第1行第1列", "第2段", "2", "paragraph 2"])
def test_a_finding_is_accepted_at_the_place_that_is_reported(where, tmp_path, capsys):
    path = tmp_path / "a.docx"
    fault = p("要再接再励。")
    body = fault.join(_CELL) if where.startswith("表") else fault
    path.write_bytes(docx(p("正文。") + body))
    assert main(["accept", f"{path}:{where}"]) == 0
    assert main([str(path)]) == 0
    assert main(["accept", f"{path}:第9段"]) == 2
    assert "这一处没有问题可接受" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "numbered"), [("a.docx", False), ("a.txt", True)])
def test_a_page_numbers_the_lines_of_texts_only(name, numbered, tmp_path):
    data = docx(p("再接再励。")) if name == "a.docx" else "再接再励。".encode()
    (tmp_path / name).write_bytes(data)
    page = tmp_path / "page.html"
    argv = ["--output-format", "html", "--output", str(page), str(tmp_path / name)]
    assert main(argv) == 1
    assert ('<p data-n="1">' in page.read_text(encoding="utf-8")) is numbered
