"""The word behind one run of masks: whole, in part, or of another length."""

from __future__ import annotations

from math import log

from doclint.checks import collocation
from doclint.checks.collocation import Candidate, Gap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator, Mapping

    from doclint.checks.collocation import Table
else:
    from doclint.record import namedtuple

_SURE = 0.8  # share of the evidence that a reading needs
_UNLOCKED = 0.7  # the same for words that the piece is known to hide
_HALF = 0.5  # what the first of two readings needs …
_BOTH = 0.85  # … and the two together
_HIDDEN = 3.0  # what such a word gains
_EXPOSED = 3.0  # what a word loses that the piece shows in clear
_BEHIND = 8.0  # words that far behind the first play no part
_SHOWN = 3  # visible characters of a word on either side of a run
_LONGEST = 16  # characters that a run may hide
_OTHER_LENGTH = 11.0  # what a reading of another length loses …
_UNIFORM = 0.5  # … and where all runs have one length, whatever the word
_VISIBLE = (4.0, 2.0)  # what the first and each further visible character gains
_PARTIAL = 4.0  # what a reading of part of a word loses in runs of two and more
_LONE = 6.0  # … and in runs of one, which are rarely masks
_SIDE = 2.0  # weight of a side that speaks for a word
_PROOF = 6.0  # weight of a side that proves one with a single visible character
_ALL = 8.0  # weight of both sides together that proves one


class Hole(namedtuple("Hole", "before after count letter uniform")):
    """A run and its normalised contexts.

    ``letter`` tells letters or crosses from asterisks. ``uniform`` says that all
    runs of the piece have one length, so length tells little about the word.
    """

    __slots__ = ()
    before: str
    after: str
    count: int
    letter: bool
    uniform: bool


class Reading(namedtuple("Reading", "fill word others framed strong weight")):
    """What a run hides, the word it belongs to, and whether that is proved.

    ``others`` is what else it may hide, where two words remain. A set phrase
    (``framed``) or both sides prove a word, or one side does where the piece is known
    to hide it (``strong``). ``weight`` is that of both sides.
    """

    __slots__ = ()
    fill: str
    word: str
    others: tuple[str, ...]
    framed: bool
    strong: bool
    weight: float


class Habits:
    """What a piece tells about its filter: which words it hides, and which it shows.

    A word that stands in the text in clear is hardly hidden elsewhere in it.
    """

    __slots__ = ("_shown", "_text", "hides")

    def __init__(self, text: str, hides: Mapping[str, int]) -> None:
        """Remember a piece and how often it is known to hide each word."""
        self.hides = hides
        self._text = text
        self._shown: dict[str, bool] = {}

    def shows(self, word: str) -> bool:
        """Whether a word stands in the text in clear."""
        if word not in self._shown:
            self._shown[word] = word in self._text
        return self._shown[word]


def reading(known: Table, hole: Hole, habits: Habits) -> Reading | None:
    """Return what a run hides; None unless one word clearly leads."""
    if hole.count > _LONGEST:
        return None
    whole = _inserted(known, hole) if hole.count == 1 else 0
    found = [one for one in _parts(known, hole) if len(one.word) - 1 > whole]
    if not hole.letter:
        found += _wholes(known, hole)
    if not found:
        return None
    top = max(one.score for one in found)
    found = [_judged(known, one, habits) for one in found if one.score > top - _BEHIND]
    ranked = collocation.ranked(known, found, hole.count)[:2]
    best, share = ranked[0]
    hidden = best.word in habits.hides
    others: tuple[str, ...] = ()
    if share < (_UNLOCKED if hidden else _SURE):
        if share < _HALF or sum(part for _, part in ranked) < _BOTH:
            return None
        others = (ranked[1][0].fill,)
    strong = _is_strong(best) or (hidden and max(best.left, best.right) >= _SIDE)
    strong = strong and not others
    weight = best.left + best.right
    return Reading(best.fill, best.word, others, best.framed, strong, weight)


def _judged(known: Table, one: Candidate, habits: Habits) -> Candidate:
    """Return a candidate with the score that the habits of the filter ask for."""
    times = max((n for word, n in habits.hides.items() if word in one.word), default=0)
    score = one.score + (_HIDDEN + log(times) / 2 if times else 0.0)
    if _is_exposed(known, one.word, habits):
        score -= _EXPOSED
    return one._replace(score=score)


def _is_exposed(known: Table, word: str, habits: Habits) -> bool:
    """Whether a word, or one of the two words it is made of, stands in clear."""
    pairs = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    return habits.shows(word) or any(
        habits.shows(first) or habits.shows(second)
        for first, second in pairs
        if first in known.numbers and second in known.numbers
    )


def _is_strong(one: Candidate) -> bool:
    both = one.left >= _SIDE and one.right >= _SIDE
    return one.framed or both or one.left + one.right >= _ALL


def _inserted(known: Table, hole: Hole) -> int:
    """Return the length of the longest word that is whole without the sign in it."""
    longest = 0
    for number, place in known.holding.get(hole.before[-1:], ()):
        word = known.words[number].text
        start, end = _cut(word, place + 1, place + 1)
        if end and hole.before.endswith(start) and hole.after.startswith(end):
            longest = max(longest, len(word))
    return longest


def _cut(word: str, start: int, end: int) -> tuple[str, str]:
    return word[:start], word[end:]


def _wholes(known: Table, hole: Hole) -> Iterator[Candidate]:
    """Yield words that the run hides as a whole, also such of another length.

    A single character needs both sides to prove it.
    """
    found = [*collocation.weighed(known, Gap(hole.before, hole.after))]
    floor = max((one.score for one in found), default=0.0) - _BEHIND
    loss = _UNIFORM if hole.uniform else _OTHER_LENGTH
    for one in found:
        if min(len(one.word), hole.count) == 1:
            if len(one.word) == hole.count and _is_strong(one):
                yield one
        elif len(one.word) == hole.count:
            yield one
        elif (hole.uniform and one.score > floor) or (one.framed and hole.count > 2):
            yield one._replace(score=one.score - loss)


def _parts(known: Table, hole: Hole) -> Iterator[Candidate]:
    """Yield words of which the run hides some characters and others are visible."""
    for number, head in _splits(known, hole):
        start, end = _cut(known.words[number].text, head, head + hole.count)
        tail = len(end)
        if max(head, tail) > _SHOWN or not head + tail:
            continue
        if hole.before.endswith(start) and hole.after.startswith(end):
            gap = Gap(hole.before[: len(hole.before) - head], hole.after[tail:])
            for one in collocation.weighed(known, gap, (number,)):
                if _is_shown(one, hole, head, tail):
                    yield _partial(one, hole, head, tail)


def _splits(known: Table, hole: Hole) -> Iterator[tuple[int, int]]:
    """Yield words and how many of their characters may stand before the run."""
    for number, place in known.holding.get(hole.before[-1:], ()):
        if place + 1 + hole.count <= len(known.words[number].text):
            yield number, place + 1
    for number, place in known.holding.get(hole.after[:1], ()):
        if place == hole.count:
            yield number, 0


def _is_shown(one: Candidate, hole: Hole, head: int, tail: int) -> bool:
    """Whether enough is visible: both ends, or an end and the context beyond it."""
    if head and tail:
        return hole.count > 1 or max(one.left, one.right) >= _SIDE
    if hole.letter and hole.count > 1:
        return False
    lone = hole.count == 1 and head + tail == 1
    beyond = one.right if head else one.left
    return bool(beyond >= (_PROOF if lone else _SIDE))


def _partial(one: Candidate, hole: Hole, head: int, tail: int) -> Candidate:
    gain = _VISIBLE[0] + _VISIBLE[1] * (head + tail - 1)
    loss = _PARTIAL if hole.count > 1 else _LONE
    fill = one.word[head : head + hole.count]
    return one._replace(fill=fill, score=one.score + gain - loss)
