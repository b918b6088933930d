"""Writing a file in one step: readers see the old bytes or the new ones."""

from __future__ import annotations

import os


def replace(path: str, data: bytes, mode: int | None = None) -> None:
    """Put new bytes in a file's place, following a link; the mode stays.

    ``mode`` is that of a new file, by default what the system gives. Raises
    OSError and leaves the old file as it was.
    """
    target = os.path.realpath(path)
    # Short, for a long name may leave no room; no process elsewhere has the same.
    name = f".doclint-{os.getpid()}-{os.urandom(4).hex()}"
    temporary = os.path.join(os.path.dirname(target), name)
    given = 0o666 if mode is None else mode
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, given)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is None and os.path.exists(target):
            os.chmod(temporary, os.stat(target).st_mode & 0o7777)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
