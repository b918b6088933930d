"""The check ``translation``: a pattern whose characters a table replaces."""

import pytest

from doclint import engine, readers


@pytest.fixture
def found(linter):
    """Return a function that gives what a rule finds: texts with suggestions."""

    def run(rule, text):
        report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
        return [(f.at.text, f.suggestions) for f in report.findings if f.rule == rule]

    return run


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("utf8-mark-as-gbk", "长6脳9米", ("脳", ("×",))),
        ("utf8-mark-as-gbk", "北纬31掳12分", ("掳", ("°",))),
        ("utf8-mark-as-gbk", "偏差卤0.5毫米", ("卤", ("±",))),
        ("utf8-dot-in-name", "查尔斯路达尔文", ("查尔斯路达尔文", ("查尔斯·达尔文",))),
        ("vertical-form", "下降︵2%︶", ("︵2%︶", ("（2%）",))),
    ],
    ids=["times", "degree", "plus-minus", "name", "brackets"],
)
def test_a_match_is_read_as_the_table_says(found, rule, text, expected):
    assert found(rule, text) == [expected]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("utf8-mark-as-gbk", "被掳走，卤水3斤，3号楼12.50米"),
        ("utf8-dot-in-name", "中山路马克思学院"),
        ("vertical-form", "（2%）"),
    ],
)
def test_the_same_characters_in_words_stay(found, rule, text):
    assert found(rule, text) == []
