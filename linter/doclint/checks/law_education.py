"""Report how many plans of legal education a text counts: 经过四个五年的普法.

Since 1986 one plan follows the other every five years.
"""

from __future__ import annotations

from doclint.checks import numerals, told
from doclint.checks.numerals import like
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"facts": tuple}
REQUIRED = ("facts",)
NEEDS_YEAR = True

_YEARS = 5  # of a plan
_PATTERN = (
    "(?P<count>[1-9]|[一二三四五六七八九十两])个五年的?(?:全民|全国)?"
    "(?:普法|法[治制]宣传)(?:宣传|教育|规划|工作|活动)*"
)


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what every count of plans holds."""
    return (
        "个五年普法",
        "个五年的普法",
        "个五年全",
        "个五年的全",
        "个五年法",
        "个五年的法",
    )


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield counts that fit neither the plans done nor those begun by then."""
    stated = evidence.piece.stated_year
    if stated is None:
        return
    text = document.text
    start = rule.params["facts"][0]["first_year"]
    done = (stated - start) // _YEARS
    # In the year after a plan's end a report may still count without it.
    least = done - 1 if (stated - start) % _YEARS == 0 else done
    for match in matches(_PATTERN, text, hits):
        count = numerals.count(match["count"])
        if text[max(0, match.start() - 1) : match.start()] == "第":
            continue
        if least <= count <= done + 1:
            continue
        span = Span(*match.span())
        ended = start + _YEARS * count
        if told.is_mention(text, span, stated=stated, last=min(ended, stated - 1)):
            continue
        reading = like(done, match["count"]) + match.group()[len(match["count"]) :]
        yield Match.at(
            *span,
            (reading,),
            detail=f"到{stated}年全国已实施完{done}个五年普法规划",
            years=(ended - 1, ended + _YEARS - 1),
        )
