"""Report U+FFFD, told apart by who put it there."""

from __future__ import annotations

from itertools import groupby

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"origin": str}
REQUIRED = ("origin",)


def ranges(_params: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return the replacement character."""
    return [(0xFFFD, 0xFFFD)]


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each run from one origin: ``decoder`` or ``source``."""
    invalid = set(document.draft.invalid)
    wanted = rule.params["origin"] == "decoder"
    places = [h.span.start for h in hits if (h.span.start in invalid) == wanted]
    # In a run, offset and number rise together.
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        offsets = [place for _, place in run]
        yield Match.at(offsets[0], offsets[-1] + 1)
