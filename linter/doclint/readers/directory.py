"""The directory of a zip: which entries a file holds, and where they lie.

Read by hand, because a copy of a package is made of the very bytes of its entries.
"""

from __future__ import annotations

import struct
from struct import unpack_from

from doclint.errors import ReadError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
else:
    from doclint.record import namedtuple

_AGAIN = "请用原软件打开后另存一份再检查"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old Office files, new ones with a password
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_END, _END64, _LOCATOR = b"PK\5\6", b"PK\6\6", b"PK\6\7"
_CENTRAL, _LOCAL = b"PK\1\2", b"PK\3\4"
_LONG = 0xFFFFFFFF  # the number stands in the extra field of zip64
_ENCRYPTED = 0x1


class Entry(namedtuple("Entry", "name method crc packed size head central")):
    """A part of a package: its name, sizes in bytes and where its headers begin.

    ``central`` is the span of its record in the central directory, ``head`` the
    place of its local header, both in the bytes of the file.
    """

    __slots__ = ()
    name: str
    method: int
    crc: int
    packed: int
    size: int
    head: int
    central: tuple[int, int]


def entries(data: bytes, most: int) -> tuple[Entry, ...]:
    """Return the entries in their order, at most so many. Raises ReadError."""
    if data.startswith(OLE):
        raise ReadError(_of_ole(data))
    try:
        return _entries(data, most)
    except struct.error:
        raise broken("目录不完整") from None


def body(data: bytes, entry: Entry) -> tuple[int, int]:
    """Return where the packed bytes of an entry lie. Raises ReadError."""
    head = entry.head
    if data[head : head + 4] != _LOCAL or head + 30 > len(data):
        raise broken(f"{entry.name} 不完整")
    name, extra = unpack_from("<HH", data, head + 26)
    start = head + 30 + name + extra
    return start, min(start + entry.packed, len(data))


def broken(what: str) -> ReadError:
    """Return the error of a file that is not sound, in a clerk's words."""
    return ReadError(f"文件已损坏或不是这种格式（{what}）；{_AGAIN}")


def _entries(data: bytes, most: int) -> tuple[Entry, ...]:
    at = _end(data)
    count, size, offset = unpack_from("<HII", data, at + 10)
    end = at
    if _LONG in (size, offset) or count == 0xFFFF:
        end = data.rfind(_END64, 0, at)
        if end < 0 or data[at - 20 : at - 16] != _LOCATOR:
            raise broken("目录不完整")
        count, size, offset = unpack_from("<QQQ", data, end + 32)
    if count > most:
        raise ReadError(f"压缩包里有 {count} 个部件，不像文稿；没有检查")
    start = end - size
    shift = start - offset  # bytes in front of the zip
    if start < 0 or shift < 0:
        raise broken("目录不完整")
    found = []
    place = start
    for _ in range(count):
        one, place = _entry(data, place, shift)
        found.append(one)
    if place > end:
        raise broken("目录不完整")
    return tuple(found)


def _end(data: bytes) -> int:
    """Return where the end of the directory stands; a comment may follow it.

    The one whose comment reaches the end of the file is meant, should the comment
    hold such a mark itself.
    """
    first = max(0, len(data) - 22 - 0xFFFF)
    last = at = data.rfind(_END, first)
    while at >= 0:
        if at + 22 <= len(data):
            length = unpack_from("<H", data, at + 20)[0]
            if at + 22 + length == len(data):
                return at
        at = data.rfind(_END, first, at + 3)
    if last < 0 or last + 22 > len(data):
        raise broken("不是压缩包，或不完整")
    return last


def _entry(data: bytes, at: int, shift: int) -> tuple[Entry, int]:
    """Return the entry whose central record stands at a place, and the next place."""
    if data[at : at + 4] != _CENTRAL:
        raise broken("目录不完整")
    flags, method = unpack_from("<HH", data, at + 8)
    crc, *numbers = unpack_from("<III", data, at + 16)
    lengths = unpack_from("<HHH", data, at + 28)
    numbers.append(*unpack_from("<I", data, at + 42))
    packed_at = at + 46
    extra_at = packed_at + lengths[0]
    name = _name(data[packed_at:extra_at])
    if flags & _ENCRYPTED:
        raise ReadError("文件已加密，需要密码；请去掉密码后再检查")
    if _LONG in numbers:
        _lengthen(numbers, data[extra_at : extra_at + lengths[1]])
    packed, size, head = numbers[0], numbers[1], numbers[2]
    after = packed_at + sum(lengths)
    return Entry(name, method, crc, packed, size, head + shift, (at, after)), after


def _lengthen(numbers: list[int], extra: bytes) -> None:
    """Put the long numbers of a zip64 extra field in place (size, packed, head)."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = unpack_from("<HH", extra, at)
        at += 4
        if kind == 1:
            place = at
            for index in (1, 0, 2):
                if numbers[index] == _LONG:
                    numbers[index] = unpack_from("<Q", extra, place)[0]
                    place += 8
        at += length


def _name(raw: bytes) -> str:
    """Return a name; some programs write it in GBK, whatever the flags say."""
    name = ""
    for encoding in ("utf-8", "gb18030", "cp437"):
        try:
            name = raw.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    name = name.replace("\\", "/")
    parts = name.split("/")
    if not name or "\0" in name or ".." in parts or not parts[0] or ":" in parts[0]:
        raise ReadError("压缩包里有指向包外的路径，可能是恶意文件；没有检查")
    return name


def _of_ole(data: bytes) -> str:
    if _PASSWORD in data:
        return "文件已加密，需要密码；请用 Word 或 WPS 打开，去掉密码后再检查"
    return "是旧版 Office 文件，只是扩展名不同；请用 Word 或 WPS 另存为新格式"
