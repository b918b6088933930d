"""Rows of a page's characters to pieces of text with their places."""

from __future__ import annotations

import ctypes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_GAP = 1.5  # widths of a character: a larger blank parts two cells
_BLANK = 0.2  # widths of a character: a blank between Latin words


class Rows:
    """The rows of one page, as pdfium has them and as they stand on the page."""

    def __init__(self, pdfium: Any, text_page: Any) -> None:  # noqa: ANN401 - a C library without types
        """Keep the library and the page's text."""
        self._pdfium = pdfium
        self._text = text_page
        self._rect = pdfium.FS_RECTF()
        self._at = ctypes.byref(self._rect)

    def pieces(self, text: str) -> Iterator[list[Any]]:
        """Yield [text, left, right, base, size, angle, cut] of what stands in a row.

        ``cut`` is 1 where only a wide blank parts it from the piece before.
        """
        rows: list[range] = []
        at = 0
        for row in text.replace("\n", "\r").replace("\x02", "\ufffe").split("\r"):
            rows.append(range(at, at + len(row)))
            at += len(row) + 1
        for line in self._lines(text, rows):
            if len(line) == 1 and not self._turns_back(text, line[0]):
                yield from self._row(text, line[0].start, line[0].stop)
            else:
                yield from self._in_order(text, line)

    def _lines(self, text: str, rows: list[range]) -> Iterator[list[range]]:
        """Yield rows, together those of one line of which the later lie within it.

        Makers that draw a line font by font leave holes for its quotation marks.
        """
        line: list[range] = []
        for row in rows:
            if line and self._fills(text, line, row):
                line.append(row)
                continue
            if line:
                yield line
            line = [row]
        if line:
            yield line

    def _fills(self, text: str, line: list[range], row: range) -> bool:
        """Whether a row begins in a hole of the line before it."""
        first = next((at for at in row if not text[at].isspace()), None)
        drawn = [at for one in line for at in one if not text[at].isspace()]
        if first is None or not drawn:
            return False
        box, last = self._box(first), self._box(drawn[-1])
        height = min(box[3] - box[2], last[3] - last[2])
        is_level = min(box[3], last[3]) - max(box[2], last[2]) >= height / 2
        return is_level and self._is_hole(box, drawn)

    def _turns_back(self, text: str, row: range) -> bool:
        """Whether a row goes back to fill a hole that it has left."""
        for at in row[1:-1]:
            if (
                text[at] != " "
                or self._pdfium.FPDFText_IsGenerated(self._text, at) != 1
            ):
                continue
            box = self._box(at + 1)
            if box[0] < self._box(at - 1)[0]:
                before = [one for one in range(row.start, at) if text[one] != " "]
                return self._is_hole(box, before)
        return False

    def _is_hole(self, box: tuple[float, ...], drawn: list[int]) -> bool:
        """Whether a character stands where others stand around it, but none there."""
        middle = (box[0] + box[1]) / 2
        others = [self._box(at) for at in drawn]
        return middle < max(one[1] for one in others) and not any(
            one[0] < middle < one[1] for one in others
        )

    def _in_order(self, text: str, line: list[range]) -> Iterator[list[Any]]:
        """Yield the pieces of a line that was not drawn from left to right."""
        drawn = (at for row in line for at in row if not text[at].isspace())
        boxes = sorted((self._box(at), at) for at in drawn)
        kept: list[str] = []
        cut, begin, before = 0, 0, None
        for box, at in boxes:
            size = max(box[3] - box[2], 1.0)
            gap = box[0] - before[0][1] if before else 0.0
            if before and gap > _GAP * size:
                yield from self._piece(kept, begin, before[1], cut)
                kept, cut = [], 1
            elif gap > _BLANK * size and (kept[-1] + text[at]).isascii():
                kept.append(" ")
            begin = begin if kept else at
            kept.append(text[at])
            before = (box, at)
        if before:
            yield from self._piece(kept, begin, before[1], cut)

    def _row(self, text: str, start: int, end: int) -> Iterator[list[Any]]:
        kept: list[str] = []
        begin, cut = start, 0
        for at in range(start, end):
            if text[at] == "\ufffe":  # a hyphen that ends a row
                yield from self._piece([*kept, "\u00ad"], begin, at, cut)
                kept, begin, cut = [], at + 1, 0
            elif text[at] != " " or at in {start, end - 1}:
                kept.append(text[at])
            elif self._blank(text, at) is None:
                yield from self._piece(kept, begin, at - 1, cut)
                kept, begin, cut = [], at + 1, 1
            else:
                kept.append(self._blank(text, at) or "")
        yield from self._piece(kept, begin, end - 1, cut)

    def _blank(self, text: str, at: int) -> str | None:
        """Return what a blank is worth: itself, nothing, or None for a wide one."""
        if self._pdfium.FPDFText_IsGenerated(self._text, at) != 1:
            return " "
        left, right = self._box(at - 1), self._box(at + 1)
        size = max(left[3] - left[2], right[3] - right[2], 1.0)
        if right[0] - left[1] > _GAP * size:
            return None
        return "" if max(text[at - 1], text[at + 1]) > "\u2e7f" else " "

    def _box(self, at: int) -> tuple[float, float, float, float]:
        self._pdfium.FPDFText_GetLooseCharBox(self._text, at, self._at)
        rect = self._rect
        return rect.left, rect.right, rect.bottom, rect.top

    def _piece(
        self, kept: list[str], first: int, last: int, cut: int
    ) -> Iterator[list[Any]]:
        text = "".join(kept)
        if not text.strip(" \u00ad"):
            return
        first += len(text) - len(text.lstrip(" "))
        last = max(first, last - (len(text) - len(text.rstrip(" "))))
        pdfium = self._pdfium
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(
            self._text, first, ctypes.byref(x), ctypes.byref(y)
        )
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, first, ctypes.byref(matrix))
        scale = (matrix.c**2 + matrix.d**2) ** 0.5
        size = pdfium.FPDFText_GetFontSize(self._text, first) * scale
        turned = round(pdfium.FPDFText_GetCharAngle(self._text, first) / 1.5708, 1)
        sides = self._box(first)[0], self._box(last)[1], y.value, size or 1.0
        yield [text.strip(" "), *(round(side, 2) for side in sides), turned, cut]
