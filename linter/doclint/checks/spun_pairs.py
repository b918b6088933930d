"""Pairs of a spun word and the right one, as ``spun-collocations.tsv`` holds them."""

from __future__ import annotations

from itertools import pairwise

from doclint import rows
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator

    from doclint.checks.neighbours import Place
else:
    from doclint.record import namedtuple

ANY = "*"  # stands for neighbours of any kind
_NONE = "-"  # stands for none that prove the pair
_ALONE = "+"  # stands for those that are judged where they are
_PHRASE = (0.0, float("-inf"), 0.0)  # the numbers of a set phrase


class Pair(namedtuple("Pair", "spun right before after weight floor usual")):
    """A spun word, the right one, and what proves it.

    ``before`` and ``after`` are strings beside which only the right word stands.
    ``weight`` tells how well known the pair is; ``floor`` is the gain that the right
    word has at nearly all places where clean text means the other, ``usual`` at most
    of them. All are natural logarithms. A row without them is a set phrase.
    """

    __slots__ = ()
    spun: str
    right: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    weight: float
    floor: float
    usual: float

    @property
    def is_sure(self) -> bool:
        """Whether the spun word is wrong wherever it stands."""
        return self.before == (ANY,)

    @property
    def is_phrase(self) -> bool:
        """Whether the pair is known from set phrases only."""
        return self.floor == _PHRASE[1]

    @property
    def is_unproven(self) -> bool:
        """Whether only a text known to be spun is searched for the word."""
        return self.before == (_NONE,)

    @property
    def is_judged(self) -> bool:
        """Whether the neighbours at a place decide."""
        return not self.before and not self.after

    @property
    def is_judged_too(self) -> bool:
        """Whether the neighbours decide at other places than those that prove it."""
        return self.before[:1] == (_ALONE,)


@remembered(maxsize=4)
def pairs(table: bytes) -> dict[str, tuple[Pair, ...]]:
    """Return the pairs of a table by spun word."""
    found: dict[str, tuple[Pair, ...]] = {}
    for line in table.decode().split("\n"):
        if line and not line.startswith("#"):
            spun, *fields = line.split("\t")
            found[spun] = (*found.get(spun, ()), _pair(spun, fields))
    return found


@remembered(maxsize=4096)
def pairs_of(table: bytes, spun: str) -> tuple[Pair, ...]:
    """Return the pairs of a spun word; the table is sorted."""
    return tuple(_pair(spun, fields) for fields in rows.found(table, spun))


def _pair(spun: str, fields: list[str]) -> Pair:
    right, before, after, *numbers = fields
    sides = tuple(before.split()), tuple(after.split())
    return Pair(spun, right, *sides, *map(float, numbers or _PHRASE))


@remembered(maxsize=4)
def _starts(table: bytes) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the spun words that need proof by their first two characters."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for spun, those in pairs(table).items():
        if not those[0].is_sure:
            first = (spun[0], spun[1])
            found[first] = (*found.get(first, ()), spun)
    return found


def places(
    table: bytes, text: str, low: int, high: int
) -> Iterator[tuple[int, int, tuple[Pair, ...]]]:
    """Yield where words that need proof stand in a stretch of a text, and their pairs.

    They are sorted by start, then by end.
    """
    starts = _starts(table)
    every = pairs(table)
    couples = enumerate(pairwise(text[low:high]), low)
    for at, couple in [one for one in couples if one[1] in starts]:
        for spun in starts[couple]:
            end = at + len(spun)
            if end <= high and text.startswith(spun, at):
                yield at, end, every[spun]


def gains(
    table: bytes, those: tuple[Pair, ...], at: Place
) -> Iterator[tuple[float, Pair]]:
    """Yield how much likelier each right word is at a place, weight included."""
    from doclint.checks.neighbours import gain

    for pair in those:
        yield gain(table, pair.right, pair.spun, at) + pair.weight, pair
