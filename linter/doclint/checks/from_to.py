"""Report what two figures contradict: 由12%提高到9%, 由2亿增至6亿，增长3倍."""

from __future__ import annotations

from doclint.checks import figures, growth
from doclint.checks.numerals import count
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

_DOWN = "下降|减少|降低|压缩|缩短|回落|缩减|压减|减|降"
_UP = "增加|提高|增长|扩大|发展|上升|提升|攀升|增|升"
# The longer words first: 下降 is no 降 with 下 before it.
_TURN = rf"(?:(?P<down>{_DOWN})|(?P<up>{_UP}))"
_BETWEEN = (
    growth.FROM + rf"[^，。；0-9]{{0,4}}?{_TURN}[到至](?:目前的)?{growth.TO_YEAR}"
)
_A, _B = figures.amount("a"), figures.amount("b")
_EARLIER = tuple(
    f"{more}{what}的"
    for more in ("比上年", "比去年", "较上年", "较去年", "比前年", "比上月")
    for what in ("", "同期", "末", "底")
)
_TIMES = (
    r"[，、（](?:即|共|累计|整整)?(?P<by>增长|增加|扩大|提高|提升|增|翻|下降|减少|降低|缩短|压缩)了?"
    rf"(?P<pn>{figures.FIGURE}|[两一二三四五六七八九十])(?P<pu>倍|番)"
)
_D = figures.amount("d")
_BY = rf"(?:净?增加?|增长|净?减少?|下降|降低|提高|多|少|压缩|缩短)了?{_D}(?![0-9.])"
_PATTERNS = {
    "direction": (
        _BETWEEN + _B,
        rf"{_B}，(?:{'|'.join(_EARLIER)}){_A}{_TURN}了?(?=[0-9])",
    ),
    "times": (_BETWEEN + _B + _TIMES,),
    "difference": (
        _BETWEEN + _B + rf"[，、（](?:即|共|累计)?{_BY}",
        rf"{_B}，(?:{'|'.join(_EARLIER)}){_A}{_BY}",
    ),
}
_NO_SCALE = ("位", "名", "级", "第", "")  # of a rank a lower one is higher
_MOST_DOUBLINGS = 64
_TURNED = ("第", "负", "-", "－", "−", ":", "：", "∶", "/", "下")
_NEAR = {True: "0.12", False: "0.6"}  # of times told with a decimal, and of whole ones
_NEAR_MANY = "0.02"  # of a large number of times
_NEAR_DOUBLED = "0.15"  # of the figure that doubling gives


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words between two amounts."""
    if params["fault"] in ("difference", "direction"):
        return (*growth.anchors({"fault": "reached"}), *_EARLIER)
    return growth.anchors({"fault": "reached"})


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each verb or number of times that the two amounts contradict.

    ``fault`` is "direction" (提高到 a lower figure), "times" (增长3倍 for 2倍) or
    "difference" (由12户增加到15户，增加5户).
    """
    fault = rule.params["fault"]
    compared = {"direction": _turned, "times": _times, "difference": _differing}[fault]
    for pattern in _PATTERNS[fault]:
        for match in matches(pattern, document.text, hits):
            pair = _amounts(document.text, match)
            found = compared(match, *pair) if pair else None
            if found:
                yield found


def _amounts(
    text: str, match: re.Match[str]
) -> tuple[figures.Amount, figures.Amount] | None:
    """Return two amounts of one unit, None when they are ranks or of several."""
    earlier, later = figures.read(match, "a"), figures.read(match, "b")
    if earlier.unit != later.unit or later.unit in _NO_SCALE or not earlier.value:
        return None
    for name in ("an", "bn"):
        if text.endswith(_TURNED, 0, match.start(name)):
            return None
    return earlier, later


def _turned(
    match: re.Match[str], earlier: figures.Amount, later: figures.Amount
) -> Match | None:
    if later.value == earlier.value:
        return None
    is_lower = later.value < earlier.value
    if is_lower == bool(match["down"]):
        return None
    word = "比前面小" if is_lower else "比前面大"
    written = match["bn"] + (match["bs"] or "") + match["bu"]
    name = "down" if match["down"] else "up"
    # 提高到9%: the verb with its figure; of 比上年的12亿元增长 the verb alone.
    end = max(match.end("bu"), match.end(name))
    start = match.start(name)
    return Match.at(start, end, detail=f"{written}{word}")


def _differing(
    match: re.Match[str], earlier: figures.Amount, later: figures.Amount
) -> Match | None:
    """Compare a difference in the unit of the two amounts, allowing for rounding."""
    told = figures.read(match, "d")
    if told.unit != later.unit or told.unit == "%" or not told.unit:
        return None
    gap = abs(later.value - earlier.value)
    rounded = zip((earlier, later, told), ("an", "bn", "dn"), strict=True)
    room = sum(figures.exact(one, match[name]).step for one, name in rounded)
    if abs(gap - told.value) <= room / 2:
        return None
    gap /= figures.scale(told, match["dn"])
    right = figures.shown(gap, match["dn"] if "." in match["dn"] else "0.00")
    right = right.rstrip("0").rstrip(".") if "." in right else right
    shown = f"{right}{match['ds'] or ''}{match['du']}"
    return Match.at(*match.span("dn"), (right,), detail=f"前后两个数相差{shown}")


def _times(
    match: re.Match[str], earlier: figures.Amount, later: figures.Amount
) -> Match | None:
    from decimal import Decimal

    ratio = later.value / earlier.value
    told = match["pn"]
    stated = Decimal(count(told) or told)
    if ratio < 1 and match["down"] and match["pu"] == "倍":
        less = f"{match['by']}{figures.rounded((1 - ratio) * 100, '')}%"
        detail = f"按前后两个数算是{less}"
        return Match.at(match.start("by"), match.end("pu"), (less,), detail=detail)
    if ratio <= 1 or match["by"] in _DOWN.split("|"):
        return None
    if match["pu"] == "番":
        right = Decimal(2) ** min(stated, Decimal(_MOST_DOUBLINGS))
        if abs(ratio / right - 1) <= Decimal(_NEAR_DOUBLED):
            return None
        return _said(match, ratio)
    room = max(Decimal(_NEAR["." in told]), ratio * Decimal(_NEAR_MANY))
    if abs(ratio - 1 - stated) <= room:
        return None
    return _said(match, ratio)


def _said(match: re.Match[str], ratio: Decimal) -> Match:
    more = figures.rounded(ratio - 1, "")
    whole = figures.rounded(ratio, "")
    detail = f"后一个数是前一个数的{whole}倍，增加{more}倍"
    suggestions = (f"{more}倍",) if match["pu"] == "倍" else ()
    return Match.at(match.start("pn"), match.end("pu"), suggestions, detail=detail)
