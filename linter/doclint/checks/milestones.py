"""Report a year that comes round again among goals: 到2025年…到2027年…到2025年."""

from __future__ import annotations

from doclint.checks.windows import sentence
from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Hit

_GOAL = lazy(r"(?<![\u4e00-\u9fff0-9])到(?P<year>20[0-9]{2})年")
_FEWEST = 3


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each year of a sentence's goals that goes back to one told already."""
    reached = -1
    for hit in hits:
        if hit.span.start < reached:
            continue
        start, reached = sentence(text, hit)
        goals = list(_GOAL.finditer(text, start, reached))
        years = [int(goal["year"]) for goal in goals]
        for at in range(_FEWEST - 1, len(goals)):
            before, year = years[at - 1], years[at]
            if year < before and year in years[:at]:
                step = before - years[at - 2]
                reading = (str(before + step),) if step > 0 else ()
                first = goals[years.index(year)].span("year")
                yield Match.at(
                    *goals[at].span("year"), reading, related=(Span(*first),)
                )
