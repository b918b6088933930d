"""Events beside a year, and figures told as the standard in force."""

import pytest

EVENT, STANDARD = "event-in-wrong-year", "superseded-standard"


def _texts(findings):
    return [finding.at.text for finding in findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2020年赋予设区的市立法权。", ["2020年赋予设区的市立法权"]),
        ("2015年3月赋予设区的市立法权。", []),
        ("2015年，国家赋予设区市立法权。", []),
        ("2020年纪念赋予设区的市立法权。", []),
        (
            "2024年3月，国务院印发了《全面推进依法行政实施纲要》。",
            ["2024年3月，国务院印发了《全面推进依法行政实施纲要"],
        ),
        ("2004年，国务院印发《全面推进依法行政实施纲要》。", []),
        ("2024年，全县落实《全面推进依法行政实施纲要》。", []),
        ("2024年《全面推进依法行政实施纲要》二十年。", []),
    ],
)
def test_an_event_stands_beside_its_year(found_by, text, found):
    assert _texts(found_by(EVENT, text)) == found


def test_the_year_is_mended_in_its_script(found_by):
    (finding,) = found_by(EVENT, "二〇二〇年赋予设区的市立法权。")
    assert finding.suggestions == ("二〇一五年赋予设区的市立法权",)


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        ("现行个税起征点是2000元。", 2010, []),
        ("现行个税起征点是2000元。", 2015, ["2000元"]),
        ("目前个税起征点已由2000元提高。", 2015, []),
        ("个税起征点曾为2000元。", 2015, []),
        ("目前增值税税率为13%。", 2016, ["13%"]),
        ("目前增值税税率为13%。", 2022, []),
        ("目前增值税税率为13%。", None, []),
    ],
)
def test_a_standard_is_the_one_in_force(found_by, text, year, found):
    assert _texts(found_by(STANDARD, text, year)) == found


def test_a_wording_is_looked_for_in_every_piece(found_by):
    text = "第一篇：讲话\n（2024年3月5日）\n推动高质量发展。\n"
    text += "第二篇：讲话\n（2008年3月5日）\n推动高质量发展，高质量发展。\n"
    found = found_by("wording-before-its-time", text)
    assert [finding.at.position.line for finding in found] == [6, 6]


@pytest.mark.parametrize(
    ("date", "text", "count"),
    [
        ("2003年3月1日", "按照外经贸部的部署，完善退税。", 0),
        ("2003年12月1日", "按照外经贸部的部署，完善退税。", 1),
        ("2003年5月1日", "目前按照外经贸部的部署，完善退税。", 1),
    ],
)
def test_a_body_goes_out_of_use_by_the_month(found_by, date, text, count):
    draft = f"在全市大会上的讲话\n（{date}）\n同志们：\n{text}\n"
    assert len(found_by("body-renamed", draft)) == count


def test_what_a_body_became_is_too_early_before(found_by):
    (finding,) = found_by("body-before-its-time", "报国家发展和改革委员会。", 1998)
    assert finding.at.text == "国家发展和改革委员会"
