"""Slips in phrases of four that no anchor finds."""

import pytest

RULE = "slip-in-set-phrase"


def found(found_by, text):
    return [(f.at.text, f.suggestions[0]) for f in found_by(RULE, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("都要亲历亲为。", [("亲历亲为", "亲力亲为")]),
        ("项目已投使入用。", [("投使入用", "投入使用")]),
        ("宽严相继，宽严相继。", [("宽严相继", "宽严相济")] * 2),
    ],
    ids=["sound", "two characters swapped", "each place"],
)
def test_a_slip_in_a_phrase_is_found(found_by, text, expected):
    assert found(found_by, text) == expected


@pytest.mark.parametrize(
    "text",
    ["都要亲力亲为。", "宽严结合相济。", "宽严相", "宽严"],
    ids=["right", "not alike", "the text ends", "a half alone"],
)
def test_what_is_no_slip_stays(found_by, text):
    assert found(found_by, text) == []
