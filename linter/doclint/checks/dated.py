"""Where texts of a timeline stand in a document."""

from __future__ import annotations

from doclint.facts import timeline
from doclint.span import Span, occurrences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from doclint.document import Hit
    from doclint.facts.timeline import Dated, Timeline

_NUMBERS = "一二两三四五六七八九十百"
# What follows a name that is only the beginning of another word.
_AFTER = {
    "部": "门队分件署位长",
    "局": "面部势限域",
    "法": "律院官",
    "会": "议员",
    "税": "收务法源制金",
    "委": "员",
    "队": "伍",
}


def cores(index: Timeline, wanted: Callable[[Dated], bool]) -> tuple[str, ...]:
    """Return the cores around which a wanted text can stand."""
    return tuple(
        core
        for core in index
        if any(wanted(dated) for _, _, dated in timeline.around(index, core))
    )


def places(
    text: str,
    piece: Span,
    index: Timeline,
    hits: list[Hit],
    wanted: Callable[[Dated], bool],
) -> Iterator[tuple[Span, Dated]]:
    """Yield the wanted texts of a timeline in a piece, in order, no overlap.

    ``hits`` name the cores that stand in the document. At each place the longest
    text counts, and nothing when that is not wanted.
    """
    found: list[tuple[Span, Dated]] = []
    for core in {hit.anchor for hit in hits}:
        group = timeline.around(index, core)
        if any(wanted(one[2]) for one in group):
            found += _around(text, piece, core, group)
    reached = 0
    for span, dated in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
        if span.start >= reached and _is_whole(text, span):
            reached = span.end
            if wanted(dated):
                yield span, dated


def _around(
    text: str, piece: Span, core: str, group: Iterable[tuple[str, int, Dated]]
) -> Iterator[tuple[Span, Dated]]:
    """Yield the longest text of a group at each place of its core."""
    for at in occurrences(text, core, piece):
        for known, offset, dated in group:
            start = at - offset
            if start >= 0 and text.startswith(known, start):
                yield Span(start, start + len(known)), dated
                break


def _is_whole(text: str, span: Span) -> bool:
    """Whether the text stands for itself: no other number or longer word."""
    before = text[span.start - 1 : span.start]
    after = text[span.end : span.end + 1]
    if text[span.start] in _NUMBERS and before and before in _NUMBERS + "第":
        return False
    return not after or after not in _AFTER.get(text[span.end - 1], "")
