"""Report a change that its own figures contradict: 由40万吨增加到52万吨，增长23%."""

from __future__ import annotations

from doclint.checks import figures
from doclint.checks.windows import matches
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from decimal import Decimal
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"fault": str}
REQUIRED = ("fault",)

# What ends with them counts as well: 上升 提升 攀升, 下降, 压减 缩减.
_COMMON = ("增加", "提高", "增长", "扩大", "增", "升", "降")
_SELDOM = ("发展", "减少", "降低", "压缩", "缩短", "回落", "减")
_TO = ("到", "至")
_EARLIER = (
    *(
        f"{when}{what}的"
        for when in ("上年", "去年", "前年", "常年", "往年", "上月", "上季度", "同期")
        for what in ("", "同期", "平均")
    ),
    *("上一年的", "上年末的", "去年底的", "上年底的", "季度的", "半年的"),
)
_MORE = ("增加", "减少", "多", "少")
_AGAINST = (
    *("同比", "比上年", "比去年", "较上年", "较去年", "比上年同期", "比去年同期"),
    *("较上年同期", "较去年同期", "比同期", "环比", "比上月", "比上季度"),
)
_FIGURES = "0123456789"
_ROUNDED = "0.11"  # between two rates that are rounded
_NEAR = "0.03"  # of the true change
_SHARE = rf"(?P<pn>{figures.FIGURE})(?P<pu>%|％|个百分点)"
_UP = "增长|提高|上升|增加|增幅|增|偏多|多|升|提升|扩大|上涨"
_DOWN = "下降|减少|降低|降幅|降|偏少|少|减|回落|缩短|压缩|压减|缩减"
_CHANGE = (
    r"[，、（]?(?:即|共|累计|整整|增幅|降幅|净|[两二三四五六七八九十]年间?){0,2}"
    rf"(?:{_UP}|{_DOWN}|为|达|达到|了)+{_SHARE}"
)
_A, _B, _D = (figures.amount(name) for name in "abd")
_WHEN = r"(?:[0-9]{4}年(?:[0-9]{1,2}月)?[^，。；、0-9]{0,6})?"
# 由上年的12亿元, 从2015年底的12亿元
TO_YEAR = r"(?:[0-9]{4}年(?:[0-9]{1,2}月)?[底末]?的)?"  # 到2024年6月的36万次
FROM = rf"(?:由|从)[^，。；、0-9]{{0,12}}{_WHEN}{_A}"
_PATTERNS = {
    "reached": rf"{FROM}[^，。；0-9]{{0,4}}"
    rf"(?:{'|'.join(_COMMON + _SELDOM)})[到至](?:目前的)?{TO_YEAR}{_B}{_CHANGE}",
    "earlier": rf"{_B}，[比较与][第前一二三四上下]{{0,2}}(?:{'|'.join(_EARLIER)}){_A}"
    rf"(?:{_UP}|{_DOWN})了?{_SHARE}",
    "difference": rf"{_B}，(?:{'|'.join(_AGAINST)})(?:{'|'.join(_MORE)}){_D}{_CHANGE}",
}


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words between two amounts, each with the figure after it."""
    if params["fault"] == "reached":
        # 升 stands for 上升, 提升 … too, and only where it is common is a figure asked.
        common = tuple(
            verb + to + figure for verb in _COMMON for to in _TO for figure in _FIGURES
        )
        return (
            *common,
            *(verb + to for verb in _SELDOM for to in _TO),
            "到目前的",
            "至目前的",
        )
    if params["fault"] == "earlier":
        return _EARLIER
    return tuple(one + more for one in _AGAINST for more in _MORE)


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each share that does not follow from the two amounts beside it."""
    fault = rule.params["fault"]
    for match in matches(_PATTERNS[fault], document.text, hits):
        found = _points(match) if match["bu"] in ("%", "％") else _share(match, fault)
        if found:
            yield found


def _points(match: re.Match[str]) -> Match | None:
    """Compare a difference of two rates; in % it should be 个百分点."""
    if "an" not in match.re.groupindex or match["au"] not in ("%", "％"):
        return None
    from decimal import Decimal

    gap = abs(Decimal(match["bn"]) - Decimal(match["an"]))
    stated, unit = Decimal(match["pn"]), match["pu"]
    if gap == stated:
        return None if unit == "个百分点" else _in_points(match)
    if unit == "个百分点" and abs(gap - stated) > Decimal(_ROUNDED):
        right = figures.shown(gap, match["pn"] if "." in match["pn"] else match["bn"])
        return Match.at(*match.span("pn"), (right,), detail=f"两个比率相差{right}")
    return None


def _in_points(match: re.Match[str]) -> Match:
    start = match.start("pn")
    right = f"{match['pn']}个百分点"
    return Match.at(
        start, match.end("pu"), (right,), detail=f"两个比率相差{match['pn']}个百分点"
    )


def _share(match: re.Match[str], fault: str) -> Match | None:
    """Compare a change in % with the two amounts, allowing for their rounding."""
    if match["pu"] == "个百分点":
        return None

    later = figures.read(match, "b")
    if fault == "difference":
        change = figures.read(match, "d")
        if change.unit != later.unit:
            return None
        less = any(f"{one}{match['dn']}" in match.group() for one in ("减少", "少"))
        value = later.value + (change.value if less else -change.value)
        earlier = change._replace(value=value, step=max(change.step, later.step))
    else:
        earlier = figures.read(match, "a")
        if earlier.unit and earlier.unit != later.unit:
            return None
        if not earlier.unit and not match["as"]:
            scaled = earlier.value * figures.scale(later, match["bn"])
            earlier = earlier._replace(value=scaled, step=later.step)
    return contradiction(match, earlier, later)


def contradiction(
    match: re.Match[str], earlier: figures.Amount, later: figures.Amount
) -> Match | None:
    """Return the share ``p`` of a match when two amounts say another change."""
    from decimal import Decimal

    if earlier.value <= earlier.step / 2 or later.value <= 0:
        return None
    stated = Decimal(match["pn"])
    true = abs(later.value / earlier.value - 1) * 100
    later, earlier = (
        figures.exact(later, match["bn"]),
        figures.exact(earlier, match["an" if "an" in match.re.groupindex else "bn"]),
    )
    lows = later.value - later.step / 2, earlier.value + earlier.step / 2
    highs = later.value + later.step / 2, earlier.value - earlier.step / 2
    room = abs(highs[0] / highs[1] - lows[0] / lows[1]) * 50
    room += figures.last_place(match["pn"])
    if abs(true - stated) <= max(room, true * Decimal(_NEAR)):
        return None
    return _stated(match, true)


def _stated(match: re.Match[str], true: Decimal) -> Match:
    right = figures.rounded(true, match["pn"])
    return Match.at(
        match.start("pn"),
        match.end("pu"),
        (f"{right}%",),
        detail=f"按前面两个数算是{right}%",
    )
