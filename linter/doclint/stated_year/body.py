"""The body of a piece: which year its sentences speak from.

Each year that the text names has a role in its sentence, and by its role it speaks
for a piece of that year, of the one after (2023年……比上年增长 is said in 2024) or of
the one before. The latest years decide; a year of which too little is said is none.
"""

from __future__ import annotations

from doclint.stated_year.clue import Clue, dated, yearly
from doclint.stated_year.mentions import event_years
from doclint.stated_year.roles import role
from doclint.stated_year.votes import AGAINST, VOTES, votes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable, Iterator

    from doclint.span import Span
    from doclint.stated_year.mentions import Mention
    from doclint.stated_year.votes import Votes
else:
    from doclint.record import namedtuple

_KINDS = {
    "opening": "opening",
    "planned": "heading",
    "today": "as-of",
    "as-of": "as-of",
    "over": "review",
    "past": "review",
    "summed": "review",
    "reviewed": "review",
    "event": "event",
    "named": "event",
}
"""Kinds of clues by role; the other roles tell only what the text keeps naming."""

_MOST = 6  # mentions that count in one role
_START = "since"  # a start is told in any year after it: alone it says nothing
_EACH = 30  # mentions of one year that are read
_YEARS = 5  # years that speak, the latest first
_ENOUGH = 3.0  # votes: less than one event of today, or two dated sentences
_LEAD = 0.75  # votes more than for the year that comes second
_FAR = 3  # years from which on distance does not matter
_NAMED = 3.0  # votes that the name of the file gives its year


class Sign(namedtuple("Sign", "role mention")):
    """A mention of a year and what it does in its sentence."""

    __slots__ = ()
    role: str
    mention: Mention


def body_clues(
    text: str, span: Span, years: Iterable[Mention], latest: int, *, named: int = 0
) -> list[Clue]:
    """Return the clues to the year that the sentences speak from, none if unclear.

    ``named`` is the year in the name of the file: where sentences leave a doubt it
    tips the balance.
    """
    signs = _signs(text, span, [*years, *event_years(text, span)], latest)
    if all(sign.role == _START for sign in signs):
        return []
    counted = votes(text, span)
    tally = _tally(signs, counted)
    if named in tally:
        tally[named] += _NAMED
    year = _spoken_from(tally)
    return [] if year is None else list(_clues(text, signs, counted, year))


def _signs(
    text: str, span: Span, found: Iterable[Mention], latest: int
) -> list[Sign]:  # the latest year first, not more than _YEARS years
    by_year: dict[int, list[Mention]] = {}
    for mention in found:
        by_year.setdefault(mention.year, []).append(mention)
    signs: list[Sign] = []
    speaking = 0
    for year in sorted(by_year, reverse=True):
        if year > latest or speaking == _YEARS:
            continue
        here = [Sign(role(text, span, m) or "", m) for m in by_year[year][:_EACH]]
        here = [sign for sign in here if sign.role in VOTES]
        signs += here
        speaking += bool(here)
    return signs


def _tally(signs: list[Sign], counted: Votes) -> dict[int, float]:
    seen = [(sign.role, sign.mention.year) for sign in signs]
    counts = {one: seen.count(one) for one in seen}
    tally: dict[int, float] = {}
    for (name, year), count in counts.items():
        for offset, vote in zip((-1, 0, 1), counted[name], strict=True):
            if vote:
                tally.setdefault(year + offset, 0)
                tally[year + offset] += vote * min(count, _MOST)
    for (name, year), count in counts.items():
        for earlier in tally:
            if earlier < year:
                far = min(year - earlier, _FAR) * min(count, 2)
                tally[earlier] -= AGAINST.get(name, 0) * far
    return tally


def _spoken_from(tally: dict[int, float]) -> int | None:
    best, *others = sorted(tally, key=lambda year: (tally[year], year), reverse=True)
    second = tally[others[0]] if others else 0
    enough = tally[best] >= _ENOUGH and tally[best] - second >= _LEAD
    return best if enough else None


def _clues(
    text: str, signs: list[Sign], counted: Votes, year: int
) -> Iterator[Clue]:  # one for each kind
    kinds = set()
    for name, mention in signs:
        offset = year - mention.year
        if abs(offset) > 1 or not (vote := counted[name][offset + 1]):
            continue
        strongest = vote == max(counted[name])
        kind = _KINDS.get(name, "frequency") if strongest else "frequency"
        if kind not in kinds:
            kinds.add(kind)
            if offset:
                yield yearly(text, mention.span, year, kind)
            else:
                yield dated(text, mention, kind)
