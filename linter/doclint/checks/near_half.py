"""Report set phrases of four with a slip, found by pairs that are too many for anchors.

A row of the table is a pair of characters and the phrases it tells of: half of a
phrase that hardly stands elsewhere, or a pair that only comes about where two
characters of the phrase change places.
"""

from __future__ import annotations

from itertools import pairwise

from doclint.document import Match
from doclint.span import occurrences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule
    from doclint.span import Span

PARAMS: dict[str, type] = {
    "halves": bytes,
    "alike": bytes,
    "terms": dict,
    "forms": tuple,
}
REQUIRED = ("halves", "alike")
REQUIRES: tuple[str, ...] = ("jieba",)
READS_ALL = True  # the pairs are too many

_PHRASE = 4  # code points
_FEW = 100  # pairs that are looked for one by one
_WORD = 30  # times the lexicon saw a word that is no accident


def derived(params: Mapping[str, Any]) -> dict[str, Any]:
    """Return the sieve that the pairs pass."""
    from doclint.checks.sieve import sieve_of

    lines = params["halves"].decode().split("\n")[:-1]
    return {"sieve": sieve_of(line[: line.index("\t")] for line in lines)}


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each text that is one slip off a phrase, and the phrase.

    A slip is one character that sounds or looks like the right one, or two that
    changed places. What another rule has told is left to it.
    """
    from doclint.span import Span

    text = document.text
    told = [one.span for one in evidence.seen]
    found: dict[Span, str] = {}
    for at, pair in _places(rule.params["sieve"], text, evidence.piece.span):
        for phrase in _phrases(rule.params["halves"], pair):
            start = _start(text, at, phrase, rule.params)
            if start is not None:
                found[Span(start, start + _PHRASE)] = phrase
    for span in sorted(found):
        if not any(span.overlaps(one) for one in told):
            yield Match.at(*span, (found[span],))


def _places(sieve: bytes, text: str, piece: Span) -> Iterator[tuple[int, str]]:
    """Yield where pairs stand in a piece that pass a sieve, and the pairs."""
    from doclint.checks.sieve import sifted

    pairs = set(sifted(sieve, text[piece.start : piece.end]))
    if len(pairs) < _FEW:
        for pair in pairs:
            for at in occurrences(text, pair, piece):
                yield at, pair
        return
    for at, two in enumerate(pairwise(text[piece.start : piece.end]), piece.start):
        if two[0] + two[1] in pairs:
            yield at, two[0] + two[1]


def _phrases(table: bytes, pair: str) -> list[str]:
    """Return the phrases that a pair tells of."""
    from doclint import rows

    return [one for (phrases,) in rows.found(table, pair) for one in phrases.split()]


def _start(text: str, at: int, phrase: str, params: Mapping[str, Any]) -> int | None:
    """Return where a phrase with a slip stands over a pair, None if it does not."""
    from doclint import words

    for start in range(max(0, at - _PHRASE + 2), at + 1):
        shown = text[start : start + _PHRASE]
        if (
            len(shown) == _PHRASE
            and _is_slip(shown, phrase, params["alike"])
            and not words.frequency(shown)
            and shown not in params.get("terms", ())
            and all(shown != row[0] for row in params.get("forms", ()))
            and not _is_sound(text, start)
        ):
            return start
    return None


def _is_sound(text: str, start: int) -> bool:
    """Whether what looks like a slip is a quotation, or words as they are."""
    from doclint import words
    from doclint.checks.bordered import stands_alone
    from doclint.checks.surroundings import quotation

    end = start + _PHRASE
    shown = text[start:end]
    if not stands_alone(text, start, end) or quotation(text, start, end) == shown:
        return True
    cut = words.cut(shown)
    return all(len(w) > 1 and words.frequency(w) >= _WORD for w in cut)


def _is_slip(shown: str, phrase: str, alike: bytes) -> bool:
    from doclint.checks.near_phrase import are_alike

    wrong = [i for i, char in enumerate(shown) if char != phrase[i]]
    if len(wrong) == 1:
        return are_alike(alike, shown[wrong[0]], phrase[wrong[0]])
    if len(wrong) != len("对调") or wrong[1] != wrong[0] + 1:
        return False
    first = wrong[0]
    return shown[first : first + 2] == phrase[first + 1] + phrase[first]
