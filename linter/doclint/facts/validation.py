"""Whether a fact table is as its schema says: file, entry, remedy."""

from __future__ import annotations

from itertools import pairwise

from doclint.errors import PackError
from doclint.facts import dates
from doclint.facts.tables import DATE, TABLES, TYPES, UNVERIFIED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import Any

    from doclint.facts.tables import Table

    Entry = dict[str, Any]


def validate(path: Path, name: str, entries: list[Entry]) -> None:
    """Check the entries of a table. Raises PackError for the first that is wrong."""
    if name not in TABLES:
        raise PackError(
            f"{path}: no kind of fact is named [[{name}]]; the kinds are "
            f"{', '.join(TABLES)}"
        )
    table = TABLES[name]
    for number, problem in (
        *_in_entries(table, entries),
        *_repeated(table, entries),
        *_unsorted(table, entries),
    ):
        label = _key(table, entries[number]) or f"number {number + 1}"
        raise PackError(f'{path}: {name} "{label}": {problem}')


def _key(table: Table, entry: Entry) -> str:
    return " ".join(str(entry[name]) for name in table.key if name in entry)


def _in_entries(table: Table, entries: list[Entry]) -> Iterator[tuple[int, str]]:
    for number, entry in enumerate(entries):
        for problem in (
            *_wrong_fields(table, entry),
            *_wrong_values(table, entry),
            *_wrong_periods(table, entry),
        ):
            yield number, problem


def _wrong_fields(table: Table, entry: Entry) -> Iterator[str]:
    for name in entry:
        if name not in table.fields:
            yield f"no field named {name!r}{_nearest(name, table.fields)}"
    for name in table.needed:
        if entry.get(name, "") == "":
            remedy = f'; name one, or write "{UNVERIFIED}"' if name == "source" else ""
            yield f"{name} is missing{remedy}"


def _wrong_values(table: Table, entry: Entry) -> Iterator[str]:
    for name, value in entry.items():
        kind = table.fields.get(name, "text")
        if kind == "texts":
            if not isinstance(value, list) or not all(map(_is_text, value)):
                yield f"{name} is a list of texts, not {value!r}"
        elif type(value) is not TYPES[kind]:
            yield f"{name} is a {kind}, not {value!r}"
        elif kind == DATE:
            yield from _wrong_date(name, str(value))


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


def _wrong_date(name: str, value: str) -> Iterator[str]:
    try:
        dates.parts(value)
    except ValueError as error:
        yield f"{name}: {error}"


def _wrong_periods(table: Table, entry: Entry) -> Iterator[str]:
    for first, last in table.periods:
        try:
            reversed_ = dates.order(entry[first], entry[last]) > 0
        except (KeyError, TypeError, ValueError):
            continue  # missing or wrong, which is said elsewhere
        if reversed_:
            yield f"{first} {entry[first]} is after {last} {entry[last]}; swap or mend"


def _repeated(table: Table, entries: list[Entry]) -> Iterator[tuple[int, str]]:
    """Yield entries whose key or literal stands before, quotation marks apart."""
    keys: set[str] = set()
    literals: set[str] = set()
    for number, entry in enumerate(entries):
        if (key := _key(table, entry)) in keys:
            yield number, "stands twice; keep one"
        keys.add(key)
        own = _literals(table, entry)
        for text in sorted(own & literals):
            yield number, f"{text} stands in an entry before; keep it in one"
        literals |= own


def _literals(table: Table, entry: Entry) -> set[str]:
    found: set[str] = set()
    for name in table.literals:
        value = entry.get(name, [])
        found.update([value] if isinstance(value, str) else value)
    return {text.strip("“”") for text in found}


def _unsorted(table: Table, entries: list[Entry]) -> Iterator[tuple[int, str]]:
    if not table.ascending:
        return
    places = [tuple(entry[name] for name in table.ascending) for entry in entries]
    for number, (before, after) in enumerate(pairwise(places), 1):
        if after < before:
            yield number, f"stands after {before}; sort by {', '.join(table.ascending)}"


def _nearest(name: str, known: Iterable[str]) -> str:
    """Return “; did you mean …?” with the nearest known name, else nothing."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1)
    return f'; did you mean "{near[0]}"?' if near else ""
