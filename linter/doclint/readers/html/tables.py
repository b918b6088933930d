"""Tables of figures and tables that only put a page's parts beside one another."""

from __future__ import annotations

from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from doclint.readers.html.paragraphs import Paragraph

_NO_TABLE = lazy(r"(?i)\brole\s*=\s*[\"']?(?:presentation|none)(?![\w-])")
_PARAGRAPHS = 3  # of one cell that are a text, not an entry


class Tables:
    """The tables of a page while it is read; numbers count from 1, 0 is none."""

    def __init__(self) -> None:
        """Begin with no table."""
        self._open = [0]
        self._rows = 0
        self._of_cell = [(0, 0)]  # table and row of each cell
        self._data: set[int] = set()  # told by its source
        self._layout: set[int] = set()
        self._count = 0

    def opened(self, name: str, attributes: str) -> None:
        """Note the start of a table or of a part of one."""
        if name == "table":
            self._layout.add(self._open[-1])
            self._count += 1
            self._open.append(self._count)
            if attributes and _NO_TABLE.search(attributes):
                self._layout.add(self._count)
        elif name == "tr":
            self._rows += 1
        elif name in ("th", "caption", "thead"):
            self._data.add(self._open[-1])
        if name in ("td", "th"):
            self._of_cell.append((self._open[-1], self._rows))

    def closed(self) -> None:
        """Note the end of a table."""
        if len(self._open) > 1:
            self._open.pop()

    @property
    def cell(self) -> int:
        """The number of the cell that was opened last."""
        return len(self._of_cell) - 1

    def layouts(self, paragraphs: Iterable[Paragraph]) -> frozenset[int]:
        """Return the cells of the tables that hold text instead of entries.

        Such a table names no columns, and holds a table, or one cell a row, or a
        cell of several paragraphs that is most of it.
        """
        texts: dict[int, list[int]] = {}  # characters and paragraphs of each cell
        for one in paragraphs:
            if one.context.cell:
                counts = texts.setdefault(one.context.cell, [0, 0])
                counts[0] += len(one.text)
                counts[1] += 1
        cells: dict[int, list[int]] = {}
        for cell in texts:
            cells.setdefault(self._of_cell[cell][0], []).append(cell)
        layout = self._layout | {
            table
            for table, own in cells.items()
            if self._is_single(own) or _has_text([texts[cell] for cell in own])
        }
        layout -= self._data
        return frozenset(cell for cell in texts if self._of_cell[cell][0] in layout)

    def _is_single(self, cells: list[int]) -> bool:
        """Whether no row has two cells with something in them."""
        rows = [self._of_cell[cell][1] for cell in cells]
        return len(set(rows)) == len(rows)


def _has_text(counts: list[list[int]]) -> bool:
    longest, paragraphs = max(counts)
    return paragraphs >= _PARAGRAPHS and 2 * longest > sum(c for c, _ in counts)
