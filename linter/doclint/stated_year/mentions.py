"""Years and dates as texts write them: 2024年, 二〇二四年, ２０２４年, 2O24年."""

from __future__ import annotations

from doclint.patterns import lazy
from doclint.span import Span, occurrences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator
else:
    from doclint.record import namedtuple

DIGITS = "0-9０-９〇○◯零Oo一二三四五六七八九"
"""What writes one digit of a year, as the inside of a character class."""

_WRITTEN = "０１２３４５６７８９〇○◯零Oo一二三四五六七八九"
_ASCII = str.maketrans(_WRITTEN, "0123456789000000123456789")
_BLANK = " 　"
_NUMERAL = r"[\d〇○Oo一二三四五六七八九十]{1,3}"
_MONTH_DAY = lazy(rf"[ 　]?({_NUMERAL})[ 　]?月(?:[ 　]?({_NUMERAL})[ 　]?日)?")
_NUMERIC = lazy(
    r"(?<![\d.\-/])((?:19|20)\d\d)[-./](1[0-2]|0?[1-9])(?:[-./](3[01]|[12]\d|0?[1-9]))?"
    r"(?![\d\-/])"
)
_EVENT = "论坛|大会|会议|博览会|洽谈会|晚会|峰会|年会|赛|展|节|活动|行动|年|季|版"
_NAMED = lazy(
    r"20(?:0[1-9]|[1-9]\d)(?=[^，。；、\d\n年月.\-—－–/多余个名件人万亿元%家种台]"
    rf"[^，。；、\d\n]{{0,24}}?(?:{_EVENT})|[）)]?》)"
)


class Mention(namedtuple("Mention", "span year month day")):
    """A year, or a date that begins with one, and where it stands."""

    __slots__ = ()
    span: Span
    year: int
    month: int | None
    day: int | None


def mentions(text: str, span: Span) -> Iterator[Mention]:
    """Yield the years before 年 in order. 20××年 and 24年 are none."""
    for at in occurrences(text, "年", span):
        end = at
        while end > span.start and text[end - 1] in _BLANK:
            end -= 1
        start, year = _year_before(text, end, span.start)
        if year and not (start > span.start and text[start - 1].isdigit()):
            yield _dated(text, Span(start, at + 1), year, span.end)


def numeric_dates(text: str, span: Span) -> Iterator[Mention]:
    """Yield 2024-03-05, 2024.3.5 and 2024/3 in order."""
    for m in _NUMERIC.finditer(text, span.start, span.end):
        day = int(m[3]) if m[3] else None
        yield Mention(Span(*m.span()), int(m[1]), int(m[2]), day)


def event_years(text: str, span: Span) -> Iterator[Mention]:
    """Yield the years that no 年 follows but a name: 2024浦江创新论坛, （2024版）."""
    for m in _NAMED.finditer(text, span.start, span.end):
        before = text[max(m.start() - 1, span.start) : m.start()]
        if not before or before not in "-—－–.0123456789":
            yield Mention(Span(*m.span()), int(m[0]), None, None)


def year_of(digits: str) -> int | None:
    """Return the year that four digits of any script write, None for anything else."""
    plain = digits.translate(_ASCII)
    if len(plain) == 4 and plain[:2] in ("19", "20") and plain.isdecimal():
        return int(plain)
    return None


def number(digits: str, most: int) -> int | None:
    """Return what up to three digits or 二十三 write, None beyond ``most``."""
    plain = digits.translate(_ASCII)
    if "十" in plain:
        tens, _, ones = plain.partition("十")
        plain = (tens or "1") + (ones or "0")
    return int(plain) if plain.isdecimal() and 0 < int(plain) <= most else None


def _year_before(text: str, end: int, least: int) -> tuple[int, int | None]:
    start = max(end - 4, least)
    year = year_of(text[start:end])
    if year is None and end - 7 >= least and text[end - 2] in _BLANK:  # 2 0 2 4 年
        start = end - 7
        if text[start + 1 : end : 2].isspace():
            year = year_of(text[start:end:2])
    return start, year


def _dated(text: str, span: Span, year: int, end: int) -> Mention:
    m = _MONTH_DAY.match(text, span.end, end)
    month = number(m[1], 12) if m else None
    if m is None or month is None:
        return Mention(span, year, None, None)
    day = number(m[2], 31) if m[2] else None
    return Mention(Span(span.start, m.end()), year, month, day)
