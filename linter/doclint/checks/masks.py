"""Report words that a filter starred out, decoded from what stands around them.

Each run is read on its own first. Words that are proved so raise the chance of
the same words elsewhere in the piece, and decoded neighbours become context.
"""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.checks import asterisks, collocation, emphasis, leaders
from doclint.checks.emphasis import Read
from doclint.checks.hidden import Habits, Hole, Reading, reading
from doclint.document import Match
from doclint.patterns import lazy

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
_WIDE = 24  # code points of raw text that hold a context
_FIRM = 13.0  # weight of both sides of a mask that ends no bold stretch
_STEM = lazy(
    r"面积|体积|单价|数量|系数|比例|权重|得分|分值|尺寸|规格|长|宽|乘|注|标|号|\d"
)
_STEM_REACH = 8  # code points on either side of a lone asterisk


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
        read = frozenset(seen.span.start for seen in evidence.seen)
        for run in emphasis.masks(text, found, Read(read, read)):
            plain = not run.doubtful and not run.letter
            if plain and run.start not in read and _is_mask(text, run, evidence):
                yield Match.at(run.start, run.end, detail=_detail(text, run))
        return
    known = collocation.table(rule.params["contexts"], rule.params["frames"])
    span = evidence.piece.span
    readings = _readings(known, text, found, text[span.start : span.end])
    for run, one in _accepted(text, found, readings):
        yield Match.at(run.start, run.end, (one.fill, *one.others), term=one.word)


def _detail(text: str, run: Run) -> str:
    person = leaders.is_person(text, run.start, run.end)
    return f"{run.count}字" + ("（应是人名，请核对姓名）" if person else "")


def _is_mask(text: str, run: Run, evidence: Evidence) -> bool:
    """Whether a run hides something; a lone sign does in a piece with other masks."""
    if run.count > 1:
        return True
    sides = text[run.start - 1 : run.start], text[run.end : run.end + 1]
    around = text[max(0, run.start - _STEM_REACH) : run.end + _STEM_REACH]
    return (
        any(set(seen.text) & set(asterisks.STARS) for seen in evidence.seen)
        and all(is_hanzi(side) or side in "“”" for side in sides if side)
        and not _STEM.search(around)
    )


def _accepted(
    text: str, found: list[Run], readings: dict[int, Reading]
) -> Iterator[tuple[Run, Reading]]:
    """Yield the runs that are masks with a reading, and the reading."""
    proved = frozenset(at for at, one in readings.items() if _is_firm(one))
    likely = frozenset(at for at, one in readings.items() if one.strong)
    for run in emphasis.masks(text, found, Read(proved, likely)):
        one = readings.get(run.start)
        if one and (not run.doubtful or _is_sure(text, run, one)):
            yield run, one


def _is_firm(one: Reading) -> bool:
    """Whether a reading holds against a run that may end a bold stretch."""
    return one.framed or (one.strong and one.weight >= _FIRM)


def _is_sure(text: str, run: Run, one: Reading) -> bool:
    """Whether a reading holds against a run that may be meant."""
    quoted = text[run.start - 1 : run.start] + text[run.end : run.end + 1] == "“”"
    return one.framed or (_is_firm(one) and not quoted)


def _readings(
    known: Table, text: str, found: list[Run], piece: str
) -> dict[int, Reading]:
    """Return the readings of runs by their start: first alone, then together."""
    lengths = [run.count for run in found if not run.letter and not run.meant]
    uniform = len(lengths) > 1 and len(set(lengths)) == 1
    readings: dict[int, Reading] = {}
    habits = Habits(piece, {})
    for _ in range(2):
        seen: dict[Hole, Reading | None] = {}  # the same hole reads the same
        for index, run in enumerate(found):
            if run.meant or run.start in readings:
                continue
            before, after = (_near(text, found, readings, index, w) for w in (-1, 1))
            hole = Hole(before, after, run.count, run.letter, uniform)
            if hole not in seen:
                seen[hole] = reading(known, hole, habits)
            one = seen[hole]
            if one is not None and (read := _offered(text, run, one)):
                readings[run.start] = read
        sure = {run.start for run, _ in _accepted(text, found, readings)}
        sure |= {start for start, one in readings.items() if one.framed}
        if not sure:
            break
        words = [readings[start].word for start in sure]
        habits = Habits(piece, {word: words.count(word) for word in set(words)})
    return readings


def _offered(text: str, run: Run, one: Reading) -> Reading | None:
    """Return a reading without the leaders' names that are not certain."""
    if not leaders.may_mean(text, run.start, run.end, one.fill, one.word):
        return None
    others = (fill for fill in one.others if not leaders.is_leader(fill))
    return one._replace(others=tuple(others))


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
