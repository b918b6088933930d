"""Report a digit in a set phrase that is always written with a Chinese numeral."""

from __future__ import annotations

from doclint.document import Match
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"phrases": tuple}
REQUIRED = ("phrases",)

_NUMERALS = "一二三四五六七八九"
_FORMS = tuple(
    {numeral: digits[i] for i, numeral in enumerate(_NUMERALS)}
    | {"两": digits[1], "十": digits[0] + zero, "百": digits[0] + zero * 2}
    for digits, zero in (("123456789", "0"), ("１２３４５６７８９", "０"))
)
# Beside one of these a digit belongs to a figure, a code or a date.
_FIGURE = frozenset("0123456789０１２３４５６７８９.．,/-－~～·:%％第")


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the phrases with digits for one or for all of their numerals."""
    return tuple(_readings(params["phrases"]))


@remembered(maxsize=2)
def _readings(rows: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    """Return the right phrase of each wrong one."""
    found: dict[str, str] = {}
    for phrase, *others in rows:
        if others:
            found.update(dict.fromkeys(others[0].split(), phrase))
            continue
        for digits in _FORMS:
            for at, char in enumerate(phrase):
                if char in digits:
                    found[phrase[:at] + digits[char] + phrase[at + 1 :]] = phrase
            found["".join(digits.get(char, char) for char in phrase)] = phrase
    return found


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each phrase with a digit, and the phrase as it is written."""
    text = document.text
    readings = _readings(rule.params["phrases"])
    reached = -1
    for hit in hits:
        start, end = hit.span
        if start < reached or _is_figure(text, start, end):
            continue
        reached = end
        yield Match.at(start, end, (readings[hit.anchor],))


def _is_figure(text: str, start: int, end: int) -> bool:
    """Whether a digit at either end of a span goes on outside it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (text[start].isdigit() and before in _FIGURE) or (
        text[end - 1].isdigit() and after in _FIGURE
    )
