"""The table of all anchors of all rules: what the scanner looks for.

An anchor is a literal, since literals scan three to six times faster than character
classes, or a class of characters. What common text is made of (ASCII and GB 2312) is
looked for by literals. The rest of a class, twenty thousand rare characters, is found
the other way round: encoding a text in GB 2312 stops at what GB 2312 does not hold.
"""

from __future__ import annotations

from bisect import bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from doclint.rule import Rule
else:
    from doclint.record import namedtuple


class Texts:
    """Many texts kept as one: a start opens thousands and asks for a few."""

    __slots__ = ("_ends", "_joined")

    def __init__(self, joined: bytes | memoryview, ends: bytes | memoryview) -> None:
        """Keep joined texts in UTF-8 and where each ends, in bytes, four bytes each."""
        self._joined = memoryview(joined)
        self._ends = memoryview(ends).cast("B").cast("I")

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self._ends)

    def __getitem__(self, number: int) -> str:
        """Return a text by its number. Raises IndexError."""
        return str(self.raw(number), "utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        """Yield the texts in order."""
        return map(self.__getitem__, range(len(self)))

    def raw(self, number: int) -> memoryview:
        """Return a text in UTF-8 by its number. Raises IndexError."""
        start = self._ends[number - 1] if number else 0
        return self._joined[start : self._ends[number]]

    def parts(self) -> tuple[memoryview, memoryview]:
        """Return what the texts are made of."""
        return self._joined, self._ends.cast("B")

    @classmethod
    def of(cls, texts: Iterable[str]) -> Texts:
        """Return some texts as one."""
        from array import array
        from itertools import accumulate

        listed = [text.encode("utf-8", "surrogatepass") for text in texts]
        return cls(b"".join(listed), array("I", accumulate(map(len, listed))).tobytes())


class Table(namedtuple("Table", "texts owner steps once owners classes")):
    """All anchors of all rules, by number: first the literals, then the classes.

    Columns, since a start reads the whole table and uses a few rows of it.
    ``texts`` are the literals. ``steps`` gives, for a literal that repeats one
    mark (``##``), the mark's length in bytes: a run is seen once, at its start.
    ``once`` are literals of which only the first is of use: every rule that waits
    for them reads the rest of the text itself.
    ``classes`` are stretches of rare code points, first and last of each as four
    bytes, sorted. ``owners`` are groups of rules (indices into the pack) and
    ``owner`` the group of each anchor, as two bytes.
    """

    __slots__ = ()
    texts: Texts
    owner: bytes | memoryview
    steps: dict[int, int]
    once: frozenset[int]
    owners: tuple[tuple[int, ...], ...]
    classes: tuple[bytes, ...]

    def rules(self, number: int) -> tuple[int, ...]:
        """Return the rules that wait for an anchor."""
        pair = self.owner[2 * number : 2 * number + 2]
        return self.owners[int.from_bytes(pair, "little")]

    def classes_of(self, point: int) -> list[int]:
        """Return the numbers of the classes that hold a rare code point."""
        number = len(self.texts)
        return [
            number + place
            for place, joined in enumerate(self.classes)
            if _holds(joined, point)
        ]


def _holds(joined: bytes, point: int) -> bool:
    bounds = memoryview(joined).cast("I")
    at = bisect_right(bounds, point)
    # Between a first and its last, or on a last.
    return at % 2 == 1 or (at > 0 and bounds[at - 1] == point)


def table(rules: Sequence[Rule], enabled: Collection[int] | None = None) -> Table:
    """Return the anchors of all rules, or of those enabled (by index)."""
    literals: dict[str, set[int]] = {}
    classes: dict[tuple[tuple[int, int], ...], set[int]] = {}
    marks: set[str] = set()
    for index, rule in enumerate(rules):
        if enabled is not None and index not in enabled:
            continue
        marks.update(rule.anchors)
        for text in rule.anchors:
            literals.setdefault(text, set()).add(index)
        common, rare = _split(rule.ranges)
        for char in common:
            literals.setdefault(char, set()).add(index)
        if rare:
            classes.setdefault(rare, set()).add(index)
    texts = sorted(literals)
    waiting = [tuple(sorted(literals[text])) for text in texts]
    waiting += [tuple(sorted(group)) for group in classes.values()]
    owners = tuple(dict.fromkeys(waiting))
    numbers = {group: number for number, group in enumerate(owners)}
    return Table(
        Texts.of(texts),
        b"".join(numbers[group].to_bytes(2, "little") for group in waiting),
        {i: s for i, text in enumerate(texts) if text in marks and (s := _step(text))},
        frozenset(
            i for i, group in enumerate(waiting) if all(rules[r].once for r in group)
        ),
        owners,
        tuple(_joined(stretches) for stretches in classes),
    )


def _split(
    ranges: Iterable[tuple[int, int]],
) -> tuple[list[str], tuple[tuple[int, int], ...]]:
    """Return the common characters of some ranges, and the rare stretches left."""
    common: list[str] = []
    rare: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        start = first
        for point in _common_points(first, last):
            common.append(chr(point))
            if start < point:
                rare.append((start, point - 1))
            start = point + 1
        if start <= last:
            rare.append((start, last))
    return common, tuple(rare)


def _common_points(first: int, last: int) -> list[int]:
    if first > 0xFFFF:
        return []
    chars = "".join(map(chr, range(first, min(last, 0xFFFF) + 1)))
    return [ord(char) for char in chars.encode("gb2312", "ignore").decode("gb2312")]


def _joined(stretches: tuple[tuple[int, int], ...]) -> bytes:
    from sys import byteorder

    return b"".join(
        point.to_bytes(4, byteorder) for pair in stretches for point in pair
    )


def _step(text: str) -> int:
    """Return the byte length of a mark that the text repeats, else 0.

    A doubled Chinese character is two characters, a row of marks is one thing.
    """
    if text != text[0] * len(text) or "\u3400" <= text[0] <= "\u9fff":
        return 0
    return len(text[0].encode("utf-8", "surrogatepass"))
