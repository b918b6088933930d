"""Markdown as another program reads it: every cell says what the report says."""

import pytest
from format_reports import STYLE, broken, match, mixed, report
from markdown_it import MarkdownIt

from doclint.formats import render

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
HOSTILE = [
    "a|b\\|c",
    "`一`` 二",
    "<script>alert(1)</script>",
    "[点](http://a.test) www.a.test",
    "# 标题 *重* _点_ ~~删~~ &lt; @a",
]


def _cells(text):
    """Return the text of every cell of every table, row by row."""
    rows = []
    for token in MARKDOWN.parse(text):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows and token.level > 3:
            assert {child.type for child in token.children} <= {"text", "text_special"}
            rows[-1].append("".join(child.content for child in token.children))
    return rows


@pytest.mark.parametrize("found", HOSTILE)
def test_what_was_found_is_only_text(found):
    one = report(f"前{found}后", match(f"前{found}后", "hash-run", found))
    head, row = _cells(render("markdown", [one], STYLE))
    assert len(row) == len(head) == 6
    assert row[3] == found


def test_every_finding_has_a_row():
    rows = _cells(render("markdown", mixed(), STYLE))
    assert sum(row[0] != "位置" for row in rows) == sum(
        len(one.findings) for one in mixed()
    )


def test_a_clean_run_and_failures_are_said():
    clean = render("markdown", [report("好。")], STYLE)
    assert "未发现问题" in clean
    assert "没有文字层，无法检查" in render("markdown", broken(), STYLE)
    assert "needs opencc" in render("markdown", mixed(), STYLE)
