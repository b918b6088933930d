"""Libraries that rules ask for: whether they are there, and in what state."""

from __future__ import annotations

import os
from sys import meta_path

from doclint.memo import remembered
from doclint.stamps import stamps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from doclint.stamps import Stamp

    State = tuple[str, tuple[Stamp, ...]]


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
    return [(library, _state(origin(library))) for library in libraries]


def _state(first: str | None) -> tuple[Stamp, ...]:
    folder = os.path.dirname(first or "")
    return tuple(sorted(stamps(folder))) if os.path.isabs(folder) else ()
