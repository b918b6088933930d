"""Fixes: choose the ones that agree, put them in order, apply them."""

from __future__ import annotations

from bisect import bisect_left, insort

from doclint.finding import SAFETIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from doclint.finding import Edit, Finding, Fix


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
    parts = []
    reached = 0
    for edit in sorted(edit for fix in fixes for edit in fix.edits):
        parts += [text[reached : edit.start], edit.text]
        reached = edit.end
    return "".join(parts) + text[reached:]


def _length(fix: Fix) -> int:
    return sum(edit.end - edit.start for edit in fix.edits)


def _is_free(edit: Edit, taken: list[tuple[int, int]]) -> bool:
    """Whether an edit touches none of those that are taken."""
    at = bisect_left(taken, (edit.start, edit.end))
    before = at == 0 or taken[at - 1][1] < edit.start
    return before and (at == len(taken) or edit.end < taken[at][0])
