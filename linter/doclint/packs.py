"""Rule packs: TOML and TSV files in, a checked ``RulePack`` out."""

from __future__ import annotations

import tomllib
from pathlib import Path

from doclint import facts, schema
from doclint.characters import CLASSES
from doclint.errors import PackError
from doclint.proof import is_anchored, natural_anchors
from doclint.rows import sorted_table
from doclint.rule import Rule, RulePack, roll
from doclint.schema import Where, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType
    from typing import Any

    Table = dict[str, Any]
    Ranges = tuple[tuple[int, int], ...]


def load(folder: Path) -> RulePack:
    """Load and check a pack. Raises PackError with file, rule and remedy."""
    head = _read_toml(folder / "pack.toml")
    families = head.get("families")
    if not isinstance(families, dict) or not families:
        raise PackError(f"{folder / 'pack.toml'}: add a table [families] id = name")
    rules: list[Rule] = []
    for family in families:
        path = folder / f"{family}.toml"
        tables = _read_toml(path).get("rule", [])
        if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
            raise PackError(f"{path}: rules are tables [[rule]]")
        default = "preview" if family in head.get("preview", ()) else "stable"
        rules += [
            _rule(Where(path, table), family, {"status": default, **table})
            for table in tables
        ]
    name, version = str(head.get("name", folder.name)), str(head.get("version", "0"))
    surface = tuple(head.get("surface", ()))
    own = RulePack(name, version, dict(families), tuple(rules), surface, roll(rules))
    return joined([own])


def joined(packs: list[RulePack]) -> RulePack:
    """Return several packs as one. Raises PackError when two share a rule id."""
    rules = tuple(rule for pack in packs for rule in pack.rules)
    taken: set[str] = set()
    for rule in rules:
        for name in (rule.id, *rule.aliases):
            if name in taken:
                raise PackError(f'rule "{name}": the id is taken; rename it')
            taken.add(name)
    families = {k: v for pack in packs for k, v in pack.families.items()}
    surface = tuple({name: None for pack in packs for name in pack.surface})
    head = packs[0]
    return RulePack(head.name, head.version, families, rules, surface, roll(rules))


def _read_toml(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PackError(f"{path}: no such file; a pack needs it") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise PackError(f"{path}: cannot be read as TOML: {error}") from None


def _rule(where: Where, family: str, table: Table) -> Rule:
    module = schema.check_module(where, table)
    schema.validate(where, table, module)
    params = {
        n: _param(where, n, table[n], wanted)
        for n, wanted in module.PARAMS.items()
        if n in table
    }
    if hasattr(module, "derived"):
        params |= module.derived(params)
    anchors, ranges = _anchors(where, table, module, params)
    needs = table.get("needs")
    english = (table.get("title_en"), table.get("message_en"))
    return Rule(
        id=table["id"],
        family=family,
        title=table["title"],
        message=table["message"],
        check=table["check"],
        params=params,
        anchors=anchors,
        ranges=ranges,
        reads_all=not anchors and not ranges,
        exempt=tuple(table.get("exempt", ())),
        unless=tuple(table.get("unless", ())),
        unless_near=table.get("unless_near"),
        stage=table.get("stage", 2 if needs else 1),
        needs=(needs["family"], needs["distinct"]) if needs else None,
        requires=getattr(module, "REQUIRES", ()),
        level=table["level"],
        safety=table.get("safety"),
        status=table["status"],
        source=table["source"],
        why=table["why"],
        good=tuple(schema.example(where, one, good=True) for one in table["good"]),
        bad=tuple(schema.example(where, one, good=False) for one in table["bad"]),
        aliases=tuple(table.get("aliases", ())),
        english=english if all(english) else None,
        needs_year=getattr(module, "NEEDS_YEAR", False),
        once=getattr(module, "ONCE", False),
        types=tuple(table.get("types", ())),
    )


def _param(where: Where, name: str, value: object, wanted: type) -> object:
    """Return a parameter; the name of a file stands for what it holds.

    Where a check takes ``bytes`` it gets the rows sorted, and looks for those that
    a text needs itself.
    """
    if isinstance(value, str) and value.endswith(".toml"):
        path = where.path.parent / value
        return facts.index(path) if wanted is dict else facts.entries(path)
    if not isinstance(value, str) or not value.endswith(".tsv"):
        return value
    if wanted is bytes:
        return sorted_table(_data(where.path.parent / value))
    rows = read_rows(where.path.parent / value)
    if name != "terms":
        return tuple(rows)
    terms: dict[str, str] = {}
    for row in rows:
        if len(row) < 2 or row[0] in terms:
            raise where.error(
                f"{value}: {row}: a line holds a wrong and a right text, and each "
                "wrong text stands once"
            )
        terms[row[0]] = row[1]
    return terms


def _data(path: Path) -> bytes:
    try:
        data = path.read_bytes().replace(b"\r\n", b"\n")
        data.decode()
    except (OSError, UnicodeDecodeError) as error:
        raise PackError(f"{path}: cannot be read; a rule names it: {error}") from None
    return data


def read_rows(path: Path) -> list[tuple[str, ...]]:
    """Return the rows of a TSV file without comments and empty lines."""
    lines = _data(path).decode().split("\n")
    return [tuple(ln.split("\t")) for ln in lines if ln and not ln.startswith("#")]


def _worked_out(module: ModuleType, name: str, params: Table) -> Iterable[Any]:
    """Return what a check makes of the parameters; none where it makes nothing."""
    function = getattr(module, name, None)
    return function(params) if function else ()


def _anchors(
    where: Where, table: Table, module: ModuleType, params: Table
) -> tuple[tuple[str, ...], Ranges]:
    own = (*table.get("anchors", ()), *_worked_out(module, "anchors", params))
    ranges: list[tuple[int, int]] = []
    for name in table.get("classes", ()):
        if name not in CLASSES:
            raise where.error(f'no class named "{name}"{nearest(name, CLASSES)}')
        ranges += CLASSES[name]
    ranges += _worked_out(module, "ranges", params)
    if any("\0" in anchor for anchor in own):
        raise where.error("an anchor cannot hold a NUL character; use classes")
    if "pattern" in params and not ranges:
        own = own or natural_anchors(params["pattern"]) or ()
        if not is_anchored(params["pattern"], own):
            raise where.error(
                "a match of the pattern may hold none of the anchors "
                f"{', '.join(map(repr, own[:8])) or '(none)'}; name literals of which "
                "every match holds one, in anchors"
            )
    if not own and not ranges and not getattr(module, "READS_ALL", False):
        raise where.error("needs anchors: literals of which every match holds one")
    return tuple(sorted(set(own))), tuple(ranges)
