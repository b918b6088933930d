"""Report a number of points that the points themselves do not bear out.

抓好三项工作：一是…二是…四是…; 讲四点意见 before 一、二、三、.
"""

from __future__ import annotations

from doclint.checks import outline
from doclint.checks.numerals import count, like
from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.checks.outline import Mark
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
READS_ALL = True  # all rows of points are looked at

_POINTS = (
    "工作|措施|意见|任务|要求|问题|内容|建议|体会|原则|目标|举措|看法|希望|打算|启示|经验|环节"
    "|事项|实事|不足|特点|做法|收获|困难|事|方面|阶段|步骤|部分|条件|途径|方式|层面|类型|抓手"
    "|转变|突破|结合|确保|坚持|强化|提升|着力点|关口|关系|重点|短板|亮点|成效|变化|原因|好处"
)
_ANNOUNCED = lazy(
    r"(?<![第前后一二三四五六七八九十百几数0-9.这那])"
    r"(?P<n>[一二两三四五六七八九十]{1,2}|[2-9])"
    rf"(?:个方面|方面|项|点|条|件|个)(?:重点|主要|具体|突出|重要)?的?(?P<what>{_POINTS})?"
    r"(?P<end>[：。]?)[ 　\t\r\n]*\Z"
)
_NEAR = 40  # code points in front of the first point
_KINDS = ("han", "inner", "figure", "是", "要", "第")


def check(
    document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each announced number that its complete row of points contradicts."""
    text, span = document.text, evidence.piece.span
    for items in (*outline.rows(text, span), *outline.outline(text, span)):
        marks = items.marks
        if len(marks) > 1 and marks[0].kind in _KINDS and _is_complete(marks):
            found = _announced(text, span, marks[0])
            if found and (found["what"] or found["end"] == "："):
                yield from _compared(text, found, marks)


def _is_complete(marks: list[Mark]) -> bool:
    return [mark.value for mark in marks] == list(range(1, len(marks) + 1))


def _announced(text: str, span: Span, first: Mark) -> re.Match[str] | None:
    low = max(span.start, first.start - _NEAR)
    return _ANNOUNCED.search(text, low, first.start)


def _compared(text: str, found: re.Match[str], marks: list[Mark]) -> Iterator[Match]:
    told = count(found["n"])
    if told < 2 or told == len(marks):
        return
    # A row inside a row of the same words: 三是…：一是…二是…。四是….
    if len(marks) > told and _is_far(text, marks[told - 1], marks[told]):
        return
    related = (Span(marks[-1].start, marks[-1].end),)
    right = like(len(marks), found["n"])
    start, end = found.span("n")
    detail = f"下面列了{len(marks)}点"
    yield Match.at(start, end, (right,), detail=detail, related=related)


def _is_far(text: str, before: Mark, mark: Mark) -> bool:
    """Whether a clause goes on in another paragraph than the ones before."""
    return before.kind in "是要第" and "\n" in text[before.start : mark.start]
