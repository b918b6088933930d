"""Excerpts: how wide a text is, what is shown of a line, where the mark stands."""

import pytest
from format_reports import REACH, location
from hypothesis import given
from hypothesis import strategies as st

from doclint import engine, readers
from doclint.formats.excerpt import excerpt
from doclint.formats.width import padded, width
from doclint.span import LineIndex, Location, Span


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("ab", 2),
        ("公文", 4),
        ("（ａ）", 6),
        ("“”…", 3),
        ("\u3000", 2),
        ("e\u0301", 1),
        ("😀", 2),
        ("\U00031350", 2),
    ],
    ids=[
        "empty",
        "ascii",
        "ideographs",
        "full width",
        "ambiguous",
        "wide blank",
        "combining",
        "emoji",
        "extension H",
    ],
)
def test_width_is_counted_in_columns(text, columns):
    assert width(text) == columns


def test_padded_text_has_the_columns_asked_for():
    assert padded("公文", 6) == "公文  "


@pytest.mark.parametrize(
    ("text", "needle", "lines"),
    [
        ("生产总值######亿元", "######", ("生产总值######亿元", "　　　　^^^^^^")),
        ("设\u200b立", "\u200b", ("设⟨U+200B⟩立", "　^^^^^^^^")),
        ("设\u200b立##", "##", ("设⟨U+200B⟩立##", "　        　^^")),
        ("甲\t乙", "\t", ("甲⟨Tab⟩乙", "　^^^^^")),
        ("甲\t乙", "乙", ("甲    乙", "　    ^^")),
        ("甲\xa0乙", "\xa0", ("甲⟨U+00A0⟩乙", "　^^^^^^^^")),
        ("甲\xa0乙", "乙", ("甲 乙", "　 ^^")),
        ("e\u0301##", "\u0301", ("e⟨U+0301⟩##", " ^^^^^^^^")),
        ("❤\ufe0f##", "##", ("❤##", " ^^")),
        ("走\r\n访。", "走\r\n访", ("走⏎访…", "^^^^^")),
        ("甲\r\n乙", "\n", ("甲⏎…", "　^")),
        ("", "", ("", "^")),
    ],
    ids=[
        "after ideographs",
        "zero width",
        "after zero width",
        "tab",
        "after a tab",
        "no-break space",
        "after a no-break space",
        "combining mark",
        "after a variation selector",
        "over a line end",
        "half of a line end",
        "empty file",
    ],
)
def test_mark_stands_under_what_was_found(text, needle, lines):
    start = text.index(needle)
    shown = excerpt(location(text, Span(start, start + len(needle))), 60)
    upper = shown.left + shown.found + shown.right
    assert (upper, shown.margin + shown.mark) == lines


@pytest.mark.parametrize(
    ("text", "upper"),
    [
        ("甲" * 30 + "##" + "乙" * 30, "…甲甲甲甲##乙乙乙乙…"),
        ("甲" * 3 + "##" + "乙" * 30, "甲甲甲##乙乙乙乙乙…"),
        ("甲" * 30 + "##" + "乙" * 3, "…甲甲甲甲甲##乙乙乙"),
        ("甲" * 5 + "#" * 30 + "乙" * 5, "…##################…"),
    ],
    ids=["both sides", "near the start", "near the end", "longer than the room"],
)
def test_long_line_is_cut_around_what_was_found(text, upper):
    start = text.index("#")
    shown = excerpt(location(text, Span(start, text.rindex("#") + 1)), 20)
    assert shown.left + shown.found + shown.right == upper
    assert width(upper) <= 20


def test_line_that_the_engine_cut_is_shown_as_cut(linter):
    text = "全" * 100 + "设臵" + "市" * 100
    draft = readers.read("a.txt", text.encode(), ".txt")
    (finding,) = engine.lint(draft, linter).findings
    shown = excerpt(finding.at, 400)
    assert shown.left == "…" + text[101 - REACH : 101]
    assert shown.right == "市" * REACH + "…"


@given(st.text(max_size=200), st.data(), st.integers(20, 120))
def test_excerpt_fits_and_its_mark_is_aligned(text, data, room):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = excerpt(location(text, Span(start, end)), room)
    assert width(shown.left + shown.found + shown.right) <= room
    assert width(shown.margin) == width(shown.left)
    assert width(shown.mark) == max(1, width(shown.found))
    assert not set("\r\n\t\x1b") & set("".join(shown))


def test_place_without_excerpt_is_shown():
    at = Location(Span(5, 6), "x", LineIndex("").position(0), "", 5, None)
    assert excerpt(at, 20).found == "x"
