"""Weekdays, impossible dates, and the Chinese calendar."""

from datetime import date
from pathlib import Path

import pytest

from doclint import packs
from doclint.checks.lunar_calendar import Calendar

ROWS = packs.read_rows(
    Path(__file__).resolve().parents[1] / "rules/gongwen/terms/lunar-years.tsv"
)
CALENDAR = Calendar(tuple(ROWS))


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("2024年3月5日（星期三）", ["星期二"]),
        ("2024年3月5日 礼拜天", ["礼拜二"]),
        ("2024年5月1日（周三）至5日（周一）", ["周日"]),
        ("2024年3月5日（星期二）", []),
        ("2024年3月5日周报", []),
        ("2024年2月30日（星期三）", []),
    ],
)
def test_a_full_date_has_one_weekday(found_by, text, readings):
    found = found_by("weekday-mismatch", text)
    assert [f.suggestions[0] for f in found] == readings


@pytest.mark.parametrize(
    ("text", "year", "count"),
    [
        ("6月5日（周四）", 2024, 1),
        ("6月5日（周三）", 2024, 0),
        ("1月6日（周一）", 2024, 0),  # of the year to come
        ("12月6日（周三）", 2024, 0),  # of the year before
        ("6月5日（周四）", None, 0),
    ],
)
def test_a_date_without_a_year_takes_the_stated_one(found_by, text, year, count):
    assert len(found_by("weekday-doubtful", text, year)) == count


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("4月31日", ("4月30日", "5月1日")),
        ("十一月三十一日", ("十一月三十日", "十二月一日")),
        ("2023年2月29日", ("2023年2月28日", "2023年3月1日")),
        ("2月30日", ("2月29日", "3月1日")),
        ("5月35日", ()),
        ("5月0日", ()),
    ],
)
def test_a_date_outside_the_calendar_is_found(found_by, text, readings):
    (finding,) = found_by("impossible-date", text)
    assert (finding.at.text, finding.suggestions) == (text, readings)


@pytest.mark.parametrize(
    "text", ["2024年2月29日", "2000年2月29日", "农历二月三十日", "13月龄", "二月三十日"]
)
def test_dates_that_may_be_are_passed(found_by, text):
    assert found_by("impossible-date", text) == ()


# Days of 春节 as published for public holidays.
SPRING = {
    1990: (1, 27),
    2000: (2, 5),
    2010: (2, 14),
    2012: (1, 23),
    2020: (1, 25),
    2023: (1, 22),
    2024: (2, 10),
    2025: (1, 29),
    2026: (2, 17),
    2033: (1, 31),
    2040: (2, 12),
}


@pytest.mark.parametrize(("year", "day"), SPRING.items(), ids=map(str, SPRING))
def test_new_year_falls_on_the_known_days(year, day):
    assert CALENDAR.day(year, 1, 1) == date(year, *day)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2023, 3, 22), "闰二月初一"),
        (date(2024, 2, 9), "腊月三十"),
        (date(2024, 9, 17), "八月十五"),
        (date(2025, 1, 28), "腊月廿九"),
        (date(2025, 7, 25), "闰六月初一"),
        (date(2033, 12, 22), "闰冬月初一"),
    ],
)
def test_a_date_has_its_lunar_name(day, name):
    assert CALENDAR.lunar(day).name == name


def test_the_table_has_no_gaps():
    years = [int(row[0]) for row in ROWS]
    assert years == list(range(1989, 2042))
    for year in range(1990, 2041):
        lengths = sum(30 if long == "1" else 29 for long in CALENDAR._years[year][3])
        following = CALENDAR.day(year + 1, 1, 1)
        assert (following - CALENDAR.day(year, 1, 1)).days == lengths
        assert CALENDAR.qingming(year).day in (4, 5)


@pytest.mark.parametrize(
    ("text", "year", "readings"),
    [
        ("2024年9月18日（中秋节）", None, ("2024年9月17日（中秋节）",)),
        ("今年除夕是1月29日。", 2025, ("除夕是1月28日",)),
        ("2024年2月10日（农历正月初五）", None, ("2024年2月10日（农历正月初一）",)),
        ("4月6日是清明节。", 2024, ("4月4日是清明节",)),
        ("2024年9月17日（中秋节）", None, None),
        ("9月17日（中秋节）", None, None),
        ("2055年9月17日（中秋节）", None, None),
        ("2024年10月7日中秋节后", None, None),
    ],
)
def test_festivals_fall_where_the_calendar_puts_them(found_by, text, year, readings):
    found = found_by("lunar-date-mismatch", text, year)
    assert [f.suggestions for f in found] == ([readings] if readings else [])


@pytest.mark.parametrize(
    ("year", "count"), [(2024, 0), (2026, 1), (None, 0), (2060, 0)]
)
def test_some_last_months_have_no_thirtieth_day(found_by, year, count):
    assert len(found_by("lunar-day-missing", "农历腊月三十前完成。", year)) == count
