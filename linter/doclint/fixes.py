"""Fixes: choose the ones that agree, put them in order, apply them."""

from __future__ import annotations

from bisect import bisect_left, insort

from doclint.finding import SAFETIES, Edit
from doclint.span import spliced, trimmed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from doclint.finding import Finding, Fix

    # From and to in the first text, and what is new there, None for what stays.
    Piece = tuple[int, int, str | None]

_TOGETHER = 2  # so many equal characters part one change into two


def chosen(findings: Iterable[Finding], safety: str) -> list[Fix]:
    """Return the fixes to apply together, at ``safety`` or safer.

    Where two fixes touch, the safer one wins, then the longer, then the one of
    the earlier finding; the other waits for the next round.
    """
    floor = SAFETIES.index(safety)
    able = [
        finding.fix
        for finding in findings
        if finding.fix and SAFETIES.index(finding.fix.safety) >= floor
    ]
    able.sort(key=lambda fix: (-SAFETIES.index(fix.safety), -_length(fix)))
    kept: list[Fix] = []
    taken: list[tuple[int, int]] = []  # sorted, no two touch
    for fix in able:
        if all(_is_free(edit, taken) for edit in fix.edits):
            kept.append(fix)
            for edit in fix.edits:
                insort(taken, (edit.start, edit.end))
    return kept


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """Return the text with the edits of all fixes made; no two may overlap."""
    return spliced(text, (edit for fix in fixes for edit in fix.edits))


def apart(text: str, edits: Iterable[Edit]) -> list[Edit]:
    """Return sorted edits of a text as what really differs.

    Brackets around a year are two changes beside it, not one of the whole.
    """
    out: list[Edit] = []
    for edit in edits:
        start, end, new = trimmed(text, *edit)
        if len(new) != end - start:
            out.append(Edit(start, end, new))
            continue
        differs = [at for at in range(start, end) if text[at] != new[at - start]]
        first = 0
        for place, at in enumerate(differs, 1):
            if place == len(differs) or differs[place] - at > _TOGETHER:
                low, high = differs[first], at + 1
                out.append(Edit(low, high, new[low - start : high - start]))
                first = place
    return out


def composed(pieces: list[Piece], edits: Iterable[Edit]) -> list[Piece]:
    """Return the pieces of a text after sorted edits of what the pieces make up.

    An edit becomes one piece with all that it replaces; what it only touches
    stays apart.
    """
    out: list[Piece] = []
    rest = pieces[::-1]
    reached = 0
    for edit in edits:
        out += _taken(rest, edit.start - reached)
        while rest and not _shown(rest[-1]):
            out.append(rest.pop())
        gone = _taken(rest, edit.end - edit.start)
        at = out[-1][1] if out else 0
        start, end = (gone[0][0], gone[-1][1]) if gone else (at, at)
        out.append((start, end, edit.text))
        reached = edit.end
    return out + rest[::-1]


def changes(pieces: list[Piece]) -> tuple[Edit, ...]:
    """Return the edits that made the pieces of a text; neighbours stay apart."""
    out: list[Edit] = []
    for start, end, text in pieces:
        if text is None:
            continue
        if out and out[-1].end == start == end:
            out[-1] = Edit(out[-1].start, end, out[-1].text + text)
        elif start < end or text:
            out.append(Edit(start, end, text))
    return tuple(out)


def _taken(rest: list[Piece], length: int) -> list[Piece]:
    """Take pieces that show so many code points from the end of a list."""
    taken = []
    while length > 0:
        start, end, text = rest.pop()
        room = min(length, _shown((start, end, text)))
        if text is None:
            if start + room < end:
                rest.append((start + room, end, None))
            end = start + room
        elif room < len(text):
            rest.append((end, end, text[room:]))
            text = text[:room]
        taken.append((start, end, text))
        length -= room
    return taken


def _shown(piece: Piece) -> int:
    """Return how many code points a piece makes up."""
    start, end, text = piece
    return end - start if text is None else len(text)


def _length(fix: Fix) -> int:
    return sum(edit.end - edit.start for edit in fix.edits)


def _is_free(edit: Edit, taken: list[tuple[int, int]]) -> bool:
    """Whether an edit touches none of those that are taken."""
    at = bisect_left(taken, (edit.start, edit.end))
    before = at == 0 or taken[at - 1][1] < edit.start
    return before and (at == len(taken) or edit.end < taken[at][0])
