"""Report a rate that part and whole belie: 发放500份，收回480份，回收率98%."""

from __future__ import annotations

from doclint.checks import figures
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.document import Hit

_W, _P, _D = (figures.amount(name) for name in "wpd")
_N = r"[^，。；、：0-9（）\n]"
_RATE = rf"(?P<rn>{figures.FIGURE})(?P<ru>[%％])(?!以上|左右)"
_GOAL = "计划|目标|任务|预算|指标"
# 发放500份，收回有效问卷480份，回收率98%
_OF_ROW = (
    rf"{_W}{_N}{{0,6}}[，（](?:其中)?(?P<part>{_N}{{1,12}}){_P}{_N}{{0,4}}[，、（]"
    rf"(?P<name>[\u4e00-\u9fff]{{2,4}})率(?:为|达到?|仅为?|是)?{_RATE}"
)
# 年度计划投资20亿元，已完成12亿元，占年度计划的65%
_OF_GOAL = (
    rf"(?:{_GOAL}){_N}{{0,10}}{_W}{_N}{{0,6}}，(?P<part>{_N}{{0,8}}(?:完成|实现|到位|支出|达到?)"
    rf"{_N}{{0,8}}){_P}{_N}{{0,4}}，(?:仅|已)?(?:占|完成|为|达到?)(?P<name>{_N}{{0,8}}(?:{_GOAL}){_N}{{0,4}})"
    rf"的?{_RATE}"
)
# 核定3600人，实有4820人，超出1220人，超员33.9%
_EXCESS = (
    rf"{_P}{_N}{{0,6}}，(?P<part>超(?:出|过)?{_N}{{0,8}}){_D}{_N}{{0,4}}，"
    rf"(?P<name>超[员编支收额载产出]|超标)(?:率?为?|达)?{_RATE}"
)
_PEOPLE = {*figures.PEOPLE, "个"}  # a place for one is 一个
_GOALS = lazy(rf"(?:{_GOAL})[^。\n]*\Z")
_BEFORE = 40
_ROUGH = lazy("约|近|余|多|左右|以上|超过|不少于|不低于|不足|同比|新增")
_SUM = lazy("累计|连同|加上|结转")


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each rate that does not follow from the two amounts in front of it."""
    for match in matches(_OF_ROW, text, hits):
        if set(match["name"][-2:]) <= set(match["part"]):
            yield from _compared(match, *_whole(match))
    for match in matches(_OF_GOAL, text, hits):
        if _GOALS.search(text, max(0, match.start() - _BEFORE), match.start()):
            continue  # a goal of a part of the year, or of a part of the whole
        yield from _compared(match, *_whole(match))
    for match in matches(_EXCESS, text, hits):
        part, more = figures.read(match, "p"), figures.read(match, "d")
        whole = part._replace(value=part.value - more.value)
        yield from _compared(match, whole, more)


def _whole(match: re.Match[str]) -> tuple[figures.Amount, figures.Amount]:
    whole, part = figures.read(match, "w"), figures.read(match, "p")
    return (
        figures.exact(whole, match["wn"]),
        figures.exact(part, match["pn"]),
    )


def _compared(
    match: re.Match[str], whole: figures.Amount, part: figures.Amount
) -> Iterator[Match]:
    """Yield the rate when it is off by more than the rounding of its amounts."""
    from decimal import Decimal

    is_one = whole.unit == part.unit or {whole.unit, part.unit} <= _PEOPLE
    if not (is_one and whole.unit) or min(whole.value, part.value) <= 0:
        return
    if _ROUGH.search(match.group()) or _SUM.search(match["part"]):
        return
    true = part.value / whole.value * 100
    room = true * (part.step / part.value + whole.step / whole.value) / 2
    room += figures.last_place(match["rn"]) * Decimal(figures.SLACK)
    if abs(true - Decimal(match["rn"])) <= room:
        return
    right = figures.rounded(true, match["rn"]) + match["ru"]
    span = (match.start("rn"), match.end("ru"))
    yield Match.at(*span, (right,), detail=f"按前面两个数算是{right}")
