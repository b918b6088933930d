"""The paragraphs of a page, and what the elements around them make of them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple

    from doclint.span import Span
else:
    from doclint.record import namedtuple


class Context(namedtuple("Context", "hidden frame code pre scope link cell")):
    """What the elements around a text make of it.

    ``frame`` and ``cell`` are numbers, 0 for none; FIRM is the frame of an element
    that is nothing else.
    """

    __slots__ = ()
    hidden: bool
    frame: int
    code: bool
    pre: bool
    scope: str
    link: bool
    cell: int

    def framed(self, frame: int) -> Context:
        """Return the same in another frame."""
        return self._replace(frame=frame)


class Paragraph(namedtuple("Paragraph", "pieces context linked bare remarks")):
    """Pieces (text, place in the source or -1, is code) and where they stand.

    ``linked`` and ``bare`` count the characters in links and outside of them;
    ``remarks`` are the places in the source of the comments that speak of it.
    """

    __slots__ = ()
    pieces: list[tuple[str, int, bool]]
    context: Context
    linked: int
    bare: int
    remarks: list[Span]

    @property
    def text(self) -> str:
        """What is shown."""
        return "".join(piece[0] for piece in self.pieces)
