"""What stands beside a word in clean text, and which of two words fits a place.

A row of the table is a word, how often it was seen, and the words before and after
it; a number in front of a neighbour is the binary logarithm of how often it and those
after it were seen.
"""

from __future__ import annotations

from math import log

from doclint import rows, words
from doclint.checks.preference import clause
from doclint.memo import remembered
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Mapping
else:
    from doclint.record import namedtuple

EDGE = "^"  # stands for the end of a clause
_NEIGHBOUR = lazy(r"(\d*)(\S+)")
_UNSEEN = 0.00025  # share of a neighbour that the table does not list
_PART = 2  # code points of a long neighbour that are looked up if it is unknown


class Beside(namedtuple("Beside", "times before after")):
    """How often a word was seen, and the share of each neighbour on either side."""

    __slots__ = ()
    times: int
    before: dict[str, float]
    after: dict[str, float]


class Place(namedtuple("Place", "before after")):
    """The words on either side of a place, as whole and as part, the whole first."""

    __slots__ = ()
    before: tuple[str, ...]
    after: tuple[str, ...]


@remembered(maxsize=4096)
def beside(table: bytes, word: str) -> Beside:
    """Return what the table holds of a word."""
    for times, before, after in rows.found(table, word):
        count = int(times)
        return Beside(count, _shares(before, count), _shares(after, count))
    return Beside(1, {}, {})


def _shares(side: str, times: int) -> dict[str, float]:
    shares = {}
    share = 0.0
    for size, neighbour in _NEIGHBOUR.findall(side):
        if size:
            share = 1.5 * 2 ** int(size) / times
        shares[neighbour] = share
    return shares


def place(text: str, start: int, end: int) -> Place | None:
    """Return the words beside a span; None when words lie across its ends."""
    low, high = clause(text, start, end)
    if not {start - low, end - low} <= {*words.borders(text[low:high])}:
        return None
    before = words.cut(text[low:start])[-1] if low < start else EDGE
    after = words.cut(text[end:high])[0] if end < high else EDGE
    return Place(
        tuple(dict.fromkeys((before, before[-_PART:]))),
        tuple(dict.fromkeys((after, after[:_PART]))),
    )


def gain(table: bytes, right: str, spun: str, at: Place) -> float:
    """Return how much likelier one word is at a place than another, as a logarithm."""
    one, other = beside(table, right), beside(table, spun)
    gained = log(one.times / other.times)
    for neighbours, ours, theirs in (
        (at.before, one.before, other.before),
        (at.after, one.after, other.after),
    ):
        gained += log(_share(ours, neighbours) / _share(theirs, neighbours))
    return gained


def most(
    table: bytes, right: str, spun: str, text: str, span: tuple[int, int]
) -> float:
    """Return what ``gain`` is at most at a span, told without cutting the clause."""
    one, other = beside(table, right), beside(table, spun)
    start, end = span
    low, high = clause(text, start, end)
    before = tuple(text[at:start] for at in range(low, start)) or (EDGE,)
    after = tuple(text[end:at] for at in range(end + 1, high + 1)) or (EDGE,)
    best = _share(one.before, before) * _share(one.after, after)
    return log(one.times / other.times) + log(best / _UNSEEN**2)


def is_set(table: bytes, right: str, spun: str, at: Place) -> bool:
    """Whether a neighbour of two or more characters goes with one word only."""
    one, other = beside(table, right), beside(table, spun)
    return any(
        len(word) > 1 and word in ours and word not in theirs
        for words_, ours, theirs in (
            (at.before, one.before, other.before),
            (at.after, one.after, other.after),
        )
        for word in words_
    )


@remembered(maxsize=4096)
def _ends(table: bytes, word: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters next to a word that begin or end a longer neighbour."""
    found = beside(table, word)
    return (
        frozenset(one[-_PART:] for one in found.before if len(one) >= _PART),
        frozenset(one[:_PART] for one in found.after if len(one) >= _PART),
    )


def may_be_set(table: bytes, right: str, text: str, span: tuple[int, int]) -> bool:
    """Whether ``is_set`` could hold at a span, told without cutting the clause."""
    before, after = _ends(table, right)
    start, end = span
    return text[max(0, start - _PART) : start] in before or text[end : end + _PART] in (
        after
    )


def _share(side: Mapping[str, float], neighbours: tuple[str, ...]) -> float:
    return max((side.get(word, _UNSEEN) for word in neighbours), default=_UNSEEN)
