"""Report a wrong character where the dictionary makes a word of its right reading."""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule
else:
    from doclint.record import namedtuple

PARAMS: dict[str, type] = {"terms": dict, "floor": float, "least": int}
REQUIRED = ("terms", "floor")
REQUIRES: tuple[str, ...] = ("jieba",)


class Reading(namedtuple("Reading", "start end word")):
    """A word that should stand between two offsets."""

    __slots__ = ()
    start: int
    end: int
    word: str


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the wrong strings themselves."""
    return tuple(params["terms"])


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield the word that the best reading of each wrong string makes.

    The readings of a term, parted by bars, are as long as the term. One counts
    only where the cut of the clause leaves the changed characters alone, and
    where the reading makes words of them that end where words ended before and
    are likelier by ``floor``, a natural logarithm. With ``least`` a word of two
    characters must be that frequent. Names of persons and places are left alone.
    """
    from doclint.checks.surroundings import is_name, is_place

    reached = 0
    for hit in hits:
        if hit.span.start < reached:
            continue
        found = best(document.text, hit, rule.params)
        if found is None:
            continue
        start, end, word = found
        at = next(i for i in range(start, end) if document.text[i] != word[i - start])
        if is_name(document.text, at, at + 1) or is_place(document.text, end):
            continue
        reached = end
        yield Match.at(start, end, (word,))


def best(text: str, hit: Hit, params: Mapping[str, Any]) -> Reading | None:
    """Return the likeliest word of all readings, None where none is likely enough."""
    from doclint.checks.preference import clause, gain
    from doclint.words import frequency, is_covered

    start, end = hit.span
    low, high = clause(text, start, end)
    shown = text[low:high]
    front, back = shown[: start - low], shown[end - low :]
    highest, best = params["floor"], None
    readings: str = params["terms"][hit.anchor]
    for reading in readings.split("|"):
        read = front + reading + back
        if len(reading) == 1 and not is_covered(read, start - low):
            continue
        if (value := gain(shown, read)) < highest:
            continue
        word = changed_word(shown, read)
        if word and (
            len(word.word) > 2 or frequency(word.word) >= params.get("least", 0)
        ):
            highest, best = value, Reading(low + word.start, low + word.end, word.word)
    return best


def changed_word(shown: str, read: str) -> Reading | None:
    """Return the word that the first change made, if its ends were borders before."""
    from doclint.words import borders, cut

    changed = next(i for i, char in enumerate(read) if char != shown[i])
    start = 0
    for word in cut(read):
        end = start + len(word)
        if end > changed:
            before = borders(shown)
            good = start in before and end in before
            return Reading(start, end, word) if good else None
        start = end
    return None
