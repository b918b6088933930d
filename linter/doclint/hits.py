"""What a scan gives: places of anchors, and the rules that wait for them."""

from __future__ import annotations

from doclint import rare
from doclint.document import Hit
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.anchors import Table
    from doclint.document import Draft

Found = tuple[int, int, int]  # start, end (code points), anchor index


def most(draft: Draft) -> int:
    """Return how many hits of a draft are kept.

    Clean text has five in 1,000 code points, a bad draft thirty. Past that, the
    memory of a run would know no bound.
    """
    return 100_000 + len(draft.text) // 50


def of_classes(text: str, table: Table) -> list[Found]:
    """Return where the rare characters of the table's classes stand, in order."""
    if not table.classes:
        return []
    known: dict[str, list[int]] = {}
    found = []
    for at in rare.places(text):
        char = text[at]
        if char not in known:
            known[char] = table.classes_of(ord(char))
        found += [(at, at + 1, number) for number in known[char]]
    return found


def hits_by_rule(found: list[Found], table: Table, text: str) -> dict[int, list[Hit]]:
    """Sort hits under the index of each rule that waits for them."""
    waiting: dict[int, list[Hit]] = {}
    for start, end, index in found:
        hit = Hit(Span(start, end), text[start:end])
        for rule in table.rules(index):
            waiting.setdefault(rule, []).append(hit)
    return waiting
