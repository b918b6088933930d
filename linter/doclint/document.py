"""What is linted: drafts, documents and their parts. Values only, no behaviour."""

from __future__ import annotations

from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
else:
    from doclint.record import namedtuple


class Segment(namedtuple("Segment", "start length place offset")):
    """A stretch of the text that came from one place of the source.

    ``start`` and ``length`` are code points of ``Draft.text``; ``place`` is the
    reader's own address (``"file"``, ``"body/p[12]"``) and ``offset`` the code
    point inside that place.
    """

    __slots__ = ()
    start: int
    length: int
    place: str
    offset: int


class Block(namedtuple("Block", "span scope")):
    """A part of the text with a role: heading.1, code, quote, table.cell and so on."""

    __slots__ = ()
    span: Span
    scope: str


class Remark(namedtuple("Remark", "text line covers")):
    """A comment of the source, which is none of the text, and what it speaks of.

    ``line`` is the 1-based line of the file on which it begins.
    """

    __slots__ = ()
    text: str
    line: int
    covers: Span


class Draft(
    namedtuple(
        "Draft",
        "source encoding text segments blocks bom invalid raw unread remarks",
        defaults=((), ()),
    )
):
    """What a reader returns: exactly the text that is linted, and no judgement.

    ``text`` is never normalised and holds no byte order mark; ``bom`` keeps it
    for the writer. ``invalid`` lists the code points that stand for bytes the
    encoding does not know. ``blocks`` name only what differs from body text.
    ``raw`` is the text in UTF-8 when the source was UTF-8, else None. ``unread``
    says what of the source is not in the text, as a scanned page: each is a Failure.
    ``remarks`` are the source's comments for doclint that do not stand in the text.
    """

    __slots__ = ()
    source: str
    encoding: str
    text: str
    segments: tuple[Segment, ...]  # sorted by start, no overlap, may be empty
    blocks: tuple[Block, ...]  # sorted by start, no overlap, may leave gaps
    bom: bytes
    invalid: tuple[int, ...]  # sorted
    raw: bytes | None
    unread: tuple[str, ...]
    remarks: tuple[Remark, ...]


class Piece(
    namedtuple(
        "Piece", "span stated_year type evidence conflict month", defaults=((), None)
    )
):
    """One of the documents that a file holds. What is unknown is None.

    ``month`` is that of the date which tells the year, 1 to 12. ``evidence`` tells
    for people where the year comes from. ``conflict`` holds two
    years that are as well attested, each with its place and what that place is.
    """

    __slots__ = ()
    span: Span
    stated_year: int | None
    type: str | None
    evidence: tuple[str, ...]
    conflict: tuple[tuple[int, Span, str], ...]
    month: int | None

    @property
    def date(self) -> str:
        """The stated year, with its month when that is known; "" without a year."""
        if self.stated_year is None:
            return ""
        return (
            f"{self.stated_year}-{self.month:02}"
            if self.month
            else str(self.stated_year)
        )


class Document(namedtuple("Document", "draft pieces")):
    """A draft and the pieces it holds; the pieces cover its text in order.

    The furniture of a web page, at the end of the text, belongs to no piece.
    """

    __slots__ = ()
    draft: Draft
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The text that spans point into."""
        return self.draft.text


class Hit(namedtuple("Hit", "span anchor")):
    """An anchor that the scanner saw: which one, and where."""

    __slots__ = ()
    span: Span
    anchor: str


class Seen(namedtuple("Seen", "rule family span text reading years")):
    """A match that an earlier stage accepted; ``reading`` is its first suggestion."""

    __slots__ = ()
    rule: str
    family: str
    span: Span
    text: str
    reading: str | None
    years: tuple[int, int] | None


class Evidence(namedtuple("Evidence", "piece seen")):
    """What the stages before accepted in one piece."""

    __slots__ = ()
    piece: Piece
    seen: tuple[Seen, ...]

    def distinct(self, family: str) -> int:
        """Return how many different wrong texts of a family were accepted."""
        return len({seen.text for seen in self.seen if seen.family == family})


class Match(namedtuple("Match", "span suggestions edits term detail related years")):
    """What a check yields.

    ``suggestions`` replace exactly ``span``, best first; ``("",)`` deletes it.
    ``edits`` is None when the fix is just the first suggestion. ``term`` names
    the cause (matches with one term are shown together), None for the text.
    ``years`` are the first and the last one of which a wording that does not fit
    the stated year would be right.
    """

    __slots__ = ()
    span: Span
    suggestions: tuple[str, ...]
    edits: tuple[tuple[int, int, str], ...] | None
    term: str | None
    detail: str | None
    related: tuple[Span, ...]
    years: tuple[int, int] | None

    @classmethod
    def at(
        cls,
        start: int,
        end: int,
        suggestions: tuple[str, ...] = (),
        *,
        edits: tuple[tuple[int, int, str], ...] | None = None,
        term: str | None = None,
        detail: str | None = None,
        related: tuple[Span, ...] = (),
        years: tuple[int, int] | None = None,
    ) -> Match:
        """Make a match of the code points from ``start`` to ``end``."""
        span = Span(start, end)
        return cls(span, suggestions, edits, term, detail, related, years)
