"""Report anniversaries that the year spoken of does not have.

The N-th anniversary is N years after the event, the N-th holiday N - 1 years
after the first one.
"""

from __future__ import annotations

from doclint.checks import told
from doclint.checks.numerals import NUMBER, YEAR, like, number
from doclint.checks.surroundings import quotation
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.memo import once_for
from doclint.patterns import lazy, one_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections import namedtuple
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule
else:
    from doclint.record import namedtuple

PARAMS: dict[str, type] = {"facts": tuple}
REQUIRED = ("facts",)
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
# What is to be done about an anniversary, or what marks it as the occasion of now.
_TASK = lazy(
    "(?:(?<![所可难])以[^，。；\n在习讲]{1,16}|(?<![主需必重])要|围绕|结合|抓住|紧扣|借助|筹[备办]|全力|继续|深入|认真"
    "|精心|扎实|积极)[^，。；\n在习讲了]{0,8}(?:庆祝|纪念|迎接|喜迎)\\Z"
)
_GIFT = lazy("[^，。；\n]{0,4}献礼")
_SAID = lazy(
    "(?:系列|主题)?(?:大会|座谈会|晚会|招待会|讲话|文章|阅兵|论坛|以来|期间|时|[以之]?后)"
)
_ONCE = lazy("曾|时任|当时|那时|当年|以来|先后|[一二三四五六七八九十几]年[来间前]")
_DONE = lazy("圆满|荣获|被评|期间|回顾|回首")
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

    def told(self, year: int) -> str:
        """Return the fact, and the number that is right in a year if there is one."""
        count = self.count(year)
        if count <= 0:
            return str(self.fact)
        nth = "第" if self.ordinal else ""
        return f"{self.fact}，{year}年是{nth}{count}{self.after.replace('“', '')}"

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


@once_for
def _sought(params: Mapping[str, Any]) -> tuple[list[_Phrase], str]:
    """Return the phrases of a rule and the pattern of a number in any of them."""
    phrases = list(_phrases(params))
    afters = one_of({phrase.after for phrase in phrases})
    return phrases, rf"(?P<number>{NUMBER})(?P<after>{afters})"


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each phrase whose number does not fit the year it speaks of."""
    text = document.text
    phrases, pattern = _sought(rule.params)
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
                detail=phrase.told(year),
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
    right = phrase.year(number(match["number"]) or 0)
    year = told.told(text, start, stated)
    if year is not None:
        is_said = _IS.search(text, year.start, start)
        if is_said and not _EVENT.match(text, match.end()):
            return year.year if right != year.year else None
        return None
    if stated is None or quotation(text, start, match.end()):
        return None
    return stated if _is_off(text, start, match, right - stated) else None


def _is_off(text: str, start: int, match: re.Match[str], ahead: int) -> bool:
    """Whether a number that points ``ahead`` of the stated year cannot be meant."""
    low, _ = told.sentence(text, start, match.end())
    past = _ONCE.search(text, low, start)
    if _is_now(text, low, start, match):
        return ahead != 0
    if _KEPT.search(text, low, start) and not past:
        return ahead not in (0, -1)  # a report of January tells of the year before
    if ahead < -1 and _is_task(text, start, match):
        return not past
    if _AWAITED.search(text, low, start) and not _EVENT.match(text, match.end()):
        return ahead < 0 and not past
    if ahead <= 1 or (number(match["number"]) or 0) % _GOAL == 0:
        return False
    is_goal = _UNTIL.search(text, low, start) or text.startswith("时", match.end())
    return not is_goal


def _is_task(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether an anniversary is what is to be kept, and not told as past."""
    low, high = told.sentence(text, start, match.end())
    given = text[start - 1 : start] in ("为", "向") and _GIFT.match(text, match.end())
    return bool(
        (given or _TASK.search(text, low, start))
        and not _SAID.match(text, match.end())
        and not _DONE.search(text, low, high)
    )


def _is_now(text: str, low: int, start: int, match: re.Match[str]) -> bool:
    return bool(_TODAY.search(text, low, start) or _NOW.match(text, match.end()))


def _readings(text: str, written: str, phrase: _Phrase, year: int) -> tuple[str, ...]:
    """Return the phrase with the number of the year; none where that looks odd."""
    count = phrase.count(year)
    if count <= 0 or not (phrase.ordinal or count % _ROUND == 0):
        return ()
    return (text.replace(written, like(count, written), 1),)
