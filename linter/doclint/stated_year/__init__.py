"""The year that a piece states, and on what evidence."""

from __future__ import annotations

from doclint.stated_year.anchors import inferred
from doclint.stated_year.body import body_clues
from doclint.stated_year.clue import LABELS, Clue
from doclint.stated_year.frame import frame_clues
from doclint.stated_year.mentions import mentions
from doclint.stated_year.name import name_clues

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable, Mapping

    from doclint.span import Span
else:
    from doclint.record import namedtuple

__all__ = ["Clue", "Stated", "stated"]

_STRONG = 3  # the weight from which a clue can contradict another year
_NEAR = 1  # totals that differ by no more are near-equal


class Stated(namedtuple("Stated", "year month day evidence runner_up conflict")):
    """The year of a piece; month and day if the clue to it is a date.

    ``conflict`` tells that the runner-up is more than a year away and as well
    attested: the piece may be an old draft with a new date.
    """

    __slots__ = ()
    year: int | None
    month: int | None
    day: int | None
    evidence: tuple[Clue, ...]  # of the year, best first; then of other years
    runner_up: int | None
    conflict: bool

    def best(self, year: int | None) -> Clue:
        """Return the best clue to a year that has one."""
        of_year = [clue for clue in self.evidence if clue.year == year]
        return max(of_year, key=lambda clue: clue.weight)

    def quoted(self) -> tuple[str, ...]:
        """Return the clues to the year as people read them: “2024年3月5日”（落款）."""
        clues = [clue for clue in self.evidence if clue.year == self.year]
        texts = [f"“{clue.text}”（{LABELS[clue.kind]}）" for clue in clues]
        return tuple(dict.fromkeys(texts))


UNSTATED = Stated(None, None, None, (), None, False)


def stated(
    text: str,
    span: Span,
    *,
    anchors: Mapping[str, int] | None = None,
    latest: int = 2100,
    name: str = "",
) -> Stated:
    """Return the year that a piece states, none without evidence.

    Years after ``latest`` (next year, as a rule) are targets whatever is said of
    them. ``anchors`` are asked only when nothing else speaks. ``name`` is the path
    of the file, of which the last part and its folder may tell a year.
    """
    years = list(mentions(text, span))
    frame = list(frame_clues(text, span, years))
    framed = {clue.span.start for clue in frame}
    others = [year for year in years if year.span.start not in framed]
    of_name = list(name_clues(name, span))
    named = of_name[0].year if of_name else 0
    clues = [*frame, *body_clues(text, span, others, latest, named=named), *of_name]
    clues = [clue for clue in dict.fromkeys(clues) if clue.year <= latest]
    if not clues and anchors:
        clues = [c for c in inferred(text, span, anchors) if c.year <= latest]
    return _judged(clues) if clues else UNSTATED


def _judged(clues: list[Clue]) -> Stated:
    totals = _totals(clues)
    ranked = sorted(totals, key=lambda year: (*totals[year], year), reverse=True)
    year, runner_up = ranked[0], ranked[1] if len(ranked) > 1 else None
    evidence = sorted(clues, key=lambda c: (c.year != year, -c.weight))
    best = next((c for c in evidence if c.year == year and _tells_month(c)), None)
    return Stated(
        year,
        best.month if best else None,
        best.day if best else None,
        tuple(evidence),
        runner_up,
        runner_up is not None
        and abs(runner_up - year) > 1
        and totals[runner_up][0] >= _STRONG
        and totals[runner_up][1] >= totals[year][1] - _NEAR,
    )


def _tells_month(clue: Clue) -> bool:
    """Whether a clue is the document's own date, not one that it happens to name."""
    return clue.month is not None and (clue.weight >= _STRONG or clue.kind == "name")


def _totals(clues: Iterable[Clue]) -> dict[int, tuple[int, int]]:
    """Return each year's best weight and sum of weights; a kind counts once."""
    kinds: dict[int, dict[str, int]] = {}
    for clue in clues:
        kinds.setdefault(clue.year, {})[clue.kind] = clue.weight
    return {
        year: (max(weights.values()), sum(weights.values()))
        for year, weights in kinds.items()
    }
