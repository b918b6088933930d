"""Which year a place of a text speaks of, and whether it only tells of the past."""

from __future__ import annotations

from doclint.checks import claims
from doclint.checks.numerals import YEAR, year
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple

    from doclint.span import Span
else:
    from doclint.record import namedtuple

_ENDS = "。！？；!?;\n\r"
_REACH = 200  # code points that a sentence may have on either side
RELATIVE = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1}
# A year that is named as a goal or as a limit is not the year spoken of.
_MENTION = lazy(
    rf"(?<![到至截前])(?P<year>{YEAR})年(?!远景|前[，。的]|以前|底前|目标)"
    rf"|(?P<relative>{'|'.join(RELATIVE)})(?!以来)"
)


class Told(namedtuple("Told", "year start end relative")):
    """A year that a sentence names: written out, or told as 今年, 去年, 明年."""

    __slots__ = ()
    year: int
    start: int
    end: int
    relative: bool


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence around a span; ``；`` ends one too."""
    low, high = start, end
    while low > max(0, start - _REACH) and text[low - 1] not in _ENDS:
        low -= 1
    while high < min(len(text), end + _REACH) and text[high] not in _ENDS:
        high += 1
    return low, high


def told(text: str, at: int, stated: int | None) -> Told | None:
    """Return the last year named in front of a place in its sentence.

    今年 and its like count only when the stated year is known.
    """
    low, _ = sentence(text, at, at)
    last = None
    for one in _MENTION.finditer(text, low, at):
        if one["year"]:
            value = year(one["year"])
        else:
            value = None if stated is None else stated + RELATIVE[one["relative"]]
        if value is not None:
            last = Told(value, one.start(), one.end(), not one["year"])
    return last


def spoken(text: str, at: int, stated: int) -> int:
    """Return the year that a place speaks of, at most the stated one."""
    named = told(text, at, stated)
    return stated if named is None else min(stated, named.year)


def in_title(text: str, at: int) -> bool:
    """Whether a place stands within 《》, in its line."""
    low = text.rfind("\n", max(0, at - _REACH), at) + 1
    low = max(low, at - _REACH)
    return text.rfind("《", low, at) > text.rfind("》", low, at)


def is_mention(text: str, span: Span, *, stated: int, last: int) -> bool:
    """Whether a text that was right up to the year ``last`` is only told of.

    A sentence that names a later year as its own speaks of that year.
    """
    named = told(text, span.start, stated)
    if named is not None and named.year > last:
        return in_title(text, span.start)
    return claims.reading(text, span, stated=stated, last=last) == claims.MENTION
