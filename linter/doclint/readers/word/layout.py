"""The whole document: its stories in order, one text, and where each leaf stands."""

from __future__ import annotations

from functools import lru_cache

from doclint.document import Block, Segment
from doclint.errors import ReadError
from doclint.readers import package
from doclint.readers.word import relations
from doclint.readers.word.numbering import Numbering
from doclint.readers.word.story import Story
from doclint.readers.word.styles import Styles
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.readers.word.parts import Leaf, Paragraph


class Layout:
    """The text of a document and its leaves, sorted by the place in the text."""

    def __init__(self, data: bytes) -> None:
        """Read a document. Raises ReadError."""
        self.package = package.Package(data)
        self.main = relations.main_part(self.package)
        self.raw: dict[str, bytes] = {}  # the stories as they are in the package
        self.parts: dict[str, bytes] = {}  # and in UTF-8
        self.leaves: list[Leaf] = []
        self.segments: list[Segment] = []
        self.blocks: list[Block] = []
        self.lines: list[list[Paragraph]] = []
        self._out: list[str] = []
        self._length = 0
        related = relations.related(self.package, self.main)
        self._styles = Styles(self._other(related, "styles"))
        self._numbering = Numbering(self._other(related, "numbering"))
        self.body = self._story(self.main, "body")
        self._add(self.body.paragraphs, blank=True)
        self._add(self.body.boxed)
        counts = {"header": 0, "footer": 0}
        for kind in ("footnotes", "endnotes", "header", "footer"):
            for name in related.get(kind, ()):
                if name in self.parts or name not in self.package:
                    continue
                counts[kind] = counts.get(kind, 0) + 1
                story = self._story(name, f"{kind}[{counts[kind]}]")
                self._add(story.paragraphs)
                self._add(story.boxed)
        self.text = "".join(self._out)

    def _other(self, related: dict[str, list[str]], kind: str) -> bytes | None:
        names = related.get(kind)
        if not names or names[0] not in self.package:
            return None
        return package.utf8(self.package.read(names[0]), names[0])

    def _story(self, part: str, name: str) -> Story:
        self.raw[part] = raw = self.package.read(part)
        self.parts[part] = data = package.utf8(raw, part)
        return Story(data, part, name)

    def _add(self, paragraphs: list[Paragraph], *, blank: bool = False) -> None:
        """Put paragraphs behind what is there; only the body keeps empty ones."""
        goes_on = False
        for paragraph in paragraphs:
            label = self._label(paragraph) if not goes_on else ""
            if not (paragraph.leaves or label or blank):
                continue
            if not goes_on:
                if self.lines:
                    self._put("\n")
                self.lines.append([])
            self.lines[-1].append(paragraph)
            self._place(paragraph, label)
            goes_on = paragraph.is_joined

    def _place(self, paragraph: Paragraph, label: str) -> None:
        start = self._length
        self._put(label)
        for leaf in paragraph.leaves:
            leaf.at = self._length
            leaf.line = len(self.lines) - 1
            self._put(leaf.text)
        self.leaves += paragraph.leaves
        length = self._length - start
        if not length:
            return
        self.segments.append(Segment(start, length, paragraph.place, 0))
        if scope := self._scope(paragraph):
            self.blocks.append(Block(Span(start, self._length), scope))

    def _put(self, text: str) -> None:
        if text:
            self._out.append(text)
            self._length += len(text)

    def _label(self, paragraph: Paragraph) -> str:
        number, level = paragraph.number, paragraph.level
        if number is None:
            number, own = self._styles.number(paragraph.style)
            if number and level is None:
                style = paragraph.style or self._styles.default
                level = self._numbering.level_of(number, style) if own is None else own
        return self._numbering.next(number, level or 0)

    def _scope(self, paragraph: Paragraph) -> str | None:
        place = paragraph.place
        if "/cell[" in place:
            return "table.cell"
        if place.startswith(("footnote", "endnote", "header", "footer")):
            return "note"
        scope = self._styles.scope(paragraph.style, paragraph.outline)
        return scope or ("list" if paragraph.number else None)


@lru_cache(maxsize=2)
def layout(data: bytes) -> Layout:
    """Return the layout of a document. Raises ReadError."""
    made = Layout(data)
    if not made.text.strip():
        raise ReadError("文档里没有文字（可能只有图片），无法检查")
    return made
