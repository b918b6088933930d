"""Report known words of which some or all syllables are written in pinyin."""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.document import Match
from doclint.memo import remembered
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Rows = tuple[tuple[str, ...], ...]
    Spelt = Mapping[str, list[tuple[str, int, int]]]

PARAMS: dict[str, type] = {"words": tuple, "whole": bool, "capitals": bool}
REQUIRED = ("words",)
_SHORT = 3  # letters of syllables that also stand in many other words
_ENGLISH = lazy("[bdlmnpt]ing|[lps]ong|[bhps]ang")  # as in meeting
_STOPS = "，。、；：！？“”《》\r\n"


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return whole words in pinyin, or single syllables with a character beside.

    A first letter is left out, so that it may be a capital; behind a character it is
    one only with ``capitals``. Long syllables stand in Chinese text so seldom that
    they need no character.
    """
    out: set[str] = set()
    for word, spelling, *_ in params["words"]:
        syllables = spelling.split(" ")
        if params.get("whole"):
            out.add("".join(syllables)[1:])
            continue
        for at, syllable in enumerate(syllables):
            if len(syllable) > _SHORT and not _ENGLISH.fullmatch(syllable):
                out.update((syllable, syllable.capitalize()))
                continue
            if at + 1 < len(word):
                out.add((syllable[1:] or syllable) + word[at + 1])
            if at:
                out.add(word[at - 1] + syllable)
                if params.get("capitals"):
                    out.add(word[at - 1] + syllable.capitalize())
    return tuple(sorted(out))


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield the longest word at each place with its readings.

    A ``whole`` word in pinyin must stand between Chinese characters, or between one
    and the end of a clause.
    """
    text = document.text
    whole = bool(rule.params.get("whole"))
    spelt = _spelt(rule.params["words"], whole=whole)
    reached = -1
    for hit in hits:
        low, high = _letters(text, hit)
        if low < reached:
            continue
        found = [
            (low - at, high + len(word) - end, word)
            for word, at, end in spelt.get(text[low:high].lower(), ())
            if text.startswith(word[:at], low - at)
            and text.startswith(word[end:], high)
        ]
        if whole and not _is_between(text, low, high):
            continue
        if found:
            start, reached, _ = max(found, key=lambda one: one[1] - one[0])
            readings = [word for a, b, word in found if (a, b) == (start, reached)]
            yield Match.at(start, reached, tuple(readings), term=readings[0])


@remembered(maxsize=8)
def _spelt(rows: Rows, whole: bool) -> Spelt:
    """Return words by each stretch of syllables, with the stretch's place."""
    out: dict[str, list[tuple[str, int, int]]] = {}
    for word, spelling, *_ in rows:
        syllables = spelling.split(" ")
        for at in range(len(word)):
            for end in range(at + 1, len(word) + 1):
                if (end - at == len(word)) == whole:
                    out.setdefault("".join(syllables[at:end]), []).append(
                        (word, at, end)
                    )
    return out


def _letters(text: str, hit: Hit) -> tuple[int, int]:
    """Return the stretch of letters that a hit touches."""
    low = next(i for i in range(*hit.span) if text[i].isascii())
    high = low
    while low and text[low - 1].isascii() and text[low - 1].isalnum():
        low -= 1
    while high < len(text) and text[high].isascii() and text[high].isalnum():
        high += 1
    return low, high


def _is_between(text: str, low: int, high: int) -> bool:
    sides = text[low - 1 : low], text[high : high + 1]
    hanzi = [is_hanzi(side) for side in sides]
    return any(hanzi) and all(
        found or not side or side in _STOPS
        for found, side in zip(hanzi, sides, strict=True)
    )
