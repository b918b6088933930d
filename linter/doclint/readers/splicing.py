"""Pieces of an XML part replaced, in the encoding that the part has."""

from __future__ import annotations

import codecs

from doclint.errors import WriteError
from doclint.readers import package

TYPE_CHECKING = False
if TYPE_CHECKING:
    Splice = tuple[int, int, bytes]  # from, to, what comes there instead


def spliced(data: bytes, splices: list[Splice]) -> bytes:
    """Return bytes with pieces replaced; those of one place in the order given."""
    out = []
    reached = 0
    for start, end, new in sorted(splices, key=lambda one: one[:2]):
        out += [data[reached:start], new]
        reached = end
    return b"".join(out) + data[reached:]


def recoded(raw: bytes, part: bytes, splices: list[Splice], name: str) -> bytes:
    """Return ``raw`` with splices made whose places are those of it in UTF-8.

    Every other byte stays; what the declared encoding cannot hold is written as
    references. Raises WriteError when the encoding does not give back its bytes.
    """
    encoding = package.encoding_of(raw)
    able = _able(package.declared(raw) or encoding)
    made = spliced(part, [(a, b, _held(new, able)) for a, b, new in splices])
    if part is raw:
        return made
    try:
        if part.decode().encode(encoding) == raw:
            return made.decode().encode(encoding)
    except ValueError:
        pass
    raise WriteError(
        f"{name} 的编码 {encoding} 无法原样写回，未作修改；请用 Word 另存一份再试"
    )


def _held(new: bytes, encoding: str) -> bytes:
    """Return new text in UTF-8 with references for what an encoding cannot hold."""
    if encoding == "utf-8":
        return new
    return new.decode().encode(encoding, "xmlcharrefreplace").decode(encoding).encode()


def _able(encoding: str) -> str:
    """Return the name of a codec, that of plain ASCII for one that is not known."""
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "ascii"
