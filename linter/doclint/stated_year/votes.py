"""How far each role of a year speaks for the year of the piece."""

from __future__ import annotations

from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from doclint.span import Span

    Votes = Mapping[str, tuple[float, float, float]]

VOTES: Votes = {
    "today": (0, 5, 0),
    "opening": (1, 4, 0),
    "planned": (1, 5, 0),
    "plan": (0.5, 2.5, 0),
    "ahead": (0.8, 1.7, 0),
    "in-force": (1, 2, 0),
    "in-force-early": (2, 1, 0),
    "own-force": (1, 4, 0),
    "own-force-early": (4, 1, 0),
    "event": (0, 4, 1),
    "named": (0, 2, 1),
    "as-of": (0, 3, 1),
    "dated": (0, 1.5, 0.7),
    "plain": (0, 1, 1),
    "since": (0, 3, 1),
    "data": (0, 0.9, 2),
    "past": (0, 2, 4),
    "summed": (0, 2, 2),
    "reviewed": (0, 2, 4),
    "over": (0, 0.5, 3.5),
}
"""By role, the votes for the year before it, for the year itself, for the one after.

What happens in a year is told in that year, sums of a year in the next, plans in
the year itself or before it. The figures were fitted to news of four years.
"""

AGAINST = {
    "opening": 3,
    "dated": 2,
    "over": 2,
    "as-of": 2,
    "event": 2,
    "plain": 0.7,
    "data": 0.7,
}
"""By role, the votes against every earlier year: what is told has happened."""

_THIS_YEAR = {"since": (0, 1, 1.2)}  # who says 今年 does not call it 2024年

_LATE = {  # as a year ends, its sentences look at the next
    "opening": (4, 2, 0),
    "planned": (4, 2, 0),
    "plan": (3, 1, 0),
    "ahead": (3, 1, 0),
    "event": (1.5, 3, 0),
    "named": (1.5, 2, 0),
}
_EARLY = {  # as it begins, they sum up the last
    "over": (0, 0, 4),
    "summed": (0, 0, 3),
    "data": (0, 0.4, 2.5),
    "plain": (0, 0.7, 1.3),
    "as-of": (0, 2, 1.5),
}
_NEXT_YEARS = 3  # 明年 so often: the year is ending
_TODAY = lazy(r"今[天日]（(\d{1,2})月")


def votes(text: str, span: Span) -> Votes:
    """Return the votes in a piece, by the time of the year at which it speaks."""
    found = dict(VOTES)
    if text.find("今年", *span) >= 0:
        found.update(_THIS_YEAR)
    today = _TODAY.search(text, *span)
    month = int(today[1]) if today else 0
    if month in (11, 12) or text.count("明年", *span) >= _NEXT_YEARS:
        found.update(_LATE)
    elif month in (1, 2, 3):
        found.update(_EARLY)
    return found
