"""The check ``insertion``: where pasted text begins and ends, and its deletion."""

import pytest
from conftest import linter_of

from doclint import engine, fixes, packs, readers

RULE = """
[[rule]]
id = "pasted"
title = "插入"
check = "insertion"
cores = [["NAMES", '(?:更多)?请看NAMES'], ["页", '^第\\d+页$']]
names = "names.tsv"
neighbours = "neighbours.tsv"
message = "{{found}}"
why = "插入"
level = "error"
safety = "safe"
source = "house style"
good = ["无"]
bad = [{{ text = "请看甲网。", at = "请看甲网。" }}]
{params}
"""


@pytest.fixture
def lint(tmp_path):
    """Return a function that gives what is found, and the text with it deleted."""

    def run(text, params=""):
        (tmp_path / "pack.toml").write_text('[families]\nweb-ad = "广告"\n')
        rule = tmp_path / "web-ad.toml"
        rule.write_text(RULE.format(params=params), encoding="utf-8")
        (tmp_path / "names.tsv").write_text("甲网\n乙.com\n", encoding="utf-8")
        (tmp_path / "neighbours.tsv").write_text("扫码关注\n", encoding="utf-8")
        linter = linter_of(packs.load(tmp_path))
        draft = readers.read("a.txt", text.encode(), ".txt")
        found = engine.lint(draft, linter).findings
        fixed = fixes.applied(text, fixes.chosen(found, "safe"))
        return [finding.at.text for finding in found], fixed

    return run


@pytest.mark.parametrize(
    ("text", "found", "fixed"),
    [
        ("抓好落实。请看甲网。\n谢谢", ["请看甲网。"], "抓好落实。\n谢谢"),
        ("抓好落实请看甲网。\n谢谢", ["请看甲网。"], "抓好落实。\n谢谢"),
        ("抓好落实，请看甲网。", ["请看甲网。"], "抓好落实。"),
        ("抓好（请看甲网）落实。", ["（请看甲网）"], "抓好落实。"),
        ("抓好落实。\n请看甲网。\n谢谢", ["请看甲网。"], "抓好落实。\n谢谢"),
        ("抓好落实。\r\n请看甲网\r\n谢谢", ["请看甲网"], "抓好落实。\r\n谢谢"),
        ("抓好落实。\n请看甲网", ["请看甲网"], "抓好落实。"),
        ("请看甲网。", ["请看甲网。"], ""),
        ("【提示】请看乙.com。\n谢谢", ["【提示】请看乙.com。"], "谢谢"),
        ("落实。请看甲网谢谢大家！", ["请看甲网"], "落实。谢谢大家！"),
    ],
)
def test_an_insertion_is_deleted_and_the_sentences_around_it_stay(
    lint, text, found, fixed
):
    assert lint(text) == (found, fixed)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("落实。扫码关注。请看甲网。", ["扫码关注。请看甲网。"]),
        ("落实。请看甲网！快扫码关注！谢谢。", ["请看甲网！快扫码关注！"]),
        ("扫码关注办事。\n请看甲网。", ["请看甲网。"]),
        ("请看甲网。请看乙.com。", ["请看甲网。请看乙.com。"]),
    ],
)
def test_neighbours_of_the_same_kind_are_one_insertion(lint, text, found):
    assert lint(text)[0] == found


def test_a_core_may_have_to_fill_its_line(lint):
    text = "请看甲网。\n要请看甲网的通知。\n第3页\n见第3页。\n"
    found, fixed = lint(text, "whole_line = true")
    assert (found, fixed) == (
        ["请看甲网。", "第3页"],
        "要请看甲网的通知。\n见第3页。\n",
    )


def test_a_core_may_be_all_that_is_taken(lint):
    assert lint("更多请看甲网，扫码关注。", 'reach = "core"')[0] == ["更多请看甲网"]
