"""Where a review comment is put: on its characters, or the nearest place for one."""

from __future__ import annotations

from bisect import bisect_right

from doclint.readers.word import comments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple

    from doclint.readers.word.layout import Layout
    from doclint.readers.word.parts import Leaf, Paragraph
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
        nearest place of the body, with the place where it is.
        """
        if not self._able:
            return None
        made = self.made
        touched = self._touched(note)
        inside = [leaf for leaf in touched if _is_in_body(made, leaf)]
        if inside:
            first, last = inside[0], inside[-1]
            start = first, max(0, note.start - first.at)
            end = last, min(len(last.text), note.end - last.at)
            return Anchor(start, end, note.lines)
        near = touched[0] if touched else made.leaves[self._before(note.start)]
        if _is_in_body(made, near):
            at = min(max(0, note.start - near.at - 1), len(near.text) - 1)
            return Anchor((near, at), (near, at + 1), note.lines)
        leaf = self._nearest(near)
        lines = (*note.lines, _told(near, made, note))
        return Anchor((leaf, 0), (leaf, len(leaf.text)), lines)

    def _touched(self, note: Note) -> list[Leaf]:
        found = []
        at = self._before(note.start)
        leaves = self.made.leaves
        while at < len(leaves) and leaves[at].at < note.end:
            if leaves[at].at + len(leaves[at].text) > note.start:
                found.append(leaves[at])
            at += 1
        return found

    def _before(self, at: int) -> int:
        """Return the number of the last leaf that begins at a place or before."""
        return max(0, bisect_right(self.made.leaves, at, key=lambda one: one.at) - 1)

    def _nearest(self, leaf: Leaf) -> Leaf:
        """Return the body's leaf that is nearest to what stands outside of it."""
        made, paragraph = self.made, leaf.paragraph
        anchor = paragraph and (
            paragraph.anchor or made.body.references.get(paragraph.note)
        )
        if leaf.part == made.main and paragraph and not paragraph.anchor:
            anchor = paragraph
        return self._first.get(anchor, self._able[0]) if anchor else self._able[0]


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
