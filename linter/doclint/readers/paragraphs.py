"""Lines of pages to paragraphs: what the PDF and the OFD reader share."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, zip_longest

from doclint.document import Block, Draft, Segment
from doclint.patterns import lazy
from doclint.readers import columns, furniture
from doclint.readers.edges import by_sheet
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.readers.edges import Edges
    from doclint.readers.lines import Line, Sheet

    Placed = tuple[Sheet, Line]

_CLOSING = "，。；：、！？）”’》〉】』」,.;:!?)"
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


def draft(source: str, sheets: list[Sheet], unread: tuple[str, ...]) -> Draft:
    """Return the draft of some pages, one paragraph a line.

    Page numbers are left out; a running head stands once, behind everything.
    """
    bare, heads = furniture.removed(sheets)
    whole = list(_paragraphs(columns.parted(bare)))
    places = _places(heads)
    whole += [[one] for one in heads]
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
            address = places.get(id(line), address)
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


def _places(heads: list[Placed]) -> dict[int, str]:
    """Return the address of each running head or foot by the line's id."""
    found: dict[int, str] = {}
    counts = {"header": 0, "footer": 0}
    for sheet, line in heads:
        kind = "header" if line.base < sheet.height / 2 else "footer"
        counts[kind] += 1
        found[id(line)] = f"{kind}[1]/p[{counts[kind]}]"
    return found


def _joined(line: Line, following: Line | None) -> str:
    """Return a line's text with what joins it to the next: a blank or nothing."""
    text = line.text
    if text.endswith(_SOFT):
        return text[:-1] if following else text[:-1] + "-"
    if following and text[-1:].isascii() and following.text[:1].isascii():
        return text + " "
    return text


def _paragraphs(sheets: list[Sheet]) -> Iterator[list[Placed]]:
    """Yield the lines of each paragraph, which may run over pages."""
    body = _body_size(sheets)
    edges = by_sheet(sheets)
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


def _goes_on(
    current: list[Placed], following: Placed, edges: dict[int, Edges], body: float
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


def _is_title(line: Line, edges: Edges, body: float) -> bool:
    middle = (line.left + line.right) / 2
    return line.size > _TITLE * body and abs(middle - edges.middle) < line.size


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
