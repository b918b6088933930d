"""Report years after the stated year that are told as past: 2026年比上年增长5%."""

from __future__ import annotations

from doclint.checks import told
from doclint.checks.numerals import YEAR, year
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
NEEDS_YEAR = True

_DONE = (
    "比上年增长",
    "比上年增加",
    "较上年增长",
    "同比增长",
    "同比下降",
    "同比增加",
    "完成了",
    "通过了",
    "召开了",
)
_PATTERN = (
    rf"(?<![到至截在前从])(?P<year>{YEAR})年(?:全年|上半年|下半年|[一二三四]季度|[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?"
    rf"(?!前|以前|目标|预算|计划|预期)[^。；！？\n]{{0,40}}?(?:{'|'.join(_DONE)})"
)
_AHEAD = lazy(
    "将|拟|计划|预计|预期|预算|力争|争取|目标|要|确保|规划|有望|届时|应|草案|安排|如果|若|假如|测算|展望|未来|以后|到"
)


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words that tell of something done."""
    return _DONE


def check(
    document: Document, _rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the years after the stated year that a done thing is told of."""
    stated = evidence.piece.stated_year
    if stated is None:
        return
    text = document.text
    for match in matches(_PATTERN, text, hits):
        value = year(match["year"]) or 0
        low, high = told.sentence(text, *match.span())
        if value <= stated or told.in_title(text, match.start()):
            continue
        if _AHEAD.search(text, low, high):
            continue
        yield Match.at(
            match.start("year"),
            match.end("year") + 1,
            detail=f"文稿的年份是{stated}年，{value}年还没有过去",
            years=(value, value + 1),
        )
