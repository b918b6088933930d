"""Markdown: what is prose, and what is code."""

import pytest

from doclint import lint_text


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
