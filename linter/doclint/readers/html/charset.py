"""The encoding of a page: what its bytes are before what it declares."""

from __future__ import annotations

import re

from doclint.errors import ReadError
from doclint.patterns import lazy
from doclint.readers.encoding import Decoded, decode

_DECLARED = lazy(
    r"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE | re.ASCII,
)
_HEAD = 4096  # bytes in which a declaration is looked for
_KNOWN = {
    **dict.fromkeys(
        ("gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030", "cp936"), "gb18030"
    ),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cp950"), "big5"),
}


def declared(data: bytes) -> str | None:
    """Return the encoding that a page declares, None unless it is a Chinese one."""
    found = _DECLARED.search(data[:_HEAD].decode("latin-1"))
    return _KNOWN.get(found[1].lower()) if found else None


def decoded(data: bytes, encoding: str | None) -> Decoded:
    """Return the text of a page. Raises ReadError.

    A mark, then strict UTF-8 whatever is declared, then the declaration; where the
    bytes do not agree with it, the search that plain text gets.
    """
    if encoding or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return decode(data, encoding)
    if data.startswith((b"<\0", b"\0<")):
        return decode(data, "utf-16-le" if data[1] == 0 else "utf-16-be")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        name = declared(data)
        if name and (found := _agreeing(data, name)):
            return found
    return decode(data)


def _agreeing(data: bytes, name: str) -> Decoded | None:
    """Return the text as declared, None where the bytes say otherwise."""
    searched = None
    try:
        searched = decode(data)
    except ReadError:  # the declaration may still help
        searched = None
    if searched is not None and not searched.invalid:
        return searched
    try:
        return decode(data, name)
    except ReadError:
        return searched
