"""Report strings of a term list where the dictionary prefers their right reading."""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"terms": dict, "known": tuple}
REQUIRED = ("terms",)
REQUIRES: tuple[str, ...] = ("jieba",)

_FLOOR = 3.0  # natural logarithm: twenty times likelier


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the wrong strings themselves."""
    return tuple(params["terms"])


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield the characters of each term that the right reading changes.

    A term and its reading are of one length. It is wrong only where the cut of
    its clause leaves the changed characters alone and the reading makes words of
    them: 选顷 in 公开选顷目, not in 所选顷刻. ``known`` lists single characters
    that are wrong everywhere; clauses are read without them.
    """
    from doclint.checks.preference import clause, gain

    known = str.maketrans({row[0]: row[1] for row in rule.params.get("known", ())})
    for hit in hits:
        start, end = hit.span
        right: str = rule.params["terms"][hit.anchor]
        low, high = clause(document.text, start, end)
        shown = document.text[low:high].translate(known)
        read = shown[: start - low] + right + shown[end - low :]
        if gain(shown, read) < _FLOOR:
            continue
        changed = [i for i, char in enumerate(right) if char != hit.anchor[i]]
        first, last = changed[0], changed[-1] + 1
        yield Match.at(start + first, start + last, (right[first:last],))
