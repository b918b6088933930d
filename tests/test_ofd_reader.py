"""OFD: words, places and failures, on files of tests/ofd_maker.py."""

import ofd_maker
import pytest

import doclint
from doclint import cli, job, readers
from doclint.errors import ReadError

TEXT = "全区上年投入养护资金######万元，完成大中修里程八十六公里，群众满意度明显提升。"
ROWS = [TEXT[:24], TEXT[24:]]
PAGE = [
    (40, 40, ROWS[0]),
    (30, 50, ROWS[1]),
    (40, 60, "各镇街要认真抓好落实，按时报送情况。"),
    (40, 70, TEXT[:24]),
    (30, 80, TEXT[24:]),
]


def _draft(data):
    return readers.read("a.ofd", data, ".ofd")


def test_lines_are_joined_and_keep_their_places():
    draft = _draft(ofd_maker.ofd(PAGE))
    assert draft.text == f"{TEXT}\n各镇街要认真抓好落实，按时报送情况。\n{TEXT}"
    assert [s.place for s in draft.segments] == [
        f"page[1]/line[{n}]" for n in range(1, 6)
    ]


@pytest.mark.parametrize("number", ["一、", "（二）", "第三条"])
def test_a_numbered_heading_below_a_full_line_begins_a_paragraph(number):
    full = "各镇街要认真抓好落实，按时报送情况，压实各方责任。"
    rows = [full, f"{number}加强组织领导", full, full[:-1] + "并", "一、二号桥加固。"]
    page = [(30, 40 + 8 * n, text) for n, text in enumerate(rows)]
    assert _draft(ofd_maker.ofd(page)).text.split("\n") == [
        full,
        rows[1],
        "".join(rows[2:]),
    ]


def test_of_points_whose_lines_were_joined_by_guess_nothing_is_said():
    rows = [
        "要求如下：",
        "一是认真抓好学习。",
        "二是认真抓好落实。",
        "三是认真抓好监督。",
        "各乡镇要明确责任，",
        "倒排工期，挂图作战。",
    ]
    page = [(30 + 10 * (n < 3), 40 + 8 * n, text) for n, text in enumerate(rows)]
    draft = _draft(ofd_maker.ofd(page))
    assert draft.text.split("\n")[:3] == [*rows[:2], rows[2] + rows[3]]
    done = job.done_on(draft, b"", job.PLAIN, job.settings_of("/", ()))
    assert not done.report.findings
    plain = doclint.lint_text(draft.text)
    assert [one.rule for one in plain.findings] == ["clause-not-on-own-line"]


def test_a_page_of_pictures_is_told_and_fix_is_refused(tmp_path, capsys):
    path = tmp_path / "a.ofd"
    path.write_bytes(before := ofd_maker.ofd(PAGE, []))
    assert cli.main(["--fix", str(path)]) == 2
    shown = capsys.readouterr()
    assert "第2页是扫描图片" in shown.err
    assert "OFD 不能直接改" in shown.err
    assert "######" in shown.out
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (ofd_maker.ofd([]), "扫描图片"),
        (ofd_maker.ofd(PAGE, extra=[("Encryptions.xml", "")]), "加密"),
        (ofd_maker.ofd(PAGE)[:300], "."),
        (b"", "."),
    ],
    ids=["only pictures", "encrypted", "torn", "empty"],
)
def test_what_cannot_be_read_is_a_clear_failure(data, told):
    with pytest.raises(ReadError, match=told):
        _draft(data)


def test_an_ofd_gives_the_findings_of_its_text(tmp_path):
    text = f"{TEXT}\n各镇街要认真抓好落实，按时报送情况。\n{TEXT}"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a.ofd").write_bytes(ofd_maker.ofd(PAGE))
    plain, ofd = (
        job.done(str(tmp_path / f"a.{kind}"), job.PLAIN).report
        for kind in ("txt", "ofd")
    )
    told = [(f.rule, f.at.text, f.context) for f in plain.findings]
    assert len(told) == 2
    assert [(f.rule, f.at.text, f.context) for f in ofd.findings] == told
    places = [f.at.place for f in ofd.findings]
    assert places == ["page[1]/line[1]", "page[1]/line[4]"]


def test_pages_of_all_documents_are_counted_on():
    made = ofd_maker.parts([(30, 40, "正文。")])
    second = ofd_maker.parts([(30, 40, "附件。")])
    made |= {
        name.replace("Doc_0", "Doc_1"): part
        for name, part in second.items()
        if name != "OFD.xml"
    }
    body = "<ofd:DocBody><ofd:DocRoot>{}/Document.xml</ofd:DocRoot></ofd:DocBody>"
    first = body.format("Doc_0")
    assert first in made["OFD.xml"]
    both = first + body.format("/Doc_1")  # a path from the root of the package
    made["OFD.xml"] = made["OFD.xml"].replace(first, both)
    draft = _draft(ofd_maker.packed(made))
    assert draft.text == "正文。\n附件。"
    assert [s.place for s in draft.segments] == ["page[1]/line[1]", "page[2]/line[1]"]


def test_text_measured_in_points_is_joined_alike():
    scaled = _draft(ofd_maker.ofd(PAGE, scale=0.3528))
    assert scaled == _draft(ofd_maker.ofd(PAGE))


def test_a_signed_ofd_is_read_as_any_other():
    signed = ofd_maker.parts(PAGE)
    signed["OFD.xml"] = signed["OFD.xml"].replace(
        "</ofd:DocBody>",
        "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody>",
    )
    signed["Doc_0/Signs/Signatures.xml"] = (
        '<ofd:Signatures xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Signature '
        'ID="1" Type="Seal" BaseLoc="Sign_0/Signature.xml"/></ofd:Signatures>'
    )
    signed["Doc_0/Signs/Sign_0/SignedValue.dat"] = bytes(range(256))
    assert _draft(ofd_maker.packed(signed)) == _draft(ofd_maker.ofd(PAGE))


HEAD, FOOT = (60, 20, "青川县人民政府办公室文件"), (30, 285, "青川县人民政府办公室印发")


@pytest.mark.parametrize("order", ["Background", "Body", "Foreground"])
def test_a_template_is_read_with_the_first_page_that_shows_it(order):
    pages = [(30, 60, "正文第一段。")], [(30, 60, "正文第二段。")]
    draft = _draft(ofd_maker.templated([HEAD, FOOT], *pages, order=order))
    assert draft.text.split("\n") == [HEAD[2], pages[0][0][2], FOOT[2], pages[1][0][2]]
    assert [s.place for s in draft.segments] == [
        *(f"page[1]/line[{n}]" for n in (1, 2, 3)),
        "page[2]/line[1]",
    ]


def test_a_template_makes_no_scan_a_page_of_text():
    draft = _draft(ofd_maker.templated([HEAD], [(30, 60, "正文。")], []))
    assert draft.unread == (
        "第2页是扫描图片，没有可检查的文字；请先做文字识别（OCR），或改查原稿",
    )
    with pytest.raises(ReadError, match="第1—2页是扫描图片"):
        _draft(ofd_maker.templated([HEAD], [], []))


@pytest.mark.parametrize(
    ("matrix", "place"),
    [
        ("0 1 -1 0 0 0", lambda x, y: (210 - y, x)),
        ("-1 0 0 -1 0 0", lambda x, y: (210 - x, 297 - y)),
        ("0 -1 1 0 0 0", lambda x, y: (y, 297 - x)),
    ],
    ids=["clockwise", "upside down", "anticlockwise"],
)
def test_a_page_that_is_turned_as_a_whole_is_read_as_if_it_were_not(matrix, place):
    turned = [(*place(x, y), text, matrix) for x, y, text in PAGE]
    assert _draft(ofd_maker.ofd(turned)) == _draft(ofd_maker.ofd(PAGE))


@pytest.mark.parametrize("matrix", ["0 1 -1 0 0 0", "0.7 0.7 -0.7 0.7 0 0"])
def test_what_is_turned_on_a_page_of_upright_text_stands_behind_it(matrix):
    turned = [(15, 40, "装订线", matrix), (10, 40, "内不要答题", matrix)]
    draft = _draft(ofd_maker.ofd([turned[0], *PAGE, turned[1]]))
    upright = _draft(ofd_maker.ofd(PAGE))
    assert draft.text == f"{upright.text}\n装订线\n内不要答题"
    assert [b.scope for b in draft.blocks] == ["table.cell"] * 2


def test_vertical_writing_is_read_from_right_to_left():
    columns = ["全区上年投入养护资金，", "群众满意度明显提升。"]
    made = ofd_maker.parts([(180, 40, columns[0]), (170, 40, columns[1])])
    name = "Doc_0/Pages/Page_0/Content.xml"
    made[name] = (
        made[name]
        .replace("DeltaX", "DeltaY")
        .replace(" Size=", ' ReadDirection="90" Size=')
    )
    assert _draft(ofd_maker.packed(made)).text.replace("\n", "") == "".join(columns)
