"""Report times that two named figures contradict: 甲80件、乙40件，甲是乙的3倍."""

from __future__ import annotations

from doclint.checks import figures
from doclint.document import Match
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
READS_ALL = True  # 倍 is searched for here

_TIMES = r"倍(?<=[0-9]倍)"
_NAME = "[\u4e00-\u9fff]{2,8}?"
_VERB = "(?:达到?|完成|实现|为|有)?"
_TOLD = rf"(?P<n>{figures.FIGURE})倍"
_OF = rf"(?:(?P=p)是(?P=q)|(?P<back>(?P=q)是(?P=p)))的{_TOLD}"
_PATTERN = (
    rf"(?P<p>{_NAME}){_VERB}{figures.amount('a')}[、，](?P<q>{_NAME}){_VERB}"
    rf"{figures.amount('b')}[，；、]{_OF}"
)
_REACH = 80  # code points before 倍
_SLACK = "0.9"  # of the last place of what is told: rounded or cut off


def check(
    document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each number of times, where both figures stand right before it."""
    text, span = document.text, evidence.piece.span
    for one in compiled(_TIMES).finditer(text, *span):
        start = max(span.start, one.start() - _REACH)
        for match in compiled(_PATTERN).finditer(text, start, one.end()):
            if match.end() == one.end() and (found := _compared(match)):
                yield found


def _compared(match: re.Match[str]) -> Match | None:
    from decimal import Decimal

    first, second = figures.read(match, "a"), figures.read(match, "b")
    if match["back"]:
        first, second = second, first
    if not first.unit or first.unit != second.unit or not (first.value * second.value):
        return None
    ratio, told = first.value / second.value, match["n"]
    rounding = first.step / first.value + second.step / second.value
    room = figures.last_place(told) * Decimal(_SLACK) + ratio * rounding / 2
    if abs(ratio - Decimal(told)) <= room:
        return None
    right = figures.rounded(ratio, told)
    detail = f"前面两个数相除是{right}"
    return Match.at(match.start("n"), match.end(), (f"{right}倍",), detail=detail)
