"""Report what a pattern matches."""

from __future__ import annotations

from doclint.checks.numerals import in_figures
from doclint.checks.windows import matches, place
from doclint.document import Match
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {
    "pattern": str,
    "replacement": str,
    "readings": dict,
    "term": str,
    "in_piece": list,
    "drop": str,
    "figures": bool,
}
REQUIRED = ("pattern",)


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    r"""Yield each match; a group named ``at`` (``at2`` …) narrows the span.

    ``replacement`` is a template in the syntax of ``re`` (``\1``); without it no
    reading is offered. ``readings`` maps what was found to its readings instead.
    ``drop`` is a pattern that the reading does without; with ``figures`` the reading
    is what was found, its number in figures.
    ``term`` names the cause of all matches together. With
    ``in_piece`` the piece must hold one of these strings.
    """
    start, end = evidence.piece.span
    wanted = rule.params.get("in_piece", ("",))
    if not any(document.text.find(one, start, end) >= 0 for one in wanted):
        return
    replacement = rule.params.get("replacement")
    readings, drop = rule.params.get("readings", {}), rule.params.get("drop")
    for match in matches(rule.params["pattern"], document.text, hits):
        start, end = place(match)
        suggestions: tuple[str, ...] = ()
        if replacement is not None:
            suggestions = (match.expand(replacement),)
        suggestions = tuple(readings.get(document.text[start:end], suggestions))
        if drop is not None:
            suggestions = (compiled(drop).sub("", document.text[start:end], count=1),)
        if rule.params.get("figures"):
            suggestions = in_figures(document.text[start:end])
        yield Match.at(start, end, suggestions, term=rule.params.get("term"))
