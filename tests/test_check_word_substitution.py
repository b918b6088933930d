"""The check ``word-substitution``: terms that are wrong only at word borders."""

import pytest

from doclint import engine, readers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("勾选顷目名称", [("顷", ("项",))]),
        ("列出专顷经费", [("顷", ("项",))]),
        ("耕地二百多顷", []),
        ("往返个人自理", []),
        ("大家团结极了", []),
        ("倚劣外力推动", [("倚劣", ("借助",))]),
    ],
)
def test_a_term_is_wrong_where_the_dictionary_prefers_its_reading(
    linter, text, expected
):
    report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
    found = [f for f in report.findings if f.rule == "font-shift-frame"]
    assert [(f.at.text, f.suggestions) for f in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("讴置机构", ["讴"]),
        ("推迕改革", ["迕"]),
        ("讣亊清楚", []),
        ("确讣无误", ["讣"]),
        ("讴歌英雄，发布讣告，深感诧异", []),
        ("王弼前往", []),
    ],
    ids=["set-up", "advance", "no-word", "confirm", "right-words", "name"],
)
def test_a_rare_character_is_right_in_its_own_words(linter, text, expected):
    report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
    found = [f for f in report.findings if f.rule == "font-shift-word"]
    assert [f.at.text for f in found] == expected
