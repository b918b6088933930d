"""One part of a document read into paragraphs: body, notes, a header, a footer."""

from __future__ import annotations

from doclint.readers import package
from doclint.readers.word import elements
from doclint.readers.word.frames import Frames
from doclint.readers.word.inline import IN_RUN, Inline
from doclint.readers.word.parts import MARK_GONE, Paragraph, Run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyexpat import XMLParserType

    from doclint.readers.word.elements import Attributes

# Deleted text, what a change replaced, readings of ruby, codes of fields.
_SKIPPED = (
    *("del", "moveFrom", "rt", "instrText", "delInstrText", "delText", "pPrChange"),
    *("rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange"),
    *("tblGridChange", "numberingChange", "tblPrExChange"),
)
_BOXES = ("hyperlink", "sdt", "smartTag", "customXml", "ruby", "fldSimple")
_LOCKING = ("fldSimple", "ruby")
_BINDING = ("dataBinding", "lock", "showingPlcHdr")  # of a content control
_LOCKS = ("contentLocked", "sdtContentLocked")
_NO_NOTES = ("separator", "continuationSeparator", "continuationNotice")
_MATH = tuple(f"{one} " for one in elements.MATH)
_SIGNS = tuple(f"{one}t" for one in _MATH)
_OTHER = elements.COMPATIBILITY + " "
_SPACE = "http://www.w3.org/XML/1998/namespace space"


class Story(Inline):
    """The paragraphs of one part, text boxes apart, in the order of the part."""

    def __init__(self, data: bytes, part: str, name: str) -> None:
        """Read a part in UTF-8; ``name`` begins the addresses. Raises ReadError."""
        super().__init__(data, part)
        self.paragraphs: list[Paragraph] = []
        self.boxed: list[Paragraph] = []
        self.references: dict[str, Paragraph] = {}
        self._frames = Frames(name, len(data))
        self._count = 0
        self._skipping = 0
        self._in_paragraph_properties = False
        self._in_run_properties = False
        self._in_row_properties = False
        self._choices: list[int] = []  # leaves before each alternative
        self._note = ""
        self._notes = 0
        self._prefix = ""
        self._read()

    def _read(self) -> None:
        self._prefix = elements.namespace(self.data) + " "

        def text(data: str) -> None:
            if self._leaf is not None:
                self._pieces.append(data)

        def attach(parser: XMLParserType) -> None:
            self._parser = parser
            parser.buffer_text = True
            parser.StartElementHandler = self._start
            parser.EndElementHandler = self._end
            parser.CharacterDataHandler = text

        package.parse(self.data, attach, self.part)

    def _start(self, name: str, given: dict[str, str]) -> None:
        self._depth += 1
        if self._skipping:
            self._skipping += 1
        elif name.startswith(self._prefix):
            own = elements.Attributes(self._prefix, given)
            self._keeps_space = given.get(_SPACE) == "preserve"
            self._opened(name[len(self._prefix) :], own)
        elif name.startswith(_MATH):
            self._begin_whole()
            if name in _SIGNS:
                self._locks += 1
                self._begin()
        elif name.startswith(_OTHER):
            self._alternative(name[len(_OTHER) :])

    def _end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif name.startswith(self._prefix):
            self._closed(name[len(self._prefix) :])
        elif name in _SIGNS:
            self._finish()
            self._locks -= 1
        elif name == f"{_OTHER}AlternateContent" and self._choices:
            self._choices.pop()
        self._end_whole()
        self._depth -= 1

    def _alternative(self, name: str) -> None:
        """Read the first choice that has text, else what stands in its place."""
        if name == "AlternateContent":
            self._begin_whole()
            self._choices.append(self.leaves)
        elif self._choices and self._choices[-1] != self.leaves:
            self._skipping = 1

    def _opened(self, name: str, given: Attributes) -> None:
        if self._in_paragraph_properties:
            self._of_paragraph(name, given)
        elif name in _SKIPPED:
            self._skipping = 1
            if name == "del" and self._in_row_properties:
                self._frames.drop_row()
        elif self._in_run_properties:
            if name == "vanish" and self._run:
                self._run.hidden = given.is_on()
        elif name == "t":
            self._begin()
        elif name in IN_RUN or name == "fldChar":
            self._in_run(name, given)
        else:
            self._around(name, given)

    def _around(self, name: str, given: Attributes) -> None:
        """Go into what holds text, and into what holds that."""
        if name == "r":
            self._runs.append(Run(self._tag(), self._depth))
        elif name == "rPr":
            self._in_run_properties = self._run is not None
            if self._run:
                self._run.properties = (self._parser.CurrentByteIndex, 0)
        elif name == "p":
            self._begin_paragraph()
        elif name == "pPr":
            self._in_paragraph_properties = True
        elif name in {"ins", "moveTo"}:
            self._tracked += 1
        elif name in _BOXES or name in _BINDING:
            self._box(name, given)
        else:
            self._place(name, given)

    def _box(self, name: str, given: Attributes) -> None:
        """Go into a hyperlink, field or control, or note what binds the latter."""
        if name in _BOXES:
            self._count += 1
            self._boxes.append([self._count, int(name in _LOCKING)])
            self._locks += name in _LOCKING
            if name == "ruby":
                self._begin_whole()
        elif self._boxes and (name != "lock" or given() in _LOCKS):
            self._boxes[-1][1] += 1
            self._locks += 1

    def _place(self, name: str, given: Attributes) -> None:
        """Go into a table, a text box or a note."""
        if name == "tbl":
            self._frames.table()
        elif name == "tr":
            self._frames.row()
        elif name == "trPr":
            self._in_row_properties = True
        elif name == "tc":
            self._frames.cell()
        elif name == "txbxContent":
            self._frames.box()
            self._go_aside()
        elif name in {"footnote", "endnote"}:
            self._begin_note(name, given)
        elif name in {"footnoteReference", "endnoteReference"} and self._paragraph:
            self.references[f"{name[:-9]}{given('id')}"] = self._paragraph

    def _begin_note(self, name: str, given: Attributes) -> None:
        if given("type") in _NO_NOTES:
            self._skipping = 1
            return
        self._notes += 1
        self._note = f"{name}{given('id')}"
        self._frames.story(f"{name}[{self._notes}]")

    def _of_paragraph(self, name: str, given: Attributes) -> None:
        """Note what the properties of a paragraph say."""
        if name in _SKIPPED and name not in MARK_GONE:
            self._skipping = 1
        elif self._paragraph:
            self._paragraph.note_property(name, given)

    def _begin_paragraph(self) -> None:
        at = self._parser.CurrentByteIndex
        self._paragraph = Paragraph(self._frames.paragraph(), at)
        self._paragraph.note = self._note
        self._paragraph.is_free = self._whole is None
        if self._frames.is_gone:
            return
        if self._aside:
            self._paragraph.anchor = self._aside[0][0]
            self.boxed.append(self._paragraph)
        else:
            self.paragraphs.append(self._paragraph)

    def _closed(self, name: str) -> None:
        if name == "t":
            self._finish()
        elif name == "pPr":
            self._in_paragraph_properties = False
        elif self._in_paragraph_properties:
            return
        elif name == "rPr" and self._run and self._in_run_properties:
            self._in_run_properties = False
            start = self._run.properties[0]
            self._run.properties = (start, self._after(start))
        elif name == "r":
            if self._runs:
                run = self._runs.pop()
                run.end = self._after(run.start)
        elif name in IN_RUN:
            self._finish()
        else:
            self._left(name)

    def _left(self, name: str) -> None:
        """Go out of what holds runs and paragraphs."""
        if name == "p" and self._paragraph:
            self._paragraph.end = self._parser.CurrentByteIndex
            self._paragraph = None
        elif name in _BOXES and self._boxes:
            self._locks -= self._boxes.pop()[1]
        elif name in {"ins", "moveTo"}:
            self._tracked = max(0, self._tracked - 1)
        elif name == "trPr":
            self._in_row_properties = False
        elif name in {"tbl", "tc", "footnote", "endnote"}:
            self._frames.leave()
            self._note = self._note if name[0] == "t" else ""
        elif name == "txbxContent" and self._aside:
            self._frames.leave()
            self._come_back()
