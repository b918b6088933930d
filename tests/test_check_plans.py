"""The checks ``plan-year``, ``plan-span`` and ``plan-period``."""

import pytest

YEAR, SPAN = "plan-year-mismatch", "plan-span-mismatch"
EXPIRED, EARLY = "plan-expired", "plan-not-begun"


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        (
            "2022年是“十四五”规划的开局之年。",
            ("2021年是“十四五”规划的开局之年",),
        ),
        (
            "2016年是“十四五”规划的开局之年。",
            ("2021年是“十四五”规划的开局之年", "2016年是“十三五”规划的开局之年"),
        ),
        ("二○二二年是“十二五”收官之年。", ("二○一五年是“十二五”收官之年",)),
    ],
)
def test_either_the_year_or_the_plan_may_be_wrong(found_by, text, readings):
    (finding,) = found_by(YEAR, text)
    assert finding.suggestions == readings


def test_this_year_is_no_part_of_the_place(found_by):
    (finding,) = found_by(YEAR, "今年是“十三五”规划的开局之年。", 2021)
    assert finding.at.text == "“十三五”规划的开局之年"
    assert finding.suggestions == ("“十四五”规划的开局之年",)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("今年是“十四五”规划实施的第四年。", 2024),
        ("去年是“十四五”开局之年。", 2022),
        ("明年是“十五五”规划谋划的关键之年。", 2024),
        ("今年是“十四五”收官之年，又是“十五五”谋划之年。", 2025),
        ("今年是八五计划的第一年。", 1991),
        ("二十一五年后，第十五期间。", 1991),
    ],
)
def test_right_years_of_a_plan_pass(found_by, text, year):
    assert found_by(YEAR, text, year) == ()


def test_a_past_year_without_a_cue_may_be_history(found_by):
    assert found_by(YEAR, "“十二五”开局之年，项目落地。", 2024) == ()
    assert found_by(YEAR, "当前正值“十二五”开局之年。", 2024) != ()


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("“十四五”（2020—2024年）", "“十四五”（2021—2025年）"),
        (
            "“十二五”时期（二〇一〇年至二〇一五年）",
            "“十二五”时期（二〇一一年至二〇一五年）",
        ),
        ("“十三五”末（2021年）", "“十三五”末（2020年）"),
    ],
)
def test_the_years_beside_a_plan_are_its_own(found_by, text, reading):
    (finding,) = found_by(SPAN, text)
    assert finding.suggestions == (reading,)


@pytest.mark.parametrize("year", [2015, 2016])
def test_a_plan_may_be_told_in_the_year_after_its_end(found_by, year):
    assert found_by(EXPIRED, "要推进“十二五”规划的实施。", year) == ()


def test_a_year_of_its_own_makes_a_finished_task_wrong(found_by):
    text = "2023年，全市实现“十二五”规划确定的目标。"
    assert [f.at.text for f in found_by(EXPIRED, text, 2023)] == ["“十二五”规划"]
    assert found_by(EXPIRED, text.replace("2023", "2014"), 2023) == ()


def test_without_a_stated_year_only_written_years_are_compared(found_by):
    assert found_by(EXPIRED, "要推进“十二五”规划的实施。") == ()
    assert found_by(EARLY, "“十五五”以来。") == ()
    assert found_by(YEAR, "今年是“十二五”规划的开局之年。") == ()


@pytest.mark.parametrize(
    "text",
    [
        "澳门“三五”规划顺利实施，要落实“三五”规划。",
        "印度第十二个五年计划即将实施，要落实越南“十五”规划。",
        "落实“五五”普法规划。",
    ],
)
def test_plans_of_others_are_left_alone(found_by, text):
    assert found_by(EXPIRED, text, 2024) == ()
