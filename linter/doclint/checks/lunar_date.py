"""Report lunar days and festivals that the calendar puts on another date.

2024年2月10日（农历正月初二）, 中秋节（9月18日）: the year is written out, or the
stated year decides. With ``part`` = ``missing``: 农历腊月三十 of a year whose last
month has 29 days.
"""

from __future__ import annotations

from doclint.checks.numerals import like, number
from doclint.checks.windows import matches
from doclint.checks.written_dates import DATE, day, years
from doclint.document import Match
from doclint.patterns import one_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from datetime import date
    from typing import Any

    from doclint.checks.lunar_calendar import Calendar
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"calendar": tuple, "part": str}
REQUIRED = ("calendar", "part")
NEEDS_YEAR = True

_FESTIVALS = {
    "春节": (1, 1),
    "大年初一": (1, 1),
    "元宵节": (1, 15),
    "元宵": (1, 15),
    "端午节": (5, 5),
    "端午": (5, 5),
    "七夕节": (7, 7),
    "七夕": (7, 7),
    "中秋节": (8, 15),
    "中秋": (8, 15),
    "重阳节": (9, 9),
    "重阳": (9, 9),
    "腊八节": (12, 8),
    "腊八": (12, 8),
}
_EVE = "除夕"
_CLEAR = ("清明节", "清明")
_NAMES = one_of((*_FESTIVALS, _EVE, *_CLEAR))
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_ONES = "一二三四五六七八九"
_DAY = f"初[{_ONES}十]|[廿二]?十[{_ONES}]?|廿[{_ONES}]?|三十"
_LUNAR = (
    r"(?P<lmonth>闰?(?:正|冬|腊|十[一二]?|[一二三四五六七八九]))月"
    rf"(?P<lday>{_DAY})(?![日号天年月\d一二三四五六七八九十])"
)
_NOT_ALONE = (
    "(?!期间|假期|前|后|放假|联欢|晚会|调休|小长假|长假|黄金周|以|至|到|—|-|小|文化|档)"
)
_IS = (
    r"(?:\s*[（(](?:即|是)?|(?:正|恰)?(?:是|为|逢|值)|恰逢|适逢|正值|[，,]?即"
    "|[，,](?=农历))"
)
_AFTER = (
    rf"{DATE}{_IS}\s*(?:今年的?)?(?:(?:农历|阴历|夏历)?{_LUNAR}|(?P<name>{_NAMES}))"
    rf"{_NOT_ALONE}[）)]?"
)
_BEFORE = (
    rf"(?:(?P<name>{_NAMES})|(?:农历|阴历|夏历){_LUNAR})"
    rf"(?:\s*[（(](?:即|公历)?|(?:是|为)(?:公历)?){DATE}(?:\s*[）)]|(?![至到—－~～-]))"
)


_LAST = "(?:农历|夏历)(?:十二|腊)月三十(?![日号])"


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of festivals, and what every lunar day holds."""
    if params["part"] == "missing":
        return ("月三十",)
    days = ("初", "十", "廿", "二十", "三十")
    months = (*_MONTHS, "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
    lunar = [f"{month}月{one}" for month in months for one in days if one != "十"]
    plain = [f"{month}月十" for month in _MONTHS]
    shortest = ["春节", "大年初一", "元宵", "端午", "七夕", "中秋", "重阳", "腊八"]
    return (*lunar, *plain, *shortest, _EVE, "清明", "农历", "阴历", "夏历")


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each date that is given for a lunar day on which it does not fall."""
    from doclint.checks.lunar_calendar import Calendar

    text, stated = document.text, evidence.piece.stated_year
    calendar = Calendar(rule.params["calendar"])
    if rule.params["part"] == "missing":
        yield from _missing(text, hits, calendar, stated)
        return
    for pattern in (_AFTER, _BEFORE):
        for match in matches(pattern, text, hits):
            days = [
                one
                for year in years(text, match, stated)
                if year in calendar and (one := day(match, year))
            ]
            wrong = [one for one in days if not _falls(match, one, calendar)]
            if wrong and wrong == days:
                yield _match(match, days[0], calendar)


def _missing(
    text: str, hits: list[Hit], calendar: Calendar, stated: int | None
) -> Iterator[Match]:
    """Yield 农历腊月三十 when neither end of the stated year has such a day."""
    if stated is None or stated not in calendar or stated + 1 not in calendar:
        return
    if any(calendar.day(stated - back, 12, 30) for back in (0, 1)):
        return
    for match in matches(_LAST, text, hits):
        fact = f"{stated}年前后的腊月只有二十九天"
        yield Match.at(*match.span(), detail=fact)


def _falls(match: re.Match[str], given: date, calendar: Calendar) -> bool:
    """Whether the lunar day or festival of a match falls on a date."""
    if match["name"]:
        wanted = _festival(match["name"], given.year, calendar)
        return wanted is None or wanted == given
    leap = match["lmonth"].startswith("闰")
    day_ = (_month(match["lmonth"]), leap, _day(match["lday"]))
    return calendar.lunar(given) == day_


def _match(match: re.Match[str], given: date, calendar: Calendar) -> Match:
    """Return the match with what the calendar says: another date or another day."""
    text, start = match.group(), match.start()
    name = match["name"]
    wanted = _festival(name, given.year, calendar) if name else None
    if wanted:
        fact = f"{given.year}年{name}是{wanted.month}月{wanted.day}日"
        low, high = match.start("month") - start, match.end("day") - start
        month = like(wanted.month, match["month"])
        reading = f"{month}月{like(wanted.day, match['day'])}"
    else:
        lunar = calendar.lunar(given).name
        fact = f"{given.year}年{given.month}月{given.day}日是农历{lunar}"
        low, high = match.start("lmonth") - start, match.end("lday") - start
        reading = lunar
    return Match.at(*match.span(), (text[:low] + reading + text[high:],), detail=fact)


def _festival(name: str, year: int, calendar: Calendar) -> date | None:
    """Return the date of a festival in a year of the common calendar."""
    if name in _CLEAR:
        return calendar.qingming(year)
    if name == _EVE:
        return calendar.eve(year)
    month, number_ = _FESTIVALS[name]
    for lunar_year in (year, year - 1):
        found = calendar.day(lunar_year, month, number_)
        if found and found.year == year:
            return found
    return None


def _month(written: str) -> int:
    plain = written.removeprefix("闰")
    return _MONTHS.get(plain) or number(plain) or 0


def _day(written: str) -> int:
    return number(written.removeprefix("初").replace("廿", "二十")) or 0
