"""PDF: text by page, read by pdfium in a child process (extra ``pdf``)."""

from __future__ import annotations

import json

from doclint.errors import ReadError
from doclint.readers import pages as told_of
from doclint.readers import paragraphs
from doclint.readers.child import Child, python
from doclint.readers.glyphs import shown
from doclint.readers.lines import Line, Sheet
from doclint.readers.pages import MOST_PAGES, MOST_WAIT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from doclint.document import Draft

MOST_OUTPUT = 256 << 20  # bytes that the child may write
_MOST_CRASHES = 3
_PAGES = "doclint.readers.pdf_pages"
_ERRORS = {
    "missing": "读 PDF 需要 pypdfium2；请先安装：pip install 'doclint[pdf]'",
    "password": "PDF 加了打开密码，无法检查；请去掉密码后再检查",
    "late": "PDF 读得太慢，没有检查；请重新导出，或分成几个文件再检查",
    "broken": "不是完整的 PDF，无法打开；请重新导出或重新下载",
}


def read(source: str, data: bytes, encoding: str | None = None) -> Draft:  # noqa: ARG001 - a PDF names its own
    """Return the draft of a PDF; pages that hold no text are its ``unread``.

    Raises ReadError.
    """
    if b"%PDF-" not in data[:1024]:
        raise ReadError(_ERRORS["broken"])
    pages, stopped = _read(data)
    unread = told_of.unread({page["number"] + 1: page["kind"] for page in pages})
    sheets = [_sheet(page) for page in pages if page["kind"] == "text"]
    if unread and not any(sheet.lines for sheet in sheets):
        raise ReadError("；".join(unread + stopped))
    if not any(sheet.lines for sheet in sheets):
        raise ReadError("；".join(stopped) or "PDF 里没有文字；请检查是否是空白文件")
    return paragraphs.draft(source, sheets, tuple(unread + stopped))


def _read(data: bytes) -> tuple[list[dict[str, Any]], list[str]]:
    """Return what was told of the pages, and why it stopped before the last one."""
    pages: list[dict[str, Any]] = []
    total = 0
    for _ in range(_MOST_CRASHES):
        command = python(_PAGES, str(len(pages)), str(MOST_PAGES))
        child = Child(command, MOST_WAIT, data)
        told: list[dict[str, Any]] = []
        try:
            told.extend(map(json.loads, child.lines(MOST_OUTPUT)))
        except ValueError:  # cut off within a line: what came before it counts
            pass
        finally:
            child.end()
        for one in told:
            if "error" in one:
                raise ReadError(_ERRORS[one["error"]])
        total = told[0]["pages"] if told else total
        pages += told[1:]
        wanted = min(total, MOST_PAGES)
        if child.is_late or (told and len(pages) >= wanted):
            break
        pages.append({"number": len(pages), "kind": "crash"})
    if not total:
        raise ReadError(_ERRORS["late" if child.is_late else "broken"])
    if len(pages) < total:
        return pages, [told_of.cut_short(total, len(pages))]
    return pages, []


def _sheet(page: dict[str, Any]) -> Sheet:
    """Return a page with its pieces made lines; turned ones, as watermarks, go last."""
    upright: list[Line] = []
    turned: list[Line] = []
    for text, left, right, base, size, angle, cut in page["pieces"]:
        down = page["height"] - base
        line = Line(shown(text), left, right, down, size, bool(cut), 0)
        if angle:
            turned.append(line._replace(cell=True))
            continue
        if cut and upright:
            upright[-1] = upright[-1]._replace(cell=True)
        elif upright and upright[-1].cell and _is_beside(upright[-1], line):
            line = line._replace(cell=True)
        upright.append(line)
    lines = tuple(upright + turned)
    return Sheet(page["number"] + 1, page["width"], page["height"], lines)


def _is_beside(cell: Line, line: Line) -> bool:
    """Whether a line stands in a cell: right below or right of the one before."""
    below = 0 < line.base - cell.base < 1.6 * cell.size
    overlaps = line.left < cell.right and line.right > cell.left
    return (below and overlaps and line.left > cell.left - cell.size / 2) or (
        line.left >= cell.right and line.base <= cell.base
    )
