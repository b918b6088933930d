"""Sums, changes and rates."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("共有5000人，其中甲1000人、乙300人。", id="not-all-named"),
        pytest.param("共有100人，其中女60人、党员50人。", id="classes-overlap"),
        pytest.param("共有900人，其中甲400人、乙500人。", id="right"),
        pytest.param("产值1000.4亿元，其中甲300.1亿元，乙700.2亿元。", id="rounded"),
        pytest.param("共有20所，其中甲11所。", id="one-part"),
        pytest.param("应到31人，实到28人，请假2人、迟到1人。", id="more-classes"),
    ],
)
def test_sums_that_say_nothing(found_by, text):
    assert found_by("parts-and-total", text) == ()


def test_a_rest_makes_the_parts_complete(found_by):
    text = "共有4200人，其中甲1350人、乙680人、其他人员2390人。"
    (one,) = found_by("parts-and-total", text)
    assert one.at.text == "4200"
    assert "4420" in one.message


@pytest.mark.parametrize(
    ("rule", "text", "fix"),
    [
        ("change-against-figures", "由1.2万人增加到1.5万人，增长45%。", "25%"),
        ("change-against-figures", "由10户减少到8户，下降25%。", "20%"),
        ("change-against-last-year", "收入6300元，比去年同期的6000元增长8%。", "5%"),
        ("change-against-difference", "案件846件，同比减少94件，下降15%。", "10%"),
        ("rate-against-figures", "检查80户，达标60户，达标率为80%。", "75%"),
    ],
)
def test_changes_are_computed(found_by, rule, text, fix):
    (one,) = found_by(rule, text)
    assert one.suggestions == (fix,)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("change-against-figures", "由1.2亿元增加到1.5亿元，增长28%。"),
        ("change-against-figures", "由12亿元增加到15亿元，年均增长7.7%。"),
        ("change-against-figures", "比率由68.5%降至63.2%，下降5.3个百分点。"),
        ("change-against-last-year", "收入0元，比去年的6000元增长8%。"),
        ("change-against-difference", "案件846件，同比增加10人，增长12.5%。"),
        ("rate-against-figures", "检查80户，达标60家，达标率为80%。"),
    ],
)
def test_changes_that_may_be_right(found_by, rule, text):
    assert found_by(rule, text) == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3月15日至10日", 1),
        ("12月28日至1月3日", 0),
        ("3月15日至次年2月10日", 0),
        ("3月5日——3月1日", 1),
    ],
)
def test_ranges_of_days(found_by, text, count):
    assert len(found_by("date-range-backwards", text)) == count
