"""Report a change that the amounts of its sentence belie, told in another order.

比上年的120件减少30件，下降20%; 2300万元，增长18%，增收300万元.
"""

from __future__ import annotations

from doclint.checks import figures, growth
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.document import Hit

_A, _B, _D = (figures.amount(name) for name in "abd")
_N = r"[^，。；、：0-9（）\n]"
_P = rf"(?P<pn>{figures.FIGURE})(?P<pu>[%％])(?!以上|左右)"
_UP = "增长|提高|上升|增加|增"
_DOWN = "下降|减少|降低|回落|降"
_TURN = rf"(?:{_UP}|(?P<down>{_DOWN}))"
_MORE = r"(?:净?增加了?|净?增长了?|净?增收|增|多)"
_LESS = r"(?P<less>净?减少了?|下降了?|减收|减|少)"
_THAN = r"(?:同比|比上年同期|比去年同期|比上年|比去年|较上年|较去年|环比)"
_LAST = r"(?:去年|上年)(?:同期)?"
_TOLD = rf"{_THAN}?{_TURN}了?{_P}"
_PATTERNS = {
    # 2300万元，同比增长18%，增收300万元
    "swapped": rf"{_B}{_N}{{0,2}}，{_THAN}{_TURN}了?{_P}，"
    rf"(?:共|净)?(?:{_MORE}|{_LESS}){_D}(?![0-9%])",
    # 比上年的120件减少30件，下降20%
    "base": rf"[比较]{_LAST}的{_A}(?:{_MORE}|{_LESS}){_B}[，（]{_TURN}了?{_P}",
    # 今年投入500万元，去年投入400万元，增长20%
    "years": rf"(?:今年|本年度?)(?P<what>{_N}{{0,10}}){_B}，"
    rf"{_LAST}(?P=what){_A}，{_TOLD}",
    # 2024年税收12亿元，2025年税收15亿元，增长20%
    "dated": rf"(?P<y1>20[0-9]{{2}})年(?P<what>{_N}{{0,10}}){_A}[，；]"
    rf"(?P<y2>20[0-9]{{2}})年(?P=what){_B}，(?:比20[0-9]{{2}}年)?{_TOLD}",
}
_PROFIT = (
    rf"利润{_N}{{0,4}}{_B}，{_N}{{0,3}}{_LAST}{_N}{{0,3}}(?P<loss>亏损|利润){_N}{{0,3}}{_A}，"
    rf"{_N}{{0,4}}?增[利盈]{_D}"
)
_BEHIND = 6  # code points behind a share that tell of its basis
_PRICED = lazy("产值|增加值|总值|GDP|收入|消费")
_PREVIOUS = ("上年", "去年")
_ROUGH = lazy("约|近|余|超过|以上|左右|不足|可比")


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each share, or gain, that does not follow from the amounts beside it."""
    last = [hit for hit in hits if hit.anchor in _PREVIOUS]
    near = {
        "swapped": [hit for hit in hits if hit.anchor == "%，"],
        "base": last,
        "years": last,
        "dated": [hit for hit in hits if hit.anchor[1:] == "20"],
    }
    for fault, pattern in _PATTERNS.items():
        for match in matches(pattern, text, near[fault]):
            pair = None if _is_rough(match, fault) else _pair(match, fault)
            one = growth.contradiction(match, *pair) if pair else None
            if one:
                yield one
    for match in matches(_PROFIT, text, last):
        yield from _gain(match)


def _is_rough(match: re.Match[str], fault: str) -> bool:
    """Whether the amounts are about so much, or the change is one at other prices."""
    if _ROUGH.search(match.string, match.start(), match.end() + _BEHIND):
        return True
    return fault in ("years", "dated") and bool(_PRICED.search(match["what"]))


def _pair(
    match: re.Match[str], fault: str
) -> tuple[figures.Amount, figures.Amount] | None:
    """Return the earlier and the later amount, None where they are of two units."""
    if fault in ("years", "dated"):
        earlier, later = figures.read(match, "a"), figures.read(match, "b")
        apart = fault == "dated" and int(match["y2"]) - int(match["y1"]) != 1
        falls = later.value < earlier.value
        if apart or earlier.unit != later.unit or falls != bool(match["down"]):
            return None
        return earlier, later
    told = figures.read(match, "b" if fault == "base" else "d")
    change = -told.value if match["less"] else told.value
    if bool(match["less"]) != bool(match["down"]):
        return None
    if fault == "base":
        earlier = figures.read(match, "a")
        later = told._replace(value=earlier.value + change)
    else:
        later = figures.read(match, "b")
        earlier = told._replace(value=later.value - change)
    return (earlier, later) if told.unit == earlier.unit == later.unit else None


def _gain(match: re.Match[str]) -> Iterator[Match]:
    """Yield a gain that is not the difference of two profits, or profit and loss."""
    later, earlier, told = (figures.read(match, name) for name in "bad")
    loss = match["loss"] == "亏损"
    gain = later.value + earlier.value if loss else later.value - earlier.value
    room = later.step + earlier.step + told.step
    if {later.unit, earlier.unit} != {told.unit} or abs(gain - told.value) <= room:
        return
    right = figures.rounded(gain / figures.scale(told, match["dn"]), match["dn"])
    detail = f"前后相差{right}{match['ds'] or ''}{match['du']}"
    yield Match.at(*match.span("dn"), (right,), detail=detail)
