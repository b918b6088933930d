"""When a text was written, told by its wordings alone; years in digits date nothing.

The first use of a wording is a floor: no text is older, many are younger, and the
more wordings a text holds, the sooner one of the newest would stand in it. The end
of a wording counts as far as the text uses it for the present: history may be told
at any time.
"""

from __future__ import annotations

from itertools import accumulate
from math import exp

from doclint.facts.wordings import Wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Callable, Iterator, Mapping

    Weigh = Callable[[str, int, int, int], float]
else:
    from doclint.record import namedtuple

_NUMERALS = "一二三四五六七八九十"
_EARLY = 4.0  # what a wording counts against years in which it cannot stand
_UNSURE = 1.5  # and against those in which it hardly can
_PAST = 0.35  # and for each year after it went out of use, where told for the present
_FADED = 5  # years after which it makes no more difference
_AGE = 40  # years by which a text is younger than a wording it holds, on average
_SOME = 12  # wordings beyond which more of them tell no more
_BEFORE = 3  # years before the first bound that are looked at: much is planned ahead
_DOUBT = 2.0  # years so much less likely than the likeliest one are in the interval
_PLACES = 8  # of one wording that are weighed


class Found(namedtuple("Found", "wording start end present")):
    """A wording, and the place where a text most clearly uses it for the present.

    ``present`` is 1 where it does, 0 where it only tells history.
    """

    __slots__ = ()
    wording: Wording
    start: int
    end: int
    present: float


class Estimate(namedtuple("Estimate", "first last best evidence")):
    """The interval in which a text was written; all None without evidence.

    ``best`` is as likely too early as too late. ``evidence`` is sorted by the years
    of the wordings.
    """

    __slots__ = ()
    first: int | None
    last: int | None
    best: int | None
    evidence: tuple[Found, ...]


NOTHING = Estimate(None, None, None, ())


def estimate(
    text: str, known: Mapping[str, Wording], weigh: Weigh | None = None
) -> Estimate:
    """Return when a text was written as its wordings tell; ``known`` has them.

    ``weigh`` returns how far a place (start and end, and the last year in which the
    wording was usual) speaks of the present, from 0 to 1; without it each place does.
    """
    found = _each(text, known, weigh)
    since = [one.wording.since for one in found if one.wording.since]
    until = [one.wording.until for one in found if one.wording.until]
    if not found:
        return NOTHING
    newest = max(one.since for one in known.values() if one.since)
    years = range(min([*since, *until]) - _BEFORE, max([newest, *until]) + 1)
    slope = min(len(since), _SOME) / _AGE
    scores = {year: _score(year, found) - slope * (year - years[0]) for year in years}
    likeliest = max(scores.values())
    near = [year for year in years if scores[year] >= likeliest - _DOUBT]
    best = _middle({year: exp(scores[year] - likeliest) for year in near})
    return Estimate(min(near), max(near), best, tuple(sorted(found, key=_by_year)))


def _middle(weights: Mapping[int, float]) -> int:
    """Return the first year up to which half of the weight lies."""
    half = sum(weights.values()) / 2
    reached = zip(weights, accumulate(weights.values()), strict=True)
    return next(year for year, weight in reached if weight >= half)


def _by_year(found: Found) -> tuple[int, int]:
    since, until = found.wording.since, found.wording.until
    return since or until or 0, found.start


def _score(year: int, found: list[Found]) -> float:
    score = 0.0
    for wording, _, _, present in found:
        if wording.since and year < wording.since:
            gap = min(wording.since - year, 2) / 2
            score -= (_EARLY if wording.sure else _UNSURE) * gap
        if wording.until and year > wording.until:
            score -= _PAST * present * min(year - wording.until, _FADED)
    return score


def _each(text: str, known: Mapping[str, Wording], weigh: Weigh | None) -> list[Found]:
    by_term: dict[str, list[Found]] = {}
    reached = 0
    for start, end, wording in sorted(
        _places(text, known), key=lambda one: (one[0], -one[1])
    ):
        if start < reached:
            continue
        reached = end
        places = by_term.setdefault(wording.term, [])
        if len(places) < _PLACES:
            until = wording.until
            present = weigh(text, start, end, until) if weigh and until else 1.0
            places.append(Found(wording, start, end, present))
    return [max(places, key=lambda one: one.present) for places in by_term.values()]


def _places(
    text: str, known: Mapping[str, Wording]
) -> Iterator[tuple[int, int, Wording]]:
    for term, wording in known.items():
        at = text.find(term)
        while at >= 0:
            end = at + len(term)
            if _is_whole(text, at, end):
                yield at, end, wording
            at = text.find(term, end)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a name is no part of another: 十五届 in 二十五届, 农业部 in 农业部门."""
    before = text[start - 1 : start]
    if before and before in _NUMERALS and text[start] in _NUMERALS:
        return False
    return not (text[end - 1] == "部" and text[end : end + 1] in ("门", "队"))
