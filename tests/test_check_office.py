"""Offices beside names, and what the central leadership is called when."""

import pytest

EARLY, LATE = "office-too-early", "office-too-late"
CENTRE_EARLY, CENTRE_LATE = "leadership-phrase-too-early", "leadership-phrase-too-late"


def _texts(findings):
    return [finding.at.text for finding in findings]


@pytest.mark.parametrize(
    ("rule", "text", "year", "found"),
    [
        (EARLY, "学习习近平总书记讲话。", 2011, ["习近平总书记"]),
        (EARLY, "学习习近平总书记讲话。", 2012, []),
        (EARLY, "学习习近平总书记讲话。", None, []),
        (EARLY, "国家副主席习近平出席。", 2011, []),
        (EARLY, "国务院总理李强出席。", 2015, ["国务院总理李强"]),
        (LATE, "要贯彻胡锦涛总书记的要求。", 2015, ["胡锦涛总书记"]),
        (LATE, "要贯彻胡锦涛总书记的要求。", 2010, []),
        (LATE, "2008年，胡锦涛总书记来到我县。", 2015, []),
        (LATE, "要贯彻时任国务院总理温家宝的要求。", 2015, []),
        (LATE, "要贯彻国务院总理温家宝的要求。", 2015, ["国务院总理温家宝"]),
    ],
)
def test_an_office_fits_its_term(found_by, rule, text, year, found):
    assert _texts(found_by(rule, text, year)) == found


@pytest.mark.parametrize(
    ("rule", "text", "year", "found"),
    [
        (CENTRE_EARLY, "以习近平同志为核心的党中央", 2015, True),
        (CENTRE_EARLY, "以习近平同志为核心的党中央", 2016, False),
        (CENTRE_LATE, "以习近平同志为总书记的党中央", 2016, False),
        (CENTRE_LATE, "以习近平同志为总书记的党中央", 2017, True),
        (CENTRE_LATE, "以江泽民同志为核心的党中央", 2002, False),
        (CENTRE_LATE, "以江泽民同志为核心的党中央", 2004, True),
        (CENTRE_LATE, "以胡锦涛总书记为核心的党中央", 2020, True),
        (CENTRE_LATE, "以某某同志为核心的党中央", 2020, False),
    ],
)
def test_the_centre_is_called_as_in_its_years(found_by, rule, text, year, found):
    findings = found_by(rule, f"要紧密团结在{text}周围。", year)
    assert _texts(findings) == ([text] if found else [])


@pytest.mark.parametrize(
    ("year", "readings"),
    [
        (2014, ("以习近平同志为总书记的党中央",)),
        (2024, ("以习近平同志为核心的党中央",)),
    ],
)
def test_the_reading_is_the_wording_of_the_stated_year(found_by, year, readings):
    text = "要紧密团结在以胡锦涛同志为总书记的党中央周围。"
    (finding,) = found_by(CENTRE_LATE, text, year)
    assert finding.suggestions == readings


@pytest.mark.parametrize(
    ("text", "year", "count"),
    [
        ("美国总统特朗普发表讲话。", 2014, 1),
        ("美国总统特朗普发表讲话。", 2018, 0),
        ("美国总统特朗普发表讲话。", 2025, 0),
        ("美国前总统特朗普发表讲话。", 2014, 0),
        ("巴西总统卢拉来访。", 2008, 0),
    ],
)
def test_two_terms_of_one_person_count_both(found_by, text, year, count):
    assert len(found_by("foreign-office-too-early", text, year)) == count
