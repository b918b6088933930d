"""Where a review comment is put: on its characters, or the nearest place for one."""

from __future__ import annotations

from doclint.readers.tags import tag_end
from doclint.readers.word import comments
from doclint.readers.word.parts import Leaf, Whole, last_before, touched

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple

    from doclint.readers.word.layout import Layout
    from doclint.readers.word.parts import Paragraph
else:
    from doclint.record import namedtuple


class Note(namedtuple("Note", "start end lines")):
    """A comment on a stretch of the text, a paragraph a line."""

    __slots__ = ()
    start: int
    end: int
    lines: tuple[str, ...]


class Anchor(namedtuple("Anchor", "start end lines")):
    """The leaf and the offset at which a comment begins and ends; what it says."""

    __slots__ = ()
    start: tuple[Leaf, int]
    end: tuple[Leaf, int]
    lines: tuple[str, ...]


class Anchors:
    """The places of a document that can take a comment."""

    def __init__(self, made: Layout) -> None:
        """Find the leaves of the body, and the first of each paragraph."""
        self.made = made
        self._able = [leaf for leaf in made.leaves if _is_in_body(made, leaf)]
        self._first: dict[Paragraph | None, Leaf] = {}
        for leaf in self._able:
            self._first.setdefault(leaf.paragraph, leaf)

    def of(self, note: Note) -> Anchor | None:
        """Return where a comment begins and ends, and what it says there.

        Word knows comments in the body only; what stands elsewhere is told at the
        nearest place of the body, with the place where it is. None where the body
        has no place for one.
        """
        made = self.made
        if not made.leaves:
            return None
        near = touched(made.leaves, note.start, note.end)
        inside = [leaf for leaf in near if _is_in_body(made, leaf)]
        if inside:
            first, last = inside[0], inside[-1]
            start = first, max(0, note.start - first.at)
            end = last, min(len(last.text), note.end - last.at)
            return Anchor(start, end, note.lines)
        own = near[0] if near else made.leaves[last_before(made.leaves, note.start)]
        if _is_in_body(made, own):
            at = min(max(0, note.start - own.at - 1), len(own.text) - 1)
            return Anchor((own, at), (own, at + 1), note.lines)
        leaf = self._nearest(own)
        if leaf is None:
            return None
        lines = (*note.lines, _told(own, made, note))
        return Anchor((leaf, 0), (leaf, len(leaf.text)), lines)

    def _nearest(self, leaf: Leaf) -> Leaf | None:
        """Return the body's leaf that is nearest to what stands outside of it."""
        made, paragraph = self.made, leaf.paragraph
        anchor = paragraph and (
            paragraph.anchor or made.body.references.get(paragraph.note)
        )
        if leaf.part == made.main and paragraph and not paragraph.anchor:
            anchor = paragraph
        if anchor and (found := self._first.get(anchor) or self._end_of(anchor)):
            return found
        if self._able:
            at = leaf.at if leaf.part == made.main else 0
            return self._able[last_before(self._able, at)]
        ends = map(self._end_of, made.body.paragraphs)
        return next((one for one in ends if one), None)

    def _end_of(self, paragraph: Paragraph) -> Leaf | None:
        """Return the empty place at the end of a paragraph that has no text."""
        data = self.made.parts[self.made.main]
        tag = tag_end(data, paragraph.start)
        if not paragraph.is_free or data[tag - 2 : tag] == b"/>":
            return None
        leaf = Leaf(None, paragraph.end, is_text=False)
        leaf.whole = Whole(paragraph.end)
        leaf.part = self.made.main
        leaf.paragraph = paragraph
        return leaf


def _told(leaf: Leaf, made: Layout, note: Note) -> str:
    """Return what stands where no comment can be, so that it can be found."""
    found = made.text[note.start : note.end]
    return f"（不在此处：{comments.story_of(leaf)}中的“{found}”）"


def _is_in_body(made: Layout, leaf: Leaf) -> bool:
    paragraph = leaf.paragraph
    in_body = leaf.part == made.main and (leaf.run or leaf.whole) is not None
    return (
        in_body and paragraph is not None and not paragraph.place.startswith("textbox")
    )
