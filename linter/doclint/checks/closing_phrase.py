"""Report a document without the set phrase that has to close its kind."""

from __future__ import annotations

from doclint.document import Match
from doclint.patterns import compiled, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"closing": str, "offered": str}
REQUIRED = ("closing", "offered")
ONCE = True  # an anchor only tells that the piece may be of the kind

# The last sentence of the body: behind it stand attachments, names and dates only.
_SENTENCE = lazy(r"[^\n。]{4,}。(?=[ 　]*(?:[\r\n]|\Z))")


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the end of the last sentence of a piece that never says ``closing``."""
    text, piece = document.text, evidence.piece.span
    if compiled(rule.params["closing"]).search(text, piece.start, piece.end):
        return
    sentences = list(_SENTENCE.finditer(text, piece.start, piece.end))
    if sentences:
        end = sentences[-1].end()
        offered = f"。\n　　{rule.params['offered']}"
        yield Match.at(end - 1, end, (offered,), term=rule.id)
