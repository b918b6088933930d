"""The names of five-year plans in a text, and the years of each plan.

“十一五”, 第十一个五年规划 and, with ``noun`` = 普法, “五五”普法: the plans of legal
education count in the same way.
"""

from __future__ import annotations

from doclint.checks.numerals import number
from doclint.memo import once_for
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections import namedtuple
    from collections.abc import Mapping
    from typing import Any
else:
    from doclint.record import namedtuple

PARAMS: dict[str, type] = {"facts": tuple, "noun": str}

_ONES = "一二三四五六七八九"
_OPENING, _CLOSING = '“‘"「', '”’"」'
_SHORT = f"(?:十[{_ONES}]?|[{_ONES}])五"
# Without quotation marks only what cannot be read as a number.
_AFTER_BARE = "规划|计划|时期|期间|末"
_BARE = f"(?<![{_ONES}十百第])(?:十[{_ONES}]|[{_ONES}]|十)五"
# Others count their plans too: 老挝“十五”, 澳门“三五”规划.
_ELSEWHERE = lazy(
    "(?:澳门|特区|老挝|越南|印度|马来西亚|古巴|朝鲜|缅甸|尼泊尔|不丹|苏联|韩国"
    "|埃塞俄比亚|巴基斯坦|土耳其|沙特)[^，。；\n]{0,10}\\Z"
)
_NEAR = 16
_TENTH = 10  # plans up to the tenth are called 计划


class Plan(namedtuple("Plan", "ordinal first last name")):
    """A plan: its number, its years, and what to call it in a message."""

    __slots__ = ()
    ordinal: int
    first: int
    last: int
    name: str

    @property
    def fact(self) -> str:
        """What a message says about the plan."""
        return f"{self.name}为{self.first}—{self.last}年"

    @property
    def short(self) -> str:
        """The name without quotation marks and noun: 十一五."""
        return self.name[1 : self.name.index("”")]


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what every name of a plan holds."""
    noun = params.get("noun")
    shorts = [plan.short for plan in plans(params).values()]
    if noun:
        return tuple(f"{short}{close}{noun}" for short in shorts for close in _CLOSING)
    marked = [f"{opening}{short}" for short in shorts for opening in _OPENING]
    bare = [f"{short}{after}" for short in shorts for after in _AFTER_BARE.split("|")]
    names = (*marked, *bare, "个五年规划", "个五年计划")
    # “十五 stands in front of “十五五 as well: one hit is enough.
    return tuple(n for n in names if not n.startswith(tuple({*names} - {n})))


@once_for
def plans(params: Mapping[str, Any]) -> dict[int, Plan]:
    """Return the plans of a fact table by number."""
    return {
        one["ordinal"]: Plan(
            one["ordinal"], one["first_year"], one["last_year"], one["names"][0]
        )
        for one in params["facts"]
    }


def name(noun: str | None) -> str:
    """Return the pattern of a plan's name; ``which`` finds out which one it is."""
    quoted = f"[{_OPENING}](?P<quoted>{_SHORT})[{_CLOSING}]"
    if noun:
        return f"{quoted}{noun}(?P<bare>)(?P<full>)"
    return (
        f"(?:{quoted}(?!普法)"
        f"|(?P<bare>{_BARE})(?={_AFTER_BARE})"
        f"|第(?P<full>十[{_ONES}]?|[六七八九](?=个五年计划))个五年(?=规划|计划))"
    )


def which(match: re.Match[str], known: Mapping[int, Plan]) -> Plan | None:
    """Return the national plan that a match names, None when it names no such."""
    short = match["quoted"] or match["bare"]
    ordinal = number(short[:-1] if short else match["full"])
    text, start, end = match.string, match.start(), match.end()
    if ordinal is None or _ELSEWHERE.search(text, max(0, start - _NEAR), start):
        return None
    has_noun = match["full"] or match.group()[-1] not in f"{_CLOSING}五"
    if ordinal < _TENTH and not has_noun and text.startswith("规划", end):
        return None
    return known.get(ordinal)
