"""Learn from the words of a damaged piece which characters its font table shifted.

Inside one file the map from wrong to right is a function that keeps the order of
Unicode. Its runs begin after a right character: what the next used characters are
shown as follows that one without a gap, and none that is shown rightly lies in
between. So few pairs are possible at all, and of those the one holds that makes
the places of the wrong character likelier by far, taken together.
"""

from __future__ import annotations

from itertools import islice
from math import inf

from doclint import words
from doclint.checks import preference
from doclint.checks.font_places import contexts, is_new
from doclint.checks.surroundings import is_name
from doclint.span import occurrences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator, Mapping, Set

    Pairs = list[tuple[str, str]]  # wrong and right characters, in order
    Map = Mapping[str, str]  # wrong to right character
    Gains = dict[str, float]  # reading -> how much likelier, natural logarithm
else:
    from doclint.record import namedtuple

_FARTHEST = 0x60  # distance in the longest runs seen
_REACH = 0x20  # how far above the wrong character the right one may lie
_SOUND = 2  # at so many places a character makes no words by chance
_SEVERAL_PAGES = 3000  # code points
_ENOUGH = 4.5  # what all places together must gain: the pair is ninety times likelier
_PROOF = 6.0  # ... where nothing else proves that the piece is damaged
_READ = 1.0  # ... for a character that is damaged anyhow
_MOST, _LEAST = 11.0, -6.0  # what one place may tell for a pair and against it
_LONE = 1.0  # what it tells less when the right one stands alone, as a word
_SEEN = 8.0  # what it speaks for a reading that it was seen in other texts
_AGAINST = -5.0  # then no further place is looked at
_BETWEEN = 2.0  # what a character speaks against a pair that lies between the two
_MANY = 2  # ... and how many are too many
_SHOWN = 3.0  # what the right character speaks against it by standing in the text
_BASELESS = 3.0  # what a missing base speaks against it, and more in a long text
_LONG = 100  # ... by one for so many code points
_UNCOMMON = 1.0  # what it speaks for a pair that the wrong character is uncommon
_GOES_ON = 2.5  # what it speaks for a pair that the character below is wrong too


def is_shift(wrong: str, right: str) -> bool:
    """Whether one character lies so far below another that a run may explain it."""
    return len(wrong) == len(right) == 1 and 0 < ord(right) - ord(wrong) <= _FARTHEST


def above(char: str, order: Pairs, common: frozenset[str]) -> Iterator[str]:
    """Yield common characters just above one that keep the order of the map."""
    low = max((right for wrong, right in order if wrong < char), default="")
    high = min((right for wrong, right in order if wrong > char), default="\uffff")
    for point in range(ord(char) + 1, ord(char) + _REACH + 1):
        right = chr(point)
        if right in common and low < right < high:
            yield right


class Damaged(namedtuple("Damaged", "text held common")):
    """A damaged piece and the ideographs it holds.

    ``common`` are the characters that others are taken for.
    """

    __slots__ = ()
    text: str
    held: frozenset[str]
    common: frozenset[str]

    def learnt(self, known: Map) -> Pairs:
        """Return further pairs that the text confirms, surest first."""
        return self._pairs(self.held - known.keys(), known, _ENOUGH)

    def proven(self, known: Map, among: Set[str]) -> Pairs:
        """Return pairs so likely that they prove damage; ``among`` names the wrong."""
        possible = {c for c in among - known.keys() if not self._baseless(c)}
        doubted = {char for char in possible if not self._is_sound(char)}
        return self._pairs(doubted, known, _PROOF)

    def _is_sound(self, char: str) -> bool:
        """Whether a character makes words at the first places it stands at.

        In a long text, what is damaged stands at many places; one is enough there.
        """
        places = [*islice(occurrences(self.text, char), _SOUND)]
        covered = all(words.is_covered(self.text, at) for at in places)
        return covered and (len(places) == _SOUND or len(self.text) > _SEVERAL_PAGES)

    def read(self, wrong: Set[str], known: Map, seen: Map) -> Pairs:
        """Return what characters stand for that are damaged anyhow.

        ``seen`` are readings that are known from other texts: likelier, but no more.
        """
        near = {chr(ord(char) + step) for char in wrong for step in (-1, 1)}
        gains = self._all_gains((self.held & near) | wrong, known)
        for char, right in seen.items():
            if char in wrong and gains.get(char):
                highest = max(gains[char].values())
                gains[char][right] = gains[char].get(right, highest - _SEEN) + _SEEN
        again = dict(known, **dict(self._chosen(gains, wrong, known, _READ)))
        for char in wrong:  # now what stands beside it is known better
            if char in gains:
                own = {c: r for c, r in again.items() if c != char}
                gains[char] |= self._gains(char, list(gains[char]), own)
                if right := seen.get(char, ""):
                    gains[char][right] += _SEEN
        return self._chosen(gains, wrong, known, _READ)

    def _pairs(self, doubted: Set[str], known: Map, floor: float) -> Pairs:
        return self._chosen(self._all_gains(doubted, known), doubted, known, floor)

    def _chosen(
        self, gains: dict[str, Gains], among: Set[str], known: Map, floor: float
    ) -> Pairs:
        """Return the pairs that gain most, each with those before it in order."""
        kept: Pairs = []
        now = dict(known)
        while True:
            order = _ordered(now)
            best = floor, "", ""
            for wrong in gains.keys() & among - now.keys():
                fitting = self._fitting(wrong, gains[wrong], order, now.keys())
                if not fitting or max(fitting.values()) < best[0]:
                    continue
                right = max(
                    fitting, key=lambda r: (fitting[r] + _beside(gains, wrong, r), r)
                )
                best = max(best, (fitting[right], wrong, right))
            if not best[1]:
                return kept
            kept.append(best[1:])
            now[best[1]] = best[2]

    def _all_gains(self, doubted: Set[str], known: Map) -> dict[str, Gains]:
        found = {}
        order = _ordered(known)
        for wrong in sorted(doubted):
            if self._baseless(wrong) > _MOST and words.frequency(wrong):
                continue
            possible = dict.fromkeys(above(wrong, order, self.common), _MOST)
            if readings := list(self._fitting(wrong, possible, order, known.keys())):
                found[wrong] = self._gains(wrong, readings, known)
        return found

    def _fitting(
        self, wrong: str, gains: Gains, order: Pairs, decided: Set[str]
    ) -> Gains:
        """Return the readings that the map allows, less what speaks against each."""
        found = {}
        least = self._baseless(wrong) if words.frequency(wrong) else 0.0
        # Two fonts explain as well why a right one stands beside its wrong one.
        goes_on = dict(order).get(chr(ord(wrong) - 1), wrong) != wrong
        least -= _GOES_ON if goes_on else 0.0
        least -= 0.0 if wrong in self.common else _UNCOMMON
        allowed = set(above(wrong, order, self.common))
        between = 0
        for point in range(ord(wrong) + 1, ord(wrong) + _REACH + 1):
            right = chr(point)
            is_shown = right in self.held and right not in decided
            between += is_shown
            if between > _MANY:
                break
            if right in gains and right in allowed:
                against = least + between * _BETWEEN + is_shown * _SHOWN
                found[right] = gains[right] - against
        return found

    def _baseless(self, wrong: str) -> float:
        if chr(ord(wrong) - 1) in self.held:
            return 0.0
        return _BASELESS + len(self.text) / _LONG

    def _gains(self, wrong: str, readings: list[str], known: Map) -> Gains:
        """Return how much likelier each reading makes the places of a character."""
        total = dict.fromkeys(readings, 0.0)
        seen: tuple[set[str], set[str]] = set(), set()
        table = {ord(char): right for char, right in known.items()}
        most = _MOST if wrong in self.common else inf
        for at in contexts(self.text, wrong):
            low, high = preference.clause(self.text, at, at + 1)
            front = self.text[low:at].translate(table)
            back = self.text[at + 1 : high].translate(table)
            tells = is_new(front, back, seen) and not is_name(self.text, at, at + 1)
            gap = words.Gap(front, back)
            base = gap.weight(wrong)
            for right in readings:
                gain = gap.weight(right) - base
                if gain > 0 and _is_lone(front, right, back):
                    gain = max(0.0, gain - _LONE)
                gain = max(_LEAST, min(most, gain))
                total[right] += gain if tells or gain < 0 else 0.0
            if max(total.values(), default=0.0) < _AGAINST:
                break
        return total


def _ordered(known: Map) -> Pairs:
    """Return the pairs in order, without those of tables that keep none."""
    return sorted(pair for pair in known.items() if is_shift(*pair))


def _is_lone(front: str, right: str, back: str) -> bool:
    """Whether a reading stands alone, as a word."""
    return len(preference.word_at(front + right + back, len(front))) == 1


def _beside(gains: dict[str, Gains], wrong: str, right: str) -> float:
    """Return what the characters next in code gain at most beside a pair."""
    total = 0.0
    for step in (-1, 1):
        other = gains.get(chr(ord(wrong) + step), {})
        total += max(
            (gain for r, gain in other.items() if (r > right) == (step > 0)),
            default=0.0,
        )
    return total
