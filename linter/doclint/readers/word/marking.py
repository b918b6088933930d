"""A copy of a document with review comments and tracked changes."""

from __future__ import annotations

from doclint.readers.rewriting import rewritten
from doclint.readers.word import comments
from doclint.readers.word.anchoring import Anchors
from doclint.readers.word.editing import parts_with
from doclint.readers.word.layout import layout
from doclint.readers.word.marks import Marks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable

    from doclint.finding import Edit
    from doclint.readers.word.anchoring import Note
else:
    from doclint.record import namedtuple

_MOST = 32_000  # Word opens no document with more than 32,767 ranges


class Marked(namedtuple("Marked", "data comments changes left")):
    """A marked copy, how many comments and changes it holds, how many it could not."""

    __slots__ = ()
    data: bytes
    comments: int
    changes: int
    left: int


def marked(
    data: bytes, notes: Iterable[Note], edits: Iterable[Edit], date: str
) -> Marked:
    """Return a copy with comments and tracked changes of doclint.

    Raises ReadError and WriteError.
    """
    made = layout(data)
    marks = Marks(made, date)
    anchors = Anchors(made)
    said: list[tuple[int, tuple[str, ...]]] = []
    left = 0
    for note in notes:
        anchor = anchors.of(note) if len(said) < _MOST else None
        if anchor is None:
            left += 1
        else:
            said.append((marks.comment(anchor), anchor.lines))
    changed = sum([marks.change(edit) for edit in edits])
    parts = parts_with(made, marks.splices())
    if said:
        parts |= comments.parts(made, said, date)
    copy = rewritten(made.package, parts)
    if said:
        name = comments.name_of(made)
        parts[name] = comments.stamped(name, parts[name], copy)
        copy = rewritten(made.package, parts)
    return Marked(copy, len(said), changed, left)
