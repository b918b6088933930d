"""Running heads and page numbers: what stands on page after page at one place."""

from __future__ import annotations

from collections import defaultdict

from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.readers.lines import Line, Sheet

_DASH = r"[-‐–—－─~·• 　]*"
_NUMBER = lazy(
    rf"{_DASH}(?:第[ 　]*)?(?:\d{{1,4}}|[ivxlcIVXLC]{{1,6}})(?:[ 　]*页)?"
    rf"(?:[ 　]*[/／,，]?[ 　]*共?[ 　]*\d{{1,4}}[ 　]*页?)?{_DASH}"
)
_DIGITS = lazy(r"\d+")
_EDGE = 2  # lines from the top and from the bottom that may be furniture
_MARGIN = 0.2  # share of the page's height in which a lone page number stands
_STEP = 6  # heights are compared in so many points


def removed(
    sheets: list[Sheet],
) -> tuple[list[Sheet], list[tuple[Sheet, Line]]]:
    """Return the pages without furniture, lines numbered, and each head once.

    A text that stands in the same place near the edge of a third of the pages (two
    at least) is a running head; digits in it may differ. Page numbers are dropped.
    """
    seen: dict[tuple[str, int], list[tuple[Sheet, Line]]] = defaultdict(list)
    for sheet in sheets:
        for line in _edges(sheet):
            key = _DIGITS.sub("#", line.text), round(line.base / _STEP)
            seen[key].append((sheet, line))
    enough = max(2, len(sheets) // 3)
    running = {
        id(line)
        for found in seen.values()
        if len({id(sheet) for sheet, _ in found}) >= enough
        for _, line in found
    }
    heads: dict[str, tuple[Sheet, Line]] = {}
    bare = []
    for sheet in sheets:
        lines: list[Line] = []
        edges = {id(line) for line in _edges(sheet)}
        for line in sheet.lines:
            if id(line) in edges and _is_page_number(sheet, line):
                continue
            if id(line) in running:
                heads.setdefault(line.text, (sheet, line._replace(number=1)))
                continue
            lines.append(line._replace(number=len(lines) + 1))
        bare.append(sheet._replace(lines=tuple(lines)))
    return bare, list(heads.values())


def _edges(sheet: Sheet) -> list[Line]:
    ordered = sorted(sheet.lines, key=lambda line: line.base)
    if len(ordered) <= 2 * _EDGE:
        return ordered
    return ordered[:_EDGE] + ordered[-_EDGE:]


def _is_page_number(sheet: Sheet, line: Line) -> bool:
    low, high = _MARGIN * sheet.height, (1 - _MARGIN) * sheet.height
    return not low < line.base < high and bool(_NUMBER.fullmatch(line.text))
