"""The scanner in pure Python, for machines without hyperscan."""

from __future__ import annotations

from itertools import compress, count, islice
from operator import add

from doclint.hits import most, of_classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.anchors import Table
    from doclint.document import Draft
    from doclint.hits import Found


class Portable:
    """The same hits in pure Python: a look at every pair of code points."""

    __slots__ = ("_pairs", "_singles", "_table")

    def __init__(self, table: Table) -> None:
        """Index the literals by their first two characters, or their only one."""
        self._table = table
        self._pairs: dict[str, list[tuple[str, int]]] = {}
        self._singles: dict[str, int] = {}
        for index, text in enumerate(table.texts):
            if len(text) == 1:
                self._singles[text] = index
            else:
                self._pairs.setdefault(text[:2], []).append((text, index))

    def scan(self, draft: Draft) -> list[Found]:
        """Return what was found, sorted by start, then anchor."""
        text = draft.text
        found = [
            *self._of_pairs(text),
            *self._of_characters(text),
            *of_classes(text, self._table),
        ]
        found.sort(key=lambda one: (one[0], one[2]))
        return self._first(found)[: most(draft)]

    def _of_pairs(self, text: str) -> Iterator[Found]:
        pairs = map(add, text, islice(text, 1, None))
        for start in compress(count(), map(self._pairs.__contains__, pairs)):
            for anchor, index in self._pairs[text[start : start + 2]]:
                if text.startswith(anchor, start):
                    yield start, start + len(anchor), index

    def _of_characters(self, text: str) -> Iterator[Found]:
        for start in compress(count(), map(self._singles.__contains__, text)):
            yield start, start + 1, self._singles[text[start]]

    def _first(self, found: list[Found]) -> list[Found]:
        last: dict[int, int] = {}
        once = set()
        kept = []
        for start, end, index in found:
            if index in self._table.once:
                if index in once:
                    continue
                once.add(index)
            if index in self._table.steps:
                before = last.get(index)
                last[index] = start
                if before == start - 1:
                    continue
            kept.append((start, end, index))
        return kept
