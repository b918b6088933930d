"""Report ideographs outside the national standard that no name accounts for."""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {
    "clean": tuple,
    "known": tuple,
    "traditional": tuple,
    "confirmed": bool,
}
REQUIRED = ("clean",)
REQUIRES: tuple[str, ...] = ("jieba",)

_MOST = 2000  # places looked at in one piece; a text with more is beyond repair
_HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x323AF))


def ranges(params: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return the stretches of ideographs that no table and no GB 2312 holds."""
    held = {ord(char) for row in params["clean"] for char in row[1]}
    held |= {ord(row[0]) for row in params.get("known", ())}
    if not params.get("confirmed"):
        held |= {ord(char) for row in params.get("traditional", ()) for char in row[1]}
    found: list[tuple[int, int]] = []
    for first, last in _HAN:
        for point in range(first, last + 1):
            if point in held or _is_in_gb2312(point):
                continue
            if found and found[-1][1] == point - 1:
                found[-1] = (found[-1][0], point)
            else:
                found.append((point, point))
    return found


def _is_in_gb2312(point: int) -> bool:
    try:
        return len(chr(point).encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield rare characters outside names, titles and Japanese.

    ``clean`` lists the characters of the standard by level. With ``confirmed``
    only those are reported that a shifted font table explains: a common
    character a little above makes a word of the place, and the simplified form
    of a character of ``traditional`` does not.
    """
    from doclint.checks import surroundings
    from doclint.checks.simplification import Simplifier, shifted

    text, params = document.text, rule.params
    common = {c for row in params["clean"] if row[0] == "一级" for c in row[1]}
    table = Simplifier(params.get("traditional", ()), text)
    places = [hit.span.start for hit in hits][:_MOST]
    old = [at for at in places if table.is_listed(at)]
    piece = evidence.piece.span
    seen = [text[at] for at in old]
    is_old = table.is_traditional(text[piece.start : piece.end], seen)
    readings = {} if is_old else table.damaged(old, lambda: common)
    new = set(places).difference(old)
    readings |= {at: shifted(text, at, common) for at in new}
    for at, reading in sorted(readings.items()):
        if surroundings.is_japanese(text, at, at + 1):
            continue
        if params.get("confirmed"):
            if reading and not surroundings.is_name(text, at, at + 1):
                yield Match.at(at, at + 1, (reading,))
        elif not (
            reading
            or surroundings.follows_surname(text, at)
            or surroundings.quotation(text, at, at + 1)
        ):
            yield Match.at(at, at + 1)
