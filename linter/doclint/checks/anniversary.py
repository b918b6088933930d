"""Report anniversaries that the year spoken of does not have.

The N-th anniversary is N years after the event, the N-th holiday N - 1 years
after the first one.
"""

from __future__ import annotations

import re

from doclint.checks import told
from doclint.checks.numerals import NUMBER, YEAR, like, number
from doclint.checks.surroundings import quotation
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy, one_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule
else:
    from doclint.record import namedtuple

PARAMS: dict[str, type] = {"facts": tuple}
REQUIRED = ("facts",)
REQUIRES: tuple[str, ...] = ()
NEEDS_YEAR = True

_BLANK = "×"  # where a phrase of the table has its number
_IS = lazy(
    rf"(?:今年|明年|本年|{YEAR}年)，?[^。；！？，\n]{{0,10}}?"
    "(?:是|适逢|恰逢|正值|欣逢|喜逢|迎来)[^。；！？\n]*\\Z"
)
_TODAY = lazy(
    "(?:今天|今日)(?:[（(][^）)\n]*[）)])?(?:是|迎来|适逢)[^。；！？，\n]*\\Z"
)
_AWAITED = lazy("(?:喜迎|迎接|即将迎来|将迎来)[^，。；\n]{0,8}\\Z")
_NOW = lazy("”?(?:即将)?(?:来临|到来)之际|[^，。；\n]{0,6}将[于在](?:今年|本年)")
_EVENT = lazy("(?:系列|主题)?(?:大会|座谈会|晚会|招待会|活动|讲话|展|文章|阅兵|论坛)")
_KEPT = lazy(
    "(?:做好|开展|组织|举行|搞好|办好|隆重|热烈)[^。；，\n]{0,6}(?:庆祝|纪念)了?[^。；！？\n]{0,20}\\Z"
)
_ONCE = lazy("曾|时任|当时|那时|当年|以来")
_UNTIL = lazy("到[^，。；\n]{0,12}\\Z")
_ELSEWHERE = lazy(
    "(?:越南|朝鲜|老挝|古巴|柬埔寨|缅甸|蒙古|俄罗斯|苏联|致公党|民革|民盟|民建|民进|农工党|九三学社|台盟"
    "|劳动党|人革党|(?<!中华人民)共和国|王国|联邦)的?\\Z"
)
_ROUND = 5  # anniversaries that are kept
_GOAL = 50  # round numbers that are spoken of decades ahead: 建军一百周年


class _Phrase(namedtuple("_Phrase", "before after first ordinal fact")):
    """What stands around the number, the event's year, and how it is counted."""

    __slots__ = ()

    def year(self, count: int) -> int:
        """Return the year in which the count is right."""
        total: int = self.first + count - self.ordinal
        return total

    def count(self, year: int) -> int:
        """Return the count that is right in a year."""
        total: int = year - self.first + self.ordinal
        return total


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what follows the number of a phrase; for most it is 周年."""
    return tuple({phrase.after for phrase in _phrases(params)})


def _phrases(params: Mapping[str, Any]) -> Iterator[_Phrase]:
    for event in params["facts"]:
        first = int(event["date"][:4])
        for text in event["phrases"]:
            before, blank, after = text.partition(_BLANK)
            if blank:
                if before != "第":
                    fact = f"{event['name']}是{first}年"
                    yield _Phrase(before, after, first, 0, fact)
                    continue
                fact = f"第一{after}在{first}年"
                for written in (after, f"{after[0]}“{after[1:]}"):
                    yield _Phrase(before, written, first, 1, fact)


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each phrase whose number does not fit the year it speaks of."""
    text = document.text
    phrases = list(_phrases(rule.params))
    afters = one_of({phrase.after for phrase in phrases})
    pattern = rf"(?P<number>{NUMBER})(?P<after>{afters})"
    for match in matches(pattern, text, hits):
        phrase = _phrase(text, match, phrases)
        count = number(match["number"])
        if phrase is None or not count:
            continue
        start = match.start() - len(phrase.before)
        if _ELSEWHERE.search(text, max(0, start - 12), start):
            continue
        year = _wanted(text, start, match, phrase, evidence.piece.stated_year)
        if year is not None:
            points_to = phrase.year(count)
            yield Match.at(
                start,
                match.end(),
                _readings(text[start : match.end()], match["number"], phrase, year),
                detail=phrase.fact,
                years=(points_to, points_to),
            )


def _phrase(text: str, match: re.Match[str], phrases: list[_Phrase]) -> _Phrase | None:
    """Return the phrase with the longest beginning that stands before the number."""
    fitting = [
        phrase
        for phrase in phrases
        if phrase.after == match["after"]
        and text.endswith(phrase.before, 0, match.start())
    ]
    return max(fitting, key=lambda one: len(one.before)) if fitting else None


def _wanted(
    text: str,
    start: int,
    match: re.Match[str],
    phrase: _Phrase,
    stated: int | None,
) -> int | None:
    """Return the year that a phrase speaks of when its number does not fit it."""
    count = number(match["number"]) or 0
    right = phrase.year(count)
    year = told.told(text, start, stated)
    low, _ = told.sentence(text, start, match.end())
    if year is not None:
        is_said = _IS.search(text, year.start, start)
        if is_said and not _EVENT.match(text, match.end()):
            return year.year if right != year.year else None
        return None
    if stated is None or quotation(text, start, match.end()):
        return None
    if _is_now(text, low, start, match):
        return stated if right != stated else None
    if _KEPT.search(text, low, start) and not _ONCE.search(text, low, start):
        # A report of January tells of the year before.
        return stated if right not in (stated, stated - 1) else None
    if _AWAITED.search(text, low, start) and not _EVENT.match(text, match.end()):
        past = _ONCE.search(text, low, start)
        return stated if right < stated and not past else None
    if right <= stated + 1 or count % _GOAL == 0:
        return None
    is_goal = _UNTIL.search(text, low, start) or text.startswith("时", match.end())
    return None if is_goal else stated


def _is_now(text: str, low: int, start: int, match: re.Match[str]) -> bool:
    return bool(_TODAY.search(text, low, start) or _NOW.match(text, match.end()))


def _readings(text: str, written: str, phrase: _Phrase, year: int) -> tuple[str, ...]:
    """Return the phrase with the number of the year; none where that looks odd."""
    count = phrase.count(year)
    if count <= 0 or not (phrase.ordinal or count % _ROUND == 0):
        return ()
    return (text.replace(written, like(count, written), 1),)
