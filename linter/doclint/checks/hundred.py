"""Report shares of one whole that make more than 100 %, or a structure off 100."""

from __future__ import annotations

from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()

_F = r"[0-9]{1,2}(?:\.[0-9]+)?"
_TO = "[:：∶]"
_THREE = rf"{_F}{_TO}{_F}{_TO}{_F}"
_STRUCTURE = (
    r"结构(?:比例?|为|由)[^，。；0-9]{0,10}"
    rf"(?:{_THREE}[^，。；0-9]{{1,8}})?(?P<row>{_THREE})(?![0-9:：∶])"
)
_SHARES = (
    rf"分别占(?:总[数量额人户]数?的)?(?P<row>{_F}[%％](?:[、和与，]{_F}[%％])+)(?!以上)"
)
_POINTS = (
    rf"(?P<row>(?<![0-9.]){_F}分(?:[，、；]各?[^，。；、0-9（）]{{2,14}}{_F}分){{2,9}})"
    r"[，；、]?(?:总分|满分|合计|共计|共)(?:为|是)?100分"
)
_BORNE = r"自筹|承担|负担|补助|补贴|配套|出资|解决|自负"
_PAYERS = (
    rf"(?P<row>(?:{_BORNE})(?:资金|比例)?{_F}[%％](?:[，、；][^，。；、0-9（）]{{2,14}}"
    rf"(?:{_BORNE})(?:资金|比例)?{_F}[%％]){{1,4}})(?![，、；][^，。；、0-9（）]{{0,14}}[0-9])"
)
# 笔试占60%，面试占40%: marks of one examination
_MARKS = rf"(?:成绩)?(?:按|占)(?:总成绩的|综合成绩的)?{_F}[%％]"
_EXAM = (
    rf"(?P<row>(?:笔试{_MARKS}(?:的比例)?[，、；]面试|面试{_MARKS}(?:的比例)?[，、；]笔试)"
    rf"{_MARKS})(?![^。\n]{{0,30}}[0-9][%％])"
)
# 其中2024年完成30%，2025年完成70%: years of one plan
_YEARS = (
    rf"其中[，：]?(?P<row>(?:20[0-9]{{2}}年)(?P<verb>[^，。；、0-9]{{2,4}}){_F}[%％]"
    rf"(?:[，、；](?:20[0-9]{{2}}年)(?P=verb){_F}[%％]){{1,4}})(?=[。；\n]|\Z)"
)
_FIGURE = lazy(rf"{_F}(?=[%％分]|{_TO})|(?<={_TO}){_F}")
_BEYOND = lazy("加分|附加|奖励|扣分|倒扣|减分")  # what stands outside the 100 points
_FULL = ("总分100分", "总分为100分", "满分100分", "满分为100分", "计100分", "共100分")
_ROOM = "0.15"  # for each rounded figure
_LOW, _HIGH = 80, 120  # a sum beyond them is that of something else


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words in front of a row of shares."""
    years = (f"其中20{tens}" for tens in "0123")
    exam = (
        f"{one}试{what}" for one in "笔面" for what in ("成绩占", "成绩按", "占", "按")
    )
    return ("结构比", "结构为", "结构由", "分别占", *_FULL, "自筹", *exam, *years)


def check(
    document: Document, _rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each structure that is nearly 100 but not, and shares that are more.

    Points of a score make 100 when it is said to be of 100.
    """
    text = document.text
    for match in matches(_STRUCTURE, text, hits):
        added, room = _sum(match["row"])
        if abs(added - 100) > room and _LOW < added < _HIGH:
            yield Match.at(*match.span("row"), detail=_detail(added, "%"))
    for match in matches(_SHARES, text, hits):
        added, room = _sum(match["row"])
        if added - 100 > room:
            yield Match.at(*match.span("row"), detail=_detail(added, "%"))
    for pattern in (_POINTS, _PAYERS, _EXAM, _YEARS):
        yield from _of_hundred(pattern, text, hits)


def _of_hundred(pattern: str, text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield the last figure of each row that should make 100 and does not.

    Payers may be told in part; points may have others beside the hundred.
    """
    for match in matches(pattern, text, hits):
        row, start = match["row"], match.start("row")
        added, room = _sum(row)
        is_less = pattern == _PAYERS and added < 100
        is_far = pattern in (_EXAM, _YEARS) and not _LOW < added < _HIGH
        if abs(added - 100) <= room or is_less or is_far or _BEYOND.search(row):
            continue
        figures = list(_FIGURE.finditer(row))
        span = Span(start + figures[-1].start(), start + figures[-1].end() + 1)
        rest = 100 - _sum(row[: figures[-1].start()])[0]
        others = tuple(
            Span(start + one.start(), start + one.end() + 1) for one in figures[:-1]
        )
        sign = text[span.end - 1]
        reading = (f"{rest:f}{sign}",) if rest > 0 else ()
        yield Match.at(*span, reading, detail=_detail(added, sign), related=others)


def _sum(row: str) -> tuple[Decimal, Decimal]:
    from decimal import Decimal

    shares = [Decimal(one) for one in _FIGURE.findall(row)]
    return sum(shares, Decimal(0)), Decimal(_ROOM) * len(shares)


def _detail(added: Decimal, unit: str) -> str:
    return f"各项相加是{added}{unit}"
