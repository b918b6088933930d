"""A part of an OFD: the paths, the text objects and the page templates it names."""

from __future__ import annotations

import posixpath
from math import atan2, hypot, pi

from doclint.errors import ReadError
from doclint.readers.glyphs import shown
from doclint.readers.lines import Line
from doclint.readers.package import MOST_ENTRIES, Package, parse, utf8
from doclint.readers.pages import MOST_CHARS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyexpat import XMLParserType

MOST_PATHS = 2 * MOST_ENTRIES  # more than all the parts that a package may have
SLANTED = 4  # the direction of what is turned by no quarter, as watermarks are
_SLANT = 0.1  # quarters by which a line may be off its direction
_UNIT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)  # the matrix that changes nothing


class Part:
    """What a part holds.

    ``pieces`` are texts by direction: the number of quarters they are turned
    clockwise, or SLANTED. Their places are those of the page turned back by so many.
    """

    def __init__(self, package: Package, name: str) -> None:
        """Read a part. Raises ReadError."""
        self.name = name
        self._paths: list[tuple[str, str, str]] = []  # element, ID, path
        self.templates: list[str] = []  # IDs, on a page
        self.has_image = False
        self.box: tuple[float, ...] = ()
        self.length = 0  # characters
        self._pieces: list[tuple[int, Line]] = []
        self._object: dict[str, str] = {}
        self._code: dict[str, str] = {}
        self._text: list[str] | None = None
        parse(utf8(package.read(name), name), self._attach, name)

    def named(self, element: str) -> list[tuple[str, str]]:
        """Return (ID, part) of what elements of a name point to, in order."""
        return [
            (number, self._under(path))
            for kind, number, path in self._paths
            if kind == element
        ]

    def _under(self, path: str) -> str:
        """Return a path of this part from the root of the package."""
        base = "" if path.startswith("/") else posixpath.dirname(self.name)
        return posixpath.normpath(posixpath.join(base, path.lstrip("/")))

    def pieces(self, width: float, height: float) -> dict[int, list[Line]]:
        """Return the texts by direction, of a page of this size."""
        found: dict[int, list[Line]] = {}
        far = {1: (0.0, width), 2: (width, height), 3: (height, 0.0)}
        for direction, line in self._pieces:
            x, y = far.get(direction, (0.0, 0.0))
            moved = line._replace(
                left=line.left + x, right=line.right + x, base=line.base + y
            )
            found.setdefault(direction, []).append(moved)
        return found

    def _attach(self, parser: XMLParserType) -> None:
        parser.buffer_text = True
        parser.StartElementHandler = self._opened
        parser.EndElementHandler = self._closed
        parser.CharacterDataHandler = self._said

    def _opened(self, element: str, given: dict[str, str]) -> None:
        name = element.rpartition(" ")[2]
        if "BaseLoc" in given:
            self._path(name, given.get("ID", ""), given["BaseLoc"])
        self.has_image = self.has_image or name == "ImageObject"
        if name == "TextObject":
            self._object = given
        elif name == "Template":
            self.templates.append(given.get("TemplateID", ""))
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
            self._path(name, "", text.strip())
        elif name == "PhysicalBox":
            self.box = self.box or _numbers(text)
        elif name == "TextCode":
            self._piece(text)
        self._text = None

    def _path(self, element: str, number: str, path: str) -> None:
        if len(self._paths) == MOST_PATHS:
            raise too_many()
        self._paths.append((element, number, path))

    def _piece(self, text: str) -> None:
        if not text.strip():
            return
        self.length += len(text)
        if self.length > MOST_CHARS:  # such a page is told, not read
            return
        left, top, *_ = (*_numbers(self._object.get("Boundary", "")), 0.0, 0.0)
        matrix = _numbers(self._object.get("CTM", ""))
        a, b, c, d, e, f = matrix if len(matrix) == len(_UNIT) else _UNIT
        x = _number(self._code.get("X", ""))
        y = _number(self._code.get("Y", ""))
        size = _number(self._object.get("Size", "")) or 1.0
        start = left + a * x + c * y + e
        base = top + b * x + d * y + f
        direction = self._direction(a, b)
        if direction in {1, 2, 3}:
            start, base = ((base, -start), (-start, -base), (-base, start))[
                direction - 1
            ]
        right = start + hypot(a, b) * self._length(text, size)
        height = hypot(c, d) * size or size
        line = Line(shown(text), start, right, base, height, direction == SLANTED, 0)
        self._pieces.append((direction, line))

    def _direction(self, a: float, b: float) -> int:
        quarters = atan2(b, a) / (pi / 2)
        if abs(quarters - round(quarters)) > _SLANT:
            return SLANTED
        reading = _number(self._object.get("ReadDirection", "")) / 90
        return round(quarters + reading) % 4

    def _length(self, text: str, size: float) -> float:
        """Return how long a line is, from its first character to its last one's end."""
        deltas = self._code.get("DeltaX") or self._code.get("DeltaY", "")
        steps = _steps(deltas, len(text) - 1)
        if len(text) > 1 and not steps:
            return sum(size * (0.5 if char.isascii() else 1.0) for char in text)
        return sum(steps) + size * (0.5 if text[-1].isascii() else 1.0)


def _steps(text: str, count: int) -> list[float]:
    """Return the steps between characters; ``g 3 5`` stands for ``5 5 5``."""
    steps: list[float] = []
    most = 3 * count + 3
    parts = iter(text.split(maxsplit=most)[:most])
    for part in parts:
        if part == "g":
            times = max(0, min(int(_number(next(parts, ""))), count - len(steps)))
            steps += [_number(next(parts, ""))] * times
        else:
            steps.append(_number(part))
    return steps[: max(count, 0)]


def too_many() -> ReadError:
    """Return the error of a file that lists more than a package can hold."""
    return ReadError(f"OFD 列出的页多于 {MOST_PATHS}，不像文稿；没有检查")


def _numbers(text: str) -> tuple[float, ...]:
    """Return the first numbers of a text, more than a matrix has."""
    most = len(_UNIT) + 1
    return tuple(map(_number, text.split(maxsplit=most)[:most]))


def _number(text: str) -> float:
    try:
        value = float(text or 0)
    except ValueError:
        raise ReadError(f"OFD 里的坐标“{text[:20]}”不是数字；请重新导出") from None
    return value if abs(value) < 1e6 else 0.0
