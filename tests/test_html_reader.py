"""HTML: what a browser shows is linted, and each place points into the source."""

import re

import pytest

from doclint import cli, readers
from doclint.errors import ReadError
from doclint.readers.html.charset import decoded
from doclint.span import LineIndex

PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>关于春耕的讲话_某县人民政府</title>
<style>p { color: red }</style><script>var a = "<p>产值######亿元</p>";</script></head>
<body><nav><a href="/">首页</a> &gt; 正文</nav>
<h1>关于春耕的讲话</h1>
<p>　　今年全县&ldquo;三农&rdquo;工作
    开局良好，<b>产值</b>######亿元。<br>第二行
<p hidden>隐藏的######文字<p>后一段<code>x###</code>完
<table><tr><td>甲<td>乙</table>
<footer>【打印】【关闭】</footer></body></html>
"""


def _draft(page, name="a.html"):
    return readers.read(name, page.encode(), ".html")


def test_the_text_is_what_a_browser_shows():
    assert _draft(PAGE).text.split("\n") == [
        "关于春耕的讲话",
        "　　今年全县“三农”工作开局良好，产值######亿元。",
        "第二行",
        "后一段x###完",
        "甲",
        "乙",
        "关于春耕的讲话_某县人民政府",
        "首页 > 正文",
        "【打印】【关闭】",
        "",
    ]


def test_blocks_tell_what_is_not_body():
    draft = _draft(PAGE)
    found = [(b.scope, draft.text[b.span.start : b.span.end]) for b in draft.blocks]
    assert found == [
        ("heading.1", "关于春耕的讲话"),
        ("code", "x###"),
        ("table.cell", "甲"),
        ("table.cell", "乙"),
        ("furniture", "关于春耕的讲话_某县人民政府"),
        ("furniture", "首页 > 正文"),
        ("furniture", "【打印】【关闭】"),
    ]


def test_every_segment_points_at_its_own_text():
    lines = PAGE.split("\n")
    draft = _draft(PAGE)
    assert LineIndex(PAGE).position(0) == (1, 1)
    for start, length, place, _ in draft.segments:
        line, column = map(int, re.findall(r"\d+", place))
        text = draft.text[start : start + length]
        at = lines[line - 1][column - 1 :]
        assert at.startswith((text, "&"))


def test_defects_of_the_text_and_of_the_frame_are_found(tmp_path, capsys):
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    assert cli.main(["--output-format", "concise", str(path)]) == 1
    out = capsys.readouterr().out
    assert out.count("hash-run") == 1
    assert out.count("page-furniture") == 1


@pytest.mark.parametrize(
    "page",
    ["<script>show()</script><div id=app></div>", "<p hidden>字</p>", "<!-- 字"],
    ids=["script", "hidden", "comment"],
)
def test_a_page_that_shows_no_text_is_refused(page):
    with pytest.raises(ReadError, match="没有可以读的正文"):
        _draft(page)


@pytest.mark.parametrize("says", ["utf-8", "gb2312", "big5", "iso-8859-1"])
@pytest.mark.parametrize("really", ["utf-8", "gb18030", "utf-16-le"])
def test_a_wrong_declaration_does_no_harm(says, really):
    page = f"<meta charset={says}><p>各位代表：现在，我向大会报告工作，请予审议。"
    assert decoded(page.encode(really), None).text == page


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "字",
        "<b>字" + "<i hidden></b>" * 50_000,
        "字" + '<a =">"' * 50_000,
        "字" + "<a " * 100_000,
        "字\0<p x='" + "y" * 1_000_000 + "'>",
        "字<plaintext><b>",
        "字&#" + "9" * 10_000 + ";",
        "字<![CDATA[x]]><![if !IE]>y<![endif]>",
    ],
    ids=["deep", "soup", "quotes", "cut", "attribute", "plain", "number", "cdata"],
)
def test_tag_soup_is_read(page):
    assert "字" in _draft(page).text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>字<pre>a  &lt;b&gt; &c\n  &ldquo;</pre>", "字\na  <b> &c\n  “\n"),
        ("<p>字<textarea>a&lt;b</textarea>", "字\na<b\n"),
        ("<title>甲&ldquo;乙</title><p>字", "字\n甲“乙\n"),
    ],
    ids=["pre", "textarea", "title"],
)
def test_references_are_read_where_blanks_or_tags_are_text(page, text):
    assert _draft(page).text == text
