"""The check ``pasted-text``: what is weighed, and where an insertion ends."""

import pytest
from conftest import linter_of

from doclint import engine, fixes, packs, readers
from doclint.checks.deletion import deletion
from doclint.span import Span

RULE = """
[[rule]]
id = "pasted"
title = "插入"
check = "pasted-text"
words = "words.tsv"
forms = "forms.tsv"
least = 6
bare = 2
message = "{found}"
why = "插入"
level = "error"
safety = "safe"
source = "house style"
good = ["无"]
bad = [{ text = "会员戳我", at = "会员戳我" }]
"""
WORDS = """会员\tpage\t3\tanchor
戳我\tcall\t3\tanchor
干货\ttrade\t4\tanchor
使用道具\tpage\t6\tanchor
文档\ttrade\t2\t-
亲\tvoice\t1\t-
政务\tofficial\t-9\t-
推进\tofficial\t-2\t-
"""
FORMS = "page\t6\t上一篇\t上一篇：[^。\\n]{0,20}\nmachine\t2\t-\t赞\\d+\n"


@pytest.fixture
def lint(tmp_path):
    """Return a function that gives what is found, and the text with it deleted."""
    (tmp_path / "pack.toml").write_text('[families]\nweb-ad = "广告"\n')
    (tmp_path / "web-ad.toml").write_text(RULE, encoding="utf-8")
    (tmp_path / "words.tsv").write_text(WORDS, encoding="utf-8")
    (tmp_path / "forms.tsv").write_text(FORMS, encoding="utf-8")
    linter = linter_of(packs.load(tmp_path))

    def run(text):
        draft = readers.read("a.txt", text.encode(), ".txt")
        found = engine.lint(draft, linter).findings
        fixed = fixes.applied(text, fixes.chosen(found, "safe"))
        return [finding.at.text for finding in found], fixed

    return run


@pytest.mark.parametrize(
    ("text", "found", "fixed"),
    [
        ("抓好落实。\n会员戳我！\n谢谢", ["会员戳我！"], "抓好落实。\n谢谢"),
        ("抓好落实。会员戳我！抓好安全。", ["会员戳我！"], "抓好落实。抓好安全。"),
        ("抓好（会员请戳我）落实。", ["（会员请戳我）"], "抓好落实。"),
        (
            "抓好落实。会员戳我县里要求抓紧办。",
            ["会员戳我"],
            "抓好落实。县里要求抓紧办。",
        ),
        ("抓好落实。\n使用道具", ["使用道具"], "抓好落实。"),
        ("上一篇：关于政务公开的意见", ["上一篇：关于政务公开的意见"], ""),
        (
            "会员戳我！亲，干货来了！\n谢谢",
            ["会员戳我！亲，干货来了！"],
            "谢谢",
        ),
        ("在全县大会上的讲话使用道具", ["使用道具"], "在全县大会上的讲话"),
    ],
    ids=[
        "a line of its own",
        "a sentence in a line",
        "a bracket in a sentence",
        "official text follows without a stop",
        "a certain word",
        "the title in a form does not speak against it",
        "sentences of a kind are one insertion",
        "a title stays",
    ],
)
def test_insertion_is_found_and_deleted(lint, text, found, fixed):
    assert lint(text) == (found, fixed)


@pytest.mark.parametrize(
    "text",
    [
        "会员大会按期召开。",
        "推进会员工作，戳我不得。",
        "会员可到政务大厅办理，戳我即可。",
        "老人说：“会员戳我！亲！”大家都笑了。",
        "一、文档戳我",
    ],
    ids=[
        "one word",
        "official words",
        "a place of government",
        "what somebody says",
        "a heading",
    ],
)
def test_official_text_stays(lint, text):
    assert lint(text) == ([], text)


def test_short_bare_line_needs_less(lint):
    assert lint("抓好落实。\n干货 赞12\n谢谢")[0] == ["干货 赞12"]
    assert lint("抓好落实。\n干货，推进赞12。\n谢谢")[0] == []


def test_very_long_line_is_read_in_slices(lint):
    prose = "县里要求抓紧办。" * 3000
    assert lint(prose + "会员戳我！" + prose)[0] == ["会员戳我！"]


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("戳我。请审议", (0, 3), (0, 3, "")),
        ("请审议。戳我。谢谢", (4, 7), (4, 7, "")),
        ("请审议，戳我。", (4, 7), (3, 7, "。")),
        ("请审议戳我。谢谢", (3, 6), (3, 6, "。")),
    ],
    ids=["at the beginning", "a sentence", "after a comma", "end of a sentence"],
)
def test_a_deletion_leaves_the_stops_of_the_text(text, at, expected):
    assert deletion(text, Span(*at)) == expected
