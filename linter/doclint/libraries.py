"""Libraries that rules ask for: whether they are there, and in what state."""

from __future__ import annotations

import os
from sys import meta_path

from doclint import stamps
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    State = tuple[str, tuple[tuple[str, int, int, int], ...]]


@remembered(maxsize=16)
def origin(library: str) -> str | None:
    """Return the file that an import of a library begins with, None without one."""
    for finder in meta_path:
        if hasattr(finder, "find_spec") and (spec := finder.find_spec(library, None)):
            return spec.origin or library
    return None


def states(libraries: Iterable[str]) -> list[State]:
    """Return the stamps of what each library is made of, its tables included.

    Those are the files beside its first one; ``origin`` is remembered, these are not.
    """
    return [(library, tuple(sorted(_files(library)))) for library in libraries]


def _files(library: str) -> Iterable[tuple[str, int, int, int]]:
    folder = os.path.dirname(origin(library) or "")
    if not os.path.isabs(folder):
        return ()
    while not os.path.exists(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
    if os.path.isdir(folder):
        return stamps.files(folder)
    return [stamps.of_file(folder)]  # the zip that holds the library
