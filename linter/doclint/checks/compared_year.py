"""Report a comparison with the document's own year: 今年……比2006年增长 in 2006."""

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

_PATTERN = (
    rf"[比较](?P<year>{YEAR})年(?:同期|同比)?"
    "(?:的[^，。；\n]{1,10}?又?有?)?"
    "(?:增长|增加|提高|上升|下降|减少|降低|翻|净增|多|少|高|低)(?!到|至)"
)
_YEAR = lazy(rf"({YEAR})年")


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the word of comparison with the century behind it."""
    return tuple(f"{word}{century}" for word in "比较" for century in ("19", "20"))


def check(
    document: Document, _rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the comparisons with the stated year that name no other year before."""
    stated = evidence.piece.stated_year
    for match in matches(_PATTERN, document.text, hits):
        if year(match["year"]) != stated:
            continue
        low, _ = told.sentence(document.text, *match.span())
        others = _YEAR.findall(document.text, low, match.start())
        if all(year(one) == stated for one in others):
            yield Match.at(*match.span(), detail=f"文稿所写年份就是{stated}年")
