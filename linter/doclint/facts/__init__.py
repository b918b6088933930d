"""Dated facts: TOML tables of what was called what, and when."""

from __future__ import annotations

from doclint.errors import PackError
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from doclint.facts.timeline import Timeline

    Entry = dict[str, Any]

IDLE = ("note",)  # what people read and no check needs


def entries(path: Path) -> tuple[Entry, ...]:
    """Return the entries of a fact table. Raises PackError.

    The source of what was written from memory reads “unverified”.
    """
    from doclint.facts.tables import UNVERIFIED, is_verified

    _, rows = table(path)
    found = []
    for row in rows:
        entry = {key: value for key, value in row.items() if key not in IDLE}
        found.append(entry if is_verified(row) else entry | {"source": UNVERIFIED})
    return tuple(found)


def index(path: Path) -> Timeline:
    """Return a fact table as a timeline: its texts by their cores.

    Raises PackError. Rules that name one table share one timeline.
    """
    stat = path.stat() if path.exists() else None
    return _index(path, (stat.st_size, stat.st_mtime_ns) if stat else None)


@remembered(maxsize=32)
def _index(path: Path, _changed: tuple[int, int] | None) -> Timeline:
    from doclint.facts import timeline, views

    return timeline.timeline(views.pairs(*table(path)))


def table(path: Path) -> tuple[str, list[Entry]]:
    """Return the kind of the entries of a table, and the entries as they stand.

    Raises PackError when the file cannot be read or an entry is not as it should
    be.
    """
    import tomllib

    from doclint.facts import validation

    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path}: cannot be read as TOML: {error}") from None
    if len(found) != 1:
        raise PackError(
            f"{path}: holds {', '.join(found) or 'nothing'}; a fact table holds "
            "entries of one kind, such as [[law]]"
        )
    ((name, rows),) = found.items()
    validation.validate(path, name, rows)
    return name, rows
