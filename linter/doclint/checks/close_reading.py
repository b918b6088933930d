"""Read a piece that is known to hold slips closely: is one pair of characters another?

The table holds pairs that clean text never has, far more than there could be anchors,
and the words they are likely slips of. Nothing is read before the piece has shown a
slip that is certain.
"""

from __future__ import annotations

from doclint.document import Match

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


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the word that each pair of the table should be, as ``misspelling`` does.

    What another rule of the family has told is left to it.
    """
    from doclint import rows
    from doclint.checks.misspelling import best
    from doclint.checks.surroundings import is_name, is_place
    from doclint.document import Hit
    from doclint.span import Span

    text = document.text
    told = [one.span for one in evidence.seen if one.family == rule.family]
    reached, last = evidence.piece.span
    known: dict[str, str] = {}
    for at in range(reached, last - 1):
        pair = text[at : at + 2]
        if pair not in known:
            found = rows.found(rule.params["words"], pair)
            known[pair] = next((fields[0] for fields in found), "")
        if at < reached or not known[pair]:
            continue
        hit = Hit(Span(at, at + 2), pair)
        word = best(text, hit, {**rule.params, "terms": known})
        if not word or len(word.word) > _LONGEST:
            continue
        span = Span(word.start, word.end)
        if any(span.overlaps(one) for one in told):
            continue
        if not is_name(text, at, at + 1) and not is_place(text, word.end):
            reached = word.end
            yield Match.at(word.start, word.end, (word.word,))
