"""Report a character or word that was typed twice: 始始终, 进一步进一步."""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"doubles": tuple}
REQUIRED = ("doubles",)
REQUIRES: tuple[str, ...] = ("jieba",)

# Words of one character that any word may follow or precede. Another one beside a
# doubled character may make a word with it: 评标 in 评标标准.
_LOOSE = frozenset("的了和与在是对要为将把被也就都还并从向到以等各不更很最让使及又所")


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what is doubled, twice."""
    return tuple(row[0] * 2 for row in params["doubles"])


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each doubled text, and its single form.

    Without one of the two the cut of the clause must stay as it is. A row marked
    ``both`` counts only where both stand alone as words: 的的, not 目的的.
    """
    doubles = {row[0] * 2: row[1:] == ("both",) for row in rule.params["doubles"]}
    reached = 0
    for hit in sorted(hits, key=lambda one: (one.span.start, -one.span.end)):
        start, end = hit.span
        if start < reached or _goes_on(document.text, start, end):
            continue
        if is_doubled(document.text, start, end, both=doubles[hit.anchor]):
            reached = end
            yield Match.at(start, end, (document.text[start : (start + end) // 2],))


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the text stands a third time, as in an exclamation or an address."""
    half = text[start : (start + end) // 2]
    return text.startswith(half, end) or text.endswith(half, 0, start)


def is_doubled(text: str, start: int, end: int, *, both: bool) -> bool:
    """Whether one half of a span is a word too many in the cut of its clause."""
    from doclint.checks.preference import clause
    from doclint.words import borders

    low, high = clause(text, start, end)
    shown, first, last = text[low:high], start - low, end - low
    middle = (first + last) // 2
    width = last - middle
    found = borders(shown)
    halves = [
        (left, right)
        for left, right in ((first, middle), (middle, last))
        if left in found and right in found
    ]
    if not halves or (both and len(halves) < 2):
        return False
    left, right = halves[-1]
    if width == 1 and not _is_apart(shown, left, found, -1 if left == first else 1):
        return False
    rest = borders(shown[:left] + shown[right:])
    kept = {at if at <= left else at - width for at in found if not left < at < right}
    return kept == set(rest)


def _is_apart(shown: str, at: int, found: tuple[int, ...], way: int) -> bool:
    """Whether what stands beside a lone character makes no word with it."""
    beside = at + way
    if not 0 <= beside < len(shown) or shown[beside] in _LOOSE:
        return True
    return not (beside in found and beside + 1 in found)
