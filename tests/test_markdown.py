"""Markdown: what is prose, and what is code."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from doclint import lint_text, readers

COMMONMARK = MarkdownIt("commonmark")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("产值######亿元。\n", 1),
        ("写作 `产值######亿元`。\n", 0),
        ("例：\n\n    产值######亿元\n\n正文。\n", 0),
        ("例：\n\n\t产值######亿元\n", 0),
        ("- 条目\n\n    产值######亿元\n", 1),
        ("正文\n    产值######亿元\n", 1),
        ("```\n产值######亿元\n```\n", 0),
        ("~~~ text\n产值######亿元\n", 0),
        ("---\nx: '######亿元'\n---\n正文。\n", 0),
        ("[链接](http://x/######亿元)\n", 0),
        ("<!-- 产值######亿元 -->\n", 0),
        ("<!-- 写作 `甲` 产值######亿元 -->\n", 0),
        ("`<!-- 甲` 产值######亿元 -->\n", 1),
        ("```甲``` 是代码\n\n产值######亿元。\n", 1),
        ("单个 ` 号\n\n产值######亿元 ` 。\n", 1),
    ],
)
def test_code_is_not_linted(text, count):
    report = lint_text(text, name="a.md")
    assert [f.rule for f in report.findings] == ["hash-run"] * count


def test_a_comment_shown_as_code_is_no_suppression():
    text = "写作 `<!-- doclint: allow hash-run -- 理由 -->`。\n\n正文。\n"
    assert lint_text(text, name="a.md").notes == ()


# In these texts 代码 is no prose and 正文 is.
@pytest.mark.parametrize(
    "text",
    [
        '+++\nx = "代码"\n+++\n正文。\n',
        "---\nx: 代码\n...\n正文。\n",
        "---  \r\nx: 代码\r\n---\t\r\n正文。\r\n",
        "---\nx: `代码\n---\n正文`正文\n",
        "---\n\n正文。\n\n---\n正文。\n",
        "````\n```\n代码\n```\n代码\n````\n正文\n",
        "```\n~~~\n代码\n```\n正文\n",
        "~~~\n代码\n~~~```\n代码\n~~~\n正文\n",
        "```\n代码\n`````\n正文\n",
        "```\n> ```\n代码\n```\n正文\n",
        "```\n代码\n\n代码",
        "```\n```\n正文\n",
        "```\r\n代码\r\n```\r\n正文\r\n\r\n```\r\n代码\r\n```\r\n正文\r\n",
        "正文 ` 正文\n```\n代码 ` 代码\n```\n正文\n",
        "- 正文\n\n  ```\n  代码\n  ```\n  正文\n",
        "1. 正文\n   - 正文\n\n     ```\n     代码\n\n     代码\n     ```\n     正文\n",
        "- ```\n  代码\n\n  代码\n  ```\n- 正文\n",
        "> ```\n> 代码\n>\n> 代码\n> ```\n> 正文\n",
        "> ```\n> 代码\n\n正文\n",
        "正文\r\n\r\n    代码\r\n\r\n正文\r\n",
        "# 正文\n    正文\n",
        "    正文\n",
        "正文``代码 ` 代码``正文\n",
        "正文\\`正文`代码`正文\n",
        "正文`` 正文 ` 正文\n",
        "[正文](代码)正文\n",
        "[正文](http://x.test/代码(代码)代码)正文\n",
        '[正文](http://x.test/代码 "正文")正文\n',
        "[正文](<代码 代码>)正文\n",
        "[正文](http://x.test/代码 代码)正文\n",
        "[正文](代码\\)代码)正文\n",
        "[![正文](代码.png)](代码)正文\n",
        "[正文](正文 正文)\n",
        "[正文]（正文）\n",
        "[正文][代码]正文\n\n[代码]: http://x.test/\n",
        "[正文][正文]\n",
        "[代码]: http://x.test/代码 '正文'\n正文\n",
        "[代码]:\r\n   ./代码.md\r\n正文\r\n",
        "[正文]: 正文\n",
        "正文[^代码]正文\n\n[^代码]: 正文\n",
        "<https://x.test/代码>正文<mailto:代码@x.test>正文<代码@x.test>\n",
        '正文<b class="代码">正文</b>正文<br />\n',
        '<div\n  title="代码">\n正文\n</div>\n',
        "甲<b 正文>正文，<正文>\n",
        "<script>\n代码\n\n代码\n</script>\n正文\n",
        "<STYLE>\n代码\n</STYLE>\n正文\n",
        "<pre>\n代码\n\n代码</pre>\n正文\n",
        "<!-- 代码\n\n代码 -->正文\n",
        "正文 <!-- 正文\n\n正文 <? 正文 <pre> 正文\n",
        "<?代码 代码?>正文<![CDATA[代码]]>正文<!DOCTYPE 代码>正文\n",
        "| 正文 | 正文 |\n|:---|---:|\n| 正文 | `代码` |\n",
        "- [ ] 正文\n- [x] 正文\n",
    ],
)
def test_only_prose_is_text(text):
    for start in (at for at in range(len(text)) if text.startswith("正文", at)):
        assert not _is_code(text, start), text[start:]
    for start in (at for at in range(len(text)) if text.startswith("代码", at)):
        assert _is_code(text, start), text[start:]


def test_the_row_under_the_head_of_a_table_is_a_mark():
    text = "| 甲 | 乙 |\r\n| --- | ---: |\r\n| 丙 | 丁 |\r\n"
    assert [text[slice(*block.span)] for block in _blocks(text)] == ["| --- | ---: |"]


LINES = [
    "```", "~~~", "````", "~~~~", "``` x", "```` `", "~~~ `", "文", "", "> ```",
    "> 文", "> ~~~", "> ````",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=9))
def test_fences_are_those_of_commonmark(lines):
    text = "".join(f"{line}\n" for line in lines)
    fences = [one for one in COMMONMARK.parse(text) if one.type == "fence"]
    fenced = {line for one in fences for line in range(*one.map)}
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    shown = [line.lstrip("> ") for line in lines]
    places = {n: starts[n] + lines[n].find(shown[n]) for n in range(len(lines))}
    read = {n for n, place in places.items() if shown[n] and _is_code(text, place)}
    assert read == {n for n in fenced if n < len(lines) and shown[n]}


SOUP = st.lists(
    st.sampled_from(
        [
            *"`~*_-+#>|[](){}<>!\\:\"'=.1a文 \t\n\r^/@",
            *("```", "~~~", "---\n", "+++\n", "\r\n", "\n\n", "    ", "- ", "1. "),
            *("<!--", "-->", "<?", "?>", "<![CDATA[", "]]>", "<pre>", "</pre>"),
            *("](", "]: ", "[^a]", "http://", "<b a='", "a: b\n", "\ud800", "\u3000"),
        ]
    ),
    max_size=80,
).map("".join)


@settings(deadline=None)
@given(SOUP)
def test_any_text_is_read_and_its_blocks_are_sorted_and_disjoint(text):
    spans = [block.span for block in _blocks(text)]
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert all(span.start < span.end for span in spans)


@pytest.mark.parametrize(
    "unit",
    ["<!--", "<?", "<pre>", "\n", "\r\n", "`", "``a`b```c", "> ```\n", "```\n", "[a](",
     "](a (b", "[a]:\n", "<a b=' ", "    x\n\n", "- ", "> ", "| -", "[^", "---\na: \n"],
)  # fmt: skip
def test_time_grows_with_the_text_and_not_with_its_square(unit):
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    _blocks(text)
    assert time.process_time() - start < 3


def _blocks(text):
    return readers.of_text("a.md", text, ".md").blocks


def _is_code(text, at):
    return any(span.start <= at < span.end for span, _ in _blocks(text))
