"""Report spans of years that run backwards, or are longer or shorter than told.

``part`` is ``order`` (2024年至2019年, 2024年至2024年) or ``length``
(三年行动计划（2018—2023年）, 2019年至2024年的十年间).
"""

from __future__ import annotations

from doclint.checks.numerals import NUMBER, YEAR, number, year
from doclint.checks.windows import matches
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"part": str}
REQUIRED = ("part",)

_TO = r"\s*(?:[-－–—～~至到]|——)\s*"
_MONTH = "[0-9０-９一二三四五六七八九十]{1,2}"
_ORDER = (
    rf"(?P<first>{YEAR})年(?P<from>(?P<month>{_MONTH})月(?:{_MONTH}日)?起?)?{_TO}"
    rf"(?P<last>{YEAR})年(?P<until>(?P<month2>{_MONTH})月|[底末初上下夏秋冬春])?"
)
_RANGE = rf"(?P<first>{YEAR})年?{_TO}(?P<last>{YEAR})年?"
_COUNT = f"(?<![近约几数个第0-9０-９一二三四五六七八九十])(?P<count>{NUMBER})"
_SPAN = (
    rf"{_RANGE}(?:的|这|，)?{_COUNT}(?:个年头|年)"
    "(?:间|来|里|时间|期间|中(?!期|央|国|心|共))"
)
_PLANNED = (
    rf"{_COUNT}年[^，。；、：（(《》\n]{{0,14}}?(?:行动|计划|规划|方案|攻坚)(?:计划|方案)?[》”]?"
    rf"[（(]{_RANGE}[）)]"
)
_ASIDE = rf"{_COUNT}年(?:来|间|期间)?[（(]{_RANGE}[）)]"
_MARKS = ("至", "到", "-", "－", "–", "—", "～", "~")


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what stands between the years of a span."""
    century = ("19", "20", "１９", "２０", "一九", "二〇", "二○", "二０")
    if params["part"] == "order":
        return tuple(
            f"{before}{mark}{one}"
            for before in ("年", "月", "日", "起")
            for mark in _MARKS
            for one in century
        )
    return tuple(f"{mark}{one}" for mark in _MARKS for one in century)


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield the spans that cannot be, by arithmetic alone."""
    if rule.params["part"] == "order":
        for match in matches(_ORDER, document.text, hits):
            if _is_backward(match):
                yield Match.at(*match.span())
        return
    for pattern, shortest, longest in (
        (_SPAN, -1, 1),
        (_ASIDE, -1, 1),
        (_PLANNED, -1, 0),
    ):
        for match in matches(pattern, document.text, hits):
            first, last = year(match["first"]) or 0, year(match["last"]) or 0
            count = number(match["count"])
            # From 2018 to 2020 are two years or, all counted, three.
            if count and not shortest <= last - first - count <= longest:
                fact = f"{first}年到{last}年，首尾都算是{last - first + 1}年"
                yield Match.at(*match.span(), detail=fact)


def _is_backward(match: re.Match[str]) -> bool:
    first, last = year(match["first"]) or 0, year(match["last"]) or 0
    if first != last:
        return first > last
    if not match["month"]:
        return not match["until"]
    until = number(match["month2"] or "") if match["month2"] else None
    return until is not None and (number(match["month"]) or 0) > until
