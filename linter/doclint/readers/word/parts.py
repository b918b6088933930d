"""What a story is made of: paragraphs, and the leaves of text that they hold."""

from __future__ import annotations

from bisect import bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.readers.word.elements import Attributes

MARK_GONE = ("del", "moveFrom")  # what tells that the mark of a paragraph is deleted


class Whole:
    """An element that marks may only go around: a formula, an alternative."""

    __slots__ = ("end", "start")

    def __init__(self, start: int) -> None:
        """Begin an element whose start tag stands at a byte of its part."""
        self.start = start
        self.end = start


class Run(Whole):
    """A run: the bytes of its start tag, of its properties, and where it ends."""

    __slots__ = ("depth", "hidden", "properties", "tag")

    def __init__(self, tag: tuple[int, int], depth: int) -> None:
        """Begin a run whose start tag lies in these bytes, so deep in its part."""
        super().__init__(tag[0])
        self.tag = tag
        self.properties = (tag[1], tag[1])
        self.hidden = False
        self.depth = depth


class Leaf:
    """An element that holds or stands for text: w:t, w:tab, w:br and the like.

    ``start`` and ``end`` are bytes of the part; ``at`` is the first code point in
    the text of the whole document, set when that is put together. Its ``run`` can
    be cut at it; where none can, ``whole`` is what marks go around. What is
    ``locked`` is made by a field or bound to data; ``box`` is the innermost
    hyperlink or content control around it and ``tracked`` tells of an insertion
    that somebody else made.
    """

    __slots__ = (
        *("at", "box", "end", "is_text", "line", "locked", "paragraph", "part"),
        *("run", "start", "text", "tracked", "whole"),
    )

    def __init__(self, run: Run | None, start: int, *, is_text: bool) -> None:
        """Begin a leaf at a byte of its part."""
        self.run = run
        self.whole: Whole | None = None
        self.start = start
        self.end = start
        self.is_text = is_text
        self.text = ""
        self.part = ""
        self.at = 0
        self.line = 0
        self.box = 0
        self.locked = False
        self.tracked = False
        self.paragraph: Paragraph | None = None


class Paragraph:
    """A paragraph: where it stands, what it holds, and what its style says."""

    __slots__ = (
        *("anchor", "end", "is_free", "is_joined", "leaves", "level", "note", "number"),
        *("outline", "place", "start", "style"),
    )

    def __init__(self, place: str, start: int) -> None:
        """Begin a paragraph whose start tag stands at a byte of its part."""
        self.place = place
        self.start = start
        self.end = start
        self.leaves: list[Leaf] = []
        self.style: str | None = None
        self.number: int | None = None
        self.level: int | None = None
        self.outline: int | None = None
        self.is_free = True  # no alternative content around
        self.is_joined = False  # its mark is deleted: the next one goes on
        self.note = ""  # kind and id of the note that holds it
        self.anchor: Paragraph | None = None  # of a text box, the one that holds it

    @property
    def text(self) -> str:
        """The text of its leaves."""
        return "".join(leaf.text for leaf in self.leaves)

    def note_property(self, name: str, given: Attributes) -> None:
        """Take what an element of its properties says; most say nothing of use."""
        if name == "pStyle":
            self.style = given()
        elif name == "numId":
            self.number = given.number()
        elif name == "ilvl":
            self.level = given.number()
        elif name == "outlineLvl":
            self.outline = given.number()
        elif name in MARK_GONE:
            self.is_joined = True


def last_before(leaves: list[Leaf], at: int) -> int:
    """Return the number of the last leaf that begins at a place or before, else 0."""
    return max(0, bisect_right(leaves, at, key=lambda one: one.at) - 1)


def touched(leaves: list[Leaf], start: int, end: int) -> list[Leaf]:
    """Return the leaves, sorted by place, of which some text lies in a stretch."""
    found = []
    for number in range(last_before(leaves, start), len(leaves)):
        leaf = leaves[number]
        if leaf.at >= end:
            break
        if leaf.at + len(leaf.text) > start:
            found.append(leaf)
    return found
