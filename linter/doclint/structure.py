"""A document of a draft: its pieces, and where its special scopes lie."""

from __future__ import annotations

import re
from itertools import pairwise

from doclint.document import Document, Piece
from doclint.scopes import FINDERS
from doclint.span import LineIndex, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.document import Draft

# “第一篇：市委书记在……上的讲话”, “篇二：……”, “范文三：……” alone at a line's start.
_NUMBER = r"[一二三四五六七八九十百\d]{1,4}"
_PIECE = rf"^[ 　\t]*(?:第{_NUMBER}篇|篇{_NUMBER}|范文{_NUMBER})[：:]"


def document(draft: Draft, year: int | None = None) -> Document:
    """Return the document of a draft; ``year`` is the stated year of all pieces."""
    bounds = [0]
    if "篇" in draft.text or "范文" in draft.text:
        found = re.finditer(_PIECE, draft.text, re.MULTILINE)
        bounds += [m.start() for m in found if m.start() > 0]
    bounds.append(len(draft.text))
    pieces = tuple(
        Piece(Span(start, end), year, None, ("--year",) if year else ())
        for start, end in pairwise(bounds)
        if end > start or len(bounds) == 2
    )
    return Document(draft, pieces)


def first_lines(document: Document) -> tuple[int, ...]:
    """Return the 1-based line on which each piece of a document begins."""
    if len(document.pieces) == 1:
        return (1,)
    lines = LineIndex(document.text)
    return tuple(lines.position(piece.span.start).line for piece in document.pieces)


def spans_of(document: Document, scope: str) -> list[Span]:
    """Return the spans of a scope, sorted, no overlap. Unknown scopes have none."""
    marked = [block.span for block in document.draft.blocks if block.scope == scope]
    if scope in FINDERS:
        marked += FINDERS[scope](document.text)
    spans: list[Span] = []
    for span in sorted(marked):
        if spans and span.start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return spans
