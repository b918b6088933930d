"""Dates in a text: 2024年3月5日, 3月5日, 二〇二四年三月五日, and their years."""

from __future__ import annotations

from doclint.checks import told
from doclint.checks.numerals import YEAR, number, year

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from datetime import date

_FIGURE = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
DATE = (
    rf"(?:(?P<year>{YEAR})年\s*)?(?<![0-9０-９一二三四五六七八九十])"
    rf"(?P<month>{_FIGURE})月\s*(?P<day>{_FIGURE})[日号]"
)
_LATE, _SOON = 11, 2  # months that a text near the turn of a year may mean


def years(text: str, match: re.Match[str], stated: int | None) -> tuple[int, ...]:
    """Return the years that a date may have; one when it is written out.

    Without a year the sentence decides, then the stated year; a text of the turn
    of a year may mean the months on its other side.
    """
    if match["year"]:
        return (year(match["year"]) or 0,)
    spoken = told.told(text, match.start(), stated)
    if spoken is not None:
        return (spoken.year,)
    if stated is None:
        return ()
    month = number(match["month"]) or 0
    out = [stated]
    if month >= _LATE:
        out.append(stated - 1)
    if month <= _SOON:
        out.append(stated + 1)
    return tuple(out)


def day(match: re.Match[str], year_: int) -> date | None:
    """Return the day that a match names in a year, None when there is none."""
    from datetime import date

    try:
        return date(year_, number(match["month"]) or 0, number(match["day"]) or 0)
    except ValueError:
        return None
