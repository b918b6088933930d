"""Files of the private folder that are mapped into memory, not read.

A start opens megabytes of tables and looks at a few kilobytes of them. Such a file is
a row of sections of bytes; each begins at a multiple of eight bytes, so a section may
hold numbers of any size.
"""

from __future__ import annotations

from sys import byteorder

from doclint.private import is_private

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from io import FileIO

_WORD = 8  # bytes of a number in the head: how many sections, and where each ends


def joined(sections: Sequence[bytes | memoryview]) -> bytes:
    """Return sections as the content of a file."""
    at = _WORD * (1 + len(sections))
    head = [len(sections)]
    body: list[bytes | memoryview] = []
    for section in sections:
        filled = -len(section) % _WORD
        at += len(section)
        head.append(at)
        at += filled
        body += [section, bytes(filled)]
    return b"".join((*(number.to_bytes(_WORD, byteorder) for number in head), *body))


class Sections:
    """The sections of a file, by number; a look at one reads no other."""

    __slots__ = ("_ends", "_view")

    def __init__(self, content: memoryview) -> None:
        """Check the bounds. Raises ValueError when they cannot be those of a file."""
        self._view = content
        count = int.from_bytes(content[:_WORD], byteorder)
        if not 0 < count < len(content) // _WORD:
            raise ValueError("no sections")
        head = _WORD * (1 + count)
        ends = content[_WORD:head].cast("Q").tolist()
        if sorted(ends) != ends or ends[0] < head:
            raise ValueError("no order")
        if len(content) != _next(ends[-1]):
            raise ValueError("cut short")
        self._ends = [head, *ends]

    def __len__(self) -> int:
        """Return how many sections there are."""
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> memoryview:
        """Return a section. Raises IndexError."""
        if number < 0:
            raise IndexError(number)
        return self._view[_next(self._ends[number]) : self._ends[number + 1]]

    def read(self, number: int, file: FileIO) -> bytes:
        """Return a section from its open file; of megabytes, a copy costs more."""
        file.seek(_next(self._ends[number]))
        return file.read(len(self[number]))


def _next(place: int) -> int:
    return place + -place % _WORD


def opened(path: str) -> Sections | None:
    """Return the sections of a private file, None when there is no sound one."""
    found = opened_with(path, None)
    return found[0] if found else None


def opened_with(path: str, number: int | None) -> tuple[Sections, bytes] | None:
    """Return the sections of a private file, and one of them as bytes."""
    if not is_private(path):
        return None
    from mmap import ACCESS_READ, mmap

    try:
        with open(path, "rb", buffering=0) as file:
            found = Sections(memoryview(mmap(file.fileno(), 0, access=ACCESS_READ)))
            return found, b"" if number is None else found.read(number, file)
    except (OSError, ValueError, IndexError):
        return None
