"""Regular expressions, compiled once for all runs.

Compiling costs 1 to 15 ms a pattern, a start-up 30 in all. What ``re`` compiles a
pattern to is a list of numbers; they are kept in the private folder and handed back
to the matching engine, which checks them itself. Where that inner door of ``re`` is
closed, or nothing is stored, patterns are compiled as usual.
"""

from __future__ import annotations

import marshal
import os
import sys
from zlib import crc32

from doclint import mapped
from doclint.memo import remembered
from doclint.private import folder, write_private

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from typing import Any

    # flags, code (32 bits a number), groups, name -> number, number -> name
    Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


MULTILINE, DOTALL = 8, 16  # as in ``re``, whose import costs a start-up 4 ms
_SPECIAL = {code: f"\\{code:c}" for code in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


class Shelf:
    """The stored codes of patterns, and those that have been added.

    Section 0 of the file tells the section of each pattern, by the checksum of its
    source and flags; the section holds both, for sums of two patterns may agree.
    """

    def __init__(self, path: str | None) -> None:
        """Open what is stored at a path; None when there is no safe place."""
        self._path = path
        self._stored = mapped.opened(path) if path else None
        self._places = _places(self._stored)
        self._new: dict[int, bytes] = {}

    def pattern(self, source: str, flags: int) -> re.Pattern[str]:
        """Return the compiled pattern, from the shelf if it stands there."""
        key = crc32(f"{int(flags)}:{source}".encode("utf-8", "surrogatepass"))
        if self._stored is not None and key in self._places:
            kept = _kept(self._stored, self._places[key])
            if kept and kept[:2] == (source, flags):
                return _revived(source, flags, kept[2])
        made = _made(source, flags)
        if self._path and (code := _code_of(source, flags)):
            self._new[key] = marshal.dumps((source, int(flags), code))
        return made

    def save(self) -> None:
        """Store what was added; where it cannot be written, nothing is lost."""
        if not self._new or not self._path:
            return
        from contextlib import suppress

        codes: dict[int, bytes | memoryview] = {}
        if self._stored is not None:
            for key, at in self._places.items():
                with suppress(mapped.DamagedError):
                    codes[key] = self._stored[at]
        codes |= self._new
        places = marshal.dumps({key: at for at, key in enumerate(codes, 1)})
        write_private(self._path, mapped.joined((places, *codes.values())))
        self._new = {}


@remembered(maxsize=1)
def shelf() -> Shelf:
    """Return the shelf of this user and this Python."""
    base = folder()
    if base is None:
        return Shelf(None)
    version = sys.version.partition(" ")[0]
    name = f"patterns-{sys.implementation.cache_tag}-{version}.bin"
    return Shelf(os.path.join(base, name))


@remembered(maxsize=1024)
def compiled(source: str, flags: int = MULTILINE) -> re.Pattern[str]:
    """Return a compiled pattern; ``^`` and ``$`` stand at line ends unless told."""
    return shelf().pattern(source, flags)


def one_of(words: Iterable[str]) -> str:
    """Return what matches any of some words, the longest first.

    The same words give the same source in every run, so that it is stored once.
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(escaped, longest_first))


def escaped(text: str) -> str:
    """Return a pattern that matches a text, as ``re.escape`` does."""
    return text.translate(_SPECIAL)


class _Lazy:
    """Stands for a pattern and compiles it when it is first used.

    Each method of the pattern becomes an attribute when it is first asked for.
    """

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(compiled(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern for a module's constant: importing it compiles nothing."""
    stand_in: Any = _Lazy(source, int(flags))
    made: re.Pattern[str] = stand_in
    return made


def _places(stored: mapped.Sections | None) -> dict[int, int]:
    if stored is None:
        return {}
    try:
        places = marshal.loads(stored[0])
    except (mapped.DamagedError, ValueError, EOFError, TypeError):
        return {}
    return places if isinstance(places, dict) else {}


def _kept(stored: mapped.Sections, place: int) -> tuple[str, int, Code] | None:
    try:
        kept: tuple[str, int, Code] = marshal.loads(stored[place])
    except (mapped.DamagedError, IndexError, ValueError, EOFError, TypeError):
        return None
    return kept if isinstance(kept, tuple) and len(kept) == 3 else None


def _code_of(source: str, given: int) -> Code | None:
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(source, given)
        code: list[int] = _compiler._code(parsed, given)
        flags: int = given | parsed.state.flags
        groups: dict[str, int] = dict(parsed.state.groupdict)
    except (ImportError, AttributeError):
        return None
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in groups.items():
        names[number] = name
    packed = b"".join(int(one).to_bytes(4, sys.byteorder) for one in code)
    return int(flags), packed, len(names) - 1, groups, tuple(names)


def _revived(source: str, flags: int, stored: Code) -> re.Pattern[str]:
    try:
        engine: Any = __import__("_sre")
        all_flags, packed, *rest = stored
        code = memoryview(packed).cast("I").tolist()
        made: re.Pattern[str] = engine.compile(source, all_flags, code, *rest)
    except (
        ImportError,
        AttributeError,
        TypeError,
        ValueError,
        RuntimeError,
        OverflowError,
    ):
        return _made(source, flags)
    return made


def _made(source: str, flags: int) -> re.Pattern[str]:
    import re

    return re.compile(source, flags)
