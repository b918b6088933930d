"""Texts that were found clean before: unchanged, they need not be linted again.

Kept is only a digest of each, in the private folder: nothing of a draft, and nothing of
one that has findings. The digest takes in everything that a finding may depend on, so
a text is taken for clean only while rules, program and libraries are what they were.
"""

from __future__ import annotations

import os

from doclint.memo import remembered
from doclint.private import folder, is_private, write_private

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.document import Draft

_SIZE = 16  # bytes of a digest
_MOST = 1 << 16  # digests that are kept: 1 MiB


class CleanTexts:
    """Digests of clean texts: those of the file, and those that are new."""

    def __init__(self, path: str | None) -> None:
        """Read the file; None where there is no safe place for one."""
        self._path = path
        self._known = _read(path) if path else b""
        self._new: set[bytes] = set()

    def __contains__(self, digest: bytes) -> bool:
        """Whether a text was found clean."""
        return digest in self._new or digest in self._known

    def add(self, digest: bytes) -> None:
        """Remember a clean text."""
        self._new.add(digest)

    def save(self) -> None:
        """Append what is new; where it cannot be written, nothing is lost.

        Several processes may do so at once. Of too many the older half is dropped.
        """
        if not self._new or not self._path:
            return
        new = b"".join(sorted(self._new))
        self._known += new
        self._new = set()
        if len(self._known) > _MOST * _SIZE or not is_private(self._path):
            self._known = self._known[-_MOST * _SIZE // 2 :]
            write_private(self._path, self._known)
            return
        try:
            with open(self._path, "ab", buffering=0) as file:
                file.write(new)
        except OSError:  # nobody may, or there is no room
            return


def digest(state: bytes, draft: Draft, year: int | None) -> bytes:
    """Return what names a draft, its stated year, and the state of the linter."""
    raw = draft.raw
    if raw is None:
        raw = draft.text.encode("utf-8", "surrogatepass")
    # Not its remarks: they hold findings back, and a clean text has none.
    rest = draft._replace(text="", raw=None, remarks=())
    return hashed(state, repr((year, *rest)).encode("utf-8", "surrogatepass"), raw)


def hashed(*parts: bytes) -> bytes:
    """Return a digest of some parts, each of which counts with its length."""
    try:
        from _blake2 import blake2b  # hashlib costs 2.5 ms more
    except ImportError:
        from hashlib import blake2b

    made = blake2b(digest_size=_SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8, "little"))
        made.update(part)
    return made.digest()


@remembered(maxsize=1)
def clean_texts() -> CleanTexts:
    """Return the clean texts of this user."""
    base = folder()
    return CleanTexts(os.path.join(base, "clean.bin") if base else None)


def _read(path: str) -> bytes:
    if not is_private(path):
        return b""
    try:
        with open(path, "rb") as file:
            return file.read(2 * _MOST * _SIZE)
    except OSError:
        return b""
