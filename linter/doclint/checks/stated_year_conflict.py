"""Report a piece that states two years, each as well attested as the other."""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
NEEDS_YEAR = True
READS_ALL = True  # the frame of the piece has been read


def check(
    _document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the best place of the first year, the one of the other beside it."""
    if not evidence.piece.conflict:
        return
    (year, span, kind), (other, place, other_kind) = evidence.piece.conflict
    yield Match.at(
        *span,
        term="stated year",
        detail=f"{kind}指向{year}年，{other_kind}指向{other}年",
        related=(place,),
    )
