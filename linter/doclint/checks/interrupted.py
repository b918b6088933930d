"""Report known words with a sign between their characters: 民×主, 和 谐 社 会."""

from __future__ import annotations

from itertools import pairwise

from doclint.characters import is_hanzi
from doclint.checks.joined import sides
from doclint.document import Match
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Rows = tuple[tuple[str, ...], ...]
    Gaps = Mapping[str, list[tuple[str, int, bool]]]

PARAMS: dict[str, type] = {
    "words": tuple,
    "signs": str,
    "spaces": str,
    "least": int,
    "most": int,
}
REQUIRED = ("words",)
_LENGTHS = ("least", 2), ("most", 99)  # characters of the words
# Signs that also separate words or stand in long rows: looked for with the
# characters beside them, and never where a word could end (column 3 of the words).
_COMMON = ".-/_|"
_LISTING = _COMMON + "·・‧∙•．&+~"  # signs that set off the items of a list
_STOPS = "，。、；：！？,;:!?“”（）"


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the rare signs, and the common ones between characters of words."""
    signs, spaces = params.get("signs", ""), params.get("spaces", "")
    out = {sign for sign in signs if sign not in _COMMON}
    out.update(f" {sign} " for sign in signs if sign in _COMMON)
    for word, *rest in params["words"]:
        if not params.get("least", 2) <= len(word) <= params.get("most", 99):
            continue
        common = "" if rest[-1:] == ["border"] and len(word) < 3 else _COMMON
        for sign in signs:
            if sign in common:
                out.update(a + sign + b for a, b in pairwise(word))
        out.update(word[0] + space + word[1] for space in spaces)
    return tuple(sorted(out))


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield the word at each place that holds most signs, as it should read.

    A word with spaces must have one in every gap and stand inside a sentence.
    """
    text = document.text
    spaces = rule.params.get("spaces", "")
    least, most = (rule.params.get(name, usual) for name, usual in _LENGTHS)
    gaps = _gaps(rule.params["words"], least, most)
    reached = 0
    for hit in hits:
        at = hit.span.start + len(hit.anchor) // 2
        found = [*_words(text, at, gaps)] if at > reached else []
        if spaces:
            found = [one for one in found if _is_inside(text, *one)]
        if found:
            start, reached, word = max(found, key=_signs)
            yield Match.at(start, reached, (word,), term=word)


@remembered(maxsize=8)
def _gaps(rows: Rows, least: int, most: int) -> Gaps:
    """Return words by the two characters of each gap, its place, and if it is safe."""
    out: dict[str, list[tuple[str, int, bool]]] = {}
    for word, *rest in rows:
        safe = rest[-1:] != ["border"]
        for at in range(1, len(word) if least <= len(word) <= most else 0):
            out.setdefault(word[at - 1 : at + 1], []).append((word, at, safe))
    return out


def _words(text: str, at: int, gaps: Gaps) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and word of the words that the sign at a place interrupts."""
    sign = text[at]
    low, high = sides(text, at)
    for word, place, safe in gaps.get(text[low : low + 1] + text[high : high + 1], ()):
        start = _walked(text, at, word[:place][::-1], -1)
        end = _walked(text, at, word[place:], 1)
        if start is None or end is None or _is_listed(text, sign, start, end):
            continue
        whole = len(word) > 2 and end - start == 2 * len(word) - 2
        wide = sign == "." and high - low > 2
        if safe or whole or wide or sign not in _COMMON:
            yield start, end + 1, word


def _is_listed(text: str, sign: str, start: int, end: int) -> bool:
    """Whether a sign sets off items: it goes on outside the word, or in a title."""
    if sign not in _LISTING:
        return False
    row = sign in (text[start - 1 : start], text[end + 1 : end + 2])
    return row or text.rfind("《", start - 24 if start > 24 else 0, start) > text.rfind(
        "》", 0, start
    )


def _signs(found: tuple[int, int, str]) -> tuple[int, int]:
    """Return how many signs a word holds; of equal ones the shortest comes first."""
    start, end, word = found
    return end - start - len(word), -len(word)


def _walked(text: str, at: int, chars: str, way: int) -> int | None:
    """Return the place of the last character, walking from a sign; None if not there.

    The same sign may stand between the characters.
    """
    sign = text[at]
    low, high = sides(text, at)
    at = low - way if way < 0 else high - way
    for number, char in enumerate(chars):
        at += way
        if number and text[at : at + 1] == sign:
            at += way
        if not 0 <= at < len(text) or text[at] != char:
            return None
    return at


def _is_inside(text: str, start: int, end: int, word: str) -> bool:
    """Whether a spaced word has all its gaps spaced and stands in a sentence."""
    if end - start != 2 * len(word) - 1:
        return False
    sides = text[start - 1 : start], text[end : end + 1]
    return all(s != "" and (s in _STOPS or is_hanzi(s)) for s in sides)
