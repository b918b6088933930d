"""The child process that asks pdfium for the text of each page, and nothing else.

It reads a PDF from standard input and writes JSON lines: first ``{"pages": n}`` or
``{"error": why}``, then one object a page. A crash or
a flood ends here, not in doclint.
"""

from __future__ import annotations

import ctypes
import json
import sys

from doclint.readers.limits import limit
from doclint.readers.pages import MOST_CHARS
from doclint.readers.pdf_rows import Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MOST_MEMORY = 2 << 30  # bytes of address space, where the system can limit it
MOST_SECONDS = 60  # of CPU
MOST_FILE = 0  # bytes: it writes no file
_FEW = 40  # characters; a page with fewer may be a scan with a stamp of its number
_ERRORS = {4: "password", 5: "password"}
_DRAWN = 50  # paths without text: letters turned into curves


def main(first: str, last: str) -> None:
    """Write the pages from ``first`` on and before ``last``, counted from 0."""
    limit(MOST_MEMORY, MOST_SECONDS, MOST_FILE)
    try:
        import pypdfium2_raw as pdfium
    except ImportError:
        _write({"error": "missing"})
        return
    config = pdfium.FPDF_LIBRARY_CONFIG()
    config.version = 2
    pdfium.FPDF_InitLibraryWithConfig(ctypes.byref(config))
    data = sys.stdin.buffer.read()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        _write({"error": _ERRORS.get(pdfium.FPDF_GetLastError(), "broken")})
        return
    count = pdfium.FPDF_GetPageCount(document)
    _write({"pages": count})
    for number in range(int(first), min(count, int(last))):
        _write(_Page(pdfium, document, number).told())


def _write(value: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


class _Page:
    """One page that pdfium has open."""

    def __init__(self, pdfium: Any, document: Any, number: int) -> None:  # noqa: ANN401 - a C library without types
        self._pdfium = pdfium
        self._number = number
        self._page = pdfium.FPDF_LoadPage(document, number)
        self._text = pdfium.FPDFText_LoadPage(self._page) if self._page else None

    def told(self) -> dict[str, Any]:
        """Return what the page holds, and let go of it."""
        if not self._text:
            return {"number": self._number, "kind": "broken"}
        pdfium = self._pdfium
        count = pdfium.FPDFText_CountChars(self._text)
        told: dict[str, Any] = {"number": self._number, "kind": "text"}
        if count > MOST_CHARS:
            told["kind"] = "flood"
        else:
            told["width"] = pdfium.FPDF_GetPageWidthF(self._page)
            told["height"] = pdfium.FPDF_GetPageHeightF(self._page)
            self._read(told, count)
        pdfium.FPDFText_ClosePage(self._text)
        pdfium.FPDF_ClosePage(self._page)
        return told

    def _read(self, told: dict[str, Any], count: int) -> None:
        text = self._characters(count)
        drawn = [i for i, char in enumerate(text) if not char.isspace()]
        if len(drawn) < _FEW:
            told["kind"] = self._without_text(told, len(drawn))
        unmapped = self._pdfium.FPDFText_HasUnicodeMapError
        bad = sum(unmapped(self._text, i) == 1 for i in drawn)
        if bad * 10 > len(drawn) and told["kind"] == "text":
            told["kind"] = "garbled"
        rows = Rows(self._pdfium, self._text)
        told["pieces"] = list(rows.pieces(text)) if told["kind"] == "text" else []

    def _characters(self, count: int) -> str:
        buffer = (ctypes.c_ushort * (count + 1))()
        got = self._pdfium.FPDFText_GetText(self._text, 0, count, buffer)
        text = bytes(buffer)[: max(got - 1, 0) * 2].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        # Some characters are left out of the text: ask for each.
        unicode = self._pdfium.FPDFText_GetUnicode
        codes = (unicode(self._text, i) for i in range(count))
        return "".join(
            chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
            for code in codes
        )

    def _without_text(self, told: dict[str, Any], count: int) -> str:
        """Return what a page is that holds few characters or none."""
        pdfium = self._pdfium
        paths, covered = 0, 0.0
        sides = [ctypes.c_float() for _ in range(4)]
        total = min(pdfium.FPDFPage_CountObjects(self._page), 10_000)
        for index in range(total):
            item = pdfium.FPDFPage_GetObject(self._page, index)
            kind = pdfium.FPDFPageObj_GetType(item)
            paths += kind == pdfium.FPDF_PAGEOBJ_PATH
            if kind in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM}:
                pdfium.FPDFPageObj_GetBounds(item, *map(ctypes.byref, sides))
                left, bottom, right, top = (side.value for side in sides)
                covered += max(right - left, 0) * max(top - bottom, 0)
        if covered * 2 > told["width"] * told["height"] or (covered and not count):
            return "scan"
        if not count and paths > _DRAWN:
            return "curves"
        return "text"
