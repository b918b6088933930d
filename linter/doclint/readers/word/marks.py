"""Comments and tracked changes on their way between the runs of a document."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

from doclint.readers.tags import prefix
from doclint.readers.word import comments, elements
from doclint.readers.word.editing import cuts
from doclint.readers.word.runs import Writer, look_of, spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Edit
    from doclint.readers.splicing import Splice
    from doclint.readers.word.anchoring import Anchor
    from doclint.readers.word.layout import Layout
    from doclint.readers.word.parts import Leaf, Run
    from doclint.readers.word.runs import Look

    Mark = tuple[int, int, str, Run | None]  # offset, rank, text, the run it is like

_INSERT, _END, _START = range(3)  # what comes first at one place
_LARGEST = 1 << 30  # ids beyond are passed over, not counted on
_ID = re.compile(rb"[:\s]id\s*=\s*[\"']\s*(\d{1,10})")


class Marks:
    """What is put between the runs of a document, leaf by leaf."""

    def __init__(self, made: Layout, date: str) -> None:
        """Begin without marks; new ids come after all that are there."""
        self.made = made
        self._who = f" w:author={quoteattr(comments.AUTHOR)} w:date={quoteattr(date)}"
        self._used = _used_ids(made)
        self._next = max((n for n in self._used if n < _LARGEST), default=-1) + 1
        self._spaces: dict[str, str] = {}
        self._leaves: dict[int, Leaf] = {}
        self._marks: dict[int, list[Mark]] = {}
        self._deleted: dict[int, list[tuple[int, int]]] = {}
        self._around: tuple[list[tuple[Leaf, str]], ...] = ([], [])  # ends, starts

    def new_id(self) -> int:
        """Return an id that nothing else has."""
        while self._next in self._used:
            self._next += 1
        self._next += 1
        return self._next - 1

    def comment(self, anchor: Anchor) -> int:
        """Put in the range of a comment and return its id."""
        number = self.new_id()
        start, end = comments.range_of(number)
        if anchor.start == anchor.end:  # a paragraph without text
            self._put(*anchor.start, _START, start + end)
        else:
            self._put(*anchor.start, _START, start)
            self._put(*anchor.end, _END, end)
        return number

    def change(self, edit: Edit) -> bool:
        """Track a change; False when Word could not accept it by itself."""
        found = cuts(self.made, *edit)
        if found is None or any(one[0].tracked or not one[0].run for one in found):
            return False
        for leaf, start, end, new in found:
            self._leaves[leaf.at] = leaf
            if start < end:
                self._deleted.setdefault(leaf.at, []).append((start, end))
            if new:  # behind all that it replaces
                last, _, place, _ = found[-1]
                self._put(last, place, _INSERT, new, like=leaf.run)
        return True

    def splices(self) -> dict[str, list[Splice]]:
        """Return what changes in which parts."""
        out: dict[str, list[Splice]] = {}
        for side, near in enumerate(self._around):
            for leaf, mark in near:
                if leaf.whole and leaf.paragraph:
                    at = (leaf.whole.end, leaf.whole.start)[side]
                    data = self.made.parts[leaf.part]
                    name = prefix(data, leaf.paragraph.start)
                    new = spelled(mark, name, self._space(leaf.part))
                    out.setdefault(leaf.part, []).append((at, at, new.encode()))
        for leaf in self._leaves.values():
            if leaf.run:
                splice = self._written(leaf, leaf.run)
                out.setdefault(leaf.part, []).append(splice)
        return out

    def _put(
        self, leaf: Leaf, offset: int, rank: int, mark: str, *, like: Run | None = None
    ) -> None:
        """Put a mark at a place of a leaf, or around what cannot be cut."""
        if leaf.run is None:
            self._around[rank == _START].append((leaf, mark))
            return
        self._leaves[leaf.at] = leaf
        self._marks.setdefault(leaf.at, []).append((offset, rank, mark, like))

    def _written(self, leaf: Leaf, run: Run) -> Splice:
        """Return the splice of a leaf: from, to, and the runs that it becomes."""
        data = self.made.parts[leaf.part]
        body_start = max(run.tag[1], run.properties[1])
        body_end = data.rindex(b"</", 0, run.end)
        is_first = leaf.start == body_start
        writer = Writer(self._look(leaf, run), is_open=not is_first)
        marks = sorted(self._marks.get(leaf.at, ()), key=lambda one: one[:2])
        gone = sorted(self._deleted.get(leaf.at, ()))
        self._fill(writer, leaf, marks[::-1], gone[::-1])
        is_last = leaf.end >= body_end
        writer.finish(is_last=is_last)
        start = run.start if is_first else leaf.start
        return start, run.end if is_last else leaf.end, writer.text.encode()

    def _fill(
        self,
        writer: Writer,
        leaf: Leaf,
        marks: list[Mark],
        gone: list[tuple[int, int]],
    ) -> None:
        """Write the text of a leaf with its marks; the last of the lists come first."""
        data = self.made.parts[leaf.part]
        raw = None if leaf.is_text else data[leaf.start : leaf.end].decode()
        edges = {0, len(leaf.text), *(one[0] for one in marks)}
        edges.update(edge for pair in gone for edge in pair)
        places = sorted(edges)
        for place, following in zip(places, [*places[1:], None], strict=True):
            while marks and marks[-1][0] == place:
                _, _, mark, like = marks.pop()
                if like:
                    writer.inserted(mark, self._by("ins"), self._look(leaf, like))
                else:
                    writer.mark(mark)
            if following is None:
                break
            while gone and gone[-1][1] <= place:
                gone.pop()
            piece = leaf.text[place:following]
            if gone and gone[-1][0] <= place:
                writer.deleted(piece, raw, self._by("del"))
            else:
                writer.kept(piece, raw)

    def _look(self, leaf: Leaf, run: Run) -> Look:
        return look_of(self.made.parts[leaf.part], run, self._space(leaf.part))

    def _space(self, part: str) -> str:
        if part not in self._spaces:
            self._spaces[part] = elements.namespace(self.made.parts[part])
        return self._spaces[part]

    def _by(self, kind: str) -> str:
        return f'<w:{kind} w:id="{self.new_id()}"{self._who}>'


def _used_ids(made: Layout) -> set[int]:
    texts = [*made.parts.values(), comments.existing(made)]
    return {int(one) for text in texts for one in _ID.findall(text)}
