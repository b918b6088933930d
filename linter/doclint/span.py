"""Places in a text: spans, positions, and the index that turns one into the other.

Imported by the plain ``doclint FILE`` command, so values are named tuples and
nothing beyond the standard library's small modules is imported.
"""

from __future__ import annotations

from bisect import bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable, Iterator
else:
    from doclint.record import namedtuple


class Span(namedtuple("Span", "start end")):
    """Code points in a text, 0-based, half-open."""

    __slots__ = ()
    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end


def occurrences(text: str, part: str, within: Span | None = None) -> Iterator[int]:
    """Yield where a part stands in a text, or in a span of it; parts may overlap."""
    start, end = within or (0, len(text))
    at = text.find(part, start, end)
    while at >= 0:
        yield at
        at = text.find(part, at + 1, end)


def line_end(text: str, at: int) -> int:
    r"""Return the place of the first ``\n`` from a place on, or the text's end."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def trimmed(text: str, start: int, end: int, new: str) -> tuple[int, int, str]:
    """Return an edit of a text without what stays the same at its ends."""
    first, last = 0, len(new)
    while start < end and first < last and text[start] == new[first]:
        start, first = start + 1, first + 1
    while start < end and first < last and text[end - 1] == new[last - 1]:
        end, last = end - 1, last - 1
    return start, end, new[first:last]


def spliced(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return a text with edits (start, end, new) made; no two may overlap."""
    parts = []
    reached = 0
    for start, end, new in sorted(edits):
        parts += [text[reached:start], new]
        reached = end
    return "".join(parts) + text[reached:]


class Position(namedtuple("Position", "line column")):
    """A 1-based line and a 1-based column in code points."""

    __slots__ = ()
    line: int
    column: int


class Location(
    namedtuple(
        "Location",
        "span text position excerpt excerpt_start place last_place",
        defaults=(None,),
    )
):
    """Where a finding stands, with what a format needs to show it.

    ``excerpt`` is the part of the line around the span (the whole line when it
    is short) and ``excerpt_start`` the code point at which it begins, so no
    format has to read the draft again. ``place`` is the reader's own address,
    None for plain text, ``last_place`` that of the last code point. ``position``
    is one of the text, ``in_file`` and ``address`` tell where people look for it.
    """

    __slots__ = ()
    span: Span
    text: str
    position: Position
    excerpt: str
    excerpt_start: int
    place: str | None
    last_place: str | None

    @property
    def in_file(self) -> Position:
        """The position in the file, that of the text if the place tells no line."""
        return _line_and_column(self.place) or self.position

    @property
    def file_end(self) -> Position | None:
        """The position after the span in the file, None if it is that of the text."""
        last = _line_and_column(self.last_place)
        return last and Position(last.line, last.column + bool(self.text))

    @property
    def address(self) -> str | None:
        """The reader's own address, None if a line and a column tell the place."""
        return None if _line_and_column(self.place) else self.place


_LINE, _COLUMN = "line[", "]/column["


def _line_and_column(place: str | None) -> Position | None:
    if place is None or not place.startswith(_LINE):
        return None
    line, _, column = place[len(_LINE) : -1].partition(_COLUMN)
    return Position(int(line), int(column))


def moved(place: str, by: int) -> str:
    """Return an address some code points further on; only a column can move."""
    at = _line_and_column(place) if by else None
    return f"{_LINE}{at.line}{_COLUMN}{at.column + by}]" if at else place


class LineIndex:
    r"""Line starts of one text. ``\n``, ``\r\n`` and a lone ``\r`` end a line."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        """Find the line starts of a text."""
        self._text = text
        lengths = map(len, lines(text))
        starts = [0]
        total = 0
        for length in lengths:
            total += length
            starts.append(total)
        starts.pop()
        self._starts = starts or [0]

    def position(self, offset: int) -> Position:
        """Return the position of a code point; the text's end is allowed."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line(self, offset: int) -> Span:
        """Return the span of the line that holds a code point, without its end mark."""
        number = bisect_right(self._starts, offset)
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def start(self, line: int) -> int | None:
        """Return the first code point of a 1-based line, None past the end."""
        return self._starts[line - 1] if 0 < line <= len(self._starts) else None


def lines(text: str) -> list[str]:
    """Split after each line end. ``str.splitlines`` would also split at U+0085."""
    if "\r" not in text:
        whole = text.split("\n")
        return [line + "\n" for line in whole[:-1]] + whole[-1:]
    parts: list[str] = []
    for line in text.split("\n"):
        # A CR just before LF belongs to it; any other CR ends a line itself.
        head, last = (line[:-1], line[-1:]) if line.endswith("\r") else (line, "")
        pieces = head.split("\r")
        parts += [piece + "\r" for piece in pieces[:-1]]
        parts.append(pieces[-1] + last + "\n")
    parts[-1] = parts[-1][:-1]
    return parts
