"""Pairs of characters that are likely slips in words, and the company of these words.

A pair counts that no clean text holds although both of its characters are met often
enough that chance would have brought them together: then a slip in a frequent word
explains it better than a name or a new word does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from math import log

from pypinyin import Style, pinyin
from typo_sources import IDEOGRAPHS, Confusion, Corpus, lexicon, near

from doclint import words
from doclint.checks.close_reading import LEAST_SURE, LONGEST, grade

MOST = 200_000  # pairs that are kept, the likeliest slips
READINGS = 3  # words of two characters that one pair may stand for
SELDOM = 1.0  # times in a million words; a word seen less often is nobody's target
USUAL = 140  # times the lexicon saw a word of two that is one
SWAPPED = 3.0  # how likely two characters change places, as Confusion.LIKELY
LOOKS = 4.0  # … one stands for another that it looks like, whatever the sounds
KNOWN = 4  # times the lexicon saw a pair that is a word of its own
NAMES = frozenset(("m", "mq", "q", "nr", "nrt", "nrfg", "ns", "nz"))  # and numbers

BESIDE = 5  # times a character was seen beside a word whose company it is
HIGHEST, LOWEST = 3, -2  # natural logarithms of how much more often than by chance


class Slips:
    """How surely a pair that is never met stands for a word."""

    def __init__(self, corpus: Corpus, confusion: Confusion) -> None:
        """Count what follows and what goes before each character."""
        self.corpus, self.confusion = corpus, confusion
        self.times: tuple[Counter[str], Counter[str]] = Counter(), Counter()
        self.kinds: tuple[Counter[str], Counter[str]] = Counter(), Counter()
        for pair, count in corpus.pairs.items():
            for side in (0, 1):
                self.times[side][pair[side]] += count
                self.kinds[side][pair[side]] += 1
        self.targets: Counter[str] = Counter()
        self.words: dict[str, str] = {}
        for word, count in sorted(corpus.words.items()):
            if not self._is_target(word):
                continue
            for at in range(len(word) - 1):
                pair = word[at : at + 2]
                self.targets[pair] += count
                if count > corpus.words.get(self.words.get(pair, ""), 0):
                    self.words[pair] = word
        self.total = sum(corpus.words.values()) / 1_000_000

    def _is_target(self, word: str) -> bool:
        if len(word) < len("两字") or not set(word) <= self.confusion.known:
            return False
        if lexicon().get(word, (0, ""))[1] in NAMES:
            return False
        return words.frequency(word) >= (USUAL if len(word) == len("两字") else 1)

    def sureness(self, wrong: str, right: str, weight: float, at: int) -> float:
        """Return how much likelier a slip is than a pair never met before.

        The character at ``at`` is new beside the other one; after Witten and Bell.
        """
        near_by, new = wrong[1 - at], wrong[at]
        kinds = self.kinds[1 - at][near_by]
        share = kinds / (self.times[1 - at][near_by] + kinds)
        share *= (self.kinds[at][new] + 1) / len(self.corpus.pairs)
        met = share * self.times[1 - at][near_by]
        return log(weight) + log(self.targets[right]) - log(met or 1)

    def candidates(self) -> Iterator[tuple[str, str, float, int]]:
        """Yield wrong pairs and right ones, how alike, and where they differ."""
        for right in sorted(self.targets):
            if self.targets[right] < SELDOM * self.total:
                continue
            yield right[::-1], right, SWAPPED, 0
            word = self.words[right]
            first = word.index(right)
            for at in (0, 1):
                sound = pinyin(word, style=Style.TONE3)[first + at][0]
                for other, weight in self._alike(right[at], sound):
                    yield right[:at] + other + right[at + 1 :], right, weight, at

    def _alike(self, char: str, sound: str) -> Iterator[tuple[str, float]]:
        confusion = self.confusion
        alike = confusion.alike(char)
        for other in sorted(confusion.by_sound.get(near(sound), set()) | alike):
            sounds = confusion.sounds.get(other, set())
            likeness = confusion.likeness(sound, {main_sound(other)} & sounds)
            weight = confusion.LIKELY.get((likeness, other in alike), 0.0)
            if other in confusion.looks.get(char, ()):
                weight = max(weight, LOOKS)
            if weight and other != char:
                yield other, weight

    def usefulness(self, wrong: str, right: str, weight: float, at: int) -> float:
        """Return how often the slip is to be expected."""
        char = self.corpus.chars[wrong[at]] / self.corpus.millions + 0.3
        return weight * char**0.3 * (self.targets[right] / self.total) ** 0.35


@cache
def main_sound(char: str) -> str:
    """Return the commonest sound of a character."""
    return pinyin(char, style=Style.TONE3)[0][0]


def slip_rows(corpus: Corpus, confusion: Confusion, rejected: set[str]) -> list[str]:
    """Return a row for each first character: second ones, and what a pair may be."""
    slips = Slips(corpus, confusion)
    found: dict[str, dict[str, float]] = defaultdict(dict)
    useful: Counter[str] = Counter()
    for wrong, right, weight, at in slips.candidates():
        if corpus.pairs[wrong] or wrong in rejected or wrong == right:
            continue
        if words.frequency(wrong) >= KNOWN:
            continue
        sure = slips.sureness(wrong, right, weight, at)
        if sure >= LEAST_SURE:
            found[wrong][right] = max(sure, found[wrong].get(right, sure))
            likely = slips.usefulness(wrong, right, weight, at)
            useful[wrong] = max(useful[wrong], likely)  # type: ignore[assignment]
    kept = sorted(useful, key=lambda one: (-useful[one], one))[:MOST]
    return _by_first({wrong: found[wrong] for wrong in kept})


def _by_first(found: dict[str, dict[str, float]]) -> list[str]:
    rows: dict[str, tuple[str, list[str]]] = {}
    for wrong in sorted(found):
        rights = sorted(found[wrong].items(), key=lambda one: (-one[1], one[0]))
        read = "|".join(f"{right}{grade(sure)}" for right, sure in rights[:READINGS])
        seconds, reads = rows.get(wrong[0], ("", []))
        rows[wrong[0]] = seconds + wrong[1], [*reads, read]
    return [
        f"{one}\t{seconds}\t{' '.join(read)}" for one, (seconds, read) in rows.items()
    ]


def company_rows(corpus: Corpus) -> list[str]:
    """Return words with the characters before and after them.

    A letter tells how much more often than by chance those after it are met there.
    """
    before, after = _beside(corpus)
    rows = []
    for word in sorted(before):
        times = sum(before[word].values())
        if times >= SELDOM * corpus.millions and words.frequency(word):
            sides = (_grouped(corpus, side[word], times) for side in (before, after))
            rows.append("\t".join((word, *sides)))
    return rows


def _beside(corpus: Corpus) -> tuple[dict[str, Counter[str]], dict[str, Counter[str]]]:
    before: dict[str, Counter[str]] = defaultdict(Counter)
    after: dict[str, Counter[str]] = defaultdict(Counter)
    for run in IDEOGRAPHS.findall(corpus.text):
        at = 0
        for word in words.cut(run):
            end = at + len(word)
            if len("两字") <= len(word) <= LONGEST:
                before[word][run[at - 1] if at else ""] += 1
                after[word][run[end : end + 1]] += 1
            at = end
    return before, after


def _grouped(corpus: Corpus, side: Counter[str], times: int) -> str:
    groups: dict[str, str] = {}
    for char, count in sorted(side.items(), key=lambda one: (-one[1], one[0])):
        if char and count >= BESIDE:
            expected = times * corpus.chars[char] / len(corpus.text)
            lift = round(max(LOWEST, min(HIGHEST, log(count / expected))))
            letter = chr(ord("c") + lift)
            groups[letter] = groups.get(letter, "") + char
    return "".join(letter + groups[letter] for letter in sorted(groups))
