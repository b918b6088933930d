"""Report a share that does not follow from part and whole: 共20个，其中5个，占20%."""

from __future__ import annotations

from doclint.checks import figures
from doclint.checks.windows import matches
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()

_PART, _WHOLE = figures.amount("a"), figures.amount("b")
_SHARE = rf"(?P<pn>{figures.FIGURE})(?P<pu>[%％])(?!以上|左右)"
_GAP = r"[^，。；0-9\n]"
_ALL = (
    r"(?:比为?|比例为?|总[数量额]的?|总人数的?|总户数的?|全部的?|总面积的?"
    r"|总投资的?|其中的?|的)?"
)
_PATTERNS = (
    # 完成投资12亿元，占年度计划20亿元的60%
    rf"{_PART}{_GAP}{{0,6}}，占{_GAP}{{0,16}}{_WHOLE}{_GAP}{{0,6}}的{_SHARE}",
    # 人口为248万人，老年人口62万人，占人口的25%
    rf"(?P<name>[\u4e00-\u9fff]{{2,10}})(?:总[数量额])?(?:为|是|达到?|共有?)?{_WHOLE}，"
    rf"[^。；\n]{{0,40}}?{_PART}{_GAP}{{0,6}}，占(?:全[市县省区乡镇村国])?(?P=name)(?:总[数量额])?的{_SHARE}",
    # 共有床位1500张，其中护理型900张，占60%
    rf"{_WHOLE}{_GAP}{{0,10}}，其中{_GAP}{{0,16}}{_PART}{_GAP}{{0,6}}，占{_ALL}{_SHARE}",
)
_ABOUT = tuple("约近超过余多达")  # what is told roughly says nothing exact


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what stands before a share of an amount."""
    return ("，占",)


def check(
    document: Document, _rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each share that the part and the whole in front of it contradict."""
    seen = set()
    for pattern in _PATTERNS:
        for match in matches(pattern, document.text, hits):
            found = _compared(document.text, match)
            if found and found.span not in seen:
                seen.add(found.span)
                yield found


def _compared(text: str, match: re.Match[str]) -> Match | None:
    from decimal import Decimal

    part, whole = figures.read(match, "a"), figures.read(match, "b")
    if part.unit != whole.unit or not 0 < part.value <= whole.value:
        return None
    if any(text.endswith(_ABOUT, 0, match.start(name)) for name in ("an", "bn")):
        return None
    true = part.value / whole.value * 100
    part, whole = figures.exact(part, match["an"]), figures.exact(whole, match["bn"])
    room = true * (part.step / part.value + whole.step / whole.value) / 2
    room += figures.last_place(match["pn"]) * Decimal(figures.SLACK)
    if abs(true - Decimal(match["pn"])) <= room:
        return None
    right = figures.rounded(true, match["pn"]) + match["pu"]
    span = (match.start("pn"), match.end("pu"))
    return Match.at(*span, (right,), detail=f"按前面两个数算是{right}")
