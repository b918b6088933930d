"""OFD nobody should send: refused, or read within limits."""

import time
import tracemalloc

import ofd_maker
import pytest

from doclint import readers
from doclint.errors import ReadError
from doclint.readers.ofd_part import Part
from doclint.readers.package import Package

PAGE = [(30, 40, "全年产值######亿元。")]
CONTENT = "Doc_0/Pages/Page_0/Content.xml"
DOCUMENT = "Doc_0/Document.xml"


def _draft(data):
    return readers.read("a.ofd", data, ".ofd")


def _with(name, old, new):
    """Return an OFD of two pages with one part changed."""
    made = ofd_maker.parts(PAGE, [(30, 40, "第二页。")])
    assert old in made[name]
    return ofd_maker.packed({**made, name: made[name].replace(old, new, 1)})


LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">'
    "]><ofd:Page "
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><ofd:Page '


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (_with(CONTENT, "<ofd:Page ", LAUGHS), "文档类型声明"),
        (_with(CONTENT, "<ofd:Page ", OUTSIDE), "文档类型声明"),
        (_with(CONTENT, "全年", "&a;"), "不是合格的 XML"),
        (_with(CONTENT, "全年", "全" * (65 << 20)), "恶意"),
        (_with(CONTENT, "<ofd:Layer>", "<ofd:Layer>" * 2_000), "嵌套"),
        (_with(CONTENT, "</ofd:Page>", ""), "不是合格的 XML"),
        (_with(CONTENT, 'Boundary="30', 'Boundary="x'), "不是数字"),
        (_with(DOCUMENT, "Page_0", "Page_7"), "缺少"),
        (_with(DOCUMENT, "Pages/Page_0", "../../../etc"), "缺少"),
        (ofd_maker.ofd(PAGE, extra=[("../evil.xml", "")]), "包外"),
        (ofd_maker.packed({"a.xml": ""}), "缺少 OFD.xml"),
    ],
    ids=[
        "entities",
        "outer entity",
        "unknown entity",
        "bomb",
        "deep",
        "cut",
        "no number",
        "missing page",
        "page outside",
        "entry outside",
        "no ofd",
    ],
)
def test_it_is_refused_with_a_reason(data, told):
    with pytest.raises(ReadError, match=told):
        _draft(data)


@pytest.mark.parametrize("number", ["nan", "inf", "1e308", "-1e308"])
@pytest.mark.parametrize("name", ["Boundary", "Size", "X", "DeltaX"])
def test_no_number_breaks_it(name, number):
    data = _with(CONTENT, f'{name}="', f'{name}="{number} ')
    if name in {"Boundary", "DeltaX"}:
        assert "######" in _draft(data).text
    else:
        with pytest.raises(ReadError, match="不是数字"):
            _draft(data)


@pytest.mark.parametrize("matrix", ["", "1 0 0 1 0", "1 0 0 1 0 0 0", "a"])
def test_a_matrix_that_is_none_is_left_out_or_refused(matrix):
    data = _with(CONTENT, "<ofd:TextObject ", f'<ofd:TextObject CTM="{matrix}" ')
    if matrix == "a":
        with pytest.raises(ReadError, match="不是数字"):
            _draft(data)
    else:
        assert _draft(data) == _draft(ofd_maker.ofd(PAGE, [(30, 40, "第二页。")]))


def test_steps_beyond_number_cost_nothing():
    start = time.monotonic()
    data = _with(CONTENT, 'DeltaX="g 12', 'DeltaX="g 999999999')
    assert "######" in _draft(data).text
    assert time.monotonic() - start < 5


def test_pages_beyond_the_limit_are_told():
    page = '<ofd:Page ID="0" BaseLoc="Pages/Page_0/Content.xml"/>'
    data = _with(DOCUMENT, page, page * 6_000)
    start = time.monotonic()
    draft = _draft(data)
    assert time.monotonic() - start < 30
    assert draft.unread == ("共 6001 页，只检查了前 5000 页；请分成几个文件再检查",)


def test_a_page_with_too_many_characters_is_told():
    flood = [(20, n % 280, "全年产值") for n in range(30_000)]
    draft = _draft(ofd_maker.ofd(PAGE, flood))
    assert "######" in draft.text
    assert draft.unread == ("第2页文字多得不像文稿，没有检查；请重新导出",)


SHORT = "共 6 页，只检查了前 {} 页；请分成几个文件再检查"


@pytest.mark.parametrize(
    ("limit", "most", "done"),
    [
        ("MOST_TEXT", 30, 3),
        ("MOST_XML", 100, 1),
        ("MOST_WAIT", -1, 1),
        ("MOST_PAGES", 4, 4),
    ],
)
def test_the_whole_is_bounded_and_what_is_left_is_told(monkeypatch, limit, most, done):
    data = ofd_maker.ofd(*[PAGE] * 6)
    monkeypatch.setattr(f"doclint.readers.ofd.{limit}", most)
    draft = _draft(data)
    assert draft.unread == (SHORT.format(done),)


def test_a_page_of_scattered_characters_is_told():
    flood = [(20 + n % 7 * 20, 20 + n * 3 % 260, "会") for n in range(10_001)]
    assert "第2页文字多得不像文稿" in _draft(ofd_maker.ofd(PAGE, flood)).unread[0]


def test_one_page_listed_over_and_over_ends_soon():
    line = "会议" * 100
    made = ofd_maker.parts([(20, 40 + 5 * n, line) for n in range(40)])
    page = '<ofd:Page ID="0" BaseLoc="Pages/Page_0/Content.xml"/>'
    made[DOCUMENT] = made[DOCUMENT].replace(page, page * 5_000)
    start = time.monotonic()
    (said,) = _draft(ofd_maker.packed(made)).unread
    assert time.monotonic() - start < 60
    assert said == "共 5000 页，只检查了前 626 页；请分成几个文件再检查"


def test_scanned_pages_are_told_together():
    draft = _draft(ofd_maker.ofd(PAGE, [], [], PAGE, []))
    assert draft.unread == (
        "第2—3、5页是扫描图片，没有可检查的文字；请先做文字识别（OCR），或改查原稿",
    )


def test_a_template_that_is_not_there_is_no_failure():
    data = _with(
        CONTENT, "<ofd:Content>", '<ofd:Template TemplateID="7"/><ofd:Content>'
    )
    assert "######" in _draft(data).text


def test_a_template_with_too_many_characters_is_told():
    flood = [(20, n % 280, "全年产值") for n in range(30_000)]
    with pytest.raises(ReadError, match="第1—2页文字多得不像文稿"):
        _draft(ofd_maker.templated(flood, PAGE, PAGE))


@pytest.mark.parametrize(
    ("part", "more"),
    [
        (DOCUMENT, '<ofd:Page ID="0" BaseLoc="Pages/Page_0/Content.xml"/>'),
        ("OFD.xml", f"<ofd:DocRoot>{DOCUMENT}</ofd:DocRoot>"),
    ],
    ids=["pages", "documents"],
)
def test_a_list_of_more_parts_than_there_can_be_is_refused(monkeypatch, part, more):
    made = ofd_maker.parts(PAGE)
    made[part] = made[part].replace(more, more * 8)
    monkeypatch.setattr("doclint.readers.ofd_part.MOST_PATHS", 7)
    with pytest.raises(ReadError, match="列出的页多于 7"):
        _draft(ofd_maker.packed(made))
    monkeypatch.setattr("doclint.readers.ofd_part.MOST_PATHS", 8)
    monkeypatch.setattr("doclint.readers.ofd.MOST_PATHS", 7)
    with pytest.raises(ReadError, match="列出的页多于"):
        _draft(ofd_maker.packed(made))


def test_of_a_page_that_is_too_long_no_more_is_kept_than_may_be_read(monkeypatch):
    monkeypatch.setattr("doclint.readers.ofd_part.MOST_CHARS", 30)
    package = Package(ofd_maker.ofd([(20, 20 + n, "全年产值") for n in range(100)]))
    part = Part(package, CONTENT)
    assert part.length == 400
    assert sum(map(len, part.pieces(210.0, 297.0).values())) == 7


@pytest.mark.parametrize("name", ["DeltaX", "Boundary"])
def test_numbers_without_end_take_no_room(name):
    data = _with(CONTENT, f'{name}="', f'{name}="{"1 " * 1_900_000}')
    tracemalloc.start()
    try:
        assert "######" in _draft(data).text
        assert tracemalloc.get_traced_memory()[1] < 60 << 20
    finally:
        tracemalloc.stop()
