"""Repair what a run-on font table did to a piece, beyond its certain characters.

A PDF holds only the glyphs it uses, numbered in the order of Unicode. A table
that declares a run of glyphs as a run of code points shows the k-th character
after a right one as that one plus k. So a wrong character lies at most a few
dozen code points below the right one, and within one font the order is kept.
"""

from __future__ import annotations

from doclint.checks import font_map, rare_character
from doclint.checks.preference import best, clause, is_alone
from doclint.checks.simplification import Simplifier
from doclint.checks.surroundings import is_name
from doclint.document import Match
from doclint.words import is_covered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Readings = dict[str, tuple[str, ...]]  # wrong character -> what it may stand for

PARAMS: dict[str, type] = {
    "terms": dict,
    "known": tuple,
    "clean": tuple,
    "seldom": tuple,
    "traditional": tuple,
}
REQUIRED = ("terms", "known", "clean")
REQUIRES: tuple[str, ...] = ("jieba",)

_FARTHEST = 0x60  # distance in the longest runs seen
_PROVEN = 3  # certain characters without which a piece is no damaged one
_CLUES = 2  # as many do when words confirm each
_NUMERALS = frozenset("一二三四五六七八九十百千万亿两")  # stand alone rightly
_FEW = 3  # readings that are tried before a clause is cut
_MOST = 600  # unknown characters of one piece; with more it is beyond repair
_FLOOR = 4.6  # natural logarithm: a hundred times likelier


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the characters that may prove that a piece is damaged."""
    known = (row[0] for row in params["known"])
    return (*known, *(char for row in params.get("seldom", ()) for char in row[1]))


def ranges(params: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return the characters outside the standard, which may prove it too."""
    return rare_character.ranges(
        {name: rows for name, rows in params.items() if name != "traditional"}
    )


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield damaged characters that no earlier rule saw, with the likeliest reading.

    ``terms`` maps common characters to what they were seen to stand for, ``known``
    lists the certain pairs, ``clean`` the characters of the standard by level.
    A character outside the standard is always damaged here; a common one only
    where the dictionary prefers another. ``seldom`` lists the characters of the
    standard that hardly occur.
    """
    piece = evidence.piece.span
    text = document.text[piece.start : piece.end]
    seen = [s for s in evidence.seen if s.family == rule.family]
    known = {row[0] for row in rule.params["known"]}
    certain = {
        s.text: s.reading
        for s in seen
        if s.reading and (s.text in known or _is_run_on(s.text, s.reading))
    }
    places = [h.span.start - piece.start for h in hits if h.anchor not in known]
    clues = _clues(text, places, rule.params)
    certain |= clues
    if len(clues) < _CLUES and len(certain) < _PROVEN:
        return
    damage = _Damage(text, certain, clues, rule.params)
    taken = {
        s.span.start - piece.start
        for s in seen
        if clues.get(s.text) in (None, s.reading)
    }
    for at, reading in sorted(damage.repairs()):
        if at not in taken:
            start = piece.start + at
            yield Match.at(start, start + 1, (reading,) if reading else ())


def _clues(text: str, places: list[int], params: Mapping[str, Any]) -> dict[str, str]:
    if len({text[at] for at in places}) < _CLUES or len(places) > _MOST:
        return {}
    table = Simplifier(params.get("traditional", ()), text)
    return font_map.clues(text, places, _common(params), table)


def _common(params: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(c for row in params["clean"] if row[0] == "一级" for c in row[1])


def _is_run_on(wrong: str, right: str) -> bool:
    return len(wrong) == len(right) == 1 and 0 < ord(right) - ord(wrong) <= _FARTHEST


class _Damage:
    """What is known of one damaged piece."""

    def __init__(
        self,
        text: str,
        certain: dict[str, str],
        clues: dict[str, str],
        params: Mapping[str, Any],
    ) -> None:
        self.text = text
        self.clues = clues
        self.certain = certain
        self.observed: Mapping[str, str] = params["terms"]
        self.clean = {char for row in params["clean"] for char in row[1]}
        self.common = _common(params)
        self.order = sorted(
            (wrong, right)
            for wrong, right in certain.items()
            if _is_run_on(wrong, right)
        )

    def repairs(self) -> Iterator[tuple[int, str]]:
        """Yield offsets of damaged characters and readings; "" for an unknown one."""
        unknown = self._unknown()
        if len(unknown) > _MOST:
            return
        decided = dict(self.certain)
        repaired = self._repaired(decided)
        for char, readings in unknown.items():
            read = _favourite(repaired, char, readings)
            decided[char] = read or char
            for at in _places(self.text, char):
                if read or not is_name(self.text, at, at + 1):
                    yield at, read
        for wrong, right in self.clues.items():
            for at in font_map.places(self.text, wrong, right):
                yield at, right
        yield from self._common_ones(decided)

    def _common_ones(self, decided: dict[str, str]) -> Iterator[tuple[int, str]]:
        repaired = self._repaired(decided)
        present = set(self.text) - decided.keys()
        done = set(decided)
        for char in present & self.observed.keys():
            seen = self._as_observed(repaired, char)
            yield from seen.items()
            if seen:
                done.add(char)
        for wrong, right in font_map.learnt(repaired, self.order, self.common, done):
            for at in font_map.places(repaired, wrong, right):
                yield at, right

    def _as_observed(self, text: str, char: str) -> dict[int, str]:
        """Return where a character stands for what it was seen to stand for.

        A rare one that stands alone needs no word to prove it.
        """
        readings = self.observed.get(char, "")
        found = dict(_preferred(text, char, tuple(readings)))
        if readings and char not in self.common | _NUMERALS:
            for at in _places(text, char):
                if at not in found and _stands_alone(text, at):
                    found[at] = readings[0]
        return found

    def _repaired(self, decided: dict[str, str]) -> str:
        return self.text.translate({ord(wrong): r for wrong, r in decided.items()})

    def _unknown(self) -> Readings:
        return {
            char: (*self.observed.get(char, ""), *self._above(char))
            for char in set(self.text)
            if "\u4e00" <= char <= "\u9fff"
            and char not in self.clean
            and char not in self.certain
        }

    def _above(self, char: str) -> Iterator[str]:
        return font_map.above(char, self.order, self.common - _NUMERALS)


def _favourite(text: str, char: str, readings: tuple[str, ...]) -> str:
    """Return the reading that most places of a damaged character prefer, or ""."""
    votes: dict[str, int] = {}
    for _, read in _preferred(text, char, readings):
        votes[read] = votes.get(read, 0) + 1
    return max(votes, key=votes.__getitem__, default="")


def _preferred(
    text: str, char: str, readings: tuple[str, ...]
) -> Iterator[tuple[int, str]]:
    """Yield the places where the dictionary prefers a reading to a character."""
    for at in _places(text, char):
        if len(readings) <= _FEW:  # then this is quicker than to cut the clause
            low = max(0, at - 3)  # words of four reach so far
            front, back = text[low:at], text[at + 1 : at + 4]
            if not any(is_covered(front + r + back, at - low) for r in readings):
                continue
        low, high = clause(text, at, at + 1)
        if read := best(text[low:high], at - low, readings, _FLOOR):
            yield at, read


def _stands_alone(text: str, at: int) -> bool:
    low, high = clause(text, at, at + 1)
    return is_alone(text[low:high], at - low) and not is_name(text, at, at + 1)


def _places(text: str, char: str) -> Iterator[int]:
    at = text.find(char)
    while at >= 0:
        yield at
        at = text.find(char, at + 1)
