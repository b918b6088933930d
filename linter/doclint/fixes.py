"""Fixes: choose the ones that agree, put them in order, apply them."""

from __future__ import annotations

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
    taken: list[tuple[int, int]] = []
    for fix in able:
        if not any(_touches(edit, span) for edit in fix.edits for span in taken):
            kept.append(fix)
            taken += [(edit.start, edit.end) for edit in fix.edits]
    return kept


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """Return the text with the edits of all fixes made, last edit first."""
    edits = sorted((edit for fix in fixes for edit in fix.edits), reverse=True)
    for edit in edits:
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _length(fix: Fix) -> int:
    return sum(edit.end - edit.start for edit in fix.edits)


def _touches(edit: Edit, span: tuple[int, int]) -> bool:
    start, end = span
    return edit.start <= end and start <= edit.end
