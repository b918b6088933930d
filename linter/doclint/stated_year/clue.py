"""Clues to the year of a piece, by kind, and what each kind weighs."""

from __future__ import annotations

from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple

    from doclint.stated_year.mentions import Mention
else:
    from doclint.record import namedtuple

WEIGHTS = {
    "number": 5,  # 〔2024〕5号
    "sign-off": 5,  # the date under the body
    "title-block": 4,  # ——2024年1月18日在……会议上; 2013年4月17日……通过
    "title": 3,  # 2023年工作总结和2024年工作计划
    "heading": 3,  # 二、2024年工作安排
    "opening": 3,  # 2024年是……之年
    "as-of": 2,  # 2024年以来, 2024年上半年, 截至2024年6月底
    "review": 2,  # 2023年工作回顾, 截至2023年底: the year after one that is over
    "inferred": 2,  # ……成立75周年: only when nothing else speaks
    "event": 1,  # 2024年全国……大会今天开幕
    "published": 1,  # 发布时间：2024-01-18, often the day of the upload
    "frequency": 1,  # the largest year that the text keeps naming
    "name": 1,  # 2026年工作报告.txt, news-20221003.txt, often the year of the upload
}
"""Kinds of clues, best first."""

LABELS = {
    "number": "文号",
    "sign-off": "落款",
    "title-block": "题注",
    "title": "标题",
    "heading": "小标题",
    "opening": "点明当年",
    "as-of": "截止时间",
    "review": "回顾上年",
    "inferred": "周年推算",
    "event": "当年活动",
    "published": "发布时间",
    "frequency": "正文年份",
    "name": "文件名",
}
"""What people call the kinds."""


class Clue(namedtuple("Clue", "span text year month day weight kind")):
    """A place in the text that tells the year; month and day where it says them.

    A clue of the file name stands at the start of the piece and has no length.
    """

    __slots__ = ()
    span: Span
    text: str
    year: int  # of the piece, which a review names by the year before
    month: int | None
    day: int | None
    weight: int
    kind: str  # one of WEIGHTS


def dated(text: str, mention: Mention, kind: str) -> Clue:
    """Return the clue that a date is."""
    span, year, month, day = mention
    quoted = text[span.start : span.end]
    return Clue(span, quoted, year, month, day, WEIGHTS[kind], kind)


def yearly(text: str, span: Span, year: int, kind: str) -> Clue:
    """Return a clue that tells only the year."""
    quoted = text[span.start : span.end]
    return Clue(span, quoted, year, None, None, WEIGHTS[kind], kind)
