"""Stamps of files, by which it is told that one has changed."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Stamp = tuple[str, int, int]  # path, size in bytes, time in nanoseconds


def stamps(folder: str, *, deep: bool = False) -> Iterator[Stamp]:
    """Yield those of the files of a folder, ``deep`` of those below, in no order.

    What is no folder has none.
    """
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
            elif deep and entry.is_dir() and entry.name != "__pycache__":
                yield from stamps(entry.path, deep=True)
