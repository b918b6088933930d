"""Places as other programs write them: the end of a span, a path as an address."""

from __future__ import annotations

import os
from pathlib import PurePath

from doclint.span import Position

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.span import Location


def end(at: Location) -> Position:
    r"""Return the position just after a span. ``\n``, ``\r\n``, ``\r`` end a line."""
    if at.file_end:
        return at.file_end
    lines = at.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line, column = at.in_file
    if len(lines) == 1:
        return Position(line, column + len(at.text))
    return Position(line + len(lines) - 1, len(lines[-1]) + 1)


def posix(source: str) -> str:
    """Return a path with forward slashes and without ``./`` in front."""
    return PurePath(source).as_posix()


def uri(source: str) -> str:
    """Return a path as a URI: absolute paths as ``file:``, others relative."""
    from urllib.parse import quote

    path = PurePath(source)
    if path.is_absolute():
        return path.as_uri()
    return quote(os.fsencode(path.as_posix()))
