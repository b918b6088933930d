"""Say once that a piece was run through a text spinner."""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit, Seen
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
READS_ALL = True  # the matches of the stages before are what is read

_WORDS = 3  # different spun words that prove a piece spun


def check(
    _document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the surest spun word of the piece; the others are related."""
    if own := proof(evidence, rule.family):
        first = own[0].span
        words = str(len({seen.text for seen in own}))
        related = tuple(sorted({seen.span for seen in own} - {first}))
        yield Match.at(*first, term="piece", detail=words, related=related)


def proof(evidence: Evidence, family: str) -> tuple[Seen, ...]:
    """Return the spun words seen in a piece, none when they prove nothing.

    A digit in a set phrase is none: clerks write such ones as well.
    """
    own = tuple(
        seen
        for seen in evidence.seen
        if seen.family == family and not any(char.isdigit() for char in seen.text)
    )
    return own if len({seen.text for seen in own}) >= _WORDS else ()
