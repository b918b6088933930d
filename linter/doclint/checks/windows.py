"""Patterns, run only around the hits of their anchors."""

from __future__ import annotations

from bisect import bisect_left

from doclint.memo import remembered
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from doclint.document import Hit

# Code points on either side of a hit within the same line. No pattern of a rule
# may need more; lines of 50 MB exist.
REACH = 256
_BESIDE = 24  # how far from a match its anchor may stand, in a look-around


def matches(pattern: str, text: str, hits: list[Hit]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern near the hits, in order, each once."""
    yield from _matches(pattern, text, tuple(hits))


# Several rules ask for the same names, one after the other.
@remembered(maxsize=4)
def _matches(
    pattern: str, text: str, hits: tuple[Hit, ...]
) -> tuple[re.Match[str], ...]:
    found = compiled(pattern)
    starts = [hit.span.start for hit in hits]
    return tuple(
        match
        for start, end in windows(text, hits)
        for match in found.finditer(text, start, end)
        if match.end() > match.start() and _has_anchor(match, starts)
    )


def place(match: re.Match[str]) -> tuple[int, int]:
    """Return the span of the group named ``at``, else of the whole match.

    Names do not repeat in a pattern: in further branches it is ``at2``, ``at3`` …
    """
    for name in match.re.groupindex:
        if name.startswith("at") and match[name] is not None:
            return match.span(name)
    return match.span()


def _has_anchor(match: re.Match[str], starts: list[int]) -> bool:
    index = bisect_left(starts, match.start() - _BESIDE)
    return index < len(starts) and starts[index] < match.end() + _BESIDE


def windows(text: str, hits: Iterable[Hit]) -> Iterator[tuple[int, int]]:
    """Yield stretches of lines around hits (sorted by start), joined when they meet."""
    current: tuple[int, int] | None = None
    for hit in hits:
        start, end = line_part(text, hit.span.start, hit.span.end)
        if current and start <= current[1]:
            current = (current[0], max(end, current[1]))
        else:
            if current:
                yield current
            current = (start, end)
    if current:
        yield current


def sentence(text: str, hit: Hit) -> tuple[int, int]:
    """Return the bounds of the sentence around a hit: only ``。`` and lines end one."""
    low, high = line_part(text, hit.span.start, hit.span.end)
    end = text.find("。", hit.span.end, high)
    return text.rfind("。", low, hit.span.start) + 1 or low, high if end < 0 else end


def line_part(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of the line around a span, at most REACH either side."""
    low = max(0, start - REACH)
    high = min(len(text), end + REACH)
    left = max(text.rfind("\n", low, start), text.rfind("\r", low, start))
    right = min(
        (at for mark in "\r\n" if (at := text.find(mark, end, high)) >= 0),
        default=high,
    )
    return (left + 1 if left >= 0 else low), right
