"""Report years beside a plan's name that are not its years: “十四五”（2020—2024年）."""

from __future__ import annotations

from doclint.checks import plans
from doclint.checks.numerals import YEAR, like, year
from doclint.checks.windows import matches
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.checks.plans import Plan
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS = plans.PARAMS
REQUIRED = ("facts",)

_NOUN = "(?:规划|计划)?(?:时期|期间)?"
_RANGE = rf"(?P<first>{YEAR})年?\s*(?:[-—－–～~至到]|——)\s*(?P<last>{YEAR})年?"
_END = rf"末(?:[，,]?(?:即|也就是)|[（(](?:即|到)?)(?P<end>{YEAR})年[）)]?"


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what every name of a plan holds."""
    return plans.anchors(params)


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each plan beside years other than its own, with its own years."""
    known = plans.plans(rule.params)
    name = plans.name(rule.params.get("noun"))
    pattern = rf"{name}(?:{_NOUN}\s*[（(]\s*{_RANGE}\s*[）)]|{_NOUN}{_END})"
    for match in matches(pattern, document.text, hits):
        plan = plans.which(match, known)
        if plan is None:
            continue
        right = {"end": plan.last, "last": plan.last, "first": plan.first}
        if any(match[name] and year(match[name]) != right[name] for name in right):
            yield _match(match, plan, right)


def _match(match: re.Match[str], plan: Plan, right: Mapping[str, int]) -> Match:
    text, start = match.group(), match.start()
    for group, value in right.items():
        if written := match[group]:
            low, high = match.start(group) - start, match.end(group) - start
            text = text[:low] + like(value, written) + text[high:]
    return Match.at(
        *match.span(),
        (text,),
        term=plan.name,
        detail=plan.fact,
        years=(plan.first, plan.last),
    )
