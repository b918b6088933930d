"""Learn from the words of a damaged piece which characters its font table shifted.

Inside one file the map from wrong to right is a function that keeps the order of
Unicode, and the right character lies a little above the wrong one. So each place
that the lexicon explains badly votes for a common character above that makes a
word of it, and what several places or one sure word prefer holds everywhere.
"""

from __future__ import annotations

from doclint import words
from doclint.checks import preference
from doclint.checks.simplification import Simplifier, shifted
from doclint.checks.surroundings import is_name, is_place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Pairs = list[tuple[str, str]]  # wrong and right characters, in order

_REACH = 0x20  # how far above the wrong character the right one may lie
_LEARNT = 3000  # code points that are read to learn the map
_PLAIN = 40_000  # characters seen so often in the lexicon stand alone rightly
_HARDLY = 4  # words seen less often are slips in what the lexicon was made of
_SEEN = 8  # how often the lexicon must have seen a word that counts
_FLOOR = 4.6  # natural logarithm: a hundred times likelier
_SURE = 7.5  # two thousand times likelier: one word is enough
_LONELY = 5000  # ... unless the character stands alone so often in the lexicon
_PLACES = 2  # different words that confirm a pair otherwise
_BETTER = 1.0  # what a confirmed pair must gain at another place


def above(char: str, order: Pairs, common: frozenset[str]) -> Iterator[str]:
    """Yield common characters just above one that keep the order of the map."""
    low = max((right for wrong, right in order if wrong < char), default="")
    high = min((right for wrong, right in order if wrong > char), default="\uffff")
    for point in range(ord(char) + 1, ord(char) + _REACH + 1):
        right = chr(point)
        if right in common and low < right < high:
            yield right


def clues(
    text: str, places: Iterable[int], common: frozenset[str], table: Simplifier
) -> dict[str, str]:
    """Return the characters that hardly occur, where a shifted table explains them.

    A traditional character whose simplified form makes a word is none, nor is
    one that stands in the name of a person or a place.
    """
    found: dict[str, str] = {}
    never: set[str] = set()
    for at in places:
        char = text[at]
        if char in never or is_name(text, at, at + 1) or is_place(text, at + 1):
            continue
        if table.is_listed(at) and table.is_preferred(at):
            never.add(char)
        elif char not in found and (read := shifted(text, at, set(common))):
            found[char] = read
    return {char: read for char, read in found.items() if char not in never}


def learnt(text: str, order: Pairs, common: frozenset[str], decided: set[str]) -> Pairs:
    """Return further pairs that the words of a repaired text confirm, surest first."""
    votes: dict[tuple[str, str], dict[str, float]] = {}
    looked: set[str] = set()  # what is said again votes once
    for at in _lone(text[:_LEARNT]):
        char, around = text[at], text[max(0, at - 1) : at + 2]
        if char in decided or around in looked:
            continue
        looked.add(around)
        readings = [r for r in above(char, order, common) if _makes_word(text, at, r)]
        if readings and not is_name(text, at, at + 1):
            low, high = preference.clause(text, at, at + 1)
            shown = text[low:high]
            if read := preference.best(shown, at - low, readings, _FLOOR):
                front, back = shown[: at - low], shown[at - low + 1 :]
                gain = preference.gain(shown, front + read + back)
                word = preference.word_at(front + read + back, at - low)
                gains = votes.setdefault((char, read), {})
                gains[word] = max(gain, gains.get(word, 0.0))
    ranked = sorted(votes, key=lambda pair: (-sum(votes[pair].values()), pair))
    kept: Pairs = []
    taken = set(decided)
    for wrong, right in ranked:
        if wrong in taken or not _is_sure(text, wrong, right, votes[wrong, right]):
            continue
        if right in above(wrong, sorted(order + kept), common):
            kept.append((wrong, right))
            taken.add(wrong)
    return kept


def places(text: str, wrong: str, right: str) -> Iterator[int]:
    """Yield the places where a confirmed pair holds: not in words, not in names."""
    at = text.find(wrong)
    while at >= 0:
        low, high = preference.clause(text, at, at + 1)
        shown = text[low:high]
        if preference.is_alone(shown, at - low) and not is_name(text, at, at + 1):
            read = shown[: at - low] + right + shown[at - low + 1 :]
            if words.weight(read) - words.weight(shown) >= _BETTER:
                yield at
        at = text.find(wrong, at + 1)


def _lone(text: str) -> Iterator[int]:
    """Yield the ideographs that stand alone in the cut and seldom do so rightly."""
    at = 0
    for line in text.splitlines(keepends=True):
        for word in words.cut(line):
            most = _PLAIN if len(word) == 1 else _HARDLY
            if "\u4e00" <= word[0] <= "\u9fff" and words.frequency(word) < most:
                yield from range(at, at + len(word))
            at += len(word)


def _makes_word(text: str, at: int, reading: str) -> bool:
    frequency = words.frequency
    if at and frequency(text[at - 1] + reading) >= _SEEN:
        return True
    return at + 1 < len(text) and frequency(reading + text[at + 1]) >= _SEEN


def _is_sure(text: str, wrong: str, right: str, gains: dict[str, float]) -> bool:
    """Whether the words that a pair makes outweigh the words against it.

    Against it stand words of the wrong character, and words of the right one:
    a function would have shown that one as the wrong one there too.
    """
    if len(gains) < _PLACES and (
        max(gains.values()) < _SURE or words.frequency(wrong) > _LONELY
    ):
        return False
    return _in_words(text, wrong) + _in_words(text, right) < len(gains)


def _in_words(text: str, char: str) -> int:
    """Return how many places of a character stand in a word of their own."""
    count = 0
    at = text.find(char)
    while at >= 0:
        low, high = preference.clause(text, at, at + 1)
        count += not preference.is_alone(text[low:high], at - low)
        at = text.find(char, at + 1)
    return count
