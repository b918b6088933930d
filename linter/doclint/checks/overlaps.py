"""Which spans of many reach into a stretch, without a look at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.span import Span


class Overlaps:
    """Spans, in groups that are each held together by overlaps."""

    __slots__ = ("_ends", "_groups", "_spans", "_starts")

    def __init__(self, spans: list[Span]) -> None:
        """Group spans, in any order; several may overlap."""
        self._spans = spans
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._groups: list[list[int]] = []
        for number in sorted(range(len(spans)), key=spans.__getitem__):
            start, end = spans[number]
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
                self._groups[-1].append(number)
            else:
                self._starts.append(start)
                self._ends.append(end)
                self._groups.append([number])

    def around(self, span: Span) -> list[Span]:
        """Return the spans that overlap a given one, in the order they were given.

        What overlaps one of the returned spans is returned as well, so a span that
        is widened by some of them meets no others.
        """
        low = bisect_right(self._ends, span.start)
        high = bisect_left(self._starts, span.end)
        numbers = sorted(n for group in self._groups[low:high] for n in group)
        return [self._spans[number] for number in numbers]
