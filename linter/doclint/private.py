"""The private folder: what only this user can write, and so may be trusted."""

from __future__ import annotations

import os
from stat import S_ISDIR, S_ISREG

from doclint.replacing import replace


def folder() -> str | None:
    """Return the private cache folder, made when missing; None if none is safe."""
    if os.name == "nt":
        base = os.environ.get("LOCALAPPDATA") or ""
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    if not os.path.isabs(base):
        return None
    path = os.path.join(base, "doclint")
    try:
        os.makedirs(path, mode=0o700, exist_ok=True)
    except OSError:
        return None
    return path if is_private(path) else None


def is_private(path: str) -> bool:
    """Whether only this user can write a file or folder (its owner and mode)."""
    if os.name == "nt":
        return os.path.exists(path)  # %LOCALAPPDATA% belongs to one user
    try:
        status = os.lstat(path)
    except OSError:
        return False
    # A pipe would be waited for.
    is_kept = S_ISREG(status.st_mode) or S_ISDIR(status.st_mode)
    return is_kept and status.st_uid == os.getuid() and not status.st_mode & 0o022


def write_private(path: str, data: bytes) -> None:
    """Write a file of the cache in one step, if that can be done: all is remade.

    Where a link stands, the file takes its place: what it names is left alone.
    """
    try:
        if os.path.islink(path):
            os.unlink(path)
        replace(path, data, 0o600)
    except OSError:
        return
