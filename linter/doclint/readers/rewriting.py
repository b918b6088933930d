"""A zip with some parts changed: every other entry stays byte for byte the same."""

from __future__ import annotations

import zlib
from bisect import bisect_left
from struct import pack, pack_into, unpack_from

from doclint.errors import WriteError
from doclint.readers.directory import body

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.readers.directory import Entry
    from doclint.readers.package import Package

_DESCRIPTOR = 0x8  # flag: the sizes follow the data
_UTF8 = 0x800  # flag: the name is in UTF-8
_MOST = 0xFFFFFFFE  # bytes of a zip without long numbers
_ZIP64 = 1  # kind of an extra field
_LOCAL, _RECORD = 30, 46  # bytes of a local header and of a record before the name


def rewritten(source: Package, parts: dict[str, bytes]) -> bytes:
    """Return the package with the parts in place; new ones come at the end.

    Order, names, methods, times and attributes of the entries stay. Raises
    WriteError when the package is too large for a plain zip.
    """
    left = {name.lower(): (name, part) for name, part in parts.items()}
    out = bytearray()
    directory = bytearray()
    stops = _stops(source)
    for entry in source.entries:
        record = bytearray(source.data[slice(*entry.central)])
        record = _without_zip64(record, 28, _RECORD)
        pack_into("<II", record, 20, entry.packed, entry.size)
        pack_into("<I", record, 42, len(out))
        if found := left.pop(entry.name.lower(), None):
            out += _changed(source, entry, found[1], record)
        else:
            _, end = body(source.data, entry)
            out += source.data[entry.head : stops[bisect_left(stops, end)]]
        directory += record
    for name, part in left.values():
        entry_of_new, record_of_new = _fresh(name, part, len(out))
        out += entry_of_new
        directory += record_of_new
    count = len(source.entries) + len(left)
    if len(out) + len(directory) > _MOST or count >= 0xFFFF:
        raise WriteError("文档太大，写不出修改后的文件，未作修改；请在原软件里改")
    places = (count, count, len(directory), len(out))
    tail = pack("<4s4HIIH", b"PK\5\6", 0, 0, *places, 0)
    return bytes(out + directory + tail)


def _stops(source: Package) -> list[int]:
    """Return where something begins behind an entry: a kept one goes up to there."""
    directory = min(one.central[0] for one in source.entries)
    return sorted({*(one.head for one in source.entries), directory, len(source.data)})


def _changed(source: Package, entry: Entry, part: bytes, record: bytearray) -> bytes:
    """Return an entry with another part in it, and note that in its record."""
    start, _ = body(source.data, entry)
    head = _without_zip64(bytearray(source.data[entry.head : start]), 26, _LOCAL)
    packed = _packed(part, entry.method)
    _note(head, 6, packed, part)
    _note(record, 8, packed, part)
    return bytes(head + packed)


def _packed(part: bytes, method: int) -> bytes:
    if method == 0:
        return part
    engine = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return engine.compress(part) + engine.flush()


def _note(head: bytearray, flags: int, packed: bytes, part: bytes) -> None:
    """Write size and checksum of a part into a header, whose flags stand at a place."""
    head[flags] &= ~_DESCRIPTOR & 0xFF
    pack_into("<III", head, flags + 8, zlib.crc32(part), len(packed), len(part))


def _without_zip64(head: bytearray, lengths: int, fixed: int) -> bytearray:
    """Return a header without long numbers: all are small, and some change.

    ``lengths`` is where it tells those of its name and its extra fields, which
    follow ``fixed`` bytes.
    """
    name, length = unpack_from("<HH", head, lengths)
    extra = bytes(head[fixed + name : fixed + name + length])
    kept = b""
    at = 0
    while at + 4 <= length:
        kind, size = unpack_from("<HH", extra, at)
        if kind != _ZIP64:
            kept += extra[at : at + 4 + size]
        at += 4 + size
    kept += extra[at:]
    pack_into("<H", head, lengths + 2, len(kept))
    return head[: fixed + name] + kept + head[fixed + name + length :]


def _fresh(name: str, part: bytes, at: int) -> tuple[bytes, bytes]:
    """Return a new entry and its record in the directory."""
    packed = _packed(part, zlib.DEFLATED)
    raw = name.encode()
    common = (20, _UTF8, zlib.DEFLATED, 0, 0x21, zlib.crc32(part))
    sizes = (len(packed), len(part), len(raw))
    head = pack("<4s5HIIIHH", b"PK\3\4", *common, *sizes, 0)
    record = pack("<4s6HIIIHHHHHII", b"PK\1\2", 20, *common, *sizes, *(0,) * 5, at)
    return head + raw + packed, record + raw
