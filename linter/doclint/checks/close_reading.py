"""Read a piece that is known to hold slips closely: is one pair of characters another?

The table holds pairs that clean text never has, far more than there could be anchors,
and the words they are likely slips of: a row is a first character, all second ones,
and for each of these the words, parted by bars. Nothing is read before the piece has
shown a slip that is certain.
"""

from __future__ import annotations

from itertools import pairwise

from doclint.document import Match
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"words": bytes, "floor": float, "least": int}
REQUIRED = ("words", "floor", "least")
REQUIRES: tuple[str, ...] = ("jieba",)
READS_ALL = True  # nothing is read before the piece is known to hold slips

_LONGEST = 3  # code points of a word; phrases have rules of their own


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return none: the pairs are too many."""
    return ()


@remembered(maxsize=1)
def _seconds(table: bytes) -> dict[str, str]:
    """Return the second characters of the pairs by their first."""
    lines = table.decode().split("\n")[:-1]
    return {line[0]: line[2 : line.index("\t", 2)] for line in lines}


def _pairs(table: bytes, text: str, start: int, end: int) -> list[int]:
    """Return the offsets of the pairs of a table in a stretch of a text."""
    seconds = _seconds(table)
    piece = text[start:end]
    return [
        at
        for at, two in enumerate(pairwise(piece), start)
        if two[0] in seconds and two[1] in seconds[two[0]]
    ]


def _readings(table: bytes, pair: str) -> str:
    """Return the words that a pair of the table may stand for, parted by bars."""
    from doclint import rows

    seconds, words = next(rows.found(table, pair[0]))
    return words.split(" ")[seconds.index(pair[1])]


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the word that each pair of the table should be, as ``misspelling`` does.

    What another rule of the family has told is left to it.
    """
    from doclint.checks.misspelling import best
    from doclint.checks.surroundings import is_name, is_place
    from doclint.document import Hit
    from doclint.span import Span

    text = document.text
    told = [one.span for one in evidence.seen if one.family == rule.family]
    table = rule.params["words"]
    reached, last = evidence.piece.span
    for at in _pairs(table, text, reached, last):
        if at < reached:
            continue
        hit = Hit(Span(at, at + 2), text[at : at + 2])
        terms = {hit.anchor: _readings(table, hit.anchor)}
        word = best(text, hit, {**rule.params, "terms": terms})
        if not word or len(word.word) > _LONGEST:
            continue
        span = Span(word.start, word.end)
        if any(span.overlaps(one) for one in told):
            continue
        if not is_name(text, at, at + 1) and not is_place(text, word.end):
            reached = word.end
            yield Match.at(word.start, word.end, (word.word,))
