"""Report unit words before which a blank stands where the number was."""

from __future__ import annotations

from bisect import bisect_left

from doclint.characters import is_hanzi
from doclint.checks.windows import windows
from doclint.document import Match
from doclint.patterns import compiled, lazy, one_of
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"units": tuple}
REQUIRED = ("units",)

_BLANKS = " 　"
# What is left of a round number: 工作人员 余人次, 资料 万多份.
_MORE = ("余", "多", "万余", "万多")
_FOLLOWS = r"[，。；、,;）)]|以上|以下|左右|上下|和|以及|的(?![^，。；]{0,2}名)"
# After these a unit of measure counts even where its noun follows: 完成 公里道路.
_VERBS = (
    "完成|新建|改建|修建|建成|硬化|投入|投资|达到|实现|铺设|改造|种植|发放|新增|争取"
)
_DONE = tuple(_VERBS.split("|"))
_FOLLOWING = tuple("，。；、,;）)以左上和的余多")
# Units in front of their noun, with what would make them the beginning of a word.
_LONE = (
    "个(?![人体别性案])|户(?![口籍外])|名(?![单称])|座(?![谈位])|条(?![件例款])|项(?!目)|处(?![理置罚分])"
    "|套|栋|幢|件|辆|盏|株|所(?!有)|场(?![所地])"
)
_NEAR = 80  # code points within which two lost numbers vouch for each other


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return each unit, and what is left of a round number, after a blank."""
    units = (row[0] for row in params["units"])
    return tuple(blank + word for word in (*units, *_MORE) for blank in _BLANKS)


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield the blank with its unit word.

    ``units`` are rows of a unit, ``strong`` or ``weak``, and the characters
    that make a word with it. A blank inside such a word is a slip of layout,
    unless the same sentence lost another number: 执法错案 件.
    """
    text = document.text
    hits = [hit for hit in hits if _may_be_lost(text, hit)]
    if not hits:
        return
    words = {row[0]: row[2] if len(row) > 2 else "" for row in rule.params["units"]}
    strong = {row[0] for row in rule.params["units"] if row[1] == "strong"}
    pattern = _pattern(tuple(words), strong)
    for start, end in windows(text, hits):
        sure: list[Span] = []
        doubtful: list[Span] = []
        for one in pattern.finditer(text, start, end):
            unit = one["unit"] or one["object"] or one["object2"]
            span = Span(*one.span(f"of{'2' if one['object2'] else ''}"))
            if one["unit"]:
                span = Span(*one.span("at"))
            is_word = text[span.start - 1] in words[unit]
            is_sure = one["more"] or unit in strong or not is_word
            (sure if is_sure else doubtful).append(span)
        vouched = [span for span in doubtful if _has_sibling(text, span, sure)]
        for span in sorted(sure + vouched):
            yield Match.at(*span)


def _may_be_lost(text: str, hit: Hit) -> bool:
    """Whether a unit may have lost its number, by the characters beside it alone."""
    start, end = hit.span
    before = text[max(0, start - 10) : start].rstrip(_BLANKS)
    if not before or not (is_hanzi(before[-1]) or before[-1] in "，、；："):
        return False
    goes_on = hit.anchor[1:] in _MORE or text[end : end + 1] in _FOLLOWING
    return goes_on or before.endswith(_DONE)


def _pattern(units: tuple[str, ...], strong: set[str]) -> re.Pattern[str]:
    every, sure = one_of(units), one_of(strong.intersection(units))
    han, blank = "[\u4e00-\u9fff]", "[ 　]"
    before = (
        rf"(?<={han}{han})|(?<=[，、；：][达共约近超至有])"
        rf"|(?<={han})(?={blank}+(?:万?[余多]|{sure}))|(?<=[，、；：])(?={blank}+万?余)"
    )
    more = "(?P<more>万?(?:余|多(?=[^年])))?"
    return lazy(
        rf"(?:{before})(?<!单位)(?P<at>{blank}{{1,8}}{more}(?P<unit>{every}))"
        rf"(?={_FOLLOWS})"
        rf"|(?<={_VERBS})(?P<of>{blank}{{1,8}}(?P<object>{sure}))(?={han})"
        rf"|(?<={_VERBS})(?P<of2>{blank}{{2,8}}(?P<object2>{_LONE}))"
    )


def _has_sibling(text: str, span: Span, sure: list[Span]) -> bool:
    """Whether the nearest sure loss stands in the same sentence."""
    index = bisect_left(sure, span)
    for other in sure[max(0, index - 1) : index + 1]:
        low, high = min(span, other), max(span, other)
        between = text[low.end : high.start]
        is_near = high.start - low.end <= _NEAR
        if is_near and not compiled(r"[。！？\n]", 0).search(between):
            return True
    return False
