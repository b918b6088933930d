"""Which year a place of a text speaks of."""

import pytest

from doclint.checks import told
from doclint.span import Span

PLACE = "某事"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2021年，我们完成某事。", 2021),
        ("2019年打基础，2021年是某事之年。", 2021),
        ("今年要抓好某事。", 2024),
        ("去年和前年都有某事。", 2022),
        ("二〇二二年某事。", 2022),
        ("力争到2035年实现某事。", None),
        ("2035年远景目标与某事。", None),
        ("2021年结束了。又有某事。", None),
        ("今年以来推进某事。", None),
        ("某事。", None),
    ],
)
def test_the_nearest_year_in_the_sentence_is_spoken_of(text, year):
    named = told.told(text, text.index(PLACE), 2024)
    assert (named and named.year) == year


def test_this_year_says_nothing_without_a_stated_year():
    assert told.told("今年要抓好某事。", 6, None) is None


def test_a_year_ahead_speaks_of_the_stated_one():
    text = "2030年要建成某事。"
    assert told.spoken(text, text.index(PLACE), 2024) == 2024


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("《某事纪要》印发。", True),
        ("《纪要》印发，某事完成。", False),
        ("某事", False),
    ],
)
def test_a_title_is_told_from_what_follows_it(text, within):
    assert told.in_title(text, text.index(PLACE)) is within


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("2024年，全面落实某事精神。", False),
        ("2014年，全面落实某事精神。", True),
        ("2024年，印发《落实某事的通知》。", True),
        ("当时正在落实某事精神。", True),
        ("要认真落实某事精神。", False),
    ],
)
def test_a_later_year_of_its_own_makes_a_sentence_speak_of_it(text, mention):
    start = text.index(PLACE)
    span = Span(start, start + 2)
    assert told.is_mention(text, span, stated=2024, last=2018) is mention
