"""The Chinese calendar: which day of which lunar month a date is."""

from __future__ import annotations

from datetime import date, timedelta

from doclint.checks.numerals import chinese

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator

    Rows = tuple[tuple[str, ...], ...]
else:
    from doclint.record import namedtuple


class LunarDay(namedtuple("LunarDay", "month leap day")):
    """A day of a lunar month, both from 1."""

    __slots__ = ()
    month: int
    leap: bool
    day: int

    @property
    def name(self) -> str:
        """What it is called: 正月初一, 闰六月十五, 腊月廿九."""
        month = {1: "正", 11: "冬", 12: "腊"}.get(self.month) or chinese(self.month)
        day = chinese(self.day)
        if self.day <= 10:
            day = f"初{day}"
        elif 20 < self.day < 30:
            day = f"廿{day[-1]}"
        return f"{'闰' * self.leap}{month}月{day}"


class Calendar:
    """The years of a table: 正月初一, leap month, lengths of months, 清明."""

    __slots__ = ("_years",)

    def __init__(self, rows: Rows) -> None:
        """Take the rows of the table as they are read."""
        self._years = {int(row[0]): row for row in rows}

    def __contains__(self, year: int) -> bool:
        """Whether all days of a year are known."""
        return year in self._years and year - 1 in self._years

    def qingming(self, year: int) -> date:
        """Return the day of 清明."""
        return date.fromisoformat(f"{year}-{self._years[year][4]}")

    def eve(self, year: int) -> date:
        """Return the day of 除夕, the day before 正月初一."""
        return self._first(year) - timedelta(1)

    def lunar(self, day: date) -> LunarDay:
        """Return the lunar day of a date. Raises KeyError outside the table."""
        year = day.year if day >= self._first(day.year) else day.year - 1
        left = (day - self._first(year)).days
        for month, leap, length in self._months(year):
            if left < length:
                return LunarDay(month, leap, left + 1)
            left -= length
        raise KeyError(day)

    def day(self, year: int, month: int, day: int) -> date | None:
        """Return the date of a lunar day of a lunar year, None without such a day."""
        passed = 0
        for number, leap, length in self._months(year):
            if number == month and not leap:
                within = 1 <= day <= length
                start = self._first(year)
                return start + timedelta(passed + day - 1) if within else None
            passed += length
        return None

    def _first(self, year: int) -> date:
        return date.fromisoformat(f"{year}-{self._years[year][1]}")

    def _months(self, year: int) -> Iterator[tuple[int, bool, int]]:
        """Yield number, leap and length of the months of a lunar year."""
        leap = int(self._years[year][2])
        numbers = [(month, False) for month in range(1, 13)]
        if leap:
            numbers.insert(leap, (leap, True))
        for (month, is_leap), long in zip(numbers, self._years[year][3], strict=True):
            yield month, is_leap, 30 if long == "1" else 29
