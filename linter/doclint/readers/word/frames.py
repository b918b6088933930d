"""Where a paragraph stands: body/table[1]/row[2]/cell[3]/p[1], counted on the way."""

from __future__ import annotations


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

    def __init__(self, name: str) -> None:
        """Begin in the frame of a story."""
        self._open = [Frame(name)]
        self._boxes = 0

    def paragraph(self) -> str:
        """Count a paragraph and return its address."""
        frame = self._open[-1]
        frame.paragraphs += 1
        return f"{frame.name}/p[{frame.paragraphs}]"

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
