"""Report shares of one whole that make more than 100 %, or a structure off 100."""

from __future__ import annotations

from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
REQUIRES: tuple[str, ...] = ()

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
_FIGURE = lazy(_F)
_ROOM = "0.15"  # for each rounded figure
_LOW, _HIGH = 80, 120  # a sum beyond them is that of something else


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words in front of a row of shares."""
    return ("结构比", "结构为", "结构由", "分别占")


def check(
    document: Document, _rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each structure that is nearly 100 but not, and shares that are more."""
    text = document.text
    for match in matches(_STRUCTURE, text, hits):
        added, room = _sum(match["row"])
        if abs(added - 100) > room and _LOW < added < _HIGH:
            yield _found(match.span("row"), added)
    for match in matches(_SHARES, text, hits):
        added, room = _sum(match["row"])
        if added - 100 > room:
            yield _found(match.span("row"), added)


def _sum(row: str) -> tuple[Decimal, Decimal]:
    from decimal import Decimal

    shares = [Decimal(one) for one in _FIGURE.findall(row)]
    return sum(shares, Decimal(0)), Decimal(_ROOM) * len(shares)


def _found(span: tuple[int, int], added: Decimal) -> Match:
    return Match.at(*span, detail=f"各项相加是{added}%")
