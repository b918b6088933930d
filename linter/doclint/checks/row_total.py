"""Report a total that the row in front of it does not make: 4处、5处，共10处."""

from __future__ import annotations

from doclint.checks import figures, parts_and_total
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.document import Hit, Match

# 共设, 累计完成, 总投资为; but 公共, 共建 and their like tell no sum.
_TOLD = lazy(
    r"(?<![公中])(?:总?共(?![同享产建青和治性用识])|累计|合计|总计"
    r"|总(?:投资|面积|产值|人口|人数|数|量|额|收入|支出|里程|户数|产量|票数))"
    r"[^，。；、：0-9（）约近每人均]{0,4}(?=[0-9])"
)
_REACH = 200  # code points before the total
_STOP = lazy(r"[。！？：\n]|其中|分别(?:为|是)?")
_AMOUNT = lazy(figures.amount("a"))
# A row with one of these is no row of parts, and a part with one of them no part.
_OTHER = lazy(
    r"每|均|比|增长|同比|环比|降|减少|增加|新增|另|不含|含|余|约|近|多|超|以上|以下|左右"
    r"|至|到|—|～|计划|目标|力争|不低于|不少于|原有|结转"
)
_REST = lazy(r"[^。\n]{0,30}(?:不足|其余|剩余|差额|缺口|其他|含|另有)")
_END = lazy(r"[，。；、）\n]|\Z")
_ROW = 3  # parts of which a sum cannot be meant otherwise
_DATES = ("年", "月", "天", "%", "")


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each total that a row of amounts of its unit, right before it, belies."""
    for hit in hits:
        told = _TOLD.search(text, hit.span.start - 1, hit.span.end + _REACH)
        if not told or told.start() > hit.span.start:
            continue
        total = _AMOUNT.match(text, told.end())
        if total and total["au"] not in (*_DATES, None):
            row = _row(text, told.start(), total)
            is_long = len(row) >= _ROW
            if len(row) > 1 and (
                one := parts_and_total.compared(total, row, is_complete=is_long)
            ):
                yield one


def _row(text: str, end: int, total: re.Match[str]) -> list[re.Match[str]]:
    """Return the amounts of a row that reaches to a total, none if it is no row."""
    low = max(text.rfind("\n", 0, end) + 1, end - _REACH)
    stops = list(_STOP.finditer(text, low, end))
    start = stops[-1].end() if stops else low
    if (
        _OTHER.search(text, start, total.end() + 1)
        or not _END.match(text, total.end())
        or _REST.match(text, total.end())
        or (not stops and low == end - _REACH)
    ):
        return []
    row = [one for one in _AMOUNT.finditer(text, start, end) if one["au"] != "年"]
    whole = figures.read(total, "a").value
    alike = (
        _kind(one) == _kind(total) and figures.read(one, "a").value < whole
        for one in row
    )
    return row if all(alike) else []


def _kind(amount: re.Match[str]) -> tuple[str, bool]:
    """Return what an amount counts, 人 and 名 being one, and whether in 万 or 亿."""
    unit = figures.unit(amount, "a")
    return "人" if unit in figures.PEOPLE else unit, bool(amount["as"])
