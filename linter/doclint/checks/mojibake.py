"""Report text that was read in the wrong encoding, with what it was."""

from __future__ import annotations

from doclint.checks import decoding, escapes, utf8_as_gbk
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Ranges = list[tuple[int, int]]

PARAMS: dict[str, type] = {"kind": str}
REQUIRED = ("kind",)

FINDERS: dict[str, decoding.Finder] = {
    "utf8-as-latin": decoding.utf8_as_latin,
    "gbk-as-latin": decoding.gbk_as_latin,
    "utf8-as-gbk": utf8_as_gbk.utf8_as_gbk,
    "percent": escapes.percent_encoded,
    "quoted-printable": escapes.quoted_printable,
    "json": escapes.json_escaped,
    "script": escapes.script_escaped,
    "bytes": escapes.byte_escaped,
    "octal": escapes.octal_escaped,
    "encoded-word": escapes.encoded_word,
}
_HEX = "BCDEFbcdef"
_ANCHORS: dict[str, tuple[str, ...]] = {
    "percent": tuple("%" + digit for digit in _HEX),
    "quoted-printable": tuple("=" + digit for digit in _HEX[:5]),
    "json": ("\\u",),
    "script": ("%u", "<U+"),
    "bytes": ("\\x",),
    "octal": ("\\34", "\\35", "\\26", "\\27", "\\30", "\\31", "\\32"),
    "encoded-word": ("=?",),
}
_CHARACTERS = {
    "utf8-as-latin": "âãäåæçèéïðÂÃ",
    # Without × and the letters of pinyin; any damaged pair of words holds others.
    "gbk-as-latin": "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßâãäåæçëîïðñôõöøûýþÿ",
    "utf8-as-gbk": utf8_as_gbk.LEADS,
}


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the literals with which a damaged stretch of this kind begins."""
    return _ANCHORS.get(params["kind"], ())


def ranges(params: Mapping[str, Any]) -> Ranges:
    """Return the characters of which every damaged stretch of this kind holds one."""
    characters = sorted(_CHARACTERS.get(params["kind"], ""))
    return [(ord(char), ord(char)) for char in characters]


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each damaged stretch once; what decodes cleanly is its reading."""
    find = FINDERS[rule.params["kind"]]
    reached = 0
    for hit in sorted(hits, key=lambda h: h.span.start):
        if hit.span.start < reached:
            continue
        stretch = find(document.text, hit.span.start)
        if stretch is None:
            continue
        reached = stretch.end
        suggestions = () if stretch.reading is None else (stretch.reading,)
        yield Match.at(stretch.start, stretch.end, suggestions)
