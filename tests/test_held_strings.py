"""Many strings in a line: those it holds, and no others."""

import pytest

from doclint.checks.held_strings import HeldStrings

STRINGS = HeldStrings(["甲", "乙丙", "乙丙丁", "丙丁", "戊己", "://"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", set()),
        ("甲", {"甲"}),
        ("乙", set()),
        ("乙丙丁", {"乙丙", "乙丙丁", "丙丁"}),
        ("乙丙，戊，己", {"乙丙"}),
        ("甲://乙", {"甲", "://"}),
    ],
)
def test_the_strings_a_line_holds(text, found):
    assert STRINGS.of(text) == found
