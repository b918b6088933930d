"""The scanner over UTF-8 bytes, where hyperscan has a wheel.

``portable`` gives exactly the same hits everywhere else.
"""

from __future__ import annotations

import sys
from _thread import allocate_lock

from doclint.hits import most, of_classes

_EXTENSION = "hyperscan._hs_ext"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import Any, Protocol

    from doclint.anchors import Table
    from doclint.document import Draft
    from doclint.hits import Found
    from doclint.mapped import DamagedError

    class Stored(Protocol):
        """An automaton in its stored form."""

        def read(self) -> bytes:
            """Return it. Raises DamagedError."""

        def discard(self) -> DamagedError:
            """Remove what is of no use and return the error to raise."""


def library() -> str | None:
    """Return the file of hyperscan, which is not loaded, None where there is none."""
    spec = _spec()
    return spec.origin if spec else None


def hyperscan() -> ModuleType | None:
    """Return hyperscan's extension module, None where it cannot be loaded.

    The package imports ``typing`` (8 ms) only to define a class that is not
    needed here, so the extension is loaded from beside it; where that private
    layout changes, the package itself is imported.
    """
    if loaded := sys.modules.get(_EXTENSION):
        return loaded
    spec = _spec()
    if spec is None:
        return None
    try:
        return _loaded(spec) if spec.name == _EXTENSION else _package()
    except ImportError:
        return None


def _spec() -> ModuleSpec | None:
    """Return where the extension is to be loaded from, or else the package."""
    finder: Any = sys.meta_path[-1]  # PathFinder: importlib.machinery costs 2 ms
    package: ModuleSpec | None = finder.find_spec("hyperscan")
    if package is None:
        return None
    folders = list(package.submodule_search_locations or ())
    return finder.find_spec(_EXTENSION, folders) or package


def _loaded(spec: ModuleSpec) -> ModuleType:
    bootstrap: Any = sys.modules["_frozen_importlib"]
    module: ModuleType = bootstrap.module_from_spec(spec)
    bootstrap._exec(spec, module)
    sys.modules[_EXTENSION] = module
    return module


def _package() -> ModuleType:
    from hyperscan import _hs_ext  # type: ignore[attr-defined]

    module: ModuleType = _hs_ext
    return module


class Hyperscan:
    """The anchors as one automaton over UTF-8 bytes.

    It is made when the first text is scanned: an unchanged one need not be.
    """

    __slots__ = ("_database", "_lock", "_stored", "_table")

    def __init__(self, table: Table, stored: Stored | None = None) -> None:
        """Keep what to make it of: the table, or what ``serialised`` gave before.

        What was stored may be of no use here any more: then ``scan`` says so.
        """
        self._table = table
        self._stored = stored
        self._lock = allocate_lock()
        self._database: Any = None  # also where no rule has a literal

    def serialised(self) -> bytes:
        """Return the automaton as bytes, valid for this machine and version only."""
        engine: Any = hyperscan()
        self._make()
        dump: bytes = engine.dumpb(self._database) if self._database else b""
        return dump

    def _make(self) -> None:
        if self._database is not None or not len(self._table.texts):
            return
        engine: Any = hyperscan()
        if self._stored is None:
            self._database = _compiled(engine, self._table)
            return
        if engine is None:
            raise self._stored.discard()
        try:
            made = engine.loadb(self._stored.read(), engine.HS_MODE_BLOCK)
            made.scratch = engine.Scratch(made)
        except engine.error as error:  # of another processor or version
            raise self._stored.discard() from error
        self._database = made

    def scan(self, draft: Draft) -> list[Found]:
        """Return what was found, sorted by start, then anchor.

        Raises DamagedError where the stored automaton is of no use.
        """
        raw = draft.raw
        if raw is None:
            raw = draft.text.encode("utf-8", "surrogatepass")
        ends: list[tuple[int, int]] = []
        append = ends.append
        limit = most(draft)
        steps = self._table.steps
        last: dict[int, int] = {}

        def seen(
            index: int, _start: int, end: int, _flags: int, _context: object
        ) -> None:
            if step := steps.get(index):
                before = last.get(index)
                last[index] = end
                if before == end - step:
                    return
            if len(ends) < limit:
                append((end, index))

        with self._lock:  # the working memory of the automaton is one
            self._make()
            if raw and self._database:
                self._database.scan(raw, match_event_handler=seen)
        once, rest = self._parted(draft.text, ends)
        found = [*once, *self._code_points(raw, rest)]
        found += of_classes(draft.text, self._table)
        found.sort(key=lambda one: (one[0], one[2]))
        return found[:limit]

    def _parted(
        self, text: str, ends: list[tuple[int, int]]
    ) -> tuple[list[Found], list[tuple[int, int]]]:
        """Return the first places of what is seen once, and the ends of the rest.

        The engine does not promise that the one match it gives is the first.
        """
        once = self._table.once
        if once.isdisjoint(index for _, index in ends):
            return [], ends
        first = []
        for index in {index for _, index in ends if index in once}:
            start = text.index(self._table.texts[index])
            first.append((start, start + len(self._table.texts[index]), index))
        return first, [one for one in ends if one[1] not in once]

    def _code_points(self, raw: bytes, ends: list[tuple[int, int]]) -> list[Found]:
        """Turn byte ends into code points, walking the text once."""
        texts = self._table.texts
        widths = {index: len(texts.raw(index)) for _, index in ends}
        found = []
        byte = point = 0
        for start, index in sorted((end - widths[i], i) for end, i in ends):
            if start > byte:
                gap = raw[byte:start]
                point += (
                    len(gap)
                    if gap.isascii()
                    else len(gap.decode("utf-8", "surrogatepass"))
                )
                byte = start
            found.append((point, point + len(texts[index]), index))
        return found


def _compiled(engine: Any, table: Table) -> Any:  # noqa: ANN401 - it has no types
    strings = [bytes(table.texts.raw(i)) for i in range(len(table.texts))]
    single = engine.HS_FLAG_SINGLEMATCH
    made = engine.Database()
    made.compile(
        expressions=strings,
        ids=list(range(len(strings))),
        elements=len(strings),
        flags=[single if i in table.once else 0 for i in range(len(strings))],
        literal=True,
    )
    return made
