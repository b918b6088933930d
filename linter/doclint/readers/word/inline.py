"""Runs and what is in them: text, breaks, symbols, results of fields."""

from __future__ import annotations

from doclint.errors import ReadError
from doclint.readers.tags import tag_end
from doclint.readers.word.parts import Leaf, Run, Whole
from doclint.readers.word.symbols import symbol

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyexpat import XMLParserType

    from doclint.readers.word.elements import Attributes
    from doclint.readers.word.parts import Paragraph

    Depth = tuple[int, Paragraph | None]
    State = tuple[Paragraph | None, list[Run], list[str], Whole | None, Depth]

FIXED = {"cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
MOST_LEAVES = 2_000_000  # of a part
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
        self._depth = 0  # elements that are open
        self._runs: list[Run] = []  # those that are open, the innermost last
        self._leaf: Leaf | None = None
        self._pieces: list[str] = []  # of the text of the leaf
        self._fields: list[str] = []
        self._boxes: list[list[int]] = []  # number, locks
        self._tracked = 0
        self._locks = 0
        self._whole: Whole | None = None  # the outermost that cannot be cut
        self._whole_at: Depth = (0, None)  # how deep it stands, and in what
        self._keeps_space = False
        self._aside: list[State] = []  # of the paragraphs around text boxes

    @property
    def _run(self) -> Run | None:
        """The innermost run that is open."""
        return self._runs[-1] if self._runs else None

    def _begin_whole(self) -> None:
        """Go into what cannot be cut; in a run, that one stays whole."""
        if self._whole is None:
            at = self._parser.CurrentByteIndex
            self._whole = self._runs[0] if self._runs else Whole(at)
            self._whole_at = self._depth, self._paragraph

    def _end_whole(self) -> None:
        """Go out of it; the end of a run is set again when that ends."""
        if self._whole and self._whole_at[0] == self._depth:
            self._whole.end = self._after(self._whole.start)
            self._whole = None

    def _go_aside(self) -> None:
        """Go into a text box, whose paragraphs are their own."""
        state = self._paragraph, self._runs, self._fields, self._whole, self._whole_at
        self._aside.append(state)
        self._paragraph, self._runs, self._fields, self._whole = None, [], [], None

    def _come_back(self) -> None:
        """Go on behind a text box as before it."""
        state = self._aside.pop()
        self._paragraph, self._runs, self._fields, self._whole, self._whole_at = state

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
        run = self._runs[0] if self._runs else None
        if run and self._whole is None and self._depth == run.depth + 1:
            leaf = Leaf(run, at, is_text=text is None)
        else:
            leaf = Leaf(None, at, is_text=text is None)
            leaf.whole = self._uncut() if self._whole else run
        self._leaf = leaf
        self._pieces = [text or ""]
        leaf.part = self.part
        leaf.paragraph = self._paragraph
        leaf.box = self._boxes[-1][0] if self._boxes else 0
        leaf.locked = bool(self._fields) or self._locks > 0 or leaf.run is None
        leaf.tracked = self._tracked > 0

    def _uncut(self) -> Whole | None:
        """Return what cannot be cut, if it stands in the paragraph."""
        return self._whole if self._whole_at[1] is self._paragraph else None

    def _finish(self) -> None:
        """End the leaf; one without text is none."""
        leaf, self._leaf = self._leaf, None
        if leaf is None or leaf.paragraph is None:
            return
        leaf.end = self._after(leaf.start)
        leaf.text = "".join(self._pieces)
        if leaf.is_text:
            if not self._keeps_space:
                leaf.text = leaf.text.strip(" \t\r\n")
            if "\n" in leaf.text or "\t" in leaf.text:
                leaf.text = leaf.text.replace("\n", " ").replace("\t", " ")
        if leaf.text:
            leaf.paragraph.leaves.append(leaf)
            self.leaves += 1
            if self.leaves > MOST_LEAVES:
                raise ReadError(f"文字片断多于 {MOST_LEAVES}，不像文稿；没有检查")

    def _tag(self) -> tuple[int, int]:
        """Return the bytes of the start tag at which the parser stands."""
        at = self._parser.CurrentByteIndex
        return at, tag_end(self.data, at)

    def _after(self, start: int) -> int:
        """Return the byte after the element that ends here and began at ``start``."""
        end = tag_end(self.data, start)
        if self.data[end - 2 : end] == b"/>":
            return end
        return self.data.index(b">", self._parser.CurrentByteIndex) + 1
