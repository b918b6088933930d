"""Runs and what is in them: text, breaks, symbols, results of fields."""

from __future__ import annotations

from doclint.readers.word.parts import Leaf, Run
from doclint.readers.word.symbols import symbol
from doclint.readers.word.tags import tag_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyexpat import XMLParserType

    from doclint.readers.word.elements import Attributes
    from doclint.readers.word.parts import Paragraph

FIXED = {"cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
IN_RUN = frozenset((*FIXED, "br", "sym"))


class Inline:
    """The run that is being read, and the leaf in it."""

    def __init__(self, data: bytes, part: str) -> None:
        """Begin outside of any run."""
        self.data = data
        self.part = part
        self.leaves = 0
        self._parser: XMLParserType
        self._paragraph: Paragraph | None = None
        self._run: Run | None = None
        self._leaf: Leaf | None = None
        self._fields: list[str] = []
        self._boxes: list[list[int]] = []  # number, locks
        self._tracked = 0
        self._locks = 0
        self._whole = 0  # ruby and formulas around
        self._keeps_space = False

    def _in_run(self, name: str, given: Attributes) -> None:
        """Take what stands for text in a run, or bounds a field."""
        if self._run is None:
            return
        if name == "fldChar":
            self._field(given("fldCharType"))
        elif name == "br":
            if given("type") not in {"page", "column"}:
                self._begin("\n")
        elif name == "sym":
            self._begin(symbol(given("char"), given("font")))
        else:
            self._begin(FIXED[name])

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append("code")
        elif kind == "separate" and self._fields:
            self._fields[-1] = "result"
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _begin(self, text: str | None = None) -> None:
        """Begin a leaf; ``text`` is what it stands for, None for w:t."""
        shown = "code" not in self._fields and not (self._run and self._run.hidden)
        if self._paragraph is None or not shown:
            return
        at = self._parser.CurrentByteIndex
        run = self._run if self._is_splittable() else None
        leaf = self._leaf = Leaf(run, at, is_text=text is None)
        leaf.text = text or ""
        leaf.part = self.part
        leaf.paragraph = self._paragraph
        leaf.box = self._boxes[-1][0] if self._boxes else 0
        leaf.locked = bool(self._fields) or self._locks > 0
        leaf.tracked = self._tracked > 0

    def _is_splittable(self) -> bool:
        """Whether the run may be cut in two: not inside of ruby, nor in formulas."""
        return self._whole == 0

    def _finish(self) -> None:
        """End the leaf; one without text is none."""
        leaf, self._leaf = self._leaf, None
        if leaf is None or leaf.paragraph is None:
            return
        leaf.end = self._after(leaf.start)
        if leaf.is_text:
            if not self._keeps_space:
                leaf.text = leaf.text.strip(" \t\r\n")
            if "\n" in leaf.text or "\t" in leaf.text:
                leaf.text = leaf.text.replace("\n", " ").replace("\t", " ")
        if leaf.text:
            leaf.paragraph.leaves.append(leaf)
            self.leaves += 1

    def _tag(self) -> tuple[int, int]:
        """Return the bytes of the start tag at which the parser stands."""
        at = self._parser.CurrentByteIndex
        return at, tag_end(self.data, at)

    def _after(self, start: int) -> int:
        """Return the byte after the element that ends here and began at ``start``."""
        here = self._parser.CurrentByteIndex
        if self.data.startswith(b"</", here):
            return self.data.index(b">", here) + 1
        return max(here, tag_end(self.data, start))
