"""Compiled packs, kept in a folder that only this user can write.

Trust rests on owner and mode: what lies in the folder is read with ``marshal``,
so a folder or file that another user could have written is never used. All
works without a cache; it only takes longer.
"""

from __future__ import annotations

import marshal
import os
import sys
from zlib import crc32

from doclint import anchors, config, scanner
from doclint.anchors import Table, Texts
from doclint.parameters import Params, Pool
from doclint.private import folder, is_private, write_private
from doclint.rule import Rule, RulePack
from doclint.settings import DEFAULT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from types import ModuleType
    from typing import Any

    from doclint.portable import Portable
    from doclint.settings import Settings
else:
    from doclint.record import namedtuple

_KEPT = 8  # compiled packs in the folder
_LARGE = 200  # bytes of a parameter that is kept apart
_LENGTH = 8  # bytes in front of the file that tell where the automaton begins


class Compiled(namedtuple("Compiled", "pack table scan enabled")):
    """A pack without examples, its anchors, and a scanner for them."""

    __slots__ = ()
    pack: RulePack
    table: Table
    scan: scanner.Hyperscan | Portable
    enabled: frozenset[int]


def compiled(
    folders: tuple[str, ...], settings: Settings = DEFAULT, *, portable: bool = False
) -> Compiled:
    """Return the packs of some folders as one, compiled; from the cache if it can.

    Only the rules that run under ``settings`` are looked for. ``portable`` asks
    for the pure-Python scanner. Raises PackError and ConfigError.
    """
    engine = None if portable else scanner.hyperscan()
    chosen = (settings.select, settings.ignore, settings.level, settings.levels)
    choice = (folders, chosen, tuple(one.rule for one in settings.allow))
    signature = (choice, *_signature(folders, engine))
    path = _path(choice, portable=engine is None)
    stored = None if path is None else _stored(path, signature)
    if stored is not None:
        made = _revived(stored, engine)
        if made is not None:
            return made
    pack = _loaded(folders)
    enabled = config.enabled(pack, settings)
    table = anchors.table(pack.rules, enabled)
    if engine is None:
        scan: scanner.Hyperscan | Portable = _portable(table)
        database = b""
    else:
        scan = scanner.Hyperscan(table, engine, None)
        database = scan.serialised(engine)
    if path is not None:
        values = marshal.dumps((signature, *_packed(pack, enabled), _flat(table)))
        length = len(values).to_bytes(_LENGTH, "little")
        write_private(path, b"".join((length, values, database)))
        _prune(os.path.dirname(path))
    return Compiled(pack, table, scan, enabled)


def _prune(base: str) -> None:
    """Keep the packs written last; every choice of rules has one of its own."""
    from contextlib import suppress

    with suppress(OSError):  # another run does the same
        names = [name for name in os.listdir(base) if name.startswith("pack-")]
        paths = [os.path.join(base, name) for name in names]
        for path in sorted(paths, key=os.path.getmtime)[:-_KEPT]:
            os.remove(path)


def shipped_pack() -> str:
    """Return the folder of the default pack: in the wheel, else in the checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    packed = os.path.join(here, "rules")
    if not os.path.isdir(packed):
        packed = os.path.join(os.path.dirname(os.path.dirname(here)), "rules")
    return os.path.join(packed, "gongwen")


def _path(choice: tuple[object, ...], *, portable: bool) -> str | None:
    base = folder()
    if base is None:
        return None
    key = f"{sys.implementation.cache_tag}{portable}{choice}"
    return os.path.join(base, f"pack-{crc32(key.encode()):08x}.bin")


def _signature(folders: tuple[str, ...], engine: ModuleType | None) -> tuple[Any, ...]:
    """Return what the compiled form depends on: every file's size and time."""
    here = os.path.dirname(__file__)
    paths = [os.path.join(here, name) for name in os.listdir(here)]
    paths += _files((os.path.join(here, "checks"), os.path.join(here, "facts")))
    paths = [path for path in sorted(paths) if path.endswith(".py")]
    paths += _files(folders)
    if engine is not None and engine.__file__:
        paths.append(engine.__file__)
    stats = [(path, os.stat(path)) for path in paths if os.path.exists(path)]
    return (sys.version, tuple((p, s.st_size, s.st_mtime_ns) for p, s in stats))


def _files(folders: tuple[str, ...]) -> list[str]:
    found = []
    for one in folders:
        for root, names, files in os.walk(one):
            names[:] = sorted(name for name in names if name != "__pycache__")
            found += [os.path.join(root, name) for name in sorted(files)]
    return found


def _stored(path: str, signature: tuple[Any, ...]) -> tuple[Any, ...] | None:
    if not is_private(path):
        return None
    try:
        with open(path, "rb") as file:
            length = int.from_bytes(file.read(_LENGTH), "little")
            if length > os.fstat(file.fileno()).st_size:
                return None
            stored = marshal.loads(file.read(length))
            if isinstance(stored, tuple) and stored[0] == signature:
                return (*stored, file.read())
    except (OSError, ValueError, EOFError, TypeError, IndexError):
        return None
    return None


def _packed(
    pack: RulePack, enabled: frozenset[int]
) -> tuple[tuple[Any, ...], tuple[bytes, ...]]:
    """Return a pack as plain values, and its large parameters apart.

    Examples and reasons are left behind, anchors, which the table holds, and the
    parameters of rules that do not run.
    """
    numbers: dict[bytes, int] = {}
    rules = []
    for index, rule in enumerate(pack.rules):
        small: dict[str, Any] = {}
        large: dict[str, int] = {}
        params = rule.params if index in enabled else {}
        for name, value in params.items():
            blob = marshal.dumps(value)
            if len(blob) > _LARGE:
                large[name] = numbers.setdefault(blob, len(numbers))
            else:
                small[name] = value
        kept = rule._replace(good=(), bad=(), why="", anchors=(), ranges=())
        rules.append((*kept._replace(params=None), small, large))
    families = dict(pack.families)
    head = (pack.name, pack.version, families, tuple(rules), pack.surface, enabled)
    return head, tuple(numbers)


def _flat(table: Table) -> tuple[Any, ...]:
    """Return the table as plain values."""
    return (table.texts.packed(), *table[1:])


def _revived(stored: tuple[Any, ...], engine: ModuleType | None) -> Compiled | None:
    _, head, large, flat, database = stored
    name, version, families, packed, surface, enabled = head
    pool = Pool(large)
    place = Rule._fields.index("params")
    rules = []
    for *fields, small, numbers in packed:
        fields[place] = Params(small, numbers, pool)
        rules.append(Rule._make(fields))
    pack = RulePack(name, version, families, tuple(rules), surface)
    table = Table(Texts(*flat[0]), *flat[1:])
    if engine is None:
        return Compiled(pack, table, _portable(table), enabled)
    try:
        scan = scanner.Hyperscan(table, engine, database)
    except engine.error:  # made for another processor or version
        return None
    return Compiled(pack, table, scan, enabled)


def _portable(table: Table) -> Portable:
    from doclint.portable import Portable

    return Portable(table)


def _loaded(folders: tuple[str, ...]) -> RulePack:
    from pathlib import Path

    from doclint import packs

    loaded = [packs.load(Path(folder)) for folder in folders]
    return packs.joined(loaded)
