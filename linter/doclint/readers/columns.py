"""Pages set in two columns: told only when they surely are, then read one by one."""

from __future__ import annotations

from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from doclint.readers.lines import Line, Sheet

_FEWEST = 6  # lines of a column
_SHORTEST = 8  # characters of its lines on the average
_CENTRE = 0.1  # share of the text's width to either side of its middle, for a gutter
_NARROW, _WIDE = 0.8, 5.0  # widths of a character: a gutter is between them
_EQUAL = 0.15  # share by which the widths of two columns may differ
_FULL = 0.5  # share of lines that reach an edge of running text
_EVEN = 0.95  # share of lines as far below the one before as most are
_MARKS = "，。；：、"
_PROSE = 60  # characters of running text have one of these marks at least


def parted(sheets: list[Sheet]) -> list[Sheet]:
    """Return pages with each column, and what is above or below it, a sheet of its own.

    A page is cut only where an empty gutter parts two columns of running text; all
    others come back as they are.
    """
    return [part for sheet in sheets for part in _parts(sheet)]


def _parts(sheet: Sheet) -> list[Sheet]:
    gutter = _gutter(sheet.lines)
    if gutter is None:
        return [sheet]
    parts: list[Sheet] = []
    rest: list[Line] = []
    for band in _bands(sheet, gutter):
        before, *sides = _sides(band, gutter)
        if not _are_columns(*sides):
            rest += band
            continue
        rest += before
        if rest:
            parts.append(_part(sheet, rest, sheet.lines))
            rest = []
        for side in sides:
            lines = [line._replace(cell=False) for line in side]
            parts.append(_part(sheet, lines, lines))
    if not parts:
        return [sheet]
    if rest:
        parts.append(_part(sheet, rest, sheet.lines))
    return _numbered(parts)


def _gutter(lines: tuple[Line, ...]) -> float | None:
    """Return where the fewest lines stand near the middle, None on a page of few."""
    size = sum(len(line.text) for line in lines)
    if len(lines) < 2 * _FEWEST or 2 * size < _SHORTEST * len(lines):
        return None
    left, right = _edges(lines)
    width = right - left
    steps = [left + width * (0.5 + _CENTRE * n / 20) for n in range(-20, 21)]
    crossing = [sum(line.left < x < line.right for line in lines) for x in steps]
    least = min(crossing)
    empty = [x for x, count in zip(steps, crossing, strict=True) if count == least]
    return empty[len(empty) // 2]


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    return min(line.left for line in lines), max(line.right for line in lines)


def _bands(sheet: Sheet, gutter: float) -> list[list[Line]]:
    """Return lines from top to bottom, parted by those that cross the gutter."""
    bands: list[list[Line]] = [[]]
    for line in sorted(sheet.lines, key=lambda one: one.base):
        if line.left < gutter < line.right:
            bands += [[line], []]
        else:
            bands[-1].append(line)
    return [band for band in bands if band]


def _sides(
    band: list[Line], gutter: float
) -> tuple[list[Line], list[Line], list[Line]]:
    """Return lines above the columns, such as a paragraph's last, and both sides."""
    left = [line for line in band if line.right <= gutter]
    right = [line for line in band if line.left >= gutter]
    top = right[0].base - right[0].size / 2 if right else 0.0
    above = [line for line in left if line.base < top]
    return above, left[len(above) :], right


def _are_columns(left: list[Line], right: list[Line]) -> bool:
    """Whether both sides are running text, and stand beside each other."""
    if not (_is_running(left) and _is_running(right)):
        return False
    (start, inner), (outer, end) = _edges(left), _edges(right)
    size = max(line.size for line in left)
    widths = inner - start, end - outer
    return (
        _NARROW * size <= outer - inner <= _WIDE * size
        and abs(widths[0] - widths[1]) <= _EQUAL * max(widths)
        and abs(left[0].base - right[0].base) <= size / 2
    )


def _is_running(side: list[Line]) -> bool:
    """Whether lines, from top to bottom, are those of one column of prose."""
    if len(side) < _FEWEST:
        return False
    text = "".join(line.text for line in side)
    if len(text) < _SHORTEST * len(side):
        return False
    if sum(text.count(mark) for mark in _MARKS) * _PROSE < len(text):
        return False
    left, right = _edges(side)
    full = sum(line.right > right - 2.5 * line.size for line in side)
    flush = sum(line.left < left + 0.5 * line.size for line in side)
    return min(full, flush) >= _FULL * len(side) and _is_even(side)


def _is_even(side: list[Line]) -> bool:
    """Whether lines stand at one distance; the rows of a table are farther apart."""
    steps = sorted(after.base - line.base for line, after in pairwise(side))
    usual = steps[len(steps) // 2]
    alike = sum(abs(step - usual) <= _EQUAL * usual for step in steps)
    return usual > 0 and alike >= _EVEN * len(steps)


def _part(sheet: Sheet, lines: list[Line], measured: Sequence[Line]) -> Sheet:
    """Return lines as a sheet whose edges are those of the lines measured."""
    edges = min(one.left for one in measured), max(one.margin for one in measured)
    return sheet._replace(lines=tuple(lines), edges=edges)


def _numbered(parts: list[Sheet]) -> list[Sheet]:
    """Return the parts of a page with their lines counted in the order of reading."""
    count = 0
    made: list[Sheet] = []
    for part in parts:
        lines = tuple(
            line._replace(number=count + n) for n, line in enumerate(part.lines, 1)
        )
        count += len(lines)
        made.append(part._replace(lines=lines))
    return made
