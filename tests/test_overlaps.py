"""Spans that reach into a stretch: all of a chain, and nothing beside it."""

import pytest

from doclint.checks.overlaps import Overlaps
from doclint.span import Span

SPANS = [Span(20, 25), Span(0, 5), Span(4, 9), Span(9, 12), Span(22, 23)]


@pytest.mark.parametrize(
    ("around", "found"),
    [
        (Span(0, 1), [Span(0, 5), Span(4, 9)]),
        (Span(8, 10), [Span(0, 5), Span(4, 9), Span(9, 12)]),
        (Span(9, 10), [Span(9, 12)]),
        (Span(12, 20), []),
        (Span(24, 30), [Span(20, 25), Span(22, 23)]),
        (Span(0, 99), SPANS),
    ],
)
def test_the_whole_chain_is_returned_in_the_order_given(around, found):
    assert Overlaps(SPANS).around(around) == found


def test_no_spans_are_around_nothing():
    assert Overlaps([]).around(Span(0, 10)) == []
