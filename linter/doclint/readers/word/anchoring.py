"""Where a review comment is put: on its characters, or the nearest place for one."""

from __future__ import annotations

from bisect import bisect_right

from doclint.readers.word import comments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple

    from doclint.readers.word.layout import Layout
    from doclint.readers.word.parts import Leaf
else:
    from doclint.record import namedtuple


class Note(namedtuple("Note", "start end lines")):
    """A comment on a stretch of the text, a paragraph a line."""

    __slots__ = ()
    start: int
    end: int
    lines: tuple[str, ...]


def anchor_of(
    made: Layout, note: Note
) -> tuple[tuple[Leaf, int], tuple[Leaf, int], tuple[str, ...]] | None:
    """Return where a comment begins and ends, and what it says there.

    Word knows comments in the body only; what stands elsewhere is told at the
    nearest place of the body, with the place where it is.
    """
    able = [leaf for leaf in made.leaves if _is_in_body(made, leaf)]
    if not able:
        return None
    touched = [
        leaf
        for leaf in made.leaves
        if leaf.at < note.end and leaf.at + len(leaf.text) > note.start
    ]
    inside = [leaf for leaf in touched if _is_in_body(made, leaf)]
    if inside:
        first, last = inside[0], inside[-1]
        start = max(0, note.start - first.at)
        return (
            (first, start),
            (last, min(len(last.text), note.end - last.at)),
            note.lines,
        )
    near = touched[0] if touched else _before(made, note.start)
    if _is_in_body(made, near):
        at = min(max(0, note.start - near.at - 1), len(near.text) - 1)
        return (near, at), (near, at + 1), note.lines
    leaf = _nearest(made, near, able)
    return (
        (leaf, 0),
        (leaf, len(leaf.text)),
        (*note.lines, _told(near, made, note)),
    )


def _told(leaf: Leaf, made: Layout, note: Note) -> str:
    """Return what stands where no comment can be, so that it can be found."""
    found = made.text[note.start : note.end]
    return f"（不在此处：{comments.story_of(leaf)}中的“{found}”）"


def _before(made: Layout, at: int) -> Leaf:
    return made.leaves[max(0, bisect_right(made.leaves, at, key=lambda o: o.at) - 1)]


def _nearest(made: Layout, leaf: Leaf, able: list[Leaf]) -> Leaf:
    """Return the body's leaf that is nearest to what stands outside of the body."""
    paragraph = leaf.paragraph
    anchor = paragraph and (
        paragraph.anchor or made.body.references.get(paragraph.note)
    )
    if leaf.part == made.main and paragraph and not paragraph.anchor:
        anchor = paragraph
    found = [one for one in able if one.paragraph is anchor] if anchor else []
    return found[0] if found else able[0]


def _is_in_body(made: Layout, leaf: Leaf) -> bool:
    paragraph = leaf.paragraph
    in_body = leaf.part == made.main and leaf.run is not None
    return (
        in_body and paragraph is not None and not paragraph.place.startswith("textbox")
    )
