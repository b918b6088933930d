"""Repair what a run-on font table did to a piece, beyond its certain characters.

A PDF holds only the glyphs it uses, numbered in the order of Unicode. A table
that declares a run of glyphs as a run of code points shows the k-th character
after a right one as that one plus k. So a wrong character lies at most a few
dozen code points below the right one, and within one font the order is kept.
"""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.checks import font_map, font_places, rare_character, simplification
from doclint.checks.preference import best, clause, is_alone
from doclint.checks.surroundings import is_name, is_place
from doclint.document import Match
from doclint.memo import remembered
from doclint.span import occurrences
from doclint.words import is_covered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {
    "terms": dict,
    "known": tuple,
    "clean": tuple,
    "seldom": tuple,
    "traditional": tuple,
}
REQUIRED = ("terms", "known", "clean")
REQUIRES: tuple[str, ...] = ("jieba",)

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
    known = {row[0] for row in rule.params["known"]}
    own = [s for s in evidence.seen if s.family == rule.family and s.reading]
    seen = {
        s.span.start - piece.start: s
        for s in own
        if s.text in known or font_map.is_shift(s.text, s.reading or "")
    }
    places = [h.span.start - piece.start for h in hits if h.anchor not in known]
    table = simplification.Simplifier(rule.params.get("traditional", ()), text)
    if table.is_traditional(text, [text[at] for at in places if table.is_listed(at)]):
        return
    clues = simplification.clues(text, places[:_MOST], _common(rule.params), table)
    read = {s.text: s.reading or "" for s in seen.values()}
    damage = _Damage(text, read, clues, rule)
    if len(clues) < _CLUES and not damage.is_proven(places):
        return
    explained = {
        at - piece.start
        for s in own
        if s.text not in clues
        for at in range(s.span.start, s.span.end)
    }
    for at, reading in sorted(dict(damage.repairs()).items()):
        known_as = seen[at].reading if at in seen else None
        if _is_number(text, at) or (at in seen and reading in ("", known_as)):
            continue
        if at in seen or (at not in explained and text[at] not in known):
            start = piece.start + at
            yield Match.at(start, start + 1, (reading,) if reading else ())


def _is_number(text: str, at: int) -> bool:
    """Whether a numeral numbers something: 二是, （二）, 二、, 第二."""
    opens = text[at - 1 : at] in ("（", "(", "第")
    return text[at] in _NUMERALS and (opens or text[at + 1 : at + 2] in "是、）)")


def _common(params: Mapping[str, Any]) -> frozenset[str]:
    return _characters(tuple(row for row in params["clean"] if row[0] == "一级"))


@remembered(maxsize=8)
def _characters(rows: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    return frozenset(char for row in rows for char in row[1])


class _Damage:
    """What is known of one damaged piece."""

    def __init__(
        self, text: str, seen: dict[str, str], clues: dict[str, str], rule: Rule
    ) -> None:
        self.text = text
        self.certain = seen | clues
        self.always = {row[0]: row[1] for row in rule.params["known"]}
        self.observed: Mapping[str, str] = rule.params["terms"]
        self.clean = _characters(rule.params["clean"])
        self.common = _common(rule.params)
        self._damaged: font_map.Damaged | None = None

    @property
    def damaged(self) -> font_map.Damaged:
        """The piece with the ideographs it holds, which few pieces are asked for."""
        if self._damaged is None:
            held = frozenset(c for c in set(self.text) if is_hanzi(c))
            self._damaged = font_map.Damaged(self.text, held, self.common)
        return self._damaged

    def is_proven(self, places: list[int]) -> bool:
        """Whether certain characters, or pairs far likelier than not, are enough.

        At least one must hardly occur otherwise; ``places`` are those of such ones.
        """
        proof = len(self.certain)
        if proof >= _PROVEN:
            return True
        if not proof:
            seldom = {self.text[at] for at in places if self._is_odd(at)}
            # A run of wrong ones begins after a right one.
            seldom = {char for char in seldom if chr(ord(char) - 1) in self.text}
            proof = len(self.damaged.proven({}, seldom)) if seldom else 0
        if not proof:
            return False
        shifted = {w: r for w, r in self.certain.items() if font_map.is_shift(w, r)}
        pairs = self.damaged.proven(shifted, self.damaged.held)
        return len({*self.certain, *(wrong for wrong, _ in pairs)}) >= _PROVEN

    def _is_odd(self, at: int) -> bool:
        """Whether a character is no part of a word, nor of a name."""
        low, high = clause(self.text, at, at + 1)
        if not is_alone(self.text[low:high], at - low):
            return False
        return not is_name(self.text, at, at + 1) and not is_place(self.text, at + 1)

    def repairs(self) -> Iterator[tuple[int, str]]:
        """Yield offsets of damaged characters and readings; "" for an unknown one."""
        wrong = {c for c in self.damaged.held if c not in self.clean}
        if len(wrong) > _MOST:
            return
        wrong |= self.certain.keys()
        read = self._read(wrong)
        for char in sorted(wrong):
            right = read.get(char, "")
            if char in self.clean and char not in self.always:
                for at in font_places.places(self.text, char, right or char):
                    yield at, right
                continue
            for at in occurrences(self.text, char):
                if right or not is_name(self.text, at, at + 1):
                    yield at, right
        yield from self._common_ones(dict.fromkeys(wrong, "") | read)

    def _read(self, wrong: set[str]) -> dict[str, str]:
        """Return the readings of characters that are damaged for certain."""
        usual = {c: r[0] for c, r in self.observed.items()} | self.always
        # Some broken tables keep no order at all.
        orderless = {
            c for c in wrong if c in usual and not font_map.is_shift(c, usual[c])
        }
        read = dict(self.damaged.read(wrong - orderless, {}, usual))
        for char in sorted(wrong - read.keys()):
            if right := self.always.get(char) or self.certain.get(char):
                read[char] = right
        return read

    def _common_ones(self, decided: dict[str, str]) -> Iterator[tuple[int, str]]:
        known = {wrong: right for wrong, right in decided.items() if right}
        repaired = self._repaired(known)
        for char in (self.damaged.held - decided.keys()) & self.observed.keys():
            seen = self._as_observed(repaired, char)
            yield from seen.items()
            if seen:
                known[char] = self.observed[char][0]
        for wrong, right in self.damaged.learnt(known):
            for at in font_places.places(repaired, wrong, right):
                yield at, right

    def _as_observed(self, text: str, char: str) -> dict[int, str]:
        """Return where a character stands for what it was seen to stand for.

        A rare one that stands alone needs no word to prove it.
        """
        readings = self.observed.get(char, "")
        found = dict(_preferred(text, char, tuple(readings)))
        if readings and char not in self.common | _NUMERALS:
            for at in occurrences(text, char):
                if at not in found and _stands_alone(text, at):
                    found[at] = readings[0]
        return found

    def _repaired(self, decided: dict[str, str]) -> str:
        return self.text.translate({ord(wrong): r for wrong, r in decided.items()})


def _preferred(
    text: str, char: str, readings: tuple[str, ...]
) -> Iterator[tuple[int, str]]:
    """Yield the places where the dictionary prefers a reading to a character."""
    for at in occurrences(text, char):
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
