"""When a text was written, told by its wordings alone; years in digits are not read."""

from __future__ import annotations

from doclint.facts.wordings import Wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator, Mapping
else:
    from doclint.record import namedtuple

_NUMERALS = "一二三四五六七八九十"
_EARLY = 4.0  # what a wording counts against years in which it cannot stand
_UNSURE = 1.5  # and against those in which it hardly can
_PAST = 0.35  # and for each year after it went out of use
_FADED = 5  # years after which it makes no more difference
_LATER = 0.06  # against each later year: new wordings would have come up
_DOUBT = 2.0  # years so much less likely than the best one are in the interval


class Found(namedtuple("Found", "wording start end")):
    """A wording and the first place where a text holds it."""

    __slots__ = ()
    wording: Wording
    start: int
    end: int


class Estimate(namedtuple("Estimate", "first last best evidence")):
    """The interval in which a text was written; all None without evidence.

    ``evidence`` is sorted by the years of the wordings.
    """

    __slots__ = ()
    first: int | None
    last: int | None
    best: int | None
    evidence: tuple[Found, ...]


NOTHING = Estimate(None, None, None, ())


def estimate(text: str, known: Mapping[str, Wording]) -> Estimate:
    """Return when a text was written as its wordings tell; ``known`` has them."""
    found = _first_of_each(text, known)
    since = [one.wording.since for one in found if one.wording.since]
    until = [one.wording.until for one in found if one.wording.until]
    if not found:
        return NOTHING
    newest = max(one.since for one in known.values() if one.since)
    years = range(min([*since, *until]) - 1, max([newest, *until]) + 1)
    scores = {year: _score(year, found) for year in years}
    best = max(scores, key=lambda year: (scores[year], -year))
    near = [year for year in years if scores[year] >= scores[best] - _DOUBT]
    return Estimate(min(near), max(near), best, tuple(sorted(found, key=_by_year)))


def _by_year(found: Found) -> tuple[int, int]:
    since, until = found.wording.since, found.wording.until
    return since or until or 0, found.start


def _score(year: int, found: list[Found]) -> float:
    score = -_LATER * year
    for wording, _, _ in found:
        if wording.since and year < wording.since:
            gap = min(wording.since - year, 2) / 2
            score -= (_EARLY if wording.sure else _UNSURE) * gap
        if wording.until and year > wording.until:
            score -= _PAST * min(year - wording.until, _FADED)
    return score


def _first_of_each(text: str, known: Mapping[str, Wording]) -> list[Found]:
    by_term: dict[str, Found] = {}
    reached = 0
    for start, end, wording in sorted(
        _places(text, known), key=lambda one: (one[0], -one[1])
    ):
        if start >= reached:
            reached = end
            by_term.setdefault(wording.term, Found(wording, start, end))
    return list(by_term.values())


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
