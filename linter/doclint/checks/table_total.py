"""Report a total of a table's column, or of its row, that the cells do not make."""

from __future__ import annotations

from doclint.checks import figures, parts_and_total
from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import Span, line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from doclint.document import Hit

    Cell = tuple[str, int]  # its text without spaces around, and where it begins
    Row = list[Cell]

_BARS = lazy(r"[|｜]")
_BLANKS = lazy(r"\t|[ 　]*　[ 　]*|[ ]{2,}")
_RULE = lazy(r"[|｜\s:：\-—+─━┼│]*\Z")  # a line that only divides
_NUMBER = lazy(r"-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?\Z")
_TITLE = lazy(r"(?:合|总)[ 　]*计\Z")
# Columns of what is not added up, and rows that hold a sum themselves.
_UNADDED = lazy(r"率|比|占|均|%|％|序|年份|编号|增|速|每|单价|标准|分|排名|名次|号")
_INNER = lazy(r"小[ 　]*计|其[ 　]*中|平均|合[ 　]*计|总[ 　]*计|累计")
_NONE = ("", "-", "—", "－", "/", "–", "无", "0")
_FEWEST = 2
_MOST = 200  # rows above a total
_FAR = "0.3"  # of the total: by more a sum is that of something else


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each cell in a row of totals that the cells above it do not make."""
    for hit in hits:
        start = text.rfind("\n", 0, hit.span.start) + 1
        totals = _cells(text, start)
        if len(totals) > 1 and _TITLE.match(totals[0][0]):
            rows = _above(text, start, len(totals))
            for at in range(1, len(totals)):
                yield from _compared(totals[at], [row[at] for row in rows], rows, text)


def _cells(text: str, start: int) -> Row:
    """Return the cells of the line that begins at a place."""
    end = line_end(text, start)
    line = text[start:end]
    is_barred = "|" in line or "｜" in line
    divider = _BARS if is_barred else _BLANKS
    bounds = [(m.start(), m.end()) for m in divider.finditer(line)]
    edges = [0, *(edge for bound in bounds for edge in bound), len(line)]
    cells = []
    for low, high in zip(edges[::2], edges[1::2], strict=True):
        cell = line[low:high]
        lead = len(cell) - len(cell.lstrip(" 　"))
        cells.append((cell.strip(" 　\r"), start + low + lead))
    if is_barred:
        return cells[not cells[0][0] : len(cells) - (not cells[-1][0])]
    return cells[1:] if not cells[0][0] else cells


def _above(text: str, start: int, width: int) -> list[Row]:
    """Return the rows of a table above a line, the last one first, head included."""
    rows: list[Row] = []
    while start > 0 and len(rows) < _MOST:
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        if _RULE.match(text[start:end]):
            continue
        row = _cells(text, start)
        if len(row) != width:
            break
        rows.append(row)
    return rows


def _compared(
    total: Cell, column: list[Cell], rows: list[Row], text: str
) -> Iterator[Match]:
    """Yield a total that the numbers of its column, down to the head, do not make."""
    from decimal import Decimal

    whole = _read(total[0])
    parts: list[tuple[Decimal, Cell]] = []
    for cell, row in zip(column, rows, strict=True):
        value = _read(cell[0])
        if value is None and cell[0] not in _NONE:
            head = cell[0]
            break
        if _INNER.search(row[0][0]):
            return
        parts.append((value or Decimal(0), cell))
    else:
        return
    if whole is None or len(parts) < _FEWEST or _UNADDED.search(head):
        return
    added = sum((value for value, _ in parts), Decimal(0))
    gap = abs(added - whole)
    places = max(
        figures.places(cell) for cell, _ in (total, *(one for _, one in parts))
    )
    room = Decimal(len(parts) + 1).scaleb(-places) / 2 if places else Decimal(0)
    if gap <= room or gap > whole * Decimal(_FAR):
        return
    right = f"{added:f}"
    detail = f"“{head}”一列相加是{right}，合计是{total[0]}"
    value = parts[0][0]
    place = Span(total[1], total[1] + len(total[0]))
    related = tuple(Span(at, at + len(cell)) for _, (cell, at) in reversed(parts))
    if value > added - whole and parts_and_total.is_confirmed(text, place, right):
        right, detail = f"{value - added + whole:f}", detail + "，别处也是这个合计"
        place, related = related[-1], (place, *related[:-1])
    yield Match.at(*place, (right,), detail=detail, related=related)


def _read(cell: str) -> Decimal | None:
    """Return the number that is all of a cell."""
    from decimal import Decimal

    return Decimal(cell.replace(",", "")) if _NUMBER.match(cell) else None
