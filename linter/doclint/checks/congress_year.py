"""Report congresses and plenums of the Party beside a year that is not theirs.

2024年召开的党的十九大; 2024年是贯彻党的二十大精神的第一年.
"""

from __future__ import annotations

from doclint.checks import congresses, told
from doclint.checks.numerals import YEAR, like, year
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.checks.congresses import Meeting
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS = congresses.PARAMS
REQUIRED = ("congresses", "plenums")
NEEDS_YEAR = True

_HELD = congresses.HELD
_FIGURE = "[0-9０-９一二三四五六七八九十]"
_DATED = lazy(
    rf"(?P<year>{YEAR})年(?:[底末初]|{_FIGURE}{{1,2}}月(?:{_FIGURE}{{1,3}}日)?)?"
    rf"(?P<link>[，,]?|{_HELD}的)\Z"
)
_RELATIVE = lazy(
    rf"(?P<word>去年|上年|今年|本年|前年|本月|上个?月)"
    rf"(?:[底末初]|{_FIGURE}{{1,2}}月(?:[底末初]|{_FIGURE}{{1,3}}日)?)?(?:刚刚)?{_HELD}的\Z"
)
_DECIDED = lazy("(?:首次|明确|正式|审议)?(?:提出|作出|明确|部署|通过|确立|强调|把)")
_FOLLOWS = lazy(
    rf"(?:的)?{_HELD}(?!后|以后|之后|的?前|{_FIGURE}+[周个]?年)(?:以来)?|以来|以后|之后"
)
_BEHIND = lazy(
    rf"(?:[（(](?P<year>{YEAR})年?[）)]"
    rf"|[于在](?P<year2>{YEAR})年[^，。；\n]{{0,12}}{_HELD})"
)
_FIRST = lazy(
    "(?:和[^，。；\n]{0,16})?精神的?(?:开局之年|第一年|起步之年|开局起步之年)"
)
_NEAR = 24


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what every name of a congress or plenum holds."""
    return congresses.anchors(params)


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield names beside a year in which the meeting was not held."""
    text, stated = document.text, evidence.piece.stated_year
    known = congresses.meetings(rule.params)
    for match in congresses.mentions(text, hits):
        keys = congresses.keys(match)
        meeting = known.get(keys[0])
        if meeting is None or len(keys) > 1 or not meeting.closes:
            continue
        if first := _FIRST.match(text, match.end()):
            yield from _first_year(text, match.start(), first.end(), meeting, stated)
        else:
            yield from _beside(text, match, meeting)
            yield from _told(text, match, meeting, stated)


def _told(
    text: str, match: re.Match[str], meeting: Meeting, stated: int | None
) -> Iterator[Match]:
    """Yield 去年召开的…… of a meeting that was held in another year."""
    before = _RELATIVE.search(text, max(0, match.start() - _NEAR), match.start())
    if before is None or stated is None:
        return
    year_meant = stated + told.RELATIVE.get(before["word"], 0)
    held = {meeting.year, int(meeting.closes[:4])}
    if before["word"].endswith("月"):
        held.add(meeting.year + 1)  # 上个月 of January
    if year_meant not in held:
        yield Match.at(
            before.start(),
            match.end(),
            term=meeting.name,
            detail=meeting.fact,
            years=(meeting.year, meeting.year),
        )


def _first_year(
    text: str, start: int, end: int, meeting: Meeting, stated: int | None
) -> Iterator[Match]:
    """Yield 贯彻……精神的第一年 of a year that is not the one after the meeting."""
    spoken = told.told(text, start, stated)
    right = meeting.year + 1
    if spoken is not None and spoken.year not in (right, meeting.year):
        yield Match.at(
            start, end, term=meeting.name, detail=meeting.fact, years=(right, right)
        )


def _beside(text: str, match: re.Match[str], meeting: Meeting) -> Iterator[Match]:
    """Yield a meeting with the year that stands directly before or behind it."""
    start, end = match.span()
    before = _DATED.search(text, max(0, start - _NEAR), start)
    behind = _BEHIND.match(text, end)
    follows = _FOLLOWS.match(text, end)
    since = before is not None and (
        text[: before.start()].endswith(("自", "从"))
        or ("月" in before.group() and _DECIDED.match(text, end))
    )
    if before and (len(before["link"]) > 1 or follows or since):
        if before["link"] in ("，", ",") and follows and follows.group()[-1] in "后来":
            return  # 2023年，党的二十大以来……
        low, high = before.span("year")
        start = before.start()
    elif behind:
        low, high = behind.span("year" if behind["year"] else "year2")
        end = behind.end()
    else:
        return
    written = text[low:high]
    if year(written) not in (meeting.year, int(meeting.closes[:4])):
        reading = text[start:low] + like(meeting.year, written) + text[high:end]
        yield Match.at(
            start,
            end,
            (reading,),
            term=meeting.name,
            detail=meeting.fact,
            years=(meeting.year, meeting.year),
        )
