"""Report days of the week that a date does not have: 2024年3月5日（星期三）.

``dated`` picks the dates with their year written out, or those without.
"""

from __future__ import annotations

from doclint.checks.windows import matches
from doclint.checks.written_dates import DATE, day, years
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from datetime import date
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"dated": bool}
REQUIRED = ("dated",)
NEEDS_YEAR = True

_DAYS = "一二三四五六日"
_WORDS = ("星期", "礼拜", "周")
_WEEKDAY = (
    r"(?:[上下]午|早上|晚上|晚)?\s*(?:[（(]\s*|[，,]\s*)?"
    rf"(?P<word>{'|'.join(_WORDS)})(?P<weekday>[{_DAYS}天])(?![一二三四五六日天至到期刊报围末])"
)
_PATTERN = DATE + _WEEKDAY
# 5月1日（星期三）至5日（星期日）: the month goes on.
_UNTIL = lazy(rf"[）)]?(?:至|到|—|－|-|~|～)(?P<day>[0-9]{{1,2}})日{_WEEKDAY}")


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the word for a weekday as it follows a date."""
    before = ("日", "号", "（", "(", "，", ",", "午", "晚", " ")
    return (
        *(word + one for word in _WORDS[:2] for one in _DAYS + "天"),
        *(one + _WORDS[2] for one in before),
    )


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each weekday that the date has in none of the years it may mean."""
    text, stated = document.text, evidence.piece.stated_year
    for match in matches(_PATTERN, text, hits):
        if bool(match["year"]) != rule.params["dated"]:
            continue
        days = [day(match, one) for one in years(text, match, stated)]
        known = [one for one in days if one]
        yield from _wrong(match, known)
        if until := _UNTIL.match(text, match.end()):
            later = int(until["day"])
            yield from _wrong(
                until, [one.replace(day=later) for one in known if 28 >= later > 0]
            )


def _wrong(match: re.Match[str], days: list[date]) -> Iterator[Match]:
    """Yield the weekday of a match when none of the days has it."""
    right = [_DAYS[one.weekday()] for one in days]
    if not days or match["weekday"].replace("天", "日") in right:
        return
    fact = f"{days[0].year}年{days[0].month}月{days[0].day}日是星期{right[0]}"
    start, end = match.start("word"), match.end("weekday")
    yield Match.at(start, end, (match["word"] + right[0],), detail=fact)
