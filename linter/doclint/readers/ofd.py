"""OFD (GB/T 33190): the text objects of each page, lines by their baseline."""

from __future__ import annotations

import posixpath

from doclint.errors import ReadError
from doclint.readers import paragraphs
from doclint.readers.glyphs import shown
from doclint.readers.package import Package, parse, utf8
from doclint.readers.paragraphs import Line, Sheet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyexpat import XMLParserType

    from doclint.document import Draft

_GAP = 1.5  # widths of a character: a larger blank parts two cells
_PAGE = (210.0, 297.0)  # millimetres, where a page does not say
MOST_PAGES = 5_000
MOST_CHARS = 100_000  # of one page
_SCAN = "第{number}页是扫描图片，没有可检查的文字；请先做文字识别（OCR），或改查原稿"
_FLOOD = "第{number}页文字多得不像文稿，没有检查"


class _Part:
    """What a part names: paths by element, text objects, the page's size."""

    def __init__(self, package: Package, name: str) -> None:
        self.name = name
        self.paths: list[tuple[str, str]] = []
        self.lines: list[Line] = []
        self.has_image = False
        self.box: tuple[float, ...] = ()
        self._object: dict[str, str] = {}
        self._code: dict[str, str] = {}
        self._text: list[str] | None = None
        parse(utf8(package.read(name), name), self._attach, name)

    def under(self, path: str) -> str:
        """Return a path of this part from the root of the package."""
        base = "" if path.startswith("/") else posixpath.dirname(self.name)
        return posixpath.normpath(posixpath.join(base, path.lstrip("/")))

    def named(self, *elements: str) -> list[str]:
        """Return the parts that some elements name, in order."""
        return [self.under(path) for one, path in self.paths if one in elements]

    def _attach(self, parser: XMLParserType) -> None:
        parser.buffer_text = True
        parser.StartElementHandler = self._opened
        parser.EndElementHandler = self._closed
        parser.CharacterDataHandler = self._said

    def _opened(self, element: str, given: dict[str, str]) -> None:
        name = element.rpartition(" ")[2]
        if "BaseLoc" in given:
            self.paths.append((name, given["BaseLoc"]))
        self.has_image = self.has_image or name == "ImageObject"
        if name == "TextObject":
            self._object = given
        elif name in {"DocRoot", "TextCode", "PhysicalBox"}:
            self._code, self._text = given, []

    def _said(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _closed(self, element: str) -> None:
        name = element.rpartition(" ")[2]
        if self._text is None:
            return
        text = "".join(self._text)
        if name == "DocRoot":
            self.paths.append((name, text.strip()))
        elif name == "PhysicalBox":
            self.box = self.box or _numbers(text)
        elif name == "TextCode":
            self._line(text)
        self._text = None

    def _line(self, text: str) -> None:
        if not text.strip():
            return
        left, top, *_ = (*_numbers(self._object.get("Boundary", "")), 0.0, 0.0)
        matrix = _numbers(self._object.get("CTM", ""))
        a, b, c, d, e, f = (
            matrix if len(matrix) == 6 else (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        )
        x = _number(self._code.get("X", ""))
        y = _number(self._code.get("Y", ""))
        size = _number(self._object.get("Size", "")) or 1.0
        steps = _steps(self._code.get("DeltaX", ""), len(text) - 1)
        width = sum(steps) + size * (0.5 if text[-1].isascii() else 1.0)
        if len(text) > 1 and not steps:
            width = sum(size * (0.5 if char.isascii() else 1.0) for char in text)
        start = left + a * x + c * y + e
        base = top + b * x + d * y + f
        height = abs(d) * size or size
        right = start + abs(a) * width
        self.lines.append(Line(shown(text), start, right, base, height, False, 0))


def read(source: str, data: bytes, encoding: str | None = None) -> Draft:  # noqa: ARG001 - its XML names its own
    """Return the draft of an OFD; pages that hold only pictures are ``unread``.

    Raises ReadError.
    """
    package = Package(data)
    if "Encryptions.xml" in package:
        raise ReadError("OFD 已加密，无法检查；请解密后再检查")
    sheets: list[Sheet] = []
    unread: list[str] = []
    places = _pages(package)
    for number, (name, box) in enumerate(places[:MOST_PAGES], 1):
        page = _Part(package, name)
        width, height = (*(page.box or box), *(0.0,) * 4)[2:4]
        if not width or not height:
            width, height = _PAGE
        if sum(len(line.text) for line in page.lines) > MOST_CHARS:
            unread.append(_FLOOD.format(number=number))
        elif page.has_image and not page.lines:
            unread.append(_SCAN.format(number=number))
        else:
            sheets.append(Sheet(number, width, height, _rows(page.lines)))
    if len(places) > MOST_PAGES:
        unread.append(paragraphs.cut_short(len(places), MOST_PAGES))
    if not any(sheet.lines for sheet in sheets):
        raise ReadError("；".join(unread) or "OFD 里没有文字；请检查是否是空白文件")
    return paragraphs.draft(source, sheets, tuple(unread))


def _pages(package: Package) -> list[tuple[str, tuple[float, ...]]]:
    """Return the parts of all pages of all documents, each with its document's box."""
    found = []
    for name in _Part(package, "OFD.xml").named("DocRoot"):
        document = _Part(package, name)
        found += [(page, document.box) for page in document.named("Page")]
    return found


def _rows(pieces: list[Line]) -> tuple[Line, ...]:
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
    return tuple(rows)


def _steps(text: str, count: int) -> list[float]:
    """Return the steps between characters; ``g 3 5`` stands for ``5 5 5``."""
    steps: list[float] = []
    parts = iter(text.split())
    for part in parts:
        if part == "g":
            times = max(0, min(int(_number(next(parts, ""))), count - len(steps)))
            steps += [_number(next(parts, ""))] * times
        else:
            steps.append(_number(part))
    return steps[: max(count, 0)]


def _numbers(text: str) -> tuple[float, ...]:
    return tuple(map(_number, text.split()))


def _number(text: str) -> float:
    try:
        value = float(text or 0)
    except ValueError:
        raise ReadError(f"OFD 里的坐标“{text[:20]}”不是数字；请重新导出") from None
    return value if abs(value) < 1e6 else 0.0
