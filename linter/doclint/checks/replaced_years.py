"""Say once that the years of a piece look replaced: its facts point elsewhere.

Template sites publish old texts with every year replaced by the current one. A
match of the family whose ``years`` are given points to these years; where the
matches of a piece agree on years that are not the stated one, the first of them
carries the summary and the others are related.
"""

from __future__ import annotations

from collections import Counter

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit, Seen
    from doclint.rule import Rule

    Years = tuple[int, int]

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
REQUIRES: tuple[str, ...] = ()
NEEDS_YEAR = True
READS_ALL = True

_LEAST = 3  # different texts that must agree
_SHARE = 0.6  # of all different texts that point to years
_AWAY = 2  # years between the stated year and what the texts point to


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return none: the matches of the stages before are what is read."""
    return ()


def check(
    _document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield one match for a piece whose dated facts agree on another time."""
    stated = evidence.piece.stated_year
    pointing = {
        seen: seen.years
        for seen in evidence.seen
        if seen.family == rule.family and seen.years
    }
    best = _agreed(_facts(pointing), list(pointing.values()))
    if stated is None or best is None or abs(best - stated) < _AWAY:
        return
    spans = sorted(
        seen.span for seen, (first, last) in pointing.items() if first <= best <= last
    )
    yield Match.at(*spans[0], term="years", detail=str(best), related=tuple(spans[1:]))


def _facts(pointing: dict[Seen, Years]) -> list[Years]:
    """Return the years of each different text; one within another is the same fact."""
    texts = {seen.text: years for seen, years in pointing.items()}
    return [
        years
        for text, years in texts.items()
        if not any(other in text for other in texts if other != text)
    ]


def _agreed(facts: list[Years], every: list[Years]) -> int | None:
    """Return the year that most of the facts hold, None when they do not agree.

    Of several such years the one that most of all matches hold.
    """
    votes = _votes(facts)
    most = max(votes.values(), default=0)
    if most < max(_LEAST, _SHARE * len(facts)):
        return None
    of_all = _votes(every)
    agreed = [year for year, count in votes.items() if count == most]
    top = max(of_all[year] for year in agreed)
    best = sorted(year for year in agreed if of_all[year] == top)
    return best[(len(best) - 1) // 2]


def _votes(spans: list[Years]) -> Counter[int]:
    return Counter(year for first, last in spans for year in range(first, last + 1))
