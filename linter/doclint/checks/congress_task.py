"""Report the spirit of a past congress told as what is to be carried out now."""

from __future__ import annotations

from doclint.checks import congresses, told
from doclint.checks.numerals import number
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.checks.congresses import Meeting, Meetings
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS = congresses.PARAMS
REQUIRED = ("congresses", "plenums")
NEEDS_YEAR = True

_VERB = lazy(
    "(?:学习|宣传|贯彻|落实|领会|把握|围绕|按照|遵照|践行|传达|统一到|对标|聚焦|紧扣)[^，。；！？\n“”《》]{0,16}(?<!了)\\Z"
)
_GUIDE = lazy("(?:坚持|始终|切实|自觉)?[以用]\\Z")
_GUIDES = lazy("为(?:根本)?(?:指[导引针]|统领|引领|动力|遵循|契机|主线)")
# All plenums of one congress.
_ALL = (
    rf"(?:党的|中共)?(?P<all>{congresses.ORDINAL})届(?:中央委员会)?历次全(?:会|体会议)"
)
_JOINS = lazy("(?:[、和与及]|以及)(?:党的|中共)?")
_SPIRIT = lazy(
    "(?:(?:以及|[和及与、])?(?:其|党的)?历次全会|提出的|确定的|确立的)?的?(?:各项)?(?:重要)?(?:会议)?"
    "(?:精神|决策部署|战略部署|部署|要求|决议|战略思想|目标任务|奋斗目标)(?!以来)"
)
_GRACE = 1  # years after the next congress in which a report may still look back


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what every name of a congress or plenum holds."""
    return (*congresses.anchors(params), "届历次全会", "中央委员会历次全")


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each chain of meetings whose newest one another congress followed."""
    stated = evidence.piece.stated_year
    if stated is None:
        return
    text = document.text
    known = congresses.meetings(rule.params)
    names = [*congresses.mentions(text, hits), *matches(_ALL, text, hits)]
    for chain in _chains(text, sorted(names, key=lambda one: one.start())):
        spirit = _SPIRIT.match(text, chain[-1].end())
        newest = _newest(chain, known)
        if spirit is None or newest is None:
            continue
        follower = known.get((newest.congress + 1, 0))
        span = Span(chain[0].start(), spirit.end())
        if follower and follower.closes and _is_task(text, span, follower, stated):
            yield Match.at(
                *span,
                term=newest.name,
                detail=f"{newest.fact}，{follower.name}已于{follower.year}年召开",
                years=(newest.year, follower.year),
            )


def _chains(text: str, mentions: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield names that only 、 or 和 join: 党的十六大和十六届四中、五中全会."""
    chain: list[re.Match[str]] = []
    for mention in mentions:
        if chain:
            join = _JOINS.match(text, chain[-1].end())
            if not join or join.end() != mention.start():
                yield chain
                chain = []
        chain.append(mention)
    if chain:
        yield chain


def _newest(chain: list[re.Match[str]], known: Meetings) -> Meeting | None:
    """Return the last meeting of a chain; all plenums stand for their congress."""
    plain = [one for one in chain if "all" not in one.re.groupindex]
    found = [known.get((number(o["all"]) or 0, 0)) for o in chain if o not in plain]
    last = [one for one in (congresses.newest(plain, known), *found) if one]
    return max(last, key=lambda one: (one.congress, one.opens)) if last else None


def _is_task(text: str, span: Span, follower: Meeting, stated: int) -> bool:
    """Whether a chain is what is to be carried out, long after the next congress."""
    low, high = told.sentence(text, *span)
    last = follower.year + _GRACE
    return (
        told.spoken(text, span.start, stated) > last
        and _is_carried_out(text, max(low, span.start - 24), span)
        and follower.name[2:] not in text[low:high]
        and not told.is_mention(text, span, stated=stated, last=last)
    )


def _is_carried_out(text: str, low: int, span: Span) -> bool:
    """Whether the words beside a chain make it a task, or what guides the work."""
    if _GUIDE.search(text, low, span.start):
        return _GUIDES.match(text, span.end) is not None
    return _VERB.search(text, low, span.start) is not None
