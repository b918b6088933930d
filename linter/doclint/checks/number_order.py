"""Which numbers of a list skip or repeat one."""

from __future__ import annotations

from itertools import pairwise

from doclint.checks import outline
from doclint.document import Match
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.checks.outline import Mark

_FARTHEST = 4000  # code points between two clauses of one row
_FEWEST = 3  # marks of a list that does not begin with the first


def disorder(
    text: str, lists: list[list[Mark]], among: str, misplaced: list[Mark]
) -> Iterator[Match]:
    """Yield the faults of all lists; a number may be there in another form.

    ``among`` is "lines" or "clauses"; ``misplaced`` are marks of another kind than
    their list. A list of lines may go on from the one before, under the next heading.
    """
    # A mark of another kind may stand for one that is missing: 1. （2） 3.
    strays = [marks[0] for marks in lists if len(marks) == 1 and marks[0].value > 1]
    strays += misplaced
    ended: dict[str, int] = {}  # the last number of the list of a kind before
    for marks in sorted(lists, key=lambda marks: marks[0].start):
        first = marks[0]
        found = list(out_of_order(text, marks, among))
        if first.value == 1:
            yield from _leaps(text, marks, strays)
        elif (
            among != "lines"
            or len(found) > 1
            or len(marks) < _FEWEST
            or first.value not in (2, ended.get(first.kind, 0) + 1)
        ):
            found = []
        ended[first.kind] = marks[-1].value
        yield from (m for m, wanted in found if not _has_stray(strays, m, wanted))


def _leaps(text: str, marks: list[Mark], strays: list[Mark]) -> Iterator[Match]:
    """Yield a 四 after 一 where 二 is there in another form, but 三 is not."""
    for before, mark in pairwise(marks):
        if mark.value == before.value + 3 and any(
            before.start < one.start < mark.start and one.value == before.value + 1
            for one in strays
        ):
            right = outline.written(mark, mark.value - 1)
            if text.find(right, before.end, mark.start) < 0:
                related = (Span(before.start, before.end),)
                detail = f"缺“{right}”"
                yield Match.at(
                    mark.start, mark.end, (right,), detail=detail, related=related
                )


def _has_stray(strays: list[Mark], match: Match, wanted: int) -> bool:
    """Whether the number that is missed is there in another form."""
    start, end = match.related[0].start, match.span.start
    return any(m.value == wanted and start < m.start < end for m in strays)


def out_of_order(
    text: str, marks: list[Mark], among: str = "lines"
) -> Iterator[tuple[Match, int]]:
    """Yield each mark that skips or repeats a number, with the number that was due."""
    due: tuple[int, ...] = (marks[0].value + 1,)
    for before, mark in pairwise(marks):
        step = mark.value - before.value
        if mark.value in due:
            due = (mark.value + 1,)
            continue
        wanted = due[0]
        # A list may go on by the wrong number or by the right one.
        due = (mark.value + 1, wanted + 1)
        if step not in (0, 2) or not _is_near(before, mark, among):
            continue
        right = outline.written(mark, wanted)
        if step == 2 and text.find(right, before.end, mark.start) >= 0:
            continue
        what = f"前面已有“{before.text}”" if step == 0 else f"缺“{right}”"
        related = (Span(before.start, before.end),)
        found = Match.at(mark.start, mark.end, (right,), detail=what, related=related)
        yield found, wanted


def _is_near(before: Mark, mark: Mark, among: str) -> bool:
    return among == "lines" or mark.start - before.end <= _FARTHEST
