"""Spans of years, years since, 今年 and 去年, years to come, plans counted."""

import pytest


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2024年至2024年", 1),
        ("2024年到2019年", 1),
        ("2024年9月至2024年3月", 1),
        ("2024年至2024年底", 0),
        ("2024年3月至2024年9月", 0),
        ("一九九八年至二〇〇三年", 0),
        ("第2024至2019号", 0),
    ],
)
def test_a_span_runs_forward(found_by, text, count):
    assert len(found_by("year-span-reversed", text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("三年行动计划（2018—2020年）", 0),
        ("三年行动方案（2018—2021年）", 0),
        ("三年行动计划（2018—2022年）", 1),
        ("近十年（2010—2024年）", 0),
        ("2018年至2023年五年间", 0),
        ("2018年至2023年的八年间", 1),
        ("第十四个五年规划（2021—2035年）", 0),
    ],
)
def test_a_number_of_years_may_count_both_ends_or_one(found_by, text, count):
    assert len(found_by("year-span-length", text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("自2014年成立以来的十年间。", 0),
        ("自2014年成立以来的二十年间。", 1),
        ("自2014年成立以来的五年间。", 1),
        ("2023年以来连续多年增长。", 1),
        ("2021年以来连续多年增长。", 0),
        ("2020年以来连续三年增长。", 0),
    ],
)
def test_years_since_a_year_reach_to_the_stated_one(found_by, text, count):
    assert len(found_by("since-year-mismatch", text, 2024)) == count
    assert found_by("since-year-mismatch", text) == ()


@pytest.mark.parametrize(
    ("text", "year", "readings"),
    [
        ("去年（2022年）", 2024, ["去年（2023年）"]),
        ("明年，也就是2024年", 2024, ["明年，也就是2025年"]),
        ("2023年（今年）", 2024, ["2024年（今年）"]),
        ("2022年比上年（2021年）增长。", 2024, []),
        ("今年（2024年）多于去年（2022年）。", None, ["去年（2023年）"]),
    ],
)
def test_words_for_years_fit_the_years_beside_them(found_by, text, year, readings):
    found = found_by("relative-year-mismatch", text, year)
    assert [f.suggestions[0] for f in found] == readings


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2026年，全市财政收入比上年增长6%。", 1),
        ("2026年，预计全市财政收入比上年增长6%。", 0),
        ("力争2026年财政收入同比增长6%。", 0),
        ("《2026年比上年增长一览》。", 0),
        ("2023年财政收入比上年增长6%。", 0),
    ],
)
def test_years_to_come_hold_no_results(found_by, text, count):
    assert len(found_by("future-year-told", text, 2024)) == count
    assert found_by("future-year-told", text) == ()


@pytest.mark.parametrize(
    ("text", "year", "count"),
    [
        ("经过七个五年普法，", 2024, 0),
        ("经过八个五年普法，", 2024, 0),
        ("经过七个五年普法，", 2026, 0),
        ("经过九个五年普法，", 2024, 1),
        ("经过六个五年普法，", 2024, 1),
        ("到2005年已实施四个五年普法规划，", 2024, 0),
        ("经过两个五年普法，", None, 0),
        ("第三个五年普法规划，", 2024, 0),
    ],
)
def test_plans_of_legal_education_are_counted(found_by, text, year, count):
    assert len(found_by("law-education-count", text, year)) == count
