"""The scanner over UTF-8 bytes, where hyperscan has a wheel.

``portable`` gives exactly the same hits everywhere else.
"""

from __future__ import annotations

import sys
from _thread import allocate_lock

from doclint.hits import most, of_classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

    from doclint.anchors import Table
    from doclint.document import Draft
    from doclint.hits import Found


def hyperscan() -> ModuleType | None:
    """Return hyperscan's extension module, None where it is not installed.

    The package imports ``typing`` (8 ms) only to define a class that is not
    needed here, so the extension is loaded from beside it; where that private
    layout changes, the package itself is imported.
    """
    if loaded := sys.modules.get("hyperscan._hs_ext"):
        return loaded
    try:
        return _extension() or _package()
    except ImportError:
        return None


def _extension() -> ModuleType | None:
    finder: Any = sys.meta_path[-1]  # PathFinder: importlib.machinery costs 2 ms
    bootstrap: Any = sys.modules["_frozen_importlib"]
    package = finder.find_spec("hyperscan")
    if package is None or not package.submodule_search_locations:
        return None
    spec = finder.find_spec(
        "hyperscan._hs_ext", list(package.submodule_search_locations)
    )
    if spec is None:
        return None
    module: ModuleType = bootstrap.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.modules["hyperscan._hs_ext"] = module
    return module


def _package() -> ModuleType:
    from hyperscan import _hs_ext  # type: ignore[attr-defined]

    module: ModuleType = _hs_ext
    return module


class Hyperscan:
    """The anchors as one automaton over UTF-8 bytes."""

    __slots__ = ("_database", "_lock", "_table")

    def __init__(
        self, table: Table, engine: ModuleType, serialised: bytes | None
    ) -> None:
        """Compile the table, or load what ``serialised`` gave before."""
        self._table = table
        self._lock = allocate_lock()
        self._database: Any = None  # where no rule has a literal
        if not len(table.texts):
            return
        if serialised is None:
            strings = [bytes(table.texts.raw(i)) for i in range(len(table.texts))]
            self._database = engine.Database()
            self._database.compile(
                expressions=strings,
                ids=list(range(len(strings))),
                elements=len(strings),
                flags=[
                    engine.HS_FLAG_SINGLEMATCH if i in table.once else 0
                    for i in range(len(strings))
                ],
                literal=True,
            )
        else:
            self._database = engine.loadb(serialised, engine.HS_MODE_BLOCK)
            self._database.scratch = engine.Scratch(self._database)

    def serialised(self, engine: ModuleType) -> bytes:
        """Return the automaton as bytes, valid for this machine and version only."""
        dump: bytes = engine.dumpb(self._database) if self._database else b""
        return dump

    def scan(self, draft: Draft) -> list[Found]:
        """Return what was found, sorted by start, then anchor."""
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

        if raw and self._database:
            with self._lock:  # the working memory of the automaton is one
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
