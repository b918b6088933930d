"""Report 今年, 去年, 明年 beside a year that they are not: 去年（2024年）.

Without a stated year only those that contradict an earlier one of the piece.
"""

from __future__ import annotations

from doclint.checks import told
from doclint.checks.numerals import YEAR, like, year
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

_OFFSETS = {
    "前年": -2,
    "去年": -1,
    "上年": -1,
    "今年": 0,
    "本年": 0,
    "明年": 1,
    "后年": 2,
}
_WORDS = "|".join(_OFFSETS)
_PATTERN = (
    rf"(?P<word>{_WORDS})(?:[（(](?:即|指)?(?P<year>{YEAR})年?[）)]"
    rf"|[，,]?(?:即|也就是)(?P<year2>{YEAR})年)"
    rf"|(?P<year3>{YEAR})年?[（(](?:即|指)?(?P<word2>{_WORDS})[）)]"
    rf"|(?P<word3>{_WORDS})是(?P<year4>20\d\d)年(?=[，。；！\n])"
)

_YEARS = ("year", "year2", "year3", "year4")


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words as they stand beside a year."""
    after = ("（", "(", "即", "也就是", "，即", ",即", "，也就是", ",也就是")
    before = ("（", "(", "（即", "(即", "（指", "(指")
    return (
        *(word + mark for word in _OFFSETS for mark in after),
        *(mark + word for word in _OFFSETS for mark in before),
        *(word + "是20" for word in _OFFSETS),
    )


def check(
    document: Document, _rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each word whose year is not the one written beside it."""
    text = document.text
    base = evidence.piece.stated_year
    for match in matches(_PATTERN, text, hits):
        word = match["word"] or match["word2"] or match["word3"]
        offset = _OFFSETS[word]
        written = next(one for name in _YEARS if (one := match[name]) is not None)
        beside = year(written) or 0
        if base is None:
            base = beside - offset
        # 2022年比上年（2021年）: the sentence may have a year of its own.
        spoken = told.told(text, match.start(), None)
        own = beside - offset == spoken.year if spoken else False
        if beside != base + offset and not own:
            right = match.group().replace(written, like(base + offset, written))
            points_to = beside - offset
            yield Match.at(
                *match.span(),
                (right,),
                detail=f"按{base}年计算，{word}是{base + offset}年",
                years=(points_to, points_to),
            )
