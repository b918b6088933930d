"""Where a review comment is put: on its characters, or the nearest place for one."""

from __future__ import annotations

from bisect import bisect_right

from doclint.readers.tags import tag_end
from doclint.readers.word import comments
from doclint.readers.word.parts import Leaf, Whole

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
        touched = self._touched(note)
        inside = [leaf for leaf in touched if _is_in_body(made, leaf)]
        if inside:
            first, last = inside[0], inside[-1]
            start = first, max(0, note.start - first.at)
            end = last, min(len(last.text), note.end - last.at)
            return Anchor(start, end, note.lines)
        near = touched[0] if touched else made.leaves[_before(made.leaves, note.start)]
        if _is_in_body(made, near):
            at = min(max(0, note.start - near.at - 1), len(near.text) - 1)
            return Anchor((near, at), (near, at + 1), note.lines)
        leaf = self._nearest(near)
        if leaf is None:
            return None
        lines = (*note.lines, _told(near, made, note))
        return Anchor((leaf, 0), (leaf, len(leaf.text)), lines)

    def _touched(self, note: Note) -> list[Leaf]:
        found = []
        leaves = self.made.leaves
        at = _before(leaves, note.start)
        while at < len(leaves) and leaves[at].at < note.end:
            if leaves[at].at + len(leaves[at].text) > note.start:
                found.append(leaves[at])
            at += 1
        return found

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
            return self._able[_before(self._able, at)]
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


def _before(leaves: list[Leaf], at: int) -> int:
    """Return the number of the last leaf that begins at a place or before."""
    return max(0, bisect_right(leaves, at, key=lambda one: one.at) - 1)


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
