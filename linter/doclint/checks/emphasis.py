"""Pairs of asterisk runs that are Markdown emphasis pasted into plain text.

A bold stretch begins and ends at borders of words or fills a phrase; a mask stands
anywhere in a sentence, and whole clauses lie between two of them.
"""

from __future__ import annotations

from itertools import zip_longest

from doclint.checks.asterisks import STOPS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Callable

    from doclint.checks.asterisks import Run
else:
    from doclint.record import namedtuple

_CLAUSE = "，。；！？,;"
_LEAD = "。：:；！？."  # a bold stretch that ends so leads a paragraph
_ENDS = "。；！？"
_STARTS = ("", *"。；：！？”）、.)")  # what stands before a sentence in bold
_LINKS = "和与及或的地得在对以为把被将"  # no stretch in bold ends so
_PHRASE = 10  # most characters in bold without a border of words
_LONGEST = 3  # emphasis has one to three asterisks


def unpaired(text: str, found: list[Run]) -> list[Run]:
    """Return the runs without pairs that are plainly emphasis.

    A text with longer masks may hold short ones that look like pairs: there
    nothing is plain.
    """
    if _is_damaged(found):
        return found
    return _single(found, lambda first, last: _evidence(text, first, last) > 1)


class Read(namedtuple("Read", "proved likely")):
    """The starts of runs whose reading is proved, and of those that have a good one."""

    __slots__ = ()
    proved: frozenset[int]
    likely: frozenset[int]


def masks(text: str, found: list[Run], read: Read) -> list[Run]:
    """Return the runs that hide words.

    A pair is masks when both runs are proved, when a clause ends between them
    without a border outside, or when the text shows longer masks. Where other runs
    are masks, a pair needs some sign of a border, and more if a reading fits it.
    """
    kept = _single(found, lambda first, last: _evidence(text, first, last) >= 0)
    mixed = any(run.start in read.likely for run in kept)
    least = 2 if _is_damaged(found) else int(mixed)

    def is_emphasis(first: Run, last: Run) -> bool:
        ends = {first.start, last.start}
        if ends <= read.proved:
            return False
        wanted = max(least, 2) if mixed and ends & read.likely else least
        return _evidence(text, first, last) >= wanted

    seams = _seams(text, found)
    kept = _single(found, is_emphasis)
    return [run for run in kept if not run.meant and run.start not in seams]


def _is_damaged(found: list[Run]) -> bool:
    return any(
        run.count > _LONGEST for run in found if not run.meant and not run.doubtful
    )


def _single(found: list[Run], is_pair: Callable[[Run, Run], bool]) -> list[Run]:
    """Return the runs that make no pair with their neighbour, from the left."""
    kept: list[Run] = []
    paired = False
    for run, following in zip_longest(found, found[1:]):
        if paired:
            paired = False
        elif following is not None and is_pair(run, following):
            paired = True
        else:
            kept.append(run)
    return kept


def _evidence(text: str, first: Run, last: Run) -> int:
    """Return how much speaks for a pair to be emphasis; below 0 it cannot be."""
    inner = text[first.end : last.start]
    if first.letter or last.letter or first.count != last.count:
        return -1
    if first.count > _LONGEST or not inner or "\n" in inner:
        return -1
    if inner[0].isspace() or inner[-1].isspace() or inner[0] in _CLAUSE + "、":
        return -1
    borders = _borders(text, first, last)
    if _is_no_phrase(inner, borders):
        return -1
    before = text[max(0, first.start - 1) : first.start].strip()
    if "。" in inner[:-1] and (borders < 2 or before not in _STARTS):
        return -1  # emphasis does not run over the end of a sentence
    if inner[-1] in _ENDS and before not in _STARTS:
        return -1  # … nor does a sentence in bold begin within another
    clauses = any(stop in inner[:-1] for stop in _CLAUSE) or inner[-1] in "，,"
    value = borders + 2 * (inner[-1] in _LEAD) - clauses
    return -1 if value < 1 and clauses else value


def _is_no_phrase(inner: str, borders: int) -> bool:
    """Whether a stretch inside a sentence ends with a link, a sentence, or is long."""
    if inner[-1] in _LINKS or inner[0] in "和与及或":
        return True
    return not borders and len(inner) > _PHRASE


def _borders(text: str, first: Run, last: Run) -> int:
    """Count the ends of a pair that stand at a border of words."""
    before, after = (
        text[max(0, first.start - 1) : first.start],
        text[last.end : last.end + 1],
    )
    return sum(not c or c.isspace() or c in STOPS for c in (before, after))


def _seams(text: str, found: list[Run]) -> set[int]:
    """Return the starts of runs of four that end one bold stretch and start the next.

    Their line begins with a bold stretch and has only runs of two and four.
    """
    lines: dict[int, list[Run]] = {}
    if any(run.count == 4 for run in found):
        for run in found:
            lines.setdefault(text.rfind("\n", 0, run.start) + 1, []).append(run)
    return {
        run.start
        for low, runs in lines.items()
        if {run.count for run in runs} == {2, 4}
        and runs[0].count == runs[-1].count == 2
        and not text[low : runs[0].start].strip()
        for run in runs
        if run.count == 4
    }
