"""Report events awaited after they were: 喜迎香港回归 in 1999."""

from __future__ import annotations

from doclint.checks import told
from doclint.checks.surroundings import quotation
from doclint.document import Match
from doclint.facts import dates
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"facts": tuple}
REQUIRED = ("facts",)
NEEDS_YEAR = True

_NEAR = 16
_AWAITED = lazy(
    r"(?:喜迎|迎接|即将|将于|将在|就要|筹备|备战|下个?月[^，。；\n]{0,4}(?:的|举行|开幕))"
    r"[^，。；\n]{0,6}\Z"
)
_COMING = lazy(r"[^，。；、\n]{0,3}(?:即将|将[于在]|就要)")
_ONCE = lazy(r"曾|时任|当时|那时|当年|以来|期间")
_AFTER = lazy(r"[^，。；\n]{0,8}(?:周年|以来|后|的?经验)")


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what the events that people look forward to are called."""
    return tuple(name for event in params["facts"] for name in event.get("awaited", ()))


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the events that are looked forward to when they are over."""
    text, piece = document.text, evidence.piece
    if piece.stated_year is None:
        return
    events = {n: one for one in rule.params["facts"] for n in one.get("awaited", ())}
    for hit in hits:
        event = events[hit.anchor]
        if dates.order(event.get("until", event["from"]), piece.date) >= 0:
            continue
        span = _awaited(text, *hit.span)
        if span and not _is_history(text, *span, piece.stated_year):
            year = dates.year(event["from"])
            yield Match.at(
                *span,
                term=event["name"],
                detail=f"{event['name']}在{dates.spoken(event['from'])}",
                years=(year - 1, year),
            )


def _awaited(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where an event with the words that look forward to it stands."""
    before = _AWAITED.search(text, max(0, start - _NEAR), start)
    after = _COMING.match(text, end)
    if not (before or after) or _AFTER.match(text, end):
        return None
    return before.start() if before else start, after.end() if after else end


def _is_history(text: str, start: int, end: int, stated: int) -> bool:
    low, _ = told.sentence(text, start, end)
    return bool(
        told.spoken(text, start, stated) < stated
        or _ONCE.search(text, low, start)
        or quotation(text, start, end)
    )
