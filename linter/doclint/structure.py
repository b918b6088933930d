"""A document of a draft: its pieces, their years, and where special scopes lie."""

from __future__ import annotations

from itertools import pairwise

from doclint.document import Document, Piece
from doclint.patterns import compiled
from doclint.scopes import FINDERS
from doclint.span import LineIndex, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.document import Draft
    from doclint.stated_year import Stated

INHERITED = "inherited"  # marks the evidence of a year that another piece states
_PAGE = "page"  # the scope of a text whose paragraphs are worked out
_MOST_STATE = 2  # pieces that state a year which those before them inherit

# “第一篇：市委书记在……上的讲话”, “篇二：……”, “范文三：……” alone at a line's start.
_NUMBER = r"[一二三四五六七八九十百\d]{1,4}"
_PIECE = rf"^[ 　\t]*(?:第{_NUMBER}篇|篇{_NUMBER}|范文{_NUMBER})[：:]"


def document(draft: Draft, year: int | None = None) -> Document:
    """Return the document of a draft; ``year`` is the stated year of all pieces."""
    bounds = [0]
    if "篇" in draft.text or "范文" in draft.text:
        found = compiled(_PIECE).finditer(draft.text)
        bounds += [m.start() for m in found if m.start() > 0]
    bounds.append(_body_end(draft))
    pieces = tuple(
        Piece(Span(start, end), year, None, ("--year",) if year else ())
        for start, end in pairwise(bounds)
        if end > start or len(bounds) == 2
    )
    return Document(draft, pieces)


def _body_end(draft: Draft) -> int:
    """Return where the text ends and the furniture of its page begins."""
    frame = (block.span.start for block in draft.blocks if block.scope == "furniture")
    return next(frame, len(draft.text))


def years(document: Document) -> list[Stated]:
    """Return what each piece of a document says of its own year."""
    from doclint.stated_year import stated

    source = document.draft.source
    return [stated(document.text, one.span, name=source) for one in document.pieces]


def dated(document: Document, found: list[Stated] | None = None) -> Document:
    """Return a document whose pieces have the years that they state.

    ``found`` is what ``years`` returned, where it has been asked before. A piece that
    says nothing inherits the year of the first one, which may be the head of the file,
    or that which most others state. One that contradicts itself gets none. A year
    that is given stays; the month is the one that the text tells for it.
    """
    found = found or years(document)
    common = _common(found)
    pieces = tuple(
        _dated(piece, one, common)
        for piece, one in zip(document.pieces, found, strict=True)
    )
    return document._replace(pieces=pieces)


def typed(document: Document) -> Document:
    """Return a document whose pieces have the kinds that their text tells."""
    from doclint.document_type import recognised

    pieces = tuple(
        piece._replace(type=recognised(document.text, piece.span).type)
        for piece in document.pieces
    )
    return document._replace(pieces=pieces)


def _common(found: list[Stated]) -> Stated:
    """Return what a piece without a year inherits: the first, or what most others are.

    One piece that states a year says nothing of the pieces before it.
    """
    stating = [one for one in found if one.year is not None and not one.conflict]
    years = [one.year for one in stating]
    ranked = sorted(set(years), key=years.count, reverse=True)
    if found[0].year is not None or not ranked or years.count(ranked[0]) < _MOST_STATE:
        return found[0]
    if len(ranked) > 1 and years.count(ranked[1]) == years.count(ranked[0]):
        return found[0]
    return next(one for one in stating if one.year == ranked[0])


def _dated(piece: Piece, own: Stated, first: Stated) -> Piece:
    if piece.stated_year is not None:
        return piece._replace(month=_month(own, piece.stated_year))
    if own.conflict:
        from doclint.stated_year.clue import LABELS

        clues = [own.best(own.year), own.best(own.runner_up)]
        conflict = tuple((c.year, c.span, LABELS[c.kind]) for c in clues)
        return piece._replace(conflict=conflict)
    if own.year is not None:
        return piece._replace(
            stated_year=own.year, month=own.month, evidence=own.quoted()
        )
    if first.year is None or first.conflict:
        return piece
    evidence = (INHERITED, *first.quoted())
    return piece._replace(stated_year=first.year, evidence=evidence)


def _month(own: Stated, given: int) -> int | None:
    return own.month if own.year == given and not own.conflict else None


def first_lines(document: Document) -> tuple[int, ...]:
    """Return the 1-based line on which each piece of a document begins."""
    if len(document.pieces) == 1:
        return (1,)
    lines = LineIndex(document.text)
    return tuple(lines.position(piece.span.start).line for piece in document.pieces)


def spans_of(document: Document, scope: str) -> list[Span]:
    """Return the spans of a scope, sorted, no overlap. Unknown scopes have none."""
    blocks = document.draft.blocks
    marked = [b.span for b in blocks if b.scope.partition(".")[0] == scope]
    if scope == _PAGE and _is_of_pages(document.draft):
        return [Span(0, len(document.text))]
    if scope in FINDERS:
        marked += FINDERS[scope](document.text)
    spans: list[Span] = []
    for span in sorted(marked):
        if spans and span.start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return spans


def _is_of_pages(draft: Draft) -> bool:
    """Whether the reader worked out the paragraphs from the lines of pages."""
    return any(one.place.startswith("page[") for one in draft.segments[:1])
