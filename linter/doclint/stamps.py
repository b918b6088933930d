"""In what state files are: size and times, by which a change is noticed."""

from __future__ import annotations

import os
from stat import S_ISREG

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def files(
    folder: str, links: set[str] | None = None
) -> Iterator[tuple[str, int, int, int]]:
    """Yield path, size and times of the files of a folder.

    With ``links``, which collects where links lead, also of the folders below. An
    archive or ``cp -p`` may give a new file an old time, but not that of its inode.
    """
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            try:
                status = entry.stat()
            except OSError:  # it has just gone, or a link leads nowhere
                continue
            if S_ISREG(status.st_mode):
                yield _stamp(entry.path, status)
            elif links is not None and _is_below(entry, links):
                yield from files(entry.path, links)


def of_file(path: str) -> tuple[str, int, int, int]:
    """Return path, size and times of one file. Raises OSError."""
    return _stamp(path, os.stat(path))


def _stamp(path: str, status: os.stat_result) -> tuple[str, int, int, int]:
    return path, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _is_below(entry: os.DirEntry[str], links: set[str]) -> bool:
    """Whether to look into a folder; one that links lead to is looked at once."""
    if not entry.is_dir() or entry.name == "__pycache__":
        return False
    if not entry.is_symlink():
        return True
    target = os.path.realpath(entry.path)
    is_new = target not in links
    links.add(target)
    return is_new
