"""Edits of several rounds as edits of the first text."""

import random
from itertools import pairwise

import pytest

from doclint.finding import Edit
from doclint.fixes import apart, changes, composed
from doclint.span import spliced


@pytest.mark.parametrize(
    ("text", "rounds", "expected"),
    [
        ("甲乙丙", [[]], []),
        ("甲乙丙", [[(0, 1, "子")], [(1, 2, "")]], [(0, 1, "子"), (1, 2, "")]),
        ("甲乙丙", [[(1, 2, "")], [(0, 1, "子")]], [(0, 1, "子"), (1, 2, "")]),
        ("甲乙丙", [[(1, 2, "丑寅")], [(2, 3, "卯")]], [(1, 2, "丑卯")]),
        ("甲乙丙", [[(1, 1, "丑")], [(0, 2, "寅")]], [(0, 1, "寅")]),
        ("甲乙丙", [[(1, 2, "丑寅")], [(2, 4, "")]], [(1, 2, "丑"), (2, 3, "")]),
    ],
    ids=["none", "behind", "before", "in new text", "over new text", "across"],
)
def test_neighbouring_edits_stay_apart(text, rounds, expected):
    pieces = [(0, len(text), None)]
    for edits in rounds:
        pieces = composed(pieces, [Edit(*edit) for edit in edits])
    assert list(changes(pieces)) == expected


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ((0, 3, "甲丑丙"), [(1, 2, "丑")]),
        ((0, 6, "〔乙丙丁戊〕"), [(0, 1, "〔"), (5, 6, "〕")]),
        ((0, 3, "子乙丑"), [(0, 3, "子乙丑")]),
        ((0, 3, "甲乙子丙"), [(2, 2, "子")]),
        ((0, 6, "子乙丙丁戊"), [(0, 6, "子乙丙丁戊")]),
        ((0, 2, "甲乙"), []),
    ],
    ids=["one", "brackets", "near", "put in", "shorter", "none"],
)
def test_an_edit_is_taken_apart_where_much_stays(edit, expected):
    assert apart("甲乙丙丁戊己", [Edit(*edit)]) == expected


def _round(chance, text):
    places = sorted(chance.sample(range(len(text) + 1), min(len(text) + 1, 4)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return [Edit(a, b, chance.choice(["", "子", "丑寅"])) for a, b in pairs]


@pytest.mark.parametrize("seed", range(200))
def test_changes_of_the_first_text_give_the_last(seed):
    chance = random.Random(seed)
    first = text = "".join(chance.choices("甲乙丙丁", k=chance.randint(1, 12)))
    pieces = [(0, len(text), None)]
    for _ in range(4):
        edits = _round(chance, text)
        pieces = composed(pieces, apart(text, edits))
        text = spliced(text, edits)
    made = changes(pieces)
    assert spliced(first, made) == text
    assert all(a.end <= b.start for a, b in pairwise(made))
