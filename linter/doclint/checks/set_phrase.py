"""Report set phrases that lost, doubled or swapped a character: 经社会发展."""

from __future__ import annotations

from doclint.document import Match
from doclint.memo import remembered
from doclint.span import occurrences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Rows = tuple[tuple[str, ...], ...]

PARAMS: dict[str, type] = {"phrases": tuple}
REQUIRED = ("phrases",)
REQUIRES: tuple[str, ...] = ("jieba",)

_SHORT = 4


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the anchors that the table names for its phrases."""
    return tuple(dict.fromkeys(a for row in params["phrases"] for a in row[1].split()))


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each damaged phrase that stands between borders of words.

    A row holds a phrase and strings that only damaged forms of it hold.
    """
    from doclint.checks.bordered import stands_alone

    text = document.text
    known = by_anchor(rule.params["phrases"])
    reached = 0
    for hit in hits:
        found = [
            (start, start + len(variant), phrase)
            for phrase in known.get(hit.anchor, ())
            for variant in variants(phrase)
            for start in _places(text, hit, variant)
        ]
        found = [one for one in found if stands_alone(text, *one[:2])]
        if not found or hit.span.start < reached:
            continue
        start, reached, phrase = max(found, key=lambda one: one[1] - one[0])
        yield Match.at(start, reached, (phrase,))


@remembered(maxsize=4)
def by_anchor(rows: Rows) -> dict[str, list[str]]:
    """Return the phrases that each anchor belongs to."""
    known: dict[str, list[str]] = {}
    for phrase, names, *_ in rows:
        for anchor in names.split():
            known.setdefault(anchor, []).append(phrase)
    return known


@remembered(maxsize=1024)
def variants(phrase: str) -> tuple[str, ...]:
    """Return a phrase with each character lost, doubled, or swapped with the next.

    The ends stay: without them the phrase is another one, or none at all. A phrase
    of four characters loses none, since three are too often a phrase of their own.
    """
    made: dict[str, None] = {}
    for at in range(1, len(phrase) - 1 if len(phrase) > _SHORT else 0):
        made[phrase[:at] + phrase[at + 1 :]] = None
    for at, char in enumerate(phrase):
        made[phrase[:at] + char + phrase[at:]] = None
    for at in range(len(phrase) - 1):
        made[phrase[:at] + phrase[at + 1] + phrase[at] + phrase[at + 2 :]] = None
    made.pop(phrase, None)
    return tuple(made)


def _places(text: str, hit: Hit, variant: str) -> Iterator[int]:
    """Yield where a variant stands over a hit."""
    for at in occurrences(variant, hit.anchor):
        start = hit.span.start - at
        if start >= 0 and text.startswith(variant, start):
            yield start
