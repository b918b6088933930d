"""Report parts that do not add up to their total: 27座，其中甲村12座、乙村16座."""

from __future__ import annotations

from doclint.checks import figures, scale_slip
from doclint.document import Match
from doclint.patterns import compiled, lazy
from doclint.span import Span

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

_SUMS = ("合计", "共计", "总计")
_SHARES = ("分别投入", "分别安排", "分别拨付", "分别下达", "分别完成", "分别改造")
_AMOUNT = lazy(figures.amount("a"))
_NAMED = r"[0-9]+个[^，。；：、0-9（）]{2,14}"
_TOGETHER = lazy(rf"{_NAMED}(?:[、和]{_NAMED})+\Z")
_COUNTED = (
    "元个名人件家所户亩项起里吨份册条间栋台辆篇期场"
    "米只头株处座宗张笔批次支套门种站村棵盏组位"
)
_STOP = lazy(r"[。；！？\n]")
_DATES = ("年", "月")
_REACH = 160
_FEWEST = 2
_TELLING = 3  # figures of a number that is hardly another one of the text
_ALONE = r"(?<![0-9.,，]){}(?![0-9.,，]*[0-9])"
# Words that tell that no part is left out, and those after which parts overlap.
_REST = lazy(r"其他|其它|其余|剩余|另外|另有")
_OVERLAP = lazy(
    r"女|男|党员|新增|以上|以下|同比|增长|增加|减少|下降|提高|比上年|较上年|占|超过|约|近|余|多|达到|人均|平均|户均|每|率|包括|含"
)
# Of changes one part may be larger than the whole, and of a day than of an average.
_CHANGE = lazy(
    r"增长|增加|增收|减少|下降|净|差|顺差|逆差|盈|亏|平均|人均|户均|每|比上年|比去年|同比|由|从"
)
_PRESENT = lazy(
    r"应到[^，。；0-9]{0,10}(?P<due>[0-9]+)人，实到[^，。；0-9]{0,4}(?P<here>[0-9]+)人，"
    r"(?:因[^，。；0-9]{1,6})?(?:请假|缺席|缺会)(?P<away>[0-9]+)人(?P<more>[，、；][^。0-9]{0,8}[0-9])?"
)
_NOTHING = "0.005"
_ROOM = {True: "0.3", False: "0.1"}  # how far off is a slip


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words that stand between a total and its parts."""
    divided = (one + sign + "其中" for one in _COUNTED for sign in "，。（")
    if params["fault"] == "over":
        return tuple(divided)
    summed = (one + figure for one in _SUMS for figure in "0123456789")
    together = (f"共{figure}" for figure in "123456789")
    return (*divided, *summed, *together, "应到", *_SHARES)


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each total that its parts contradict.

    ``fault`` is "sum" (the parts make nearly but not quite it) or "over" (one part
    is larger).
    """
    text = document.text
    for hit in hits:
        if rule.params["fault"] == "over":
            found = _exceeded(text, hit)
        elif hit.anchor.startswith(_SUMS):
            found = _summed(text, hit)
        elif hit.anchor.startswith("共"):
            found = _together(text, hit)
        elif hit.anchor == "应到":
            found = _attendance(text, hit)
        else:
            found = _divided(text, hit)
        if found:
            yield found


def _amounts(text: str, start: int, end: int) -> list[re.Match[str]]:
    found = _AMOUNT.finditer(text, start, end)
    return [match for match in found if match["au"] not in _DATES]


def _of(unit: str, amounts: list[re.Match[str]]) -> list[re.Match[str]]:
    return [one for one in amounts if figures.unit(one, "a") == unit]


def _sentence(text: str, hit: Hit) -> tuple[int, int]:
    """Return the sentence around a hit; 。其中 belongs to the one before."""
    low = max(0, hit.span.start - _REACH)
    stops = [m.end() for m in _STOP.finditer(text, low, hit.span.start)]
    end = _STOP.search(text, hit.span.end, hit.span.end + _REACH)
    start = stops[-1] if stops else low
    return start, end.start() if end else min(len(text), hit.span.end + _REACH)


def _divided(text: str, hit: Hit) -> Match | None:
    """Compare the parts after 其中 with the last total of their unit before it."""
    start, end = _sentence(text, hit)
    after = _amounts(text, hit.span.end, end)
    if len(after) < _FEWEST:
        return None
    unit = figures.unit(after[0], "a")
    after, end = _run(text, after, unit, end)
    if unit in ("", "%") or len(after) < _FEWEST:
        return None
    body = text[hit.span.end : after[-1].end()]
    if _OVERLAP.search(body):
        return None
    totals = _of(unit, _amounts(text, start, hit.span.start + 1))
    if not totals or text[after[-1].end() : end].strip("，、）等"):
        return None
    return compared(totals[-1], after, is_complete=bool(_REST.search(body)))


def _run(
    text: str, after: list[re.Match[str]], unit: str, end: int
) -> tuple[list[re.Match[str]], int]:
    """Return the parts of a unit, and where they end; what follows is another matter.

    小学12所、初中5所，在校学生3000人: after a comma another unit ends the row.
    """
    for index, one in enumerate(after):
        if figures.unit(one, "a") != unit:
            last = after[index - 1].end()
            return (after[:index], last) if text[last : last + 1] == "，" else ([], end)
    return after, end


def _exceeded(text: str, hit: Hit) -> Match | None:
    """Compare the first part after 其中 with the total right in front of it."""
    start, end = _sentence(text, hit)
    total = next((one for one in _amounts(text, start, hit.span.start + 1)[::-1]), None)
    part = next(iter(_amounts(text, hit.span.end, end)), None)
    if total is None or part is None or total.end() != hit.span.start + 1:
        return None
    if figures.unit(total, "a") != figures.unit(part, "a") or _CHANGE.search(
        text, start, part.start()
    ):
        return None
    whole, one = figures.read(total, "a"), figures.read(part, "a")
    if one.value <= whole.value:
        return None
    detail = f"总数只有{text[total.start() : total.end()]}"
    related = (Span(*total.span()),)
    return Match.at(part.start(), part.end(), detail=detail, related=related)


def _summed(text: str, hit: Hit) -> Match | None:
    """Compare 合计 with the amounts of its unit in front of it, in its sentence."""
    start = _sentence(text, hit)[0]
    total = _AMOUNT.match(text, hit.span.end - 1)
    if not total or not total["au"]:
        return None
    parts = _amounts(text, start, hit.span.start)
    same = _of(figures.unit(total, "a"), parts)
    if len(same) < _FEWEST or len(same) < len(parts):
        return None
    return compared(total, parts, is_complete=True)


def _together(text: str, hit: Hit) -> Match | None:
    """Compare the total after 共 with the row that stands right in front of it."""
    row = _TOGETHER.search(text, _sentence(text, hit)[0], hit.span.start)
    total = _AMOUNT.match(text, hit.span.end - 1)
    if not row or not total or total["au"] != "个":
        return None
    return compared(total, _amounts(text, *row.span()), is_complete=True)


def _attendance(text: str, hit: Hit) -> Match | None:
    """Compare 应到 with 实到 and 请假."""
    row = _PRESENT.match(text, hit.span.start)
    if not row or row["more"]:
        return None
    due, here, away = (int(row[name]) for name in ("due", "here", "away"))
    if due == here + away:
        return None
    detail = f"实到{here}人、缺席{away}人，合起来是{here + away}人，不是{due}人"
    right = str(due - here) if due > here else ""
    return Match.at(*row.span("away"), (right,) if right else (), detail=detail)


def compared(
    total: re.Match[str], parts: list[re.Match[str]], *, is_complete: bool
) -> Match | None:
    """Return the total when the parts miss it by little more than rounding."""
    from decimal import Decimal

    whole, read = figures.read(total, "a"), [figures.read(one, "a") for one in parts]
    added = sum((part.value for part in read), Decimal(0))
    gap = abs(added - whole.value)
    steps = sum((part.step for part in read), whole.step)
    # Rounded figures may be off by half of their last place each.
    is_rounded = gap <= steps / 2 and gap < whole.value * Decimal(_NOTHING)
    if gap == 0 or is_rounded:
        return None
    if gap > whole.value * Decimal(_ROOM[is_complete]):
        return scale_slip.missing(total, parts)
    if not is_complete and not _is_slip(gap):
        return None
    right = figures.shown(added / (whole.step * _units(total)), total["an"])
    told = f"{total['as'] or ''}{whole.unit}"
    detail = f"各项相加是{right}{told}，总数是{total['an']}{told}"
    related = tuple(Span(*one.span("an")) for one in parts)
    last, over = parts[-1], added - whole.value
    if read[-1].value > over and is_confirmed(total.string, total.span("an"), right):
        unit = figures.scale(read[-1], last["an"])
        right = figures.shown((read[-1].value - over) / unit, last["an"])
        related = (Span(*total.span("an")), *related[:-1])
        detail += "，别处也是这个总数"
        return Match.at(*last.span("an"), (right,), detail=detail, related=related)
    return Match.at(*total.span("an"), (right,), detail=detail, related=related)


def is_confirmed(text: str, span: tuple[int, int], other: str) -> bool:
    """Whether a figure of several places stands elsewhere too, and another nowhere.

    Then the figure is right, and one of those that should make it is not.
    """
    told = text[slice(*span)]
    if len(told) < _TELLING:
        return False
    same, rival = (
        [one.start() for one in compiled(_ALONE.format(one)).finditer(text)]
        for one in (told.replace(".", r"\."), other.replace(".", r"\."))
    )
    return len(same) > 1 and not rival


def _units(place: re.Match[str]) -> int:
    """Return how many steps make one unit of the figures as they are written."""
    return int("1" + "0" * figures.places(place["an"]))


def _is_slip(gap: Decimal) -> bool:
    """Whether changing one figure makes the gap: 2, 0.1, 300."""
    return len(gap.normalize().as_tuple().digits) == 1
