"""Sums, changes and rates."""

import pytest

from doclint import engine, readers


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


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("direction-against-figures", "占比从12.5%提升至9.8%。", ["提升至9.8%"]),
        ("direction-against-figures", "时限由20个工作日压缩到25个工作日。", 1),
        ("direction-against-figures", "位次由第9位上升到第5位。", []),
        ("direction-against-figures", "由3小时缩短到40分钟，由5户增加到5户。", []),
        ("times-against-figures", "由20家增加到80家，增长4倍。", ["4倍"]),
        ("times-against-figures", "由20家增加到80家，翻两番。", []),
        ("times-against-figures", "由20家增加到10家，增长2倍。", []),
        ("difference-against-figures", "由20户减少到12户，减少6户。", ["6"]),
        ("difference-against-figures", "由1.25亿元增加到1.5亿元，增加0.3亿元。", []),
        ("difference-against-figures", "由20户减少到12户，减少8%。", []),
        ("share-against-figures", "覆盖40个村，占全部50个村的80%。", []),
        ("share-against-figures", "覆盖40个村，占全部50个村的75%。", ["75%"]),
        ("share-against-figures", "完成2亿元，占计划1亿元的20%。", []),
        ("part-over-total", "共有农户300户，其中脱贫户450户。", ["450户"]),
        ("part-over-total", "税收增加3亿元，其中个税增加4亿元。", []),
        ("shares-over-hundred", "结构由20:40:40调整为18:41:42。", ["18:41:42"]),
        ("shares-over-hundred", "结构比例为1:2:3；分别占30%和50%。", []),
        (
            "parts-and-total",
            "有村20个，其中甲乡9个、乙乡8个、丙乡5个，共800户。",
            ["20"],
        ),
        ("parts-and-total", "有村20个，其中甲乡9个、乙乡8个，有800户；丙乡5个。", []),
    ],
)
def test_figures_that_contradict_each_other(found_by, rule, text, found):
    places = [one.at.text for one in found_by(rule, text)]
    assert (len(places) if isinstance(found, int) else places) == found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("3月5日至8日，为期4天。", []),
        ("3月5日至8日，为期三天。", []),
        ("3月5日（周三）至8日（周六）举办，共6天。", [("4",)]),
        ("1月30日至2月3日公示，公示期为七天。", [("五",)]),
        ("2月27日至3月2日，为期九天；5月1日至8月2日，为期九天。", []),
    ],
)
def test_days_of_a_range_are_counted(found_by, text, days):
    found = found_by("days-against-range", text)
    assert [one.suggestions for one in found] == days


@pytest.mark.parametrize(
    "text",
    [
        "由12户增加到15户，增加0户。",
        "由12亿元增加到15亿元，翻99999999999番。",
        "由12增加到0户，增长5%。",
        "12户，比上年的20户多3户。好",
        "12户，比上年的20户多3户。第",
    ],
    ids=["nothing-more", "doubled-for-ever", "to-nothing", "first", "first-again"],
)
def test_odd_figures_end_no_check(linter, text):
    lints = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
    assert {one.family for one in lints.findings} <= {"number"}


def test_what_stands_at_the_beginning_has_nothing_before_it(linter):
    counts = {
        len(engine.lint(readers.of_text("a.txt", text, ".txt"), linter).findings)
        for text in ("12户，比上年的20户多3户。好", "12户，比上年的20户多3户。第")
    }
    assert len(counts) == 1
