"""Report the animal of another lunar year beside spring festival wishes."""

from __future__ import annotations

from doclint.checks.windows import matches
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
NEEDS_YEAR = True

_ANIMALS = "猴鸡狗猪鼠牛虎兔龙蛇马羊"  # the first has years that twelve divides
_PATTERN = (
    rf"(?P<at>[{_ANIMALS}]年)(?=(?:新春|春节|新年|佳节|吉祥|大吉|快乐|安康|如意|即将|到来"
    "|来临|来到|的钟声)|[^，。；\n]{0,4}(?:到来|来临)之际)"
    rf"|(?:欢度|喜迎|迎来|进入|步入|祝[^，。；\n]{{0,8}})(?P<at2>[{_ANIMALS}]年)"
    rf"|(?P<old>告别|送走|辞别)(?P<at3>[{_ANIMALS}]年)"
)
_AUTUMN = 9  # from this month on the coming year is the next one


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the years as they are called."""
    return tuple(f"{animal}年" for animal in _ANIMALS)


def check(
    document: Document, _rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the animals that are neither this year's nor next year's."""
    stated, month = evidence.piece.stated_year, evidence.piece.month
    if stated is None:
        return
    coming = [stated + 1] if month is None or month >= _AUTUMN else []
    for match in matches(_PATTERN, document.text, hits):
        group = next(name for name in ("at", "at2", "at3") if match[name])
        years = [stated, stated - 1] if match["old"] else [stated, *coming]
        fitting = [_ANIMALS[year % 12] for year in years]
        if match[group][0] not in fitting:
            detail = f"{stated}年是{fitting[0]}年"
            yield Match.at(*match.span(group), term=match[group], detail=detail)
