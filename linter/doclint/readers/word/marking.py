"""A copy of a document with review comments and tracked changes."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from doclint.errors import WriteError
from doclint.readers.rewriting import rewritten
from doclint.readers.word import comments
from doclint.readers.word.anchoring import anchor_of
from doclint.readers.word.editing import cuts, encoded
from doclint.readers.word.layout import layout
from doclint.readers.word.tags import prefix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable

    from doclint.finding import Edit
    from doclint.readers.word.anchoring import Note
    from doclint.readers.word.layout import Layout
    from doclint.readers.word.parts import Leaf
else:
    from doclint.record import namedtuple

_MOST = 32_000  # Word opens no document with more than 32,767 ranges
_INSERT, _END, _START = range(3)  # what comes first at one place


class Marked(namedtuple("Marked", "data comments changes")):
    """A marked copy, and how many comments and changes were put into it."""

    __slots__ = ()
    data: bytes
    comments: int
    changes: int


class Marks:
    """What is put between the runs of a document, leaf by leaf."""

    def __init__(self, made: Layout, author: str, date: str) -> None:
        """Begin without marks; new ids come after all that are there."""
        self.made = made
        self.next_id = _free_id(made)
        self._who = f" w:author={quoteattr(author)} w:date={quoteattr(date)}"
        self.leaves: dict[int, Leaf] = {}
        self.marks: dict[int, list[tuple[int, int, str]]] = {}
        self.deleted: dict[int, list[tuple[int, int]]] = {}

    def put(self, leaf: Leaf, offset: int, rank: int, mark: str) -> None:
        """Put a mark at a place of a leaf."""
        self.leaves[leaf.at] = leaf
        self.marks.setdefault(leaf.at, []).append((offset, rank, mark))

    def new_id(self) -> int:
        """Return an id that nothing else has."""
        self.next_id += 1
        return self.next_id - 1

    def change(self, edit: Edit) -> bool:
        """Track a change; False when Word could not accept it by itself."""
        found = cuts(self.made, *edit)
        if found is None or any(c[0].tracked or c[0].run is None for c in found):
            return False
        for leaf, start, end, new in found:
            self.leaves[leaf.at] = leaf
            if start < end:
                self.deleted.setdefault(leaf.at, []).append((start, end))
            if new:
                self.put(leaf, end, _INSERT, new)
        return True

    def written(self, leaf: Leaf) -> tuple[int, int, bytes]:
        """Return the splice of a leaf: from, to, and the runs that it becomes."""
        data, run = self.made.parts[leaf.part], leaf.run
        if run is None:
            raise WriteError("有一处文字不在文本段中，加不上批注")
        name = prefix(data, run.tag[0])
        tag = data[slice(*run.tag)].decode()
        head = tag + data[slice(*run.properties)].decode()
        body_start = max(run.tag[1], run.properties[1])
        body_end = data.rindex(b"</", 0, run.end)
        writer = _Writer(name, head, is_open=leaf.start > body_start)
        marks = sorted(self.marks.get(leaf.at, ()))
        deleted = self.deleted.get(leaf.at, [])
        edges = {0, len(leaf.text), *(at for at, _, _ in marks)}
        edges.update(edge for pair in deleted for edge in pair)
        places = sorted(edges)
        for place, following in zip(places, [*places[1:], None], strict=True):
            for at, rank, mark in marks:
                if at == place and rank == _INSERT:
                    writer.inserted(mark, self._by("ins", name))
                elif at == place:
                    writer.mark(mark.replace("w:", name))
            if following is None:
                break
            piece = leaf.text[place:following]
            raw = None if leaf.is_text else data[leaf.start : leaf.end].decode()
            if any(start <= place < end for start, end in deleted):
                writer.deleted(piece, raw, self._by("del", name))
            else:
                writer.kept(piece, raw)
        start = leaf.start if leaf.start > body_start else run.tag[0]
        end = leaf.end if leaf.end < body_end else run.end
        writer.finish(is_last=leaf.end >= body_end)
        return start, end, writer.text.encode()

    def _by(self, kind: str, name: str) -> str:
        who = f'<w:{kind} w:id="{self.new_id()}"{self._who}>'
        return who.replace("w:", name)


class _Writer:
    """Runs one after another; the one that is open is like the original."""

    def __init__(self, name: str, head: str, *, is_open: bool) -> None:
        self.text = ""
        self._name = name
        self._head = head
        self._open = is_open

    def mark(self, mark: str) -> None:
        self._shut()
        self.text += mark

    def kept(self, piece: str, raw: str | None) -> None:
        if not self._open:
            self.text += self._head
            self._open = True
        self.text += raw or self._leaf("t", piece)

    def deleted(self, piece: str, raw: str | None, tag: str) -> None:
        self._shut()
        inner = raw or self._leaf("delText", piece)
        self.text += f"{tag}{self._head}{inner}</{self._name}r></{self._name}del>"

    def inserted(self, piece: str, tag: str) -> None:
        self._shut()
        inner = self._leaf("t", piece)
        self.text += f"{tag}{self._head}{inner}</{self._name}r></{self._name}ins>"

    def finish(self, *, is_last: bool) -> None:
        """End so that what follows in the document fits on."""
        if is_last:
            self._shut()
        elif not self._open:
            self.text += self._head

    def _shut(self) -> None:
        if self._open:
            self.text += f"</{self._name}r>"
        self._open = False

    def _leaf(self, kind: str, piece: str) -> str:
        name = self._name + kind
        return f'<{name} xml:space="preserve">{escape(piece)}</{name}>'


def marked(
    data: bytes, notes: Iterable[Note], edits: Iterable[Edit], date: str
) -> Marked:
    """Return a copy with comments and tracked changes of doclint. Raises WriteError."""
    made = layout(data)
    marks = Marks(made, comments.AUTHOR, date)
    said: list[tuple[int, tuple[str, ...]]] = []
    for note in notes:
        anchor = anchor_of(made, note)
        if anchor is None or len(said) >= _MOST:
            continue
        number = marks.new_id()
        first, last, lines = anchor
        start, end = comments.range_of(number)
        marks.put(*first, _START, start)
        marks.put(*last, _END, end)
        said.append((number, lines))
    changed = sum([marks.change(edit) for edit in edits])
    splices: dict[str, list[tuple[int, int, bytes]]] = {}
    for leaf in marks.leaves.values():
        splices.setdefault(leaf.part, []).append(marks.written(leaf))
    parts = {name: encoded(made, name, found) for name, found in splices.items()}
    if said:
        parts |= comments.parts(made, said, date)
    copy = rewritten(made.package, parts)
    if said:
        name = comments.name_of(made)
        parts[name] = comments.stamped(name, parts[name], copy)
        copy = rewritten(made.package, parts)
    return Marked(copy, len(said), changed)


def _free_id(made: Layout) -> int:
    texts = [*made.parts.values(), comments.existing(made)]
    found = (
        int(one) for text in texts for one in re.findall(rb':id="(\d{1,9})"', text)
    )
    return max(found, default=-1) + 1
