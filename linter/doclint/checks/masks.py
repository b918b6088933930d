"""Report words that a filter starred out, decoded from what stands around them.

Each run is read on its own first. Words that are proved so raise the chance of
the same words elsewhere in the piece, and decoded neighbours become context.
"""

from __future__ import annotations

from collections import Counter

from doclint.checks import asterisks, collocation, emphasis
from doclint.checks.hidden import Habits, Hole, Reading, reading
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.checks.asterisks import Run
    from doclint.checks.collocation import Table
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"contexts": bytes, "frames": bytes}
REQUIRED: tuple[str, ...] = ()
REQUIRES: tuple[str, ...] = ()
_WIDE = 24  # code points of raw text that hold a context


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the signs that masks are made of."""
    return tuple(asterisks.SIGNS)


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the masks whose word is known, with the word.

    Without ``contexts``: yield the masks that no rule before could read.
    """
    text = document.text
    found = emphasis.unpaired(text, asterisks.runs(text, hits))
    if "contexts" not in rule.params:
        read = {seen.span.start for seen in evidence.seen}
        for run in emphasis.masks(text, found, read):
            plain = not run.doubtful and not run.letter and run.count > 1
            if plain and run.start not in read:
                yield Match.at(run.start, run.end, detail=str(run.count))
        return
    known = collocation.table(rule.params["contexts"], rule.params["frames"])
    span = evidence.piece.span
    readings = _readings(known, text, found, text[span.start : span.end])
    for run, one in _accepted(text, found, readings):
        yield Match.at(run.start, run.end, (one.fill,), term=one.word)


def _accepted(
    text: str, found: list[Run], readings: dict[int, Reading]
) -> Iterator[tuple[Run, Reading]]:
    """Yield the runs that are masks with a reading, and the reading."""
    proved = {start for start, one in readings.items() if one.strong}
    for run in emphasis.masks(text, found, proved):
        one = readings.get(run.start)
        if one and (one.strong or not run.doubtful):
            yield run, one


def _readings(
    known: Table, text: str, found: list[Run], piece: str
) -> dict[int, Reading]:
    """Return the readings of runs by their start: first alone, then together."""
    lengths = [run.count for run in found if not run.letter and not run.meant]
    uniform = len(lengths) > 1 and len(set(lengths)) == 1
    readings: dict[int, Reading] = {}
    habits = Habits(piece, {})
    for _ in range(2):
        for index, run in enumerate(found):
            if run.meant or run.start in readings:
                continue
            before, after = (_near(text, found, readings, index, w) for w in (-1, 1))
            hole = Hole(before, after, run.count, run.letter, uniform)
            one = reading(known, hole, habits)
            if one is not None:
                readings[run.start] = one
        sure = {run.start for run, _ in _accepted(text, found, readings)}
        sure |= {start for start, one in readings.items() if one.framed}
        if not sure:
            break
        habits = Habits(piece, Counter(readings[start].word for start in sure))
    return readings


def _near(
    text: str, found: list[Run], readings: dict[int, Reading], index: int, way: int
) -> str:
    """Return the context on one side of a run (-1 left, 1 right), normalised.

    It ends at the next run, unless that run is decoded.
    """
    part, at = "", found[index].start if way < 0 else found[index].end
    while len(part) < _WIDE:
        index += way
        run = found[index] if 0 <= index < len(found) else None
        part = _grown(text, part, at, run, way)
        if run is None or run.start not in readings:
            break
        fill = readings[run.start].fill
        part = fill + part if way < 0 else part + fill
        at = run.start if way < 0 else run.end
    return collocation.normalised(part)


def _grown(text: str, part: str, at: int, run: Run | None, way: int) -> str:
    """Return a context with the text up to the next run, or enough of it."""
    if way < 0:
        low = max(run.end if run else 0, at - _WIDE)
        return ("" if low else "\n") + text[low:at] + part
    high = min(run.start if run else len(text), at + _WIDE)
    return part + text[at:high] + ("\n" if high == len(text) else "")
