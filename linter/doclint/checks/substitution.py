"""Report strings of a term list that are always wrong, with the right reading."""

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


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the wrong strings themselves."""
    return tuple(params["terms"])


def check(
    _document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield the longest term at each place, with its readings."""
    terms: Mapping[str, str] = rule.params["terms"]
    reached = 0
    for hit in sorted(hits, key=lambda h: (h.span.start, -h.span.end)):
        if hit.span.start < reached:
            continue
        reached = hit.span.end
        readings = tuple(filter(None, terms[hit.anchor].split("|")))
        yield Match.at(hit.span.start, hit.span.end, readings)
