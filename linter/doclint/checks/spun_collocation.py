"""Report a word that a text spinner put where official text has another.

A row of ``collocations`` is a spun word, the right one, and strings that stand before
or after the right one in clean text and never beside the other. With ``*`` for them
the spun word is wrong wherever it stands; with none it is hardly ever seen in clean
text, and is wrong where a neighbour goes with the right word; with ``+`` before them
it is rare, and judged like that as well. With ``-`` it is left to the search through
pieces that are known to be spun or hold another spun word.
"""

from __future__ import annotations

from doclint.document import Match
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.checks.neighbours import Place
    from doclint.checks.spun_pairs import Pair
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"collocations": bytes, "neighbours": bytes}
REQUIRED = ("collocations", "neighbours")
REQUIRES: tuple[str, ...] = ("jieba",)

_WORD = 2  # code points of most words
_PHRASE = 4  # code points of a phrase whose ends need not be those of words
_LEAST = 3.0  # natural logarithm: twenty times likelier
# A word that clean text has so often stands in company that was never counted, too.
_COMMON = 250
_COMMON_LEAST = 7.0
# A word that the lexicon hardly knows and that is so unlikely needs no neighbour of
# two characters.
_SELDOM = 120
_CLEAR = 9.0
_ABOVE = 0.5  # and this much likelier than at any place of clean text
_AND = "和与及、或"


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the spun words, with their neighbours where they need them."""
    from doclint.checks.spun_pairs import pairs

    every = (pair for those in pairs(params["collocations"]).values() for pair in those)
    return tuple({string for pair in every for string, _, _ in _strings(pair)})


@remembered(maxsize=1024)
def _known(table: bytes, anchor: str) -> tuple[int, tuple[Pair, ...]]:
    """Return where the spun word starts in an anchor, and its pairs."""
    from doclint.checks.spun_pairs import pairs_of

    parts = {
        anchor[i:k] for i in range(len(anchor)) for k in range(i + 1, len(anchor) + 1)
    }
    place: int = 0
    found: list[Pair] = []
    for pair in (one for part in sorted(parts) for one in pairs_of(table, part)):
        for string, start, own in _strings(pair):
            if string != anchor:
                continue
            if not found or (place, found[0].spun) == (start, own.spun):
                place = start
                found.append(own)
    return place, tuple(found)


def _strings(pair: Pair) -> Iterator[tuple[str, int, Pair]]:
    if pair.is_unproven:
        return
    if pair.is_sure:
        yield pair.spun, *_narrowed(pair)
        return
    if pair.is_judged or pair.is_judged_too:
        yield pair.spun, 0, pair._replace(before=(), after=())
    for left in pair.before[pair.is_judged_too :]:
        yield left + pair.spun, len(left), pair
    for right in pair.after:
        yield pair.spun + right, 0, pair


def _narrowed(pair: Pair) -> tuple[int, Pair]:
    """Return a phrase without the words at its ends that stay as they are.

    So the same pair of words is the same in every phrase.
    """
    spun, right = pair.spun, pair.right
    if not len(spun) == len(right) >= _PHRASE:
        return 0, pair
    changed = [i for i, char in enumerate(spun) if char != right[i]]
    low, high = changed[0], changed[-1] + 1
    if (high - low) % _WORD:
        if len(spun) % _WORD:
            return 0, pair
        low, high = low - low % _WORD, high + high % _WORD
    return low, pair._replace(spun=spun[low:high], right=right[low:high])


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each spun word once, with the words that fit, the likeliest first."""
    from doclint.checks.neighbours import place

    reached = -1
    for hit in hits:
        offset, those = _known(rule.params["collocations"], hit.anchor)
        spun = those[0].spun
        start = hit.span.start + offset
        end = start + len(spun)
        if start < reached:
            continue
        at = place(document.text, start, end)
        if at is None and len(hit.anchor) < _PHRASE:
            continue
        rights = tuple(
            right
            for right in _rights(rule.params["neighbours"], those, at)
            if not _is_listed(document.text, start, end, right)
        )
        if rights:
            reached = end
            before, after = hit.anchor[:offset], hit.anchor[offset + len(spun) :]
            if at and not before and not after:
                before, after = _beside(at)
            yield Match.at(start, end, rights, detail=before + rights[0] + after)


def _is_listed(text: str, start: int, end: int, right: str) -> bool:
    """Whether the right word stands beside the spun one already: 敷衍与搪塞."""
    return any(
        text.startswith(mark + right, end) or text.endswith(right + mark, 0, start)
        for mark in _AND
    )


def _rights(table: bytes, those: tuple[Pair, ...], at: Place | None) -> tuple[str, ...]:
    from doclint.checks.spun_pairs import gains

    if at is None:
        fitting = [pair.right for pair in those if not pair.is_judged]
    else:
        fitting = [
            pair.right
            for gained, pair in sorted(gains(table, those, at), key=lambda g: -g[0])
            if pair.is_sure or pair.is_phrase or _is_wrong(table, pair, gained, at)
        ]
    return tuple(dict.fromkeys(fitting))


def _is_wrong(table: bytes, pair: Pair, gained: float, at: Place) -> bool:
    from doclint import words
    from doclint.checks.neighbours import is_set

    if gained < _least(table, pair):
        return False
    return is_set(table, pair.right, pair.spun, at) or (
        gained >= _CLEAR and words.frequency(pair.spun) < _SELDOM
    )


def _least(table: bytes, pair: Pair) -> float:
    """Return how much likelier the right word of a pair has to be."""
    from doclint.checks.neighbours import beside

    if pair.is_judged:
        return max(_LEAST, pair.floor + _ABOVE)
    return _COMMON_LEAST if beside(table, pair.spun).times >= _COMMON else _LEAST


def _beside(at: Place) -> tuple[str, str]:
    """Return the neighbour that shows the collocation, on its side."""
    before, after = at.before[0], at.after[0]
    if len(after) > 1:
        return "", after
    return (before, "") if len(before) > 1 else ("", "")
