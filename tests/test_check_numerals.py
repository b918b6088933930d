"""Numbers and years as documents write them."""

import re

import pytest

from doclint.checks import numerals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25", 25),
        ("２５", 25),
        ("二十五", 25),
        ("二五", 25),
        ("十", 10),
        ("一百零五", 105),
        ("一百二十", 120),
        ("几", None),
        ("1a", None),
    ],
)
def test_a_number_is_read_in_any_script(text, value):
    assert numerals.number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024", 2024),
        ("２０２４", 2024),
        ("二〇二四", 2024),
        ("二○○六", 2006),
        ("一九七八", 1978),
        ("3024", None),
        ("224", None),
    ],
)
def test_a_year_has_four_figures(text, value):
    assert numerals.year(text) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1, "一"),
        (10, "十"),
        (15, "十五"),
        (20, "二十"),
        (25, "二十五"),
        (105, "一百零五"),
        (115, "一百一十五"),
    ],
)
def test_a_count_is_written_in_characters(value, text):
    assert numerals.chinese(value) == text
    assert numerals.number(text) == value


@pytest.mark.parametrize(
    ("value", "model", "text"),
    [
        (35, "40", "35"),
        (35, "四十", "三十五"),
        (2006, "2024", "2006"),
        (2006, "二○二四", "二○○六"),
        (2006, "２０２４", "２００６"),
    ],
)
def test_a_reading_keeps_the_script_of_what_it_replaces(value, model, text):
    assert numerals.like(value, model) == text


@pytest.mark.parametrize("text", ["12024", "20245", "3.2024"])
def test_four_figures_within_more_are_no_year(text):
    assert re.search(numerals.YEAR, text) is None
