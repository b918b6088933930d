"""Packages of XML parts (docx, ofd): a zip and its XML, read within limits.

Nothing is unpacked to disk, run or fetched. What a hostile file can cost is bounded
by the constants below; each that is passed is a ReadError.
"""

from __future__ import annotations

import zlib
from pyexpat import ExpatError, ParserCreate

from doclint.errors import ReadError
from doclint.readers.directory import body, broken, entries
from doclint.readers.encoding import is_of_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from pyexpat import XMLParserType

    from doclint.readers.directory import Entry

MOST_ENTRIES = 10_000
MOST_PART = 64 << 20  # bytes of one part when unpacked
MOST_TOTAL = 256 << 20  # bytes of all parts that are read
MOST_RATIO = 250  # unpacked to packed bytes, of a part larger than
RATIO_FROM = 4 << 20  # so many bytes unpacked
MOST_DEPTH = 1_000  # elements inside one another


class Package:
    """The parts of a zip by name, read one by one; names ignore case."""

    def __init__(self, data: bytes) -> None:
        """List the parts. Raises ReadError when ``data`` is no sound zip."""
        self.data = data
        self.unpacked = 0  # bytes of all parts that were read
        self.entries = entries(data, MOST_ENTRIES)
        self._by_name = {one.name.lower(): one for one in self.entries}
        if len(self._by_name) != len(self.entries):
            raise broken("有两个部件同名")

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name.lower() in self._by_name

    def entry(self, name: str) -> Entry:
        """Return the entry of a part. Raises ReadError when there is none."""
        try:
            return self._by_name[name.lower()]
        except KeyError:
            raise broken(f"缺少 {name}") from None

    def read(self, name: str) -> bytes:
        """Return a part unpacked. Raises ReadError."""
        one = self.entry(name)
        start, end = body(self.data, one)
        packed = self.data[start:end]
        limit = min(MOST_PART, MOST_TOTAL - self.unpacked)
        if one.method == 0:
            part = packed
        elif one.method == zlib.DEFLATED:
            part = _inflated(packed, limit, name)
        else:
            raise broken(f"{name} 的压缩方法 {one.method} 不认识")
        if len(part) > limit:
            raise _too_large(name)
        if zlib.crc32(part) != one.crc or end - start != one.packed:
            raise broken(f"{name} 校验不符")
        self.unpacked += len(part)
        return part


def parse(data: bytes, attach: Callable[[XMLParserType], None], name: str) -> None:
    """Parse XML in UTF-8 with the handlers that ``attach`` sets. Raises ReadError.

    Names are ``namespace local`` with a blank. A document type, and with it every
    entity, is refused. Byte indices are those of ``data`` (see ``utf8``).
    """
    parser = ParserCreate("utf-8", " ")
    attach(parser)
    start: Callable[..., object] | None = parser.StartElementHandler
    end = parser.EndElementHandler
    depth = 0

    def opened(element: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_DEPTH:
            raise ReadError(f"{name} 嵌套超过 {MOST_DEPTH} 层，不像文稿；没有检查")
        if start:
            start(element, attributes)

    def closed(element: str) -> None:
        nonlocal depth
        depth -= 1
        if end:
            end(element)

    def refuse(*_: object) -> None:
        raise ReadError(f"{name} 带有文档类型声明，可能是恶意文件；没有检查")

    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        raise broken(f"{name} 第 {error.lineno} 行不是合格的 XML") from None


def encoding_of(data: bytes) -> str:
    """Return the encoding of XML, by its byte order mark or its declaration."""
    for mark, name in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return name
    name = declared(data)
    return "gb18030" if name.startswith(("gb", "cp936")) else name or "utf-8"


def declared(data: bytes) -> str:
    """Return the encoding that XML declares in ASCII, "" for none."""
    head = data[:200].partition(b"?>")[0]
    if not head.startswith(b"<?xml") or b"encoding" not in head:
        return ""
    said = head.partition(b"encoding")[2].lstrip(b"= \t\r\n")[:40]
    return said[1:].partition(said[:1])[0].decode("ascii", "replace").lower()


def utf8(data: bytes, name: str) -> bytes:
    """Return XML in UTF-8, the same object when it is. Raises ReadError."""
    encoding = encoding_of(data)
    if encoding in {"utf-8", "us-ascii", "ascii"}:
        return data
    try:
        if is_of_files(encoding):
            return data.decode(encoding).encode()
    except ValueError:
        pass
    raise broken(f"{name} 的编码 {encoding} 读不出")


def _inflated(packed: bytes, limit: int, name: str) -> bytes:
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    most = min(limit, max(len(packed) * MOST_RATIO, RATIO_FROM))
    try:
        part = engine.decompress(packed, most + 1)
    except zlib.error:
        raise broken(f"{name} 解不开") from None
    if len(part) > most:
        raise _too_large(name)
    if not engine.eof:
        raise broken(f"{name} 不完整")
    return part


def _too_large(name: str) -> ReadError:
    return ReadError(f"{name} 解开后大得不像文稿，可能是恶意文件；没有检查")
