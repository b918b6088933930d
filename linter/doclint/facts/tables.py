"""What each kind of fact table may hold."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Mapping
    from typing import Any
else:
    from doclint.record import namedtuple


UNVERIFIED = "unverified"  # the source of what nobody has looked up
_RECALLED = ("记忆", "from memory")  # so does one say it who wrote a part from memory
DATE = "date"  # a string of one of the three precisions
TYPES: dict[str, type] = {DATE: str, "text": str, "number": int, "flag": bool}


def is_verified(entry: Mapping[str, Any]) -> bool:
    """Whether an entry was looked up as a whole.

    What its source, or the note of a partial one, says to be from memory is not,
    whatever else the source names.
    """
    told = entry["source"] + (entry.get("note", "") if entry.get("partial") else "")
    return entry["source"] != UNVERIFIED and not any(one in told for one in _RECALLED)


class Table(namedtuple("Table", "fields needed key literals periods ascending")):
    """The schema of one kind of entry.

    ``key`` names the fields that tell entries apart, ``literals`` those whose
    strings stand only once in the table, ``periods`` pairs of dates of which
    the first is never after the second, ``ascending`` the fields by which the
    entries are sorted.
    """

    __slots__ = ()
    fields: dict[str, str]
    needed: tuple[str, ...]
    key: tuple[str, ...]
    literals: tuple[str, ...]
    periods: tuple[tuple[str, str], ...]
    ascending: tuple[str, ...]


def _table(
    needed: str,
    optional: str,
    *,
    key: str,
    literals: str = "",
    periods: str = "",
    ascending: str = "",
) -> Table:
    """Return a schema written as words: ``field:kind``; text is the usual kind."""
    fields: dict[str, str] = {}
    for word in (*needed.split(), *optional.split(), "source", "note", "partial:flag"):
        name, _, kind = word.partition(":")
        fields[name] = kind or "text"
    pairs = [pair.split("<") for pair in periods.split()]
    return Table(
        fields,
        (*(word.partition(":")[0] for word in needed.split()), "source"),
        tuple(key.split()),
        tuple(literals.split()),
        tuple((first, last) for first, last in pairs),
        tuple(ascending.split()),
    )


TABLES = {
    "campaign": _table(
        "name start:date category",
        "end:date soft:flag aliases:texts not_if:texts early:flag",
        key="name",
        literals="name aliases",
        periods="start<end",
    ),
    "congress": _table(
        "ordinal:number short opens:date closes:date",
        "",
        key="ordinal",
        periods="opens<closes",
        ascending="ordinal",
    ),
    "dating": _table(
        "name texts:texts from:date",
        "awaited:texts until:date",
        key="name",
        literals="texts",
        periods="from<until",
    ),
    "entry": _table(
        "text kind",
        "from:date until:date initials",
        key="text from",
        periods="from<until",
    ),
    "event": _table("name date:date phrases:texts", "", key="name", literals="phrases"),
    "formulation": _table(
        "term first_date:date first_document status",
        "aliases:texts present_until:date soft:flag superseded_by superseded_from:date"
        " not_if:texts early:flag",
        key="term",
        literals="term aliases",
        periods="first_date<present_until first_date<superseded_from",
    ),
    "indicator": _table(
        "old new from:date grace_until:date",
        "old_aliases:texts not_if:texts",
        key="old",
        literals="old old_aliases",
        periods="from<grace_until",
    ),
    "institution": _table(
        "old new kind date:date",
        "old_aliases:texts not_if:texts early:flag",
        key="old kind date",
    ),
    "law": _table(
        "name adopted:date effective:date",
        "aliases:texts amended abolished:date superseded_by early:flag",
        key="name",
        literals="name aliases",
        periods="adopted<effective effective<abolished",
    ),
    "local": _table(
        "old new from:date grace_until:date",
        "old_aliases:texts not_if:texts",
        key="old",
        literals="old old_aliases",
        periods="from<grace_until",
    ),
    "local_new": _table(
        "name from:date",
        "aliases:texts not_if:texts",
        key="name",
        literals="name aliases",
    ),
    "milestone": _table(
        "name date:date",
        "aliases:texts not_if:texts",
        key="name",
        literals="name aliases",
    ),
    "place": _table(
        "old new date:date province",
        "early:flag",
        key="province old date",
        literals="old",
        ascending="old",
    ),
    "plan": _table(
        "ordinal:number names:texts kind first_year:number last_year:number"
        " opening_year:number closing_year:number",
        "proposal",
        key="ordinal",
        literals="names",
        ascending="ordinal",
    ),
    "plenum": _table(
        "congress:number session:number opens:date closes:date theme",
        "",
        key="congress session",
        periods="opens<closes",
        ascending="congress session",
    ),
    "session": _table(
        "term:number session:number npc_opens:date npc_closes:date"
        " cppcc_opens:date cppcc_closes:date",
        "",
        key="term session",
        periods="npc_opens<npc_closes cppcc_opens<cppcc_closes",
        ascending="term session",
    ),
    "standard": _table(
        "item value from:date",
        "until:date subjects:texts figures:texts",
        key="item value from",
        periods="from<until",
    ),
    "thought": _table(
        "name texts:texts told:texts listed:date",
        "",
        key="name",
        literals="texts",
        ascending="listed",
    ),
}
