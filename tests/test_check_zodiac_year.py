"""The animal of a spring festival, and comparisons of a year with itself."""

import pytest


@pytest.mark.parametrize(
    ("head", "text", "found"),
    [
        ("（2014年1月16日）", "羊年春节即将来临。", ["羊年"]),
        ("（2014年1月16日）", "马年春节即将来临。", []),
        ("（2014年1月16日）", "告别蛇年，迎来马年。", []),
        ("（2014年1月16日）", "告别龙年。", ["龙年"]),
        ("（2013年12月30日）", "马年春节即将来临。", []),
        ("（2014年6月1日）", "羊年新春快乐。", ["羊年"]),
        ("（2014年6月1日）", "羊年产羔三万只。", []),
    ],
)
def test_an_animal_is_this_years_or_the_coming_ones(found_by, head, text, found):
    draft = f"在座谈会上的讲话\n{head}\n同志们：\n{text}\n"
    findings = found_by("zodiac-year-mismatch", draft)
    assert [finding.at.text for finding in findings] == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("全年产值9亿元，比2024年增长8%。", 1),
        ("全年产值9亿元，比2023年增长8%。", 0),
        ("2030年产值要比2024年翻一番。", 0),
        ("2024年产值比2024年增长8%。", 1),
    ],
)
def test_a_document_does_not_compare_with_its_own_year(found_by, text, count):
    assert len(found_by("compared-with-its-own-year", text, 2024)) == count
