"""Events that are looked forward to, and anniversaries that are kept."""

import pytest


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        ("全县人民喜迎香港回归。", 1999, ["喜迎香港回归"]),
        ("全县人民喜迎香港回归。", 1997, []),
        ("香港回归即将到来。", 2001, ["香港回归即将"]),
        ("当年，全县人民喜迎香港回归。", 2007, []),
        ("全县人民喜迎香港回归祖国十周年。", 2007, []),
        ("用好即将开幕的上海世博会。", 2012, ["即将开幕的上海世博会"]),
        ("要借鉴上海世博会的经验。", 2012, []),
        ("全县人民喜迎香港回归。", None, []),
    ],
)
def test_what_was_is_awaited_no_more(found_by, text, year, found):
    findings = found_by("event-awaited-too-late", text, year)
    assert [finding.at.text for finding in findings] == found


@pytest.mark.parametrize(
    ("year", "count"), [(2007, 0), (2008, 0), (2009, 1), (2006, 1)]
)
def test_an_anniversary_is_kept_in_its_year_or_told_in_the_next(found_by, year, count):
    text = "隆重庆祝了中国人民解放军建军80周年。"
    assert len(found_by("anniversary-mismatch", text, year)) == count
