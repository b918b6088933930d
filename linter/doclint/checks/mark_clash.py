"""Report marks of pause and stop that stand twice or against each other.

A question or an exclamation may take two or three marks, and ？！ is a mark of its own.
A mark may be typed twice in two widths, 甲，,乙, or twice in half width, 甲,,乙.
"""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"same": bool}
REQUIRED = ("same",)

_RANK = "、，：；。！？"  # the mark that closes more wins
_FREE = "！？"
_MOST = 3  # marks of question and exclamation in a row
_DOTS = "。、"  # three in a row stand for an ellipsis
# Without the question mark: it stands for a character that a file could not hold.
_HALF = {",": "，", ";": "；", ":": "：", "!": "！", ".": "。"}
_WIDE = str.maketrans(_HALF)
_TWICE = (",,", ";;", ",;", ";,")  # no code or address has them after Chinese
_AHEAD = 8  # code points that tell whether a new sentence begins
_OPENS = lazy(
    "[一二三四五六七八九十第要各全我此但并请对]|同时|今年|去年|目前|下一步|下阶段|会议|其中|另外|为了?"
    "|通过|坚持|截至|20"
)
_CLOSED = tuple("”’）》〉】〕％")


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the pairs of marks that never stand together, and four free ones."""
    marks = (*_RANK, *_HALF)
    pairs = [a + b for a in marks for b in marks if _is_mixed(a, b)]
    own = [pair for pair in (*pairs, *_TWICE) if _is_pair(pair, params)]
    if params["same"]:
        free = (
            a + b + c + d for a in _FREE for b in _FREE for c in _FREE for d in _FREE
        )
        return (*free, *own, *(mark * 2 for mark in _RANK if mark not in _FREE))
    full = (a + b for a in _RANK for b in _RANK if a != b and not {a, b} <= set(_FREE))
    return (*full, *own)


def _is_mixed(one: str, other: str) -> bool:
    """Whether one of two marks is half width."""
    return (one in _HALF) != (other in _HALF)


def _is_pair(pair: str, params: Mapping[str, Any]) -> bool:
    return bool(_is_same(pair.translate(_WIDE)) == params["same"])


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each run of marks with the one that should be left.

    With ``same`` runs of one mark, else of several.
    """
    text = document.text
    reached = 0
    for hit in hits:
        if hit.span.start < reached:
            continue
        marks = _RANK if set(_HALF).isdisjoint(hit.anchor) else (*_RANK, *_HALF)
        start, reached = hit.span.start, hit.span.end
        while text[start - 1 : start] and text[start - 1] in marks:
            start -= 1
        while text[reached : reached + 1] and text[reached] in marks:
            reached += 1
        found = text[start:reached].translate(_WIDE)
        if _is_same(found) != rule.params["same"] or _is_ellipsis(found):
            continue
        if marks is _RANK or _is_in_chinese(text, start, reached):
            after = text[reached : line_end(text, reached)][:_AHEAD]
            yield Match.at(start, reached, _readings(found, after))


def _is_in_chinese(text: str, start: int, end: int) -> bool:
    """Whether half-width marks follow Chinese and lead to no Latin word or figure."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    is_text = is_hanzi(before) or before in _CLOSED
    return is_text and not (after.isascii() and after.isalnum())


def _is_same(found: str) -> bool:
    return len(set(found)) == 1 or set(found) <= set(_FREE)


def _is_ellipsis(found: str) -> bool:
    return len(found) >= _MOST and len(set(found)) == 1 and found[0] in _DOTS


def _readings(found: str, after: str) -> tuple[str, ...]:
    """Return the marks that may have been meant, the likeliest first.

    ``after`` is what follows in the line. Of a stop and a call that end a paragraph
    the first is likelier, and a comma than a stop where no new sentence begins.
    """
    if set(found) == set("。！") and not after.strip():
        return (found[0], found[-1])
    if set(found) == set("。，") and after.strip() and not _OPENS.match(after):
        return ("，", "。")
    if after[:1] in tuple("“《") and "：" in found:
        return ("：",)
    if set(found) == set(_FREE):
        return ("？！",)
    ranked = sorted(set(found), key=_RANK.index, reverse=True)
    return tuple(ranked)
