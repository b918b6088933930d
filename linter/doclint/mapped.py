"""Files of the private folder that are mapped into memory, not read.

A start opens megabytes of tables and looks at a few kilobytes of them. Such a file is
a row of sections of bytes; each begins at a multiple of eight bytes, so a section may
hold numbers of any size.
"""

from __future__ import annotations

import os
from sys import byteorder
from zlib import crc32

from doclint.errors import DoclintError
from doclint.private import is_private

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = 8  # bytes of a number in the head: how many sections, and where each ends


class DamagedError(DoclintError):
    """A file of the private folder that is not as it was written."""


def joined(sections: Sequence[bytes | memoryview]) -> bytes:
    """Return sections as the content of a file."""
    at = _WORD * (1 + 2 * len(sections))
    head = [len(sections)]
    sums = []
    body: list[bytes | memoryview] = []
    for section in sections:
        filled = -len(section) % _WORD
        at += len(section)
        head.append(at)
        sums.append(crc32(section))
        at += filled
        body += [section, bytes(filled)]
    numbers = (number.to_bytes(_WORD, byteorder) for number in head + sums)
    return b"".join((*numbers, *body))


class Sections:
    """The sections of a file, by number; a look at one reads no other.

    Each is compared with its checksum when it is first asked for.
    """

    __slots__ = ("_ends", "_path", "_sums", "_view")

    def __init__(self, content: memoryview, path: str = "") -> None:
        """Check the bounds. Raises ValueError when they cannot be those of a file."""
        self._view = content
        self._path = path
        count = int.from_bytes(content[:_WORD], byteorder)
        if not 0 < count < len(content) // (2 * _WORD):
            raise ValueError("no sections")
        head = _WORD * (1 + 2 * count)
        numbers = content[_WORD:head].cast("Q").tolist()
        ends = numbers[:count]
        if sorted(ends) != ends or ends[0] < head:
            raise ValueError("no order")
        if len(content) != _next(ends[-1]):
            raise ValueError("cut short")
        self._ends = [head, *ends]
        self._sums: list[int | None] = [*numbers[count:]]

    def __len__(self) -> int:
        """Return how many sections there are."""
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> memoryview:
        """Return a section. Raises IndexError, and DamagedError."""
        if number < 0:
            raise IndexError(number)
        section = self._view[_next(self._ends[number]) : self._ends[number + 1]]
        if self._sums[number] is not None:
            if crc32(section) != self._sums[number]:
                raise self.discard()
            self._sums[number] = None
        return section

    def length(self, number: int) -> int:
        """Return how many bytes a section has; it is not looked at."""
        return self._ends[number + 1] - _next(self._ends[number])

    def copied(self, number: int) -> bytes:
        """Return a section as ``Section.read`` does."""
        start, end = _next(self._ends[number]), self._ends[number + 1]
        try:
            with open(self._path, "rb", buffering=0) as file:
                head = file.read(self._ends[0])
                file.seek(start)
                section = file.read(end - start)
        except OSError:
            head = section = b""
        if head != self._view[: self._ends[0]]:
            raise DamagedError(f"缓存文件已更换，请再运行一次：{self._path}")
        return section

    def discard(self) -> DamagedError:
        """Remove the file, so that it is made anew, and return the error to raise."""
        from contextlib import suppress

        with suppress(OSError):  # another run has done so, or nobody may
            os.remove(self._path)
        return DamagedError(f"缓存文件损坏，已删除，请再运行一次：{self._path}")


class Section:
    """A section that is read in one piece, when it is asked for.

    Of megabytes that is quicker than a copy of what is mapped.
    """

    __slots__ = ("_number", "_sections")

    def __init__(self, sections: Sections, number: int) -> None:
        """Keep which one it is."""
        self._sections = sections
        self._number = number

    def read(self) -> bytes:
        """Return it uncompared: who asks finds out, and calls ``discard``.

        Raises DamagedError when another file stands there now.
        """
        return self._sections.copied(self._number)

    def discard(self) -> DamagedError:
        """Remove the file, so that it is made anew, and return the error to raise."""
        return self._sections.discard()


def _next(place: int) -> int:
    return place + -place % _WORD


def opened(path: str) -> Sections | None:
    """Return the sections of a private file, None when there is no sound one."""
    if not is_private(path):
        return None
    from mmap import ACCESS_READ, mmap

    try:
        with open(path, "rb", buffering=0) as file:
            content = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        return Sections(content, path)
    except (OSError, ValueError):
        return None
