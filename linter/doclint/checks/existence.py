"""Report what a pattern matches."""

from __future__ import annotations

from doclint.checks.windows import matches, place
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {
    "pattern": str,
    "replacement": str,
    "readings": dict,
    "term": str,
    "in_piece": list,
}
REQUIRED = ("pattern",)
REQUIRES: tuple[str, ...] = ()


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return no anchors of its own: the loader reads them off the pattern."""
    return ()


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    r"""Yield each match; a group named ``at`` (``at2`` …) narrows the span.

    ``replacement`` is a template in the syntax of ``re`` (``\1``); without it no
    reading is offered. ``readings`` maps what was found to its readings instead.
    ``term`` names the cause of all matches together. With
    ``in_piece`` the piece must hold one of these strings.
    """
    start, end = evidence.piece.span
    wanted = rule.params.get("in_piece", ("",))
    if not any(document.text.find(one, start, end) >= 0 for one in wanted):
        return
    replacement = rule.params.get("replacement")
    readings = rule.params.get("readings", {})
    for match in matches(rule.params["pattern"], document.text, hits):
        start, end = place(match)
        suggestions = () if replacement is None else (match.expand(replacement),)
        suggestions = tuple(readings.get(document.text[start:end], suggestions))
        yield Match.at(start, end, suggestions, term=rule.params.get("term"))
