"""Report wrong strings of a term list that stand between borders of words."""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"terms": dict}
REQUIRED = ("terms",)
REQUIRES: tuple[str, ...] = ("jieba",)


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the wrong strings themselves."""
    return tuple(params["terms"])


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each term that no word of its clause overlaps on one side only.

    费除 is wrong in 依法费除合同, and right in 经费除外, where its first character
    belongs to the word before.
    """
    for hit in hits:
        if stands_alone(document.text, *hit.span):
            readings = tuple(rule.params["terms"][hit.anchor].split("|"))
            yield Match.at(*hit.span, readings)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether words end on both sides of a span in the cut of its clause."""
    from doclint.checks.preference import clause
    from doclint.words import borders

    low, high = clause(text, start, end)
    found = borders(text[low:high])
    return start - low in found and end - low in found
