"""Report dates that no calendar has: 2月30日, 9月31日, 13月, 2月29日 of 2023."""

from __future__ import annotations

from doclint.checks.numerals import YEAR, chinese, like, number, year
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SHORT = [month for month, length in enumerate(_LENGTHS, 1) if length < 31]
_LEAP = 29  # the day of 2月 that depends on the year
_HIGH = (*range(13, 20), 0)
_FIGURE = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
_PATTERN = (
    rf"(?:(?P<year>{YEAR})年\s*)?(?<![0-9０-９一二三四五六七八九十])"
    rf"(?P<month>{_FIGURE})(?P<mark>月)\s*(?P<day>{_FIGURE})[日号]"
    rf"|(?P<year2>{YEAR})年(?P<month2>1[3-9]|十[三四五六七八九])月(?![龄大])"
)
_LUNAR = lazy("(?:农历|旧历|阴历|夏历|老历)[^，。；\n]{0,6}\\Z")


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the ends of dates that cannot be."""
    out = []
    for month in _SHORT:
        for day in (29, 30, 31) if month == 2 else (31,):
            out += [f"{month}月{day}{mark}" for mark in "日号"]
            out.append(f"{chinese(month)}月{chinese(day)}日")
    out += [f"月{day}{mark}" for day in (*range(32, 40), "00", 0) for mark in "日号"]
    out += [f"年{month}月" for month in _HIGH]
    out += [f"年{chinese(month)}月" for month in _HIGH if month]
    out += [f"{month}月{day}日" for month in range(13, 20) for day in range(1, 10)]
    return tuple(out)


def check(
    document: Document, _rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each impossible date, with the days next to it as readings."""
    text = document.text
    for match in matches(_PATTERN, text, hits):
        if match["month2"]:
            yield Match.at(*match.span(), detail="一年只有12个月")
        elif not _LUNAR.search(text, max(0, match.start() - 12), match.start()):
            yield from _impossible(match)


def _impossible(match: re.Match[str]) -> Iterator[Match]:
    month, day = number(match["month"]) or 0, number(match["day"]) or 0
    if not 1 <= month <= 12:
        yield Match.at(*match.span(), detail="一年只有12个月")
        return
    length = _length(month, year(match["year"]) if match["year"] else None)
    written = match["month"]
    # Of 2024年4月31日 the year is no part of the fault.
    start = match.start("year" if day == _LEAP and match["year"] else "month")
    if day > length and (written.isascii() or match["year"] or day > 30):
        yield Match.at(
            start,
            match.end(),
            _readings(match, start, length) if day <= length + 2 else (),
            detail=_fact(match, month, length),
        )
    elif day == 0:
        yield Match.at(*match.span(), detail="一个月从1日开始")


def _length(month: int, year_: int | None) -> int:
    """Return the days of a month; of 2月 29 when the year is not known."""
    leap = year_ is None or (year_ % 4 == 0 and (year_ % 100 != 0 or year_ % 400 == 0))
    return _LENGTHS[month - 1] if month != 2 or leap else 28


def _fact(match: re.Match[str], month: int, length: int) -> str:
    if length < _LEAP and match["year"]:
        return f"{year(match['year'])}年2月只有{length}天"
    return f"{month}月最多只有{length}天"


def _readings(match: re.Match[str], start: int, length: int) -> tuple[str, ...]:
    """Return the last day of the month and the first of the next one."""
    before = match.string[start : match.start("month")]
    mark = match.group()[-1]
    month, day = match["month"], match["day"]
    following = (number(month) or 0) + 1
    return (
        f"{before}{month}月{like(length, day)}{mark}",
        f"{before}{like(following, month)}月{like(1, day)}{mark}",
    )
