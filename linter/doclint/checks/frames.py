"""Report words that are wrong only in certain company: 行驶 before 职权."""

from __future__ import annotations

from doclint.checks.windows import matches, place
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Rows = tuple[tuple[str, ...], ...]

PARAMS: dict[str, type] = {"frames": tuple}
REQUIRED = ("frames",)


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the anchors of all frames, by default their wrong words."""
    return tuple(dict.fromkeys(a for row in params["frames"] for a in _anchors(row)))


def _anchors(row: tuple[str, ...]) -> list[str]:
    return (row[4] if len(row) > 4 else row[0]).split("|")


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each wrong word that stands in one of its frames.

    A row holds a wrong word, its readings parted by bars, what stands before it
    and after it (patterns), and literals of which every match holds one, by
    default the wrong word itself.
    """
    rows: Rows = rule.params["frames"]
    present = {hit.anchor for hit in hits}
    found = set()
    for row in rows:
        wanted = _anchors(row)
        if present.isdisjoint(wanted):
            continue
        own = [hit for hit in hits if hit.anchor in wanted]
        wrong, read, before, after = (*row, "", "")[:4]
        pattern = rf"{before}(?P<at>{wrong}){after}"
        for match in matches(pattern, document.text, own):
            found.add((*place(match), read))
    for start, end, read in sorted(found):
        yield Match.at(start, end, tuple(read.split("|")))
