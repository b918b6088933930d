"""Where a paragraph stands: body/table[1]/row[2]/cell[3]/p[1], counted on the way."""

from __future__ import annotations

from doclint.errors import ReadError

MOST_PARAGRAPHS = 1_000_000  # of a part
_ROOM, _SHARE = 1 << 16, 4  # characters of all addresses: some, and so many a byte


class Frame:
    """A holder of paragraphs and tables, or a table with its rows."""

    __slots__ = ("cell", "gone", "name", "paragraphs", "row", "tables")

    def __init__(self, name: str) -> None:
        """Begin a frame in which nothing has been counted."""
        self.name = name
        self.paragraphs = 0
        self.tables = 0
        self.row = 0
        self.cell = 0
        self.gone = False  # the row is deleted


class Frames:
    """The frames that are open, the innermost last."""

    def __init__(self, name: str, size: int) -> None:
        """Begin in the frame of a story of a part of so many bytes."""
        self._open = [Frame(name)]
        self._boxes = 0
        self._count = 0
        self._room = _ROOM + _SHARE * size

    def paragraph(self) -> str:
        """Count a paragraph and return its address.

        Raises ReadError where there is no end of them, or tables inside one another
        make them long.
        """
        self._count += 1
        if self._count > MOST_PARAGRAPHS:
            raise ReadError(f"段落多于 {MOST_PARAGRAPHS}，不像文稿；没有检查")
        frame = self._open[-1]
        frame.paragraphs += 1
        address = f"{frame.name}/p[{frame.paragraphs}]"
        self._room -= len(address)
        if self._room < 0:
            raise ReadError("表格套表格的层数太多，不像文稿；没有检查")
        return address

    def story(self, name: str) -> None:
        """Go into a note or a text box."""
        self._open.append(Frame(name))

    def box(self) -> None:
        """Go into the next text box."""
        self._boxes += 1
        self.story(f"textbox[{self._boxes}]")

    def table(self) -> None:
        """Go into the next table."""
        frame = self._open[-1]
        frame.tables += 1
        self.story(f"{frame.name}/table[{frame.tables}]")

    def row(self) -> None:
        """Count a row."""
        frame = self._open[-1]
        frame.row += 1
        frame.cell = 0
        frame.gone = False

    def cell(self) -> None:
        """Go into the next cell."""
        frame = self._open[-1]
        frame.cell += 1
        self.story(f"{frame.name}/row[{frame.row}]/cell[{frame.cell}]")

    def drop_row(self) -> None:
        """Note that the row is deleted."""
        self._open[-1].gone = True

    def leave(self) -> None:
        """Go out of the innermost frame."""
        if len(self._open) > 1:
            self._open.pop()

    @property
    def is_gone(self) -> bool:
        """Whether a row around is deleted."""
        return any(frame.gone for frame in self._open)
