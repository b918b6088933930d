"""Congresses of the Party, their plenums, and the national sessions."""

import pytest

HELD, CLOSED = "congress-already-held", "congress-long-closed"
EARLY, YEAR = "congress-not-yet-held", "congress-year-mismatch"
UNKNOWN, TASK = "plenum-unknown", "congress-superseded"


def _texts(findings):
    return [finding.at.text for finding in findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "中国共产党第十八次全国代表大会即将召开。",
            ["中国共产党第十八次全国代表大会即将召开"],
        ),
        ("向党的十九大献礼。", ["向党的十九大献礼"]),
        ("2017年，喜迎党的十九大。", []),
        ("“喜迎十九大”主题活动。", []),
        ("当时正迎接党的十九大召开。", []),
    ],
)
def test_what_was_held_is_awaited_no_more(found_by, text, found):
    assert _texts(found_by(HELD, text, 2024)) == found


@pytest.mark.parametrize(("year", "count"), [(2012, 0), (2013, 0), (2014, 1)])
def test_an_autumn_congress_has_just_closed_till_the_next_year(found_by, year, count):
    assert len(found_by(CLOSED, "刚刚闭幕的党的十八大。", year)) == count


@pytest.mark.parametrize(("year", "count"), [(2024, 0), (2025, 1)])
def test_a_summer_plenum_has_just_closed_in_its_own_year(found_by, year, count):
    assert len(found_by(CLOSED, "刚刚闭幕的党的二十届三中全会。", year)) == count


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        ("贯彻二十大精神。", 2020, ["二十大"]),
        ("贯彻党的二十大精神。", 2022, []),
        ("党的十九届四中、五中全会精神。", 2019, ["党的十九届四中、五中全会"]),
        ("将召开党的十九届四中全会。", 2018, []),
        ("党的二十一大精神。", 2024, ["党的二十一大"]),
        ("党的二十届七中全会精神。", 2024, ["党的二十届七中全会"]),
        ("中国科协十一大、团十九大。", 1990, []),
        ("二十大重点工程、十九大行动。", 1990, []),
    ],
)
def test_what_was_not_yet_held_is_not_told_of(found_by, text, year, found):
    assert _texts(found_by(EARLY, text, year)) == found


def test_the_year_beside_a_meeting_is_mended(found_by):
    (finding,) = found_by(YEAR, "2011年召开的党的十八大。")
    assert finding.suggestions == ("2012年召开的党的十八大",)


@pytest.mark.parametrize(
    "text",
    [
        "2013年，党的十八大召开以后，面貌一新。",
        "2023年党的二十大精神宣讲活动。",
        "1945年召开的党的七大。",
        "1987年10月25日召开的党的十三大。",
    ],
)
def test_years_that_belong_to_something_else_pass(found_by, text):
    assert found_by(YEAR, text) == ()


def test_plenums_of_the_present_congress_may_still_come(found_by):
    assert found_by(UNKNOWN, "党的二十届七中全会") == ()
    assert _texts(found_by(UNKNOWN, "党的十八届八中全会")) == ["党的十八届八中全会"]


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        (
            "要贯彻党的十七大和十七届四中全会精神。",
            2014,
            ["党的十七大和十七届四中全会精神"],
        ),
        ("要贯彻党的十七大和十七届四中全会精神。", 2013, []),
        ("要贯彻党的十七大、十八大、十九大精神。", 2020, []),
        ("要贯彻党的二十大精神。", 2040, []),
        ("学习《关于贯彻党的十七大精神的意见》。", 2020, []),
        ("要贯彻党的十七大以来的部署。", 2020, []),
    ],
)
def test_the_newest_meeting_of_a_chain_decides(found_by, text, year, found):
    assert _texts(found_by(TASK, text, year)) == found


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("2020年3月，十三届全国人大二次会议", ("2019年3月，十三届全国人大二次会议",)),
        ("2024年1月，省十四届人大二次会议", None),
        ("2024年1月，山东省政协十三届二次会议", None),
    ],
)
def test_only_national_sessions_are_counted(found_by, text, readings):
    found = found_by("session-year-mismatch", text)
    assert [f.suggestions for f in found] == ([readings] if readings else [])


def test_a_session_is_prepared_in_the_year_before(found_by):
    rule = "session-not-yet-held"
    assert found_by(rule, "筹备十四届全国人大三次会议。", 2024) == ()
    assert _texts(found_by(rule, "十四届全国人大三次会议精神。", 2024)) != []


def _dated(date, text):
    return f"在全市大会上的讲话\n（{date}）\n同志们：\n{text}\n"


@pytest.mark.parametrize(
    ("rule", "date", "text", "count"),
    [
        (EARLY, "2012年6月18日", "贯彻落实党的十八大精神。", 1),
        (EARLY, "2012年12月18日", "贯彻落实党的十八大精神。", 0),
        (EARLY, "2012年6月18日", "迎接党的十八大召开。", 0),
        (EARLY, "2012年6月18日", "党的十八大刚刚胜利闭幕。", 1),
        (HELD, "2012年12月18日", "迎接党的十八大召开。", 1),
        (HELD, "2012年6月18日", "迎接党的十八大召开。", 0),
        (YEAR, "2022年12月18日", "去年召开的党的二十大。", 1),
        (YEAR, "2023年3月18日", "去年10月召开的党的二十大。", 0),
        (YEAR, "2023年3月18日", "2006年11月召开的党的十六大以来。", 1),
    ],
)
def test_the_month_of_the_document_decides(found_by, rule, date, text, count):
    assert len(found_by(rule, _dated(date, text))) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("下月，十二届全国人大三次会议将在北京举行。", 1),
        ("下月，十二届全国人大四次会议将在北京举行。", 0),
        ("去年召开的十二届全国人大三次会议。", 0),
        ("本月闭幕的十二届全国人大三次会议。", 1),
    ],
)
def test_a_session_that_was_is_awaited_no_more(found_by, text, count):
    assert len(found_by("session-awaited-too-late", text, 2016)) == count


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        ("学习党的十九届历次全会精神。", 2025, ["党的十九届历次全会精神"]),
        ("学习党的十九届历次全会精神。", 2023, []),
        ("学习党的二十届历次全会精神。", 2026, []),
        (
            "学习党的十九大及历次全会精神。",
            2025,
            ["党的十九大及历次全会精神"],
        ),
        ("学习党的十九届历次全会和二十大精神。", 2025, []),
        ("坚持以党的十九届六中全会精神为指引。", 2025, ["党的十九届六中全会精神"]),
        ("在党的十九届六中全会精神指引下前进。", 2025, []),
        ("五年来，我们学习党的十九届历次全会精神。", 2025, []),
    ],
)
def test_all_plenums_stand_for_their_congress(found_by, text, year, found):
    assert _texts(found_by("congress-superseded", text, year)) == found
