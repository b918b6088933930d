"""What a rule's table may hold; errors name the file, the rule and the remedy."""

from __future__ import annotations

import re
from difflib import get_close_matches
from string import Formatter

from doclint import checks
from doclint.document_type import TYPES
from doclint.errors import PackError
from doclint.finding import LEVELS, SAFETIES
from doclint.rule import Example

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from types import ModuleType
    from typing import Any

    Table = dict[str, Any]

FIELDS: dict[str, type] = {
    "id": str,
    "title": str,
    "title_en": str,
    "check": str,
    "message": str,
    "message_en": str,
    "why": str,
    "level": str,
    "safety": str,
    "status": str,
    "source": str,
    "stage": int,
    "needs": dict,
    "anchors": list,
    "classes": list,
    "exempt": list,
    "types": list,
    "unless": list,
    "unless_near": str,
    "aliases": list,
    "good": list,
    "bad": list,
}
REQUIRED = ("id", "title", "check", "message", "why", "level", "source", "good", "bad")
SCOPES = (
    "form",
    "code",
    "quote",
    "note",
    "table",
    "anonymised",
    "personal-data",
    "mention",
    "remark",
    "page",
)
TEXTS = ("anchors", "classes", "exempt", "types", "unless", "aliases")
HOLES = ("found", "fix", "length", "detail")  # what a message may name in braces
STAGES = (1, 2, 3)
CHOICES = {"level": LEVELS, "safety": SAFETIES, "status": ("stable", "preview")}
EXAMPLE = {"text", "at", "nth", "fix", "year", "suffix", "before", "also", "undecoded"}


class Where:
    """The place of a rule, for errors."""

    def __init__(self, path: Path, table: Table) -> None:
        """Remember the file and the rule's id, if it has one."""
        self.path = path
        self._id = table.get("id", "?")

    def error(self, text: str) -> PackError:
        """Return the error that names the place."""
        return PackError(f'{self.path}: rule "{self._id}": {text}')


def check_module(where: Where, table: Table) -> ModuleType:
    """Return the module of the check that a rule names. Raises PackError."""
    name = table.get("check")
    if not isinstance(name, str) or name not in checks.CHECKS:
        raise where.error(f'no check named "{name}"{nearest(name, checks.CHECKS)}')
    return checks.module(name)


def validate(where: Where, table: Table, module: ModuleType) -> None:
    """Check names, types, choices and examples of a rule. Raises PackError."""
    _check_types(where, table, {**FIELDS, **module.PARAMS})
    for name in (*REQUIRED, *module.REQUIRED):
        if name not in table:
            raise where.error(f"{name} is missing")
        if table[name] in ("", []):
            raise where.error(f"{name} is empty")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", table["id"]):
        raise where.error("an id is kebab-case, such as hash-run")
    for name, allowed in CHOICES.items():
        _one_of(where, name, [table[name]] if name in table else [], allowed)
    _one_of(where, "exempt", table.get("exempt", ()), SCOPES)
    _one_of(where, "types", table.get("types", ()), tuple(TYPES))
    for name in table.keys() & {"pattern", "unless_near"}:
        _check_pattern(where, table[name])
    for name in table.keys() & {"message", "message_en"}:
        _one_of(where, name, _holes(where, table[name]), HOLES)
    _check_stage(where, table)


def _holes(where: Where, message: str) -> list[str]:
    try:
        return [
            hole for _, hole, _, _ in Formatter().parse(message) if hole is not None
        ]
    except ValueError as error:
        raise where.error(f"the message {message!r} is not valid: {error}") from None


def _check_stage(where: Where, table: Table) -> None:
    if table.get("stage", 1) not in STAGES:
        raise where.error(f"stage is one of {STAGES}")
    needs = table.get("needs", {"family": "", "distinct": 1})
    if set(needs) != {"family", "distinct"} or not isinstance(needs["distinct"], int):
        raise where.error(
            'needs is a table such as { family = "garbled", distinct = 3 }'
        )


def _check_types(where: Where, table: Table, fields: dict[str, type]) -> None:
    for name, value in table.items():
        if name not in fields:
            raise where.error(f'no field named "{name}"{nearest(name, fields)}')
        wanted = fields[name]
        # A table of terms may be named by its file.
        accepted = (wanted, str) if wanted in (dict, tuple, bytes) else (wanted,)
        if not isinstance(value, accepted):
            raise where.error(f"{name} must be a {wanted.__name__}, not {value!r}")
        if name in TEXTS and not _are_texts(value):
            raise where.error(f"{name} must hold texts, none of them empty: {value!r}")


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, str) and one for one in value
    )


def _one_of(
    where: Where, name: str, values: Iterable[str], allowed: tuple[str, ...]
) -> None:
    for value in values:
        if value not in allowed:
            near = nearest(value, allowed)
            raise where.error(f'{name} "{value}" is none of {", ".join(allowed)}{near}')


def _check_pattern(where: Where, pattern: str) -> None:
    try:
        re.compile(pattern, re.MULTILINE)
    except re.error as error:
        raise where.error(f"the pattern {pattern} is not valid: {error}") from None


def example(where: Where, value: object, *, good: bool) -> Example:
    """Return an example, given as a text or a table. Raises PackError."""
    table = {"text": value} if isinstance(value, str) else value
    if not isinstance(table, dict) or "text" not in table or set(table) - EXAMPLE:
        raise where.error(f"example {value!r}: a text, or a table of {sorted(EXAMPLE)}")
    if not good and table.get("at", "\0") not in table["text"]:
        raise where.error(f"example {value!r}: say what is found in text, with at")
    return Example(
        table["text"],
        table.get("at"),
        table.get("nth", 1),
        table.get("fix"),
        table.get("year"),
        table.get("suffix", ".txt"),
        table.get("before", ""),
        tuple(table.get("also", ())),
        table.get("undecoded", False),
    )


def nearest(name: object, known: Iterable[str] | Mapping[str, object]) -> str:
    """Return “; did you mean …?” with the nearest known name, else nothing."""
    near = get_close_matches(str(name), list(known), 1)
    return f'; did you mean "{near[0]}"?' if near else ""
