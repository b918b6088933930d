"""OFD (GB/T 33190): the text objects of each page, lines by their baseline."""

from __future__ import annotations

import time

from doclint.errors import ReadError
from doclint.readers import pages, paragraphs
from doclint.readers.lines import Line, Sheet
from doclint.readers.ofd_part import MOST_PATHS, Part, too_many
from doclint.readers.package import Package
from doclint.readers.pages import MOST_CHARS, MOST_PAGES, MOST_WAIT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Mapping

    from doclint.document import Draft
else:
    from doclint.record import namedtuple

_GAP = 1.5  # widths of a character: a larger blank parts two cells
_PAGE = (210.0, 297.0)  # millimetres, where a page does not say
MOST_LINES = 10_000  # of one page
MOST_TEXT = 5_000_000  # characters of all pages
MOST_XML = 128 << 20  # bytes of all parts


class _Listed(namedtuple("_Listed", "name box templates")):
    """A page that a document lists: its part, and its document's box and templates."""

    __slots__ = ()
    name: str
    box: tuple[float, ...]
    templates: Mapping[str, str]


def read(source: str, data: bytes, encoding: str | None = None) -> Draft:  # noqa: ARG001 - its XML names its own
    """Return the draft of an OFD; pages that hold only pictures are ``unread``.

    Raises ReadError.
    """
    package = Package(data)
    if "Encryptions.xml" in package:
        raise ReadError("OFD 已加密，无法检查；请解密后再检查")
    listed = _pages(package)
    reading = _Reading(package)
    for one in listed[:MOST_PAGES]:
        if reading.is_enough():
            break
        reading.read(one)
    unread = pages.unread(reading.kinds)
    done = len(reading.kinds)
    if done < len(listed):
        unread.append(pages.cut_short(len(listed), done))
    if not any(sheet.lines for sheet in reading.sheets):
        raise ReadError("；".join(unread) or "OFD 里没有文字；请检查是否是空白文件")
    return paragraphs.draft(source, reading.sheets, tuple(unread))


class _Reading:
    """The pages of a file one after the other, within limits for the whole."""

    def __init__(self, package: Package) -> None:
        self.kinds: dict[int, str] = {}  # of each page, by its number from 1
        self.sheets: list[Sheet] = []
        self._package = package
        self._end = time.monotonic() + MOST_WAIT
        self._size = 0
        self._seen: set[str] = set()

    def is_enough(self) -> bool:
        """Whether what was read is all that a draft may hold."""
        return bool(self.kinds) and (
            self._size > MOST_TEXT
            or self._package.unpacked > MOST_XML
            or time.monotonic() > self._end
        )

    def read(self, listed: _Listed) -> None:
        """Read the next page."""
        number = len(self.kinds) + 1
        part = Part(self._package, listed.name)
        templates = self._templates(part, listed)
        count = part.length + sum(one.length for one in templates)
        self._size += count
        self.kinds[number] = "text"
        if part.has_image and not part.length:
            self.kinds[number] = "scan"
            return
        sheet = _sheet(number, _size(part, listed), part, templates)
        if count > MOST_CHARS or len(sheet.lines) > MOST_LINES:
            self.kinds[number] = "flood"
            return
        self._seen.update(one.name for one in templates)
        self.sheets.append(sheet)

    def _templates(self, page: Part, listed: _Listed) -> list[Part]:
        """Return the templates of a page that no page before it has shown."""
        names = dict.fromkeys(listed.templates.get(one, "") for one in page.templates)
        return [
            Part(self._package, name)
            for name in names
            if name in self._package and name not in self._seen
        ]


def _sheet(
    number: int, size: tuple[float, float], page: Part, templates: list[Part]
) -> Sheet:
    """Return a page with what its templates hold above or below its own text."""
    direction, lines = _lines(page, size)
    top = min((line.base for line in lines), default=0.0)
    others = [line for one in templates for line in _lines(one, size)[1]]
    above = [line for line in others if line.base < top]
    below = [line for line in others if line.base >= top]
    width, height = size if direction % 2 == 0 else size[::-1]
    return Sheet(number, width, height, (*above, *lines, *below))


def _pages(package: Package) -> list[_Listed]:
    """Return all pages of all documents."""
    found: list[_Listed] = []
    for _, name in Part(package, "OFD.xml").named("DocRoot"):
        document = Part(package, name)
        templates = dict(document.named("TemplatePage"))
        found += [
            _Listed(page, document.box, templates) for _, page in document.named("Page")
        ]
        if len(found) > MOST_PATHS:
            raise too_many()
    return found


def _size(page: Part, listed: _Listed) -> tuple[float, float]:
    width, height = (*(page.box or listed.box), *(0.0,) * 4)[2:4]
    return (width, height) if width and height else _PAGE


def _lines(part: Part, size: tuple[float, float]) -> tuple[int, list[Line]]:
    """Return the direction of most of the text, and the lines of all of it.

    What is turned otherwise, as a binding mark or a watermark, stands behind the rest.
    """
    pieces = part.pieces(*size)
    main = max(pieces, key=lambda one: sum(len(p.text) for p in pieces[one]), default=0)
    lines = _rows(pieces.pop(main, []))
    for _, turned in sorted(pieces.items()):
        lines += [line._replace(cell=True) for line in _rows(turned)]
    return main % 4, lines


def _rows(pieces: list[Line]) -> list[Line]:
    """Join pieces of one baseline; what a wide blank parts are cells."""
    rows: list[Line] = []
    for piece in pieces:
        last = rows[-1] if rows else None
        if last and abs(last.base - piece.base) < 0.3 * last.size:
            gap = piece.left - last.right
            if gap > _GAP * last.size:
                rows[-1] = last._replace(cell=True)
                rows.append(piece._replace(cell=True))
                continue
            if gap > -last.size:
                rows[-1] = last._replace(text=last.text + piece.text, right=piece.right)
                continue
        rows.append(piece)
    return rows
