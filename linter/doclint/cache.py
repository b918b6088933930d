"""Compiled packs, kept in a folder that only this user can write.

Trust rests on owner and mode: what lies in the folder is read with ``marshal``,
so a folder or file that another user could have written is never used. All
works without a cache; it only takes longer.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterator, Mapping
from zlib import crc32

from doclint import anchors, scanner
from doclint.anchors import Table
from doclint.private import folder, is_private, write_private
from doclint.rule import Rule, RulePack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from types import ModuleType
    from typing import Any

    from doclint.portable import Portable
else:
    from doclint.record import namedtuple

# The modules that decide what is compiled, and how.
_CODE = (
    "packs.py",
    "proof.py",
    "anchors.py",
    "scanner.py",
    "rule.py",
    "cache.py",
)


_FEW = 20  # a parameter with more entries is large
_BETWEEN = "\0"  # stands in no anchor; control characters are a class


class Pool:
    """Large parameters in their stored form, each once, read when asked for."""

    def __init__(self, stored: tuple[bytes, ...]) -> None:
        """Keep the stored forms."""
        self._stored = stored
        self._read: dict[int, object] = {}

    def value(self, number: int) -> object:
        """Return a parameter by its number."""
        if number not in self._read:
            self._read[number] = marshal.loads(self._stored[number])
        return self._read[number]


class Params(Mapping[str, object]):
    """The parameters of a rule; the large ones stand in the pool by number."""

    __slots__ = ("_large", "_pool", "_small")

    def __init__(
        self, small: dict[str, object], large: dict[str, int], pool: Pool
    ) -> None:
        """Keep both and the pool that the numbers point into."""
        self._small, self._large, self._pool = small, large, pool

    def __getitem__(self, name: str) -> object:
        """Return a parameter. Raises KeyError."""
        if name in self._large:
            return self._pool.value(self._large[name])
        return self._small[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        yield from self._small
        yield from self._large

    def __len__(self) -> int:
        """Count the parameters."""
        return len(self._small) + len(self._large)


class Compiled(namedtuple("Compiled", "pack table scan")):
    """A pack without examples, its anchors, and a scanner for them."""

    __slots__ = ()
    pack: RulePack
    table: Table
    scan: scanner.Hyperscan | Portable


def compiled(folders: tuple[str, ...], *, portable: bool = False) -> Compiled:
    """Return the packs of some folders as one, compiled; from the cache if it can.

    ``portable`` asks for the pure-Python scanner. Raises PackError.
    """
    engine = None if portable else scanner.hyperscan()
    signature = _signature(folders, engine)
    path = _path(folders, portable=engine is None)
    stored = None if path is None else _stored(path, signature)
    if stored is not None:
        made = _revived(stored, engine)
        if made is not None:
            return made
    pack = _loaded(folders)
    table = anchors.table(pack.rules)
    if engine is None:
        scan: scanner.Hyperscan | Portable = _portable(table)
        database = b""
    else:
        scan = scanner.Hyperscan(table, engine, None)
        database = scan.serialised(engine)
    if path is not None:
        stored = (signature, *_packed(pack), _flat(table), database)
        write_private(path, marshal.dumps(stored))
    return Compiled(pack, table, scan)


def shipped_pack() -> str:
    """Return the folder of the default pack: in the wheel, else in the checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    packed = os.path.join(here, "rules")
    if not os.path.isdir(packed):
        packed = os.path.join(os.path.dirname(os.path.dirname(here)), "rules")
    return os.path.join(packed, "gongwen")


def _path(folders: tuple[str, ...], *, portable: bool) -> str | None:
    base = folder()
    if base is None:
        return None
    key = f"{sys.implementation.cache_tag}{portable}{folders}"
    return os.path.join(base, f"pack-{crc32(key.encode()):08x}.bin")


def _signature(folders: tuple[str, ...], engine: ModuleType | None) -> tuple[Any, ...]:
    """Return what the compiled form depends on: every file's size and time."""
    here = os.path.dirname(__file__)
    paths = [os.path.join(here, name) for name in _CODE]
    paths += [os.path.join(here, "checks"), *(_files(folders))]
    if engine is not None and engine.__file__:
        paths.append(engine.__file__)
    stats = [(path, os.stat(path)) for path in paths if os.path.exists(path)]
    return (sys.version, tuple((p, s.st_size, s.st_mtime_ns) for p, s in stats))


def _files(folders: tuple[str, ...]) -> list[str]:
    found = []
    for one in folders:
        for root, names, files in os.walk(one):
            names.sort()
            found += [os.path.join(root, name) for name in sorted(files)]
    return found


def _stored(path: str, signature: tuple[Any, ...]) -> tuple[Any, ...] | None:
    if not is_private(path):
        return None
    try:
        with open(path, "rb") as file:
            stored = marshal.load(file)
    except (OSError, ValueError, EOFError, TypeError):
        return None
    good = isinstance(stored, tuple) and len(stored) == 5 and stored[0] == signature
    return stored if good else None


def _packed(pack: RulePack) -> tuple[tuple[Any, ...], tuple[bytes, ...]]:
    """Return a pack as plain values, and its large parameters apart.

    Examples and reasons are left behind, and anchors, which the table holds.
    """
    numbers: dict[bytes, int] = {}
    rules = []
    for rule in pack.rules:
        small: dict[str, Any] = {}
        large: dict[str, int] = {}
        for name, value in rule.params.items():
            if isinstance(value, (dict, list, tuple)) and len(value) > _FEW:
                blob = marshal.dumps(value)
                large[name] = numbers.setdefault(blob, len(numbers))
            else:
                small[name] = value
        kept = rule._replace(good=(), bad=(), why="", anchors=(), ranges=())
        rules.append((*kept._replace(params=None), small, large))
    head = (pack.name, pack.version, dict(pack.families), tuple(rules))
    return head, tuple(numbers)


def _flat(table: Table) -> tuple[Any, ...]:
    """Return the table as plain values, its texts joined: one string reads faster."""
    return (_BETWEEN.join(table.texts), *table[1:])


def _revived(stored: tuple[Any, ...], engine: ModuleType | None) -> Compiled | None:
    _, (name, version, families, packed), large, flat, database = stored
    pool = Pool(large)
    place = Rule._fields.index("params")
    rules = []
    for *fields, small, numbers in packed:
        fields[place] = Params(small, numbers, pool)
        rules.append(Rule._make(fields))
    pack = RulePack(name, version, families, tuple(rules))
    table = Table(tuple(flat[0].split(_BETWEEN)) if flat[0] else (), *flat[1:])
    if engine is None:
        return Compiled(pack, table, _portable(table))
    try:
        return Compiled(pack, table, scanner.Hyperscan(table, engine, database))
    except engine.error:  # made for another processor or version
        return None


def _portable(table: Table) -> Portable:
    from doclint.portable import Portable

    return Portable(table)


def _loaded(folders: tuple[str, ...]) -> RulePack:
    from pathlib import Path

    from doclint import packs

    loaded = [packs.load(Path(folder)) for folder in folders]
    return packs.joined(loaded)
