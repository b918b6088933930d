"""Report wordings, names and laws that were out of use in the stated year."""

from __future__ import annotations

from doclint.checks import claims
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
    from doclint.span import Span

PARAMS: dict[str, type] = {
    "facts": dict,
    "verb": str,
    "claims": list,
    "soft": bool,
    "unless_sentence": list,
}
REQUIRED = ("facts", "verb", "claims")
REQUIRES: tuple[str, ...] = ()
NEEDS_YEAR = True
ONCE = True


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the cores of the texts that went out of use."""
    return cores(params["facts"], lambda dated: dated.last > 0)


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each text that was out of use and is used in one of the ways ``claims``.

    ``soft`` chooses the entries whose end is a convention (true) or a date
    (false); without it both. The suggestion is the wording of the stated year.
    """
    stated = evidence.piece.stated_year
    if stated is None:
        return

    def wanted(dated: Dated) -> bool:
        soft = rule.params.get("soft", dated.soft)
        return 0 < dated.last < stated and dated.soft is soft

    piece, facts = evidence.piece.span, rule.params["facts"]
    for span, dated in places(document.text, piece, facts, hits, wanted):
        if _is_excused(document.text, span, dated, rule):
            continue
        used = claims.reading(document.text, span, stated=stated, last=dated.last)
        if used in rule.params["claims"]:
            yield _match(span, dated, stated, rule.params["verb"])


def _is_excused(text: str, span: Span, dated: Dated, rule: Rule) -> bool:
    around = claims.sentence(text, span)
    words = (*dated.unless, *rule.params.get("unless_sentence", ()))
    return any(word in around for word in words)


def _match(span: Span, dated: Dated, stated: int, verb: str) -> Match:
    heir = dated.heir(stated)
    end = f"{dates.spoken(dated.ended)}{verb}" if dated.ended else f"用至{dated.last}年"
    then = f"，{stated}年用“{heir.strip('《》')}”" if heir else ""
    return Match.at(
        *span,
        (heir,) if heir else (),
        term=dated.name,
        detail=f"{end}{then}",
        years=dated.years,
    )
