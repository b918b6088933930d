"""The draft itself, for formats that show it: whole, or only around its findings."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable

    from doclint.finding import Finding
    from doclint.span import Span
else:
    from doclint.record import namedtuple

MOST_WHOLE = 1_000_000  # code points of a draft that is shown whole
MOST_TOGETHER = 5_000_000  # of all drafts of a run
_REACH = 300  # code points around a finding in a line that is very long


class Stretch(namedtuple("Stretch", "start line text")):
    """Text from a code point on, which stands on a 1-based line."""

    __slots__ = ()
    start: int
    line: int
    text: str


class Shown(namedtuple("Shown", "stretches size made")):
    """What of a draft can be shown, its length, and the findings that were fixed.

    The places of what was fixed are those of the text before the fixes.
    """

    __slots__ = ()
    stretches: tuple[Stretch, ...]  # sorted, no overlap
    size: int
    made: tuple[Finding, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing was left out."""
        return sum(len(one.text) for one in self.stretches) == self.size


def shown(text: str, places: Iterable[Span], made: tuple[Finding, ...] = ()) -> Shown:
    """Return the whole text, of a very long one the paragraphs of the spans."""
    if len(text) <= MOST_WHOLE:
        return Shown((Stretch(0, 1, text),), len(text), made)
    return Shown(_around(text, 0, 1, places), len(text), made)


def spans(findings: Iterable[Finding]) -> list[Span]:
    """Return the places of findings and those that they refer to."""
    return [at.span for finding in findings for at in (finding.at, *finding.related)]


def shortened(whole: Shown, places: Iterable[Span]) -> Shown:
    """Return only the paragraphs of the spans, of what is shown whole."""
    if not whole.whole or not whole.stretches:
        return whole
    first = whole.stretches[0]
    return whole._replace(
        stretches=_around(first.text, first.start, first.line, places)
    )


def _around(
    text: str, start: int, line: int, places: Iterable[Span]
) -> tuple[Stretch, ...]:
    """Return the lines of spans, of very long ones what is near; neighbours joined."""
    bounds: list[tuple[int, int]] = []
    for span in sorted(places):
        low, high = _bounds(text, span)
        if bounds and low <= bounds[-1][1]:
            bounds[-1] = (bounds[-1][0], max(high, bounds[-1][1]))
        else:
            bounds.append((low, high))
    made = []
    at = 0
    for low, high in bounds:
        line += _line_ends(text[at:low])
        at = low
        made.append(Stretch(start + low, line, text[low:high]))
    return tuple(made)


def _bounds(text: str, span: Span) -> tuple[int, int]:
    low = max(text.rfind("\n", 0, span.start) + 1, span.start - _REACH)
    end = text.find("\n", span.end) + 1
    return low, min(end or len(text), span.end + _REACH)


def _line_ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")
