"""The scanner in pure Python, for machines without hyperscan."""

from __future__ import annotations

from itertools import compress, count, islice
from operator import add

from doclint.anchors import split
from doclint.hits import most

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.anchors import Table
    from doclint.document import Draft
    from doclint.hits import Found

# Bytes of a character by the upper half of its first byte.
_WIDTHS = (*(1,) * 12, 2, 2, 3, 4)


class Portable:
    """The same hits in pure Python: a look at every pair of code points."""

    __slots__ = ("_classes", "_pairs", "_singles", "_table")

    def __init__(self, table: Table) -> None:
        """Index the table by pairs of characters, characters and blocks."""
        self._table = table
        self._pairs: dict[str, list[tuple[str, int]]] = {}
        self._singles: dict[str, list[int]] = {}
        self._classes: list[tuple[frozenset[str], frozenset[int], int]] = []
        for index, text in enumerate(table.texts):
            if len(text) == 1:
                self._singles.setdefault(text, []).append(index)
            else:
                self._pairs.setdefault(text[:2], []).append((text, index))
        for index, group in enumerate(table.classes, len(table.texts)):
            self._classes.append((*_members(*group), index))

    def scan(self, draft: Draft) -> list[Found]:
        """Return what was found, sorted by start, then anchor."""
        text = draft.text
        found = [*self._of_pairs(text), *self._of_characters(text)]
        found.sort(key=lambda one: (one[0], one[2]))
        return self._without_runs(found)[: most(draft)]

    def _of_pairs(self, text: str) -> Iterator[Found]:
        pairs = map(add, text, islice(text, 1, None))
        for start in compress(count(), map(self._pairs.__contains__, pairs)):
            for anchor, index in self._pairs[text[start : start + 2]]:
                if text.startswith(anchor, start):
                    yield start, start + len(anchor), index

    def _of_characters(self, text: str) -> Iterator[Found]:
        wanted = {char: found for char in set(text) if (found := self._waiting(char))}
        if not wanted:
            return
        for start in compress(count(), map(wanted.__contains__, text)):
            for index in wanted[text[start]]:
                yield start, start + 1, index

    def _waiting(self, char: str) -> list[int]:
        """Return the anchors that one character alone is."""
        block = ord(char) >> 6
        return self._singles.get(char, []) + [
            index
            for characters, blocks, index in self._classes
            if char in characters or block in blocks
        ]

    def _without_runs(self, found: list[Found]) -> list[Found]:
        last: dict[int, int] = {}
        kept = []
        for start, end, index in found:
            if index in self._table.steps:
                before = last.get(index)
                last[index] = start
                if before == start - 1:
                    continue
            kept.append((start, end, index))
        return kept


def _members(width: int, joined: bytes) -> tuple[frozenset[str], frozenset[int]]:
    """Return the characters of a class and its blocks (code point >> 6)."""
    characters: set[str] = set()
    blocks: set[int] = set()
    for string in split(width, joined):
        missing = _WIDTHS[string[0] >> 4] - len(string)
        first = (string + b"\x80" * missing).decode("utf-8", "surrogatepass")
        if not missing:
            characters.add(first)
        else:
            block = ord(first) >> 6
            blocks.update(range(block, block + 64 ** (missing - 1)))
    return frozenset(characters), frozenset(blocks)
