"""Report counts of years since a year that the stated year refutes.

自2019年成立以来的十年间, 2024年以来连续五年: what began in a year has lasted as
long as the stated year allows.
"""

from __future__ import annotations

from doclint.checks.numerals import NUMBER, YEAR, number, year
from doclint.checks.windows import matches
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
NEEDS_YEAR = True

_COUNT = f"(?<![近约几数个第0-9０-９一二三四五六七八九十])(?P<count>{NUMBER}|多)"
_PATTERN = (
    rf"(?:自|从)?(?P<year>{YEAR})年(?!代)[^，。；！？：\n]{{0,18}}(?:以来|至今)"
    rf"(?:，?的?这?{_COUNT}年(?:来|间|时间)|[，]?[^，。；！？：\n]{{0,20}}?(?P<row>连续)"
    rf"(?P<count2>{NUMBER}|多)年(?!度))"
)
_FIGURES = "0123456789０１２３４５６７８９一二三四五六七八九十百零〇多"
_SLACK = 1  # a year begun counts or does not
_MANY = 3  # what 多年 means at least


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what leads from the year to the count, with the first figure."""
    joins = ("", "，", "的", "，的", "这", "的这", "，这")
    ends = [word + join for word in ("以来", "至今") for join in joins]
    return tuple(end + figure for end in (*ends, "连续") for figure in _FIGURES)


def check(
    document: Document, _rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield counts that the years from then to the stated year do not make."""
    stated = evidence.piece.stated_year
    if stated is None:
        return
    for match in matches(_PATTERN, document.text, hits):
        since = year(match["year"]) or stated
        written = match["count"] or match["count2"]
        many = written == "多"
        count = _MANY if many else number(written) or 0
        passed = stated - since
        short = passed + _SLACK < count
        if short or (not match["row"] and not many and passed - _SLACK > count):
            fact = (
                f"{since}年到{stated}年只有{passed}年"
                if short
                else (f"{since}年到{stated}年已有{passed}年")
            )
            points_to = since + count
            yield Match.at(
                *match.span(), detail=fact, years=(points_to - 1, points_to + 1)
            )
