"""Fact tables as a timeline: which texts belong to which years.

A timeline maps a core, the shortest text of the table that stands in a longer
one, to all texts around it, so that one anchor finds them all and the longest
wins. What belongs to a core is kept as bytes and read when the core is seen.
"""

from __future__ import annotations

import marshal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable

    Timeline = dict[str, bytes]
    Heirs = tuple[tuple[int, str], ...]
else:
    from doclint.record import namedtuple

_USUAL = 8  # years that a wording is taken to last when that is not known


class Dated(
    namedtuple(
        "Dated", "name start since margin soft last ended settled heirs unless origin"
    )
):
    """A text that belongs to certain years.

    ``start`` is the date before which it cannot stand ("" when that is not
    known), ``since`` the year from which it was usual (0: unknown), ``margin``
    how many years earlier it is certainly wrong (0: never certain), ``last`` the
    last year in which it can stand for the present (0: still does), ``soft``
    whether that is a convention of usage, ``ended`` the date of the change and
    ``settled`` the date by which it had come everywhere ("" when it came at once).
    ``heirs`` are the wordings that followed, each with its first year;
    ``unless`` strings of the same sentence that make the text right in any year.
    """

    __slots__ = ()
    name: str
    start: str
    since: int
    margin: int
    soft: bool
    last: int
    ended: str
    settled: str
    heirs: Heirs
    unless: tuple[str, ...]
    origin: str

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year in which the text is usual, as far as known."""
        last = self.last or self.since + _USUAL
        return self.since or last - _USUAL, last

    def heir(self, stated: int) -> str:
        """Return the wording in force in a year, "" when none is known."""
        texts = [text for since, text in self.heirs if since <= stated]
        return texts[-1] if texts else ""


def timeline(pairs: Iterable[tuple[str, Dated]]) -> Timeline:
    """Return the timeline of some texts; a text may be told by two entries."""
    texts: dict[str, Dated] = {}
    for text, dated in pairs:
        known = texts.get(text)
        texts[text] = _merged(known, dated) if known else dated
    return _by_core(texts)


def _merged(one: Dated, other: Dated) -> Dated:
    """Return the founding and the end of a text that two entries tell."""
    first, last = (one, other) if one.start else (other, one)
    return last._replace(
        start=first.start, since=first.since, unless=(*one.unless, *other.unless)
    )


def around(index: Timeline, core: str) -> list[tuple[str, int, Dated]]:
    """Return the texts that hold a core, longest first, and where it stands in each."""
    return [
        (text, offset, Dated(*row)) for text, offset, row in marshal.loads(index[core])
    ]


def _by_core(texts: dict[str, Dated]) -> Timeline:
    """Group texts around their cores.

    A text without a beginning or an end has no core of its own: it only keeps a
    shorter one that stands in it from being taken for itself.
    """
    dated_ = {text for text, dated in texts.items() if dated.start or dated.last}
    groups: dict[str, list[tuple[str, int, tuple[object, ...]]]] = {}
    for text, dated in texts.items():
        for core in _cores(text, dated_):
            groups.setdefault(core, []).append((text, text.find(core), tuple(dated)))
    return {
        core: marshal.dumps(sorted(groups[core], key=lambda one: (-len(one[0]), one)))
        for core in sorted(groups)
    }


def _cores(text: str, dated: set[str]) -> list[str]:
    """Return the shortest dated text that stands in a text, if there is one."""
    for size in range(1, len(text) + 1):
        for start in range(len(text) - size + 1):
            if text[start : start + size] in dated:
                return [text[start : start + size]]
    return []
