"""Report what a pattern matches, with characters replaced as a table says."""

from __future__ import annotations

from doclint.checks.windows import matches, place
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"pattern": str, "terms": dict}
REQUIRED = ("pattern", "terms")


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each match, read as ``terms`` (single characters) translates it.

    A group named ``at`` (``at2`` …) narrows the span.
    """
    table = str.maketrans(dict(rule.params["terms"]))
    for match in matches(rule.params["pattern"], document.text, hits):
        start, end = place(match)
        yield Match.at(start, end, (document.text[start:end].translate(table),))
