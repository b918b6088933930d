"""The year in the name of a file or of its folder."""

from __future__ import annotations

from doclint.patterns import lazy
from doclint.span import Span
from doclint.stated_year.clue import WEIGHTS, Clue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# A whole number of four digits, with a month and a day behind it or without.
_YEAR = lazy(
    r"(?<!\d)((?:19[5-9]|20[0-9])\d)"
    r"(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"
    r"|[-._年](0?[1-9]|1[0-2])(?:[-._月](0?[1-9]|[12]\d|3[01]))?)?"
    r"(?![\d字人元个名篇页条号])"
)


def name_clues(path: str, span: Span) -> Iterator[Clue]:
    """Yield the latest date that a file's name tells, or else that of its folder."""
    parts = path.replace("\\", "/").split("/")[-2:]
    for part in reversed(parts):
        dates = [_clue(m[0], m.groups(), span.start) for m in _YEAR.finditer(part)]
        if dates:
            yield max(dates, key=lambda c: (c.year, c.month or 0, c.day or 0))
            return


def _clue(text: str, found: tuple[str | None, ...], at: int) -> Clue:
    year, month, day, other_month, other_day = found
    month, day = month or other_month, day or other_day
    return Clue(
        Span(at, at),
        text,
        int(year or 0),
        int(month) if month else None,
        int(day) if day else None,
        WEIGHTS["name"],
        "name",
    )
