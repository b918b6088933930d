"""Fixes: choose the ones that agree, put them in order, apply them."""

from __future__ import annotations

from bisect import bisect_left, insort

from doclint.finding import SAFETIES, Edit
from doclint.span import spliced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from doclint.finding import Finding, Fix

    Piece = tuple[int, int, str]  # from, to of the first text; -1, -1, what is new


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


def composed(pieces: list[Piece], edits: Iterable[Edit]) -> list[Piece]:
    """Return the pieces of a text after sorted edits of what the pieces make up."""
    out: list[Piece] = []
    rest = list(reversed(pieces))
    reached = 0

    def take(until: int) -> list[Piece]:
        nonlocal reached
        taken: list[Piece] = []
        while reached < until:
            start, end, new = rest.pop()
            room = until - reached
            length = len(new) if start < 0 else end - start
            if length > room:
                if start < 0:
                    rest.append((-1, -1, new[room:]))
                    new = new[:room]
                else:
                    rest.append((start + room, end, ""))
                    end = start + room
                length = room
            taken.append((start, end, new))
            reached += length
        return taken

    for edit in edits:
        out += take(edit.start)
        take(edit.end)
        if edit.text:
            out.append((-1, -1, edit.text))
    return out + rest[::-1]


def changes(pieces: list[Piece], length: int) -> tuple[Edit, ...]:
    """Return the edits that made the pieces of a text of this length."""
    out: list[Edit] = []
    reached = 0
    new = ""
    for start, end, text in [*pieces, (length, length, "")]:
        if start < 0:
            new += text
            continue
        if start > reached or new:
            out.append(Edit(reached, max(start, reached), new))
        reached, new = max(end, reached), ""
    return tuple(out)


def _length(fix: Fix) -> int:
    return sum(edit.end - edit.start for edit in fix.edits)


def _is_free(edit: Edit, taken: list[tuple[int, int]]) -> bool:
    """Whether an edit touches none of those that are taken."""
    at = bisect_left(taken, (edit.start, edit.end))
    before = at == 0 or taken[at - 1][1] < edit.start
    return before and (at == len(taken) or edit.end < taken[at][0])
