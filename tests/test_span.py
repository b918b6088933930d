"""Lines and positions."""

import pytest

from doclint.span import LineIndex, Span

TEXT = "一\n二二\r\n三\r四🙂四\n"


@pytest.mark.parametrize(
    ("offset", "position"),
    [
        (0, (1, 1)),
        (1, (1, 2)),
        (2, (2, 1)),
        (4, (2, 3)),
        (6, (3, 1)),
        (8, (4, 1)),
        (10, (4, 3)),
        (11, (4, 4)),
        (12, (5, 1)),
    ],
)
def test_positions_count_code_points_and_every_line_end(offset, position):
    assert LineIndex(TEXT).position(offset) == position


@pytest.mark.parametrize(
    ("offset", "span"),
    [(0, (0, 1)), (3, (2, 4)), (6, (6, 7)), (9, (8, 11)), (12, (12, 12))],
)
def test_a_line_is_given_without_its_end(offset, span):
    assert LineIndex(TEXT).line(offset) == span


def test_an_empty_text_has_one_line():
    assert LineIndex("").position(0) == (1, 1)
    assert LineIndex("").line(0) == (0, 0)


def test_next_line_is_no_line_end():
    assert LineIndex("一\u0085二").position(2) == (1, 3)


@pytest.mark.parametrize(
    ("line", "start"), [(1, 0), (2, 2), (5, 12), (6, None), (0, None)]
)
def test_starts_of_lines(line, start):
    assert LineIndex(TEXT).start(line) == start


def test_spans_that_touch_do_not_overlap():
    assert not Span(0, 2).overlaps(Span(2, 4))
    assert Span(0, 3).overlaps(Span(2, 4))
    assert Span(0, 4).holds(Span(1, 4))
