"""Stored patterns match what freshly compiled ones match."""

import marshal
import re
from zlib import crc32

import pytest

from doclint import mapped, patterns
from doclint.private import write_private


@pytest.fixture
def place(tmp_path):
    return str(tmp_path / "patterns.bin")


@pytest.mark.parametrize(
    ("source", "flags", "text"),
    [
        (r"(?<![甲乙])丙{2,}(?P<at>丁|戊)?", 0, "丙丙丁甲丙丙丙戊"),
        (r"^第\d+条$", re.MULTILINE, "第1条\n第22条\n无"),
        (r"(?P<a>甲)|(?P<b>乙)(?(b)丙|丁)", 0, "甲乙丙乙丁"),
        (r"(?i)abc(?s:.)", 0, "ABC\nabcd"),
        ("[\U00020000-\U0002ffff]+", 0, "甲\U00020001乙"),
    ],
)
def test_a_stored_pattern_matches_the_same(place, source, flags, text):
    first = patterns.Shelf(place)
    fresh = first.pattern(source, flags)
    first.save()
    stored = patterns.Shelf(place).pattern(source, flags)
    assert [m.groupdict() for m in stored.finditer(text)] == [
        m.groupdict() for m in fresh.finditer(text)
    ]
    assert [m.span() for m in stored.finditer(text)] == [
        m.span() for m in re.finditer(source, text, flags)
    ]
    assert stored.flags == fresh.flags
    assert stored.groupindex == fresh.groupindex


@pytest.mark.parametrize("data", [b"", b"\xff", b"\0" * 50, b"i\x01\0\0\0"])
def test_a_damaged_shelf_is_no_obstacle(place, data):
    with open(place, "wb") as file:
        file.write(data)
    assert patterns.Shelf(place).pattern("甲+", 0).findall("甲甲乙") == ["甲甲"]


@pytest.mark.parametrize(
    "kept",
    [
        ("甲+", 0, (0, b"\1\2\3\4", 0, {}, ())),
        ("乙+", 0, (0, b"", 0, {}, ())),
        "甲+",
    ],
    ids=["damaged code", "another pattern of the same sum", "no code"],
)
def test_what_does_not_belong_to_a_pattern_is_compiled_anew(place, kept):
    key = crc32("0:甲+".encode())
    sections = marshal.dumps({key: 1}), marshal.dumps(kept)
    write_private(place, mapped.joined(sections))
    assert patterns.Shelf(place).pattern("甲+", 0).findall("甲甲乙") == ["甲甲"]


def test_what_is_added_stands_beside_what_was_stored(place):
    for source in ("甲+", "乙+"):
        shelf = patterns.Shelf(place)
        shelf.pattern(source, 0)
        shelf.save()
    assert len(mapped.opened(place)) == 3


def test_without_a_place_patterns_are_compiled():
    shelf = patterns.Shelf(None)
    assert shelf.pattern("甲", 0).match("甲")
    shelf.save()


def test_words_of_one_length_stand_in_one_order():
    assert patterns.one_of({"乙", "甲", "乙甲", "a.b"}) == r"a\.b|乙甲|乙|甲"


def test_a_lazy_pattern_compiles_when_used():
    assert patterns.lazy("甲(?P<at>乙)").search("丙甲乙")["at"] == "乙"


@pytest.mark.parametrize("text", ["a.b*c", "（甲）[乙]", "\t\n\v -~#&", "^$|\\{}?+"])
def test_a_text_is_escaped_as_re_does(text):
    assert patterns.escaped(text) == re.escape(text)
    assert (patterns.MULTILINE, patterns.DOTALL) == (re.MULTILINE, re.DOTALL)
