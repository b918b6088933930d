"""Report wordings, names and laws that were out of use in the stated year."""

from __future__ import annotations

from doclint.checks import claims, local_body
from doclint.checks.dated import cores, places
from doclint.document import Match
from doclint.facts import dates
from doclint.patterns import lazy

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
    "local": bool,
    "certain": bool,
    "unless_sentence": list,
}
REQUIRED = ("facts", "verb", "claims")
NEEDS_YEAR = True
ONCE = True

_SETTLED = 6  # months after which only the new name is used
_ORDER = lazy("(?<![主重需必只首摘纪提概紧])要(?![求素点件闻塞害领职么])|必须|务必")
_REVIEWED = lazy("总结|回顾|盘点|评估")
_OPENS = "，。；：！？\n 　"  # "" at the start of the text is one too
_ACTS = lazy(
    "(?:[^，。；\n]{0,4}?(?:给予|提供|配合|协助|参与|牵头)|负责)"
    "(?![过了人]|[^，。；\n]{0,12}的)"
)
_NOW = lazy("正在|当前|目前|继续|今年|本月|即将")


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the cores of the texts that went out of use."""
    return cores(params["facts"], lambda dated: dated.last > 0)


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each text that was out of use and is used in one of the ways ``claims``.

    ``soft`` chooses the entries whose end is a convention (true) or a date
    (false); without it both. ``certain`` takes only those whose source was seen.
    The suggestion is the wording of the stated year; with ``local`` that of a body
    of the place.
    """
    stated = evidence.piece.stated_year
    if stated is None:
        return

    date = evidence.piece.date

    def wanted(dated: Dated) -> bool:
        return _is_over(dated, stated, date) and _is_chosen(dated, rule)

    piece, facts = evidence.piece.span, rule.params["facts"]
    for span, dated in places(document.text, piece, facts, hits, wanted):
        if _is_excused(document.text, span, dated, rule):
            continue
        clause = claims.clause(document.text, span)
        if _is_fresh(dated, stated, date) and not _is_now(clause, dated, date):
            continue  # just after a change much is told of the time before
        last = min(dated.last, stated - 1)
        used = claims.reading(document.text, span, stated=stated, last=last)
        body = local_body.of_rule(document.text, span, rule)
        if body is None or (body.is_small and rule.params.get("certain")):
            continue
        if used in rule.params["claims"] or _acts(document.text, body, used, rule):
            yield _match(body, dated, stated, rule.params["verb"])


def _is_over(dated: Dated, stated: int, date: str) -> bool:
    if dated.last <= 0:
        return False
    end = dated.settled or dated.ended
    return dated.last < stated or (end != "" and dates.order(end, date) < 0)


def _is_chosen(dated: Dated, rule: Rule) -> bool:
    if dated.soft is not rule.params.get("soft", dated.soft):
        return False
    return dated.margin > 0 or not rule.params.get("certain", False)


def _is_fresh(dated: Dated, stated: int, date: str) -> bool:
    """Whether a change is recent; a campaign is reviewed all through the next year."""
    if dated.last < stated:
        return False
    reviewed = dated.last > dates.year(dated.ended)
    return reviewed or dates.months(dated.settled or dated.ended, date) < _SETTLED


def _is_now(clause: str, dated: Dated, date: str) -> bool:
    """Whether a clause is about now: by its words, or as an order given long after."""
    earliest = date if "-" in date else f"{date}-01"
    late = dates.months(dated.settled or dated.ended, earliest) >= _SETTLED
    is_order = late and _ORDER.search(clause) and not _REVIEWED.search(clause)
    return bool(_NOW.search(clause) or is_order)


def _acts(text: str, body: local_body.Body, used: str, rule: Rule) -> bool:
    """Whether a body of a place that is surely gone begins a clause and acts in it."""
    if used == claims.MENTION or not (rule.params.get("certain") and body.level):
        return False
    opens = text[: body.span.start][-1:] in _OPENS
    return opens and _ACTS.match(text, body.span.end) is not None


def _is_excused(text: str, span: Span, dated: Dated, rule: Rule) -> bool:
    around = claims.sentence(text, span)
    words = (*dated.unless, *rule.params.get("unless_sentence", ()))
    return any(word in around for word in words)


def _match(body: local_body.Body, dated: Dated, stated: int, verb: str) -> Match:
    heir = body.successor(dated.heir(stated))
    ended = body.ended(dated.ended, dated.settled)
    end = f"{dates.spoken(ended)}{verb}" if ended else f"用至{dated.last}年"
    then = f"，{stated}年用“{heir.strip('《》')}”" if heir else ""
    return Match.at(
        *body.span,
        (heir,) if heir else (),
        term=dated.name,
        detail=f"{end}{then}",
        years=dated.years,
    )
