"""Wrong words, but not where two right ones meet."""

import pytest

from doclint.checks.bordered import stands_alone


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依法费除合同。", ["废除"]),
        ("上述经费除外。", []),
        ("检查长列席会议。", ["检察长"]),
        ("检查长效机制。", []),
        ("他自已动手。", ["自己"]),
    ],
    ids=["alone", "across the start", "office", "across the end", "pronoun"],
)
def test_a_term_counts_between_borders_of_words(found_by, text, expected):
    found = found_by("wrong-word", text)
    assert [f.suggestions[0] for f in found] == expected


def test_a_span_at_the_edge_of_its_clause_stands_alone():
    assert stands_alone("峻工，验收", 0, 2)


def test_what_is_spoken_about_is_left_alone(found_by):
    assert not found_by("wrong-word", "“松弛”不作“松驰”。")
