"""Report an amount that is another one in its second unit: 120公顷（合1200亩）."""

from __future__ import annotations

from doclint.checks import figures
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.document import Hit

# How many of the last unit of its row each unit is, in thirds of it for 亩.
_SCALES = (
    {"平方公里": 3_000_000, "公顷": 30_000, "亩": 2_000, "平方米": 3},
    {"公里": 1000, "千米": 1000, "米": 1},
    {"吨": 2000, "公斤": 2, "斤": 1},
)
_IS = "(?:约合|折合|约|合|折|即|相当于){0,2}"
_SECOND = rf"{figures.amount('a')}[（(]{_IS}{figures.amount('b')}[）)]"
_NEAR = "0.03"  # of the true amount; who converts by hand rounds 15 and 667
_CAPITALS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = {"拾": 10, "佰": 100, "仟": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
# 人民币伍仟元整（￥5000.00）
_WORDS = (
    rf"(?P<words>[{_CAPITALS}拾佰仟万亿]{{2,}})[元圆]整?[（(](?:小写)?[：:]?(?:人民币)?[￥¥]?"
    r"(?P<n>[0-9][0-9,，]*(?:\.[0-9]+)?)(?P<s>万|亿)?元?[）)]"
)
_COMMA = lazy("[,，]")


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each amount in brackets that is not the one in front of them."""
    for match in matches(_SECOND, text, hits):
        yield from _converted(match)
    for match in matches(_WORDS, text, hits):
        told = float(_COMMA.sub("", match["n"])) * _MYRIADS.get(match["s"], 1)
        value = _value(match["words"])
        if value and abs(value - told) >= 1:
            detail = f"“{match['words']}”是{value}"
            yield Match.at(*match.span("n"), (str(value),), detail=detail)


def _converted(match: re.Match[str]) -> Iterator[Match]:
    from decimal import Decimal

    first, second = figures.read(match, "a"), figures.read(match, "b")
    row = next((row for row in _SCALES if first.unit in row), {})
    if second.unit not in row or first.unit == second.unit or not first.value:
        return
    true = first.value * row[first.unit] / row[second.unit]
    rounding = first.step / first.value * true + second.step
    if abs(second.value - true) <= max(true * Decimal(_NEAR), rounding):
        return
    right = figures.rounded(true / figures.scale(second, match["bn"]), match["bn"])
    detail = f"换算成{second.unit}是{right}{match['bs'] or ''}{second.unit}"
    yield Match.at(*match.span("bn"), (right,), detail=detail)


def _value(words: str) -> int:
    """Return the value of an amount in capital numerals: 伍仟 is 5000."""
    total = part = digit = 0
    for char in words:
        if char in _CAPITALS:
            digit = _CAPITALS.index(char)
        elif char in _PLACES:
            part, digit = part + (digit or 1) * _PLACES[char], 0
        else:
            total, part, digit = (total + part + digit) * _MYRIADS[char], 0, 0
    return total + part + digit
