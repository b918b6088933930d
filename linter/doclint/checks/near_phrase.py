"""Report set phrases in which one character was taken for another: 一愁莫展."""

from __future__ import annotations

from doclint.checks.set_phrase import by_anchor
from doclint.document import Match
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Rows = tuple[tuple[str, ...], ...]

PARAMS: dict[str, type] = {"phrases": tuple, "alike": bytes, "terms": dict}
REQUIRED = ("phrases", "alike")
REQUIRES: tuple[str, ...] = ("jieba",)


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the anchors that the table names for its phrases."""
    return tuple(dict.fromkeys(a for row in params["phrases"] for a in row[1].split()))


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each text that is one character off a phrase, and the phrase.

    A row of ``phrases`` holds a phrase and its anchors: parts of it that hardly
    stand elsewhere, or parts of damaged forms of it. The two characters must stand
    in one line of ``alike``, and the text must be no phrase of the lexicon and none
    of ``terms``, which are forms of phrases.
    """
    phrases = by_anchor(rule.params["phrases"])
    reached = 0
    for hit in hits:
        for phrase in phrases.get(hit.anchor, ()):
            start = _slip(document.text, hit, phrase, rule.params)
            if start is not None and start >= reached:
                reached = start + len(phrase)
                yield Match.at(start, reached, (phrase,))


def _slip(text: str, hit: Hit, phrase: str, params: Mapping[str, Any]) -> int | None:
    """Return where a phrase with one wrong character stands over a hit."""
    from doclint import words

    for at in range(len(phrase) - len(hit.anchor) + 1):
        start = hit.span.start - at
        shown = text[start : start + len(phrase)] if start >= 0 else ""
        wrong = [i for i, char in enumerate(shown) if char != phrase[i]]
        if (
            len(wrong) == 1
            and len(shown) == len(phrase)
            and are_alike(params["alike"], shown[wrong[0]], phrase[wrong[0]])
            and not words.frequency(shown)
            and shown not in params.get("terms", ())
        ):
            return start
    return None


def are_alike(table: bytes, one: str, other: str) -> bool:
    """Whether a line of a table holds both characters."""
    return any(one in line and other in line for line in _lines(table))


@remembered(maxsize=2)
def _lines(table: bytes) -> tuple[str, ...]:
    return tuple(table.decode().split("\n"))
