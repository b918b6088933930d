"""Lines of pages to paragraphs: what the PDF and the OFD reader share."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, zip_longest

from doclint.document import Block, Draft, Segment
from doclint.patterns import lazy
from doclint.readers import columns, furniture
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable, Iterator
else:
    from doclint.record import namedtuple

_CLOSING = "，。；：、！？）”’》〉】』」,.;:!?)"
_HANGING = frozenset("，。；：、！？")
_ENDING = frozenset("。！？")
_OPENING = "（“‘《〈【『「("
_INDENT = 1.5  # widths of a character: a line set back by more begins a paragraph
_ALIKE = 0.12  # share by which sizes of one paragraph may differ
_FAR = 2.5  # heights of a line: a paragraph does not go on below a larger blank
_TITLE = 1.15  # a centred line that is larger than the body by this is a title
_HEADING = lazy(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|第[一二三四五六七八九十百]{1,4}[章节条]"
)
_SOFT = "\u00ad"  # the readers' mark of a hyphen that only ends a line


class Line(namedtuple("Line", "text left right base size cell number")):
    """One visible line; ``base`` grows downwards, all in the page's own unit.

    ``cell`` tells that it stands beside others, as in a table. ``number`` is its
    1-based place on the page, 0 until it is counted.
    """

    __slots__ = ()
    text: str
    left: float
    right: float
    base: float
    size: float
    cell: bool
    number: int

    @property
    def margin(self) -> float:
        """Where it ends without a mark, which may hang over the edge."""
        return self.right - self.size if self.text[-1:] in _HANGING else self.right


class Sheet(namedtuple("Sheet", "number width height lines edges", defaults=(None,))):
    """One page, from 1, or a part of it, and its lines in the order of reading.

    ``edges`` tells where full lines begin and end; None leaves it to the lines.
    """

    __slots__ = ()
    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    edges: tuple[float, float] | None


class _Column(namedtuple("_Column", "left right middle")):
    """Where the lines of a page begin and end when they are full."""

    __slots__ = ()
    left: float
    right: float
    middle: float


def draft(source: str, sheets: list[Sheet], unread: tuple[str, ...]) -> Draft:
    """Return the draft of some pages, one paragraph a line.

    Page numbers are left out; a running head stands once, behind everything.
    """
    bare, heads = furniture.removed(sheets)
    whole = list(_paragraphs(columns.parted(bare)))
    whole += [[(sheet, line)] for sheet, line in heads]
    parts: list[str] = []
    segments: list[Segment] = []
    blocks: list[Block] = []
    at = 0
    for number, paragraph in enumerate(whole):
        start = at
        following = [line for _, line in paragraph[1:]]
        for (sheet, line), after in zip_longest(paragraph, following):
            text = _joined(line, after)
            address = f"page[{sheet.number}]/line[{line.number}]"
            segments.append(Segment(at, len(text), address, 0))
            parts.append(text)
            at += len(text)
        if paragraph[0][1].cell:
            blocks.append(Block(Span(start, at), "table.cell"))
        if number < len(whole) - 1:
            parts.append("\n")
            at += 1
    text = "".join(parts)
    return Draft(
        source, "utf-8", text, tuple(segments), tuple(blocks), b"", (), None, unread
    )


def _joined(line: Line, following: Line | None) -> str:
    """Return a line's text with what joins it to the next: a blank or nothing."""
    text = line.text
    if text.endswith(_SOFT):
        return text[:-1] if following else text[:-1] + "-"
    if following and text[-1:].isascii() and following.text[:1].isascii():
        return text + " "
    return text


Placed = tuple[Sheet, Line]


def _paragraphs(sheets: list[Sheet]) -> Iterator[list[Placed]]:
    """Yield the lines of each paragraph, which may run over pages."""
    body = _body_size(sheets)
    edges = _columns(sheets)
    current: list[Placed] = []
    for sheet in sheets:
        for line in sheet.lines:
            if current and not _goes_on(current, (sheet, line), edges, body):
                yield current
                current = []
            current.append((sheet, line))
    if current:
        yield current


def _body_size(sheets: list[Sheet]) -> float:
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _columns(sheets: list[Sheet]) -> dict[int, _Column]:
    """Return where full lines begin and end, by the id of each sheet."""
    own = {id(sheet): _column(sheet.lines) for sheet in sheets if not sheet.edges}
    known = [column for column in own.values() if column]
    common = max(known, key=lambda c: c.right - c.left, default=_Column(0, 0, 0))
    found = {}
    for key, column in own.items():
        narrow = column and column.right - column.left < 0.8 * (
            common.right - common.left
        )
        found[key] = common if not column or narrow else column
    for sheet in sheets:
        if sheet.edges:
            found[id(sheet)] = _Column(*sheet.edges, sum(sheet.edges) / 2)
    return found


def _column(lines: Iterable[Line]) -> _Column | None:
    """Return the edges that several lines share, None where few lines stand."""
    whole = [line for line in lines if not line.cell]
    if len(whole) < 3:
        return None
    size = max(line.size for line in whole)
    enough = max(2, len(whole) // 6)
    rights = sorted((line.margin for line in whole), reverse=True)
    lefts = sorted(line.left for line in whole)
    right = next(
        (
            a
            for a, b in zip(rights, rights[enough - 1 :], strict=False)
            if a - b <= size
        ),
        None,
    )
    left = next((a for a, b in pairwise(lefts) if b - a <= size / 2), lefts[0])
    return None if right is None else _Column(left, right, (left + right) / 2)


def _goes_on(
    current: list[Placed], following: Placed, edges: dict[int, _Column], body: float
) -> bool:
    """Whether a line goes on with the paragraph that the lines before began."""
    sheet, line = current[-1]
    page, after = following
    if abs(line.size - after.size) > _ALIKE * max(line.size, after.size):
        return False
    if line.cell or after.cell:
        return _goes_on_in_cell(current, following)
    here, there = edges[id(sheet)], edges[id(page)]
    if page is sheet and abs(after.base - line.base) > _FAR * line.size:
        return False
    if _is_title(line, here, body) and _is_title(after, there, body):
        return page is sheet and after.text[0] not in "（(—"
    indent = after.left - there.left
    if len(current) > 1:  # a list may be set back as a whole
        indent = min(indent, (after.left - there.left) - (line.left - here.left))
    if indent > _INDENT * after.size:
        return False
    if line.text[-1:] in _ENDING and _HEADING.match(after.text):
        return False
    return line.right + _unit(after.text) * after.size > here.right


def _is_title(line: Line, column: _Column, body: float) -> bool:
    middle = (line.left + line.right) / 2
    return line.size > _TITLE * body and abs(middle - column.middle) < line.size


def _goes_on_in_cell(current: list[Placed], following: Placed) -> bool:
    """Whether a line goes on below a full line of the same cell."""
    sheet, line = current[-1]
    page, after = following
    if page is not sheet or not 0 < after.base - line.base < 2 * line.size:
        return False
    if after.left >= line.right or after.right <= line.left:
        return False
    return after.right <= line.right + after.size / 2


def _unit(text: str) -> float:
    """Return how wide the beginning of a line is that cannot be parted, in characters.

    A mark that closes stands with what is before it, a Latin word stands together.
    """
    width = 0.0
    for before, char in pairwise(" " + text[:40]):
        if width and not (
            char in _CLOSING
            or before in _OPENING
            or (char.isascii() and char.isalnum() and before.isascii())
        ):
            break
        width += 0.5 if char.isascii() else 1.0
    return width
