"""Report wordings, names and laws that came up only after the stated year."""

from __future__ import annotations

from doclint.checks import claims, local_body
from doclint.checks.dated import cores, places
from doclint.document import Match
from doclint.facts import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.facts.timeline import Dated
    from doclint.rule import Rule

PARAMS: dict[str, type] = {
    "facts": dict,
    "certain": bool,
    "verb": str,
    "local": bool,
    "unless_sentence": list,
}
REQUIRED = ("facts", "certain", "verb")
NEEDS_YEAR = True
ONCE = True


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the cores of the texts whose beginning is known."""
    return cores(params["facts"], lambda dated: dated.start != "")


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each text whose beginning lies after the stated year.

    With ``certain`` only what a source dates some years later, without it only
    the rest. ``verb`` tells what began: 始见于, 通过于, 设立于. With ``local`` the
    texts are bodies of a place.
    """
    stated = evidence.piece.stated_year
    if stated is None:
        return
    skipped = rule.params.get("unless_sentence", ())
    date = evidence.piece.date

    def wanted(dated: Dated) -> bool:
        if not dated.start or dates.order(dated.start, date) <= 0:
            return False
        gap = dates.year(dated.start) - stated
        return (gap > dated.margin > 0) is rule.params["certain"]

    piece, facts = evidence.piece.span, rule.params["facts"]
    for span, dated in places(document.text, piece, facts, hits, wanted):
        around = claims.sentence(document.text, span)
        if any(word in around for word in (*dated.unless, *skipped)):
            continue
        body = local_body.of_rule(document.text, span, rule)
        if body is None:
            continue
        origin = f"（{dated.origin}）" if dated.origin else ""
        yield Match.at(
            *body.span,
            term=dated.name,
            detail=f"{rule.params['verb']}{dates.spoken(dated.start)}{origin}",
            years=dated.years,
        )
