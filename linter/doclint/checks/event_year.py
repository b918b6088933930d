"""Report events and documents beside a year in which they cannot have been."""

from __future__ import annotations

from doclint.checks.numerals import YEAR, like, year
from doclint.document import Match
from doclint.facts import dates
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Event = Mapping[str, Any]

PARAMS: dict[str, type] = {"facts": tuple}
REQUIRED = ("facts",)

_REACH = 60
# The year of the event itself: next to it, with a day, an author and a verb at most.
_DATED = lazy(
    rf"(?P<year>{YEAR})年(?:[\d一二三四五六七八九十]{{1,3}}月)?(?:[\d一二三四五六七八九十]{{1,3}}日)?[，,]?"
    r"(?P<act>[^，。；、！？\n\d]{0,16})$"
)
_NO_ACT = lazy("自|从|以来|来|后|前|底|纪念|学习|贯彻|落实|按照|根据|依据|执行|至|到")
_ACT = lazy(
    "印发|转发|下发|颁布|颁发|出台|发布|公布|制定|通过|发出|批转|作出|提出|召开|举办|举行"
)


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what the events are called."""
    return tuple(text for event in params["facts"] for text in event["texts"])


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield a year and the event beside it that lies in another year.

    A title in 《》 needs a verb of issuing between the two. The stated year plays
    no part.
    """
    events = {text: event for event in rule.params["facts"] for text in event["texts"]}
    reached = 0
    for hit in hits:
        start, end = hit.span
        match = _DATED.search(document.text, max(reached, start - _REACH), start)
        if match is None or _NO_ACT.search(match["act"]):
            continue
        if hit.anchor.startswith("《") and not _ACT.search(match["act"]):
            continue
        event = events[hit.anchor]
        told = year(match["year"])
        first, last = event["from"], event.get("until", event["from"])
        if told is None or dates.year(first) <= told <= dates.year(last):
            continue
        reached = end
        right = like(dates.year(first), match["year"])
        right += document.text[match.end("year") : end]
        detail = f"{event['name']}在{dates.spoken(first)}"
        yield Match.at(match.start(), end, (right,), term=event["name"], detail=detail)
