"""Characters and words typed twice."""

import pytest

from doclint.checks.repeated_text import is_doubled


def found(found_by, text):
    return [(f.at.text, f.suggestions) for f in found_by("doubled-text", text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要始始终把群众放在心上。", [("始始", ("始",))]),
        ("我们要坚持坚持稳中求进。", [("坚持坚持", ("坚持",))]),
        ("做好整改措施的的落实。", [("的的", ("的",))]),
    ],
    ids=["part of a word", "word", "particle"],
)
def test_what_stands_twice_is_one_too_many(found_by, text, expected):
    assert found(found_by, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "达到目的的方法很多。",
        "为了了解实情。",
        "加强！加强！再加强！",
        "坚持坚持坚持。",
        "二〇二二年度计划。",
    ],
    ids=["end of a word", "words meet", "marks between", "three times", "numerals"],
)
def test_what_belongs_there_twice_is_right(found_by, text):
    assert found(found_by, text) == []


def test_a_lone_neighbour_may_make_a_word_with_the_first_half():
    # 评标 is no word of the lexicon.
    assert not is_doubled("招标评标标准", 3, 5, both=False)
