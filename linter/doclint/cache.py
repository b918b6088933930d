"""Compiled packs, kept in a folder that only this user can write.

Trust rests on owner and mode: what lies in the folder is read with ``marshal``,
so a folder or file that another user could have written is never used. All
works without a cache; it only takes longer.
"""

from __future__ import annotations

import marshal
import os
import sys
from _collections_abc import Sequence  # the name without the whole of collections
from zlib import crc32

from doclint import anchors, config, mapped, scanner, stamps
from doclint.anchors import Table, Texts
from doclint.parameters import Params, Pool
from doclint.private import folder, write_private
from doclint.rule import Roll, Rule, RulePack
from doclint.settings import DEFAULT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from typing import Any

    from doclint.portable import Portable
    from doclint.settings import Settings
else:
    from doclint.record import namedtuple

_CODE = ("checks", "facts", "stated_year")  # packages that findings depend on
_KEPT = 8  # compiled packs in the folder
_LARGE = 200  # bytes of a parameter that is kept apart
_COLUMNS = 2  # fields of the table that are columns of bytes, texts among them
# Sections of a file; behind them stand the columns (the texts are two), the rules,
# and their large parameters.
_SIGNATURE, _DATABASE, _VALUES = range(3)


class Compiled(namedtuple("Compiled", "pack table scan enabled signature")):
    """A pack without examples, its anchors, and a scanner for them.

    ``signature`` tells what all of it was made of.
    """

    __slots__ = ()
    pack: RulePack
    table: Table
    scan: scanner.Hyperscan | Portable
    enabled: frozenset[int]
    signature: bytes


def compiled(
    folders: tuple[str, ...], settings: Settings = DEFAULT, *, portable: bool = False
) -> Compiled:
    """Return the packs of some folders as one, compiled; from the cache if it can.

    Only the rules that run under ``settings`` are looked for. ``portable`` asks
    for the pure-Python scanner. Raises PackError and ConfigError.
    """
    library = None if portable else scanner.library()
    chosen = (settings.select, settings.ignore, settings.level, settings.levels)
    choice = (folders, chosen, tuple(one.rule for one in settings.allow))
    path = _path(choice, portable=library is None)
    stored = mapped.opened(path) if path else None
    signature = repr((choice, *_signature(folders, library))).encode()
    if stored is not None and (
        revived := _revived(stored, signature, portable=library is None)
    ):
        return revived
    pack = _loaded(folders)
    enabled = config.enabled(pack, settings)
    table = anchors.table(pack.rules, enabled)
    if library is None or scanner.hyperscan() is None:
        scan: scanner.Hyperscan | Portable = _portable(table)
        database = b""
    else:
        scan = scanner.Hyperscan(table)
        database = scan.serialised()
    made = Compiled(pack, table, scan, enabled, signature)
    if path is not None:
        write_private(path, mapped.joined((signature, database, *_packed(made))))
        _prune(os.path.dirname(path))
    return made


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


def _signature(folders: tuple[str, ...], library: str | None) -> tuple[Any, ...]:
    """Return what the compiled form depends on.

    That is the size and time of every file of the rules and of the program, and which
    library compiles them.
    """
    here = os.path.dirname(__file__)
    own = [here, *(os.path.join(here, name) for name in _CODE)]
    sources = [
        one for folder in own for one in stamps.files(folder) if one[0].endswith(".py")
    ]
    rules = [one for folder in folders for one in stamps.files(folder, set())]
    size = os.stat(library).st_size if library else 0
    return sys.version, library, size, sorted(sources), sorted(rules)


def _packed(made: Compiled) -> list[bytes | memoryview]:
    """Return the sections of a compiled pack behind its automaton.

    Examples and reasons are left behind, anchors, which the table holds, and the
    parameters of rules that do not run.
    """
    pack, table, _, enabled, _ = made
    numbers: dict[bytes, int] = {}
    rules: list[bytes] = []
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
        rules.append(marshal.dumps((*kept._replace(params=None), small, large)))
    head = (pack.name, pack.version, dict(pack.families), pack.surface, *pack.roll)
    values = marshal.dumps((head, len(rules), enabled, *table[_COLUMNS:]))
    return [values, *table.texts.parts(), *table[1:_COLUMNS], *rules, *numbers]


class _Rules(Sequence[Rule]):
    """The rules of a stored pack, each read when it is asked for."""

    def __init__(self, stored: mapped.Sections, first: int, count: int) -> None:
        """Keep the file; behind its rules stand their large parameters."""
        self._stored = stored
        self._first = first
        self._pool = Pool(stored, first + count)
        self._made: list[Rule | None] = [None] * count

    def __len__(self) -> int:
        """Return how many rules there are."""
        return len(self._made)

    def __getitem__(self, index: Any) -> Any:  # noqa: ANN401 - overload is in typing
        """Return a rule, or a list of those of a slice."""
        if isinstance(index, slice):
            return [self[number] for number in range(len(self))[index]]
        at = range(len(self))[index]
        return self._made[at] or self._read(at)

    def _read(self, index: int) -> Rule:
        *fields, small, large = marshal.loads(self._stored[self._first + index])
        fields[Rule._fields.index("params")] = Params(small, large, self._pool)
        rule = self._made[index] = Rule._make(fields)
        return rule


def _revived(
    stored: mapped.Sections, signature: bytes, *, portable: bool
) -> Compiled | None:
    """Return what a file holds, None when it was made of something else."""
    try:
        if stored[_SIGNATURE] != signature:
            return None
        head, count, enabled, *rest = marshal.loads(stored[_VALUES])
        name, version, families, surface, *parts = head
        first = _VALUES + 1  # of the columns
        rules = _Rules(stored, first + 1 + _COLUMNS, count)
        pack = RulePack(name, version, families, rules, surface, Roll(*parts))
        columns = [stored[first + number] for number in range(1 + _COLUMNS)]
        table = Table(Texts(*columns[:2]), *columns[2:], *rest)
    except (mapped.DamagedError, ValueError, TypeError, EOFError, IndexError):
        return None
    # Also where hyperscan is there and could not be loaded.
    if portable or not stored.length(_DATABASE):
        return Compiled(pack, table, _portable(table), enabled, signature)
    scan = scanner.Hyperscan(table, mapped.Section(stored, _DATABASE))
    return Compiled(pack, table, scan, enabled, signature)


def _portable(table: Table) -> Portable:
    from doclint.portable import Portable

    return Portable(table)


def _loaded(folders: tuple[str, ...]) -> RulePack:
    from pathlib import Path

    from doclint import packs

    loaded = [packs.load(Path(folder)) for folder in folders]
    return packs.joined(loaded)
