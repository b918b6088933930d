"""Set phrases in which one character was taken for another."""

import pytest

from doclint.checks.near_phrase import are_alike


def found(found_by, text):
    return [(f.at.text, f.suggestions[0]) for f in found_by("misspelt-idiom", text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总是亡羊补劳。", [("亡羊补劳", "亡羊补牢")]),
        ("不许移花接目，再次移花接目。", [("移花接目", "移花接木")] * 2),
    ],
    ids=["an intact half finds it", "each place"],
)
def test_one_wrong_character_is_found(found_by, text, expected):
    assert found(found_by, text) == expected


@pytest.mark.parametrize(
    "text",
    ["亡羊补牢不晚。", "亡羊补充。", "亡羊，补劳动力。", "亡羊补"],
    ids=["right", "not alike", "a mark between", "the text ends"],
)
def test_what_is_no_slip_stays(found_by, text):
    assert found(found_by, text) == []


def test_another_phrase_of_the_lexicon_is_none(found_by):
    assert found(found_by, "不能指手画脚，不能指手划脚。") == []


@pytest.mark.parametrize(
    ("one", "other", "alike"), [("牢", "劳", True), ("牢", "言", False)]
)
def test_characters_are_alike_in_one_line(one, other, alike):
    assert are_alike("# sets\n牢劳\n言研\n".encode(), one, other) is alike
