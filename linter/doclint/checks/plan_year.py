"""Report years told as the first, last or n-th year of a plan that they are not."""

from __future__ import annotations

from doclint.checks import claims, plans, told
from doclint.checks.numerals import like, number
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.checks.plans import Plan
    from doclint.checks.told import Told
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS = plans.PARAMS
REQUIRED = ("facts",)
NEEDS_YEAR = True

_ROLE = (
    "(?P<first>开局之?年|开局起步之?年|起步之?年|启动之?年|良好开局的一年|开局的一年|首年|头一年)"
    "|(?P<last>收官之?年|收官的一年|最后一年|末年|收尾之?年|决胜之?年)"
    "|(?P<middle>中期之?年|中期评估之年)"
    "|第(?P<nth>[一二三四五六])(?:个?年头|年)(?!度)"
    "|(?P<within>(?:关键|重要|攻坚|攻关)(?:性)?(?:之年|的?一年|年份))"
)
_TAIL = "[^，。；、！？：\n“”‘’]{0,14}?"
# What makes ready for the next plan may speak of it in the year before.
_AHEAD = lazy(
    "(?:谋划|编制|制定|谋篇|布局|研究|衔接|承接|展望|面向|迈向|开启|奔向|打|奠|夯|为|到|启动)"
    "[^，。；\n]{0,12}\\Z"
)
# What makes the year the subject of which the plan is told.
_IS = lazy(
    r"\A.{0,2}\Z|(?:是|作为|正值|恰逢|适逢|迎来|进入|处于)"
    r"(?![^，。；\n]*(?:回顾|总结|展望))[^。；\n]*\Z"
)
_LONGEST = 40  # code points between a year and what is told of it in one span


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what every name of a plan holds."""
    return plans.anchors(params)


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each statement about a year of a plan that the plan's years refute.

    Where the sentence names no year, a past year of a plan is reported only when
    it is claimed for the present.
    """
    text, stated = document.text, evidence.piece.stated_year
    known = plans.plans(rule.params)
    pattern = f"{plans.name(rule.params.get('noun'))}{_TAIL}(?P<role>{_ROLE})"
    for match in matches(pattern, text, hits):
        plan = plans.which(match, known)
        if plan is None or told.in_title(text, match.start()):
            continue
        meant = _meant(plan, match)
        year = told.told(text, match.start(), stated)
        if year is None:
            if stated is not None and _is_amiss(match, meant, stated):
                yield _match(match, plan, meant, match.start(), ())
        elif not meant[0] <= year.year <= meant[1] and _IS.search(
            text, year.end, match.start()
        ):
            yield _contradiction(match, plan, meant, year, known)


def _is_amiss(match: re.Match[str], meant: tuple[int, int], stated: int) -> bool:
    """Whether a year of a plan, told without a year, cannot be about the stated one."""
    if meant[0] > stated + 1:
        return True
    span, last = Span(*match.span()), meant[1] + 1
    used = claims.reading(match.string, span, stated=stated, last=last)
    return stated > last and used == claims.PRESENT


def _meant(plan: Plan, match: re.Match[str]) -> tuple[int, int]:
    """Return the first and last year of which a statement can be true."""
    if match["within"]:
        start = match.start()
        ahead = _AHEAD.search(match.string, max(0, start - 16), start)
        return plan.first - (2 if ahead else 1), plan.last
    year = plan.first
    if match["last"]:
        year = plan.last
    elif match["middle"]:
        year += 2
    elif match["nth"]:
        year += (number(match["nth"]) or 1) - 1
    return year, year


def _contradiction(
    match: re.Match[str],
    plan: Plan,
    meant: tuple[int, int],
    year: Told,
    known: Mapping[int, Plan],
) -> Match:
    """Return the match with its year, and what would be right: year or plan."""
    start = match.start()
    before = match.string[year.start : start]
    readings = []
    if year.relative or len(before) > _LONGEST:
        before = ""
    else:
        start = year.start
        if meant[0] == meant[1]:
            readings.append(f"{like(meant[0], before[:4])}{before[4:]}{match.group()}")
    written = match["quoted"] or match["bare"]
    readings += [
        before + match.group().replace(written, other.short, 1)
        for other in known.values()
        if written and not match["within"] and _meant(other, match)[0] == year.year
    ]
    return _match(match, plan, meant, start, tuple(readings))


def _match(
    match: re.Match[str],
    plan: Plan,
    meant: tuple[int, int],
    start: int,
    readings: tuple[str, ...],
) -> Match:
    return Match.at(
        start, match.end(), readings, term=plan.name, detail=plan.fact, years=meant
    )
