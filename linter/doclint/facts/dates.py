"""Dates of three precisions: ``YYYY``, ``YYYY-MM`` and ``YYYY-MM-DD``.

Two dates are compared at the coarser of their precisions: 2017 is neither
before nor after 2017-10-18.
"""

from __future__ import annotations

from doclint.patterns import lazy

_DATE = lazy(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")
_SPOKEN = ("年", "月", "日")


def parts(date: str) -> tuple[int, ...]:
    """Return year, month and day as far as they are given. Raises ValueError."""
    match = _DATE.match(date)
    if match is None:
        raise ValueError(f"{date!r} is none of YYYY, YYYY-MM, YYYY-MM-DD")
    found = tuple(int(one) for one in match.groups() if one)
    if len(found) > 1 and not 1 <= found[1] <= 12:
        raise ValueError(f"{date!r} has no such month")
    if len(found) > 2 and not 1 <= found[2] <= _days(found[0], found[1]):
        raise ValueError(f"{date!r} has no such day")
    return found


def order(one: str, other: str) -> int:
    """Return -1, 0 or 1: before, not to be told apart, after."""
    first, second = parts(one), parts(other)
    precision = min(len(first), len(second))
    first, second = first[:precision], second[:precision]
    return (first > second) - (first < second)


def months(one: str, other: str) -> int:
    """Return how many months lie between two dates; 0 when a month is not known."""
    first, second = parts(one), parts(other)
    if len(first) < 2 or len(second) < 2:
        return 0
    return 12 * (second[0] - first[0]) + second[1] - first[1]


def year(date: str) -> int:
    """Return the year of a date."""
    return int(date[:4])


def spoken(date: str) -> str:
    """Return a date as it is written in a text: 2017年10月18日."""
    return "".join(
        f"{number}{unit}" for number, unit in zip(parts(date), _SPOKEN, strict=False)
    )


def _days(year_: int, month: int) -> int:
    if month == 2:
        leap = year_ % 4 == 0 and (year_ % 100 != 0 or year_ % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31
