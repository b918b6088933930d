"""Bytes to text: byte order mark, strict UTF-8, then the encoding that reads best.

docs/encodings.md has the share of files that are read right.
"""

from __future__ import annotations

from doclint.errors import ReadError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
else:
    from doclint.record import namedtuple

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_OF_MARK = ("utf-16", "utf16", "utf-32", "utf32")  # the mark tells the byte order
_IN_ASCII = (b"{\\rtf", b"%PDF-")  # documents that may hold nothing else
_BIG5 = ("big5", "cp950", "big5hkscs")  # each holds more than the one before
_MOST_INVALID = 1000  # one invalid sequence in so many characters is tolerated
# Codecs of text that no file is written in; punycode takes the square of the length.
_NO_FILES = ("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape")
_ESCAPED = "".join(map(chr, range(0xDC80, 0xDD00)))


class Decoded(namedtuple("Decoded", "text encoding bom invalid")):
    """A text, how it was read, and the code points that stand for bad bytes."""

    __slots__ = ()
    text: str
    encoding: str
    bom: bytes
    invalid: tuple[int, ...]


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the text of ``data``. Raises ReadError when it is no text.

    ``encoding`` overrules the search. At most one invalid sequence in 1,000
    characters is decoded as U+FFFD and listed in ``invalid``.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            given = (encoding or "").lower().replace("_", "-")
            found = name if given in _OF_MARK else encoding or name
            return _tolerant(data[len(mark) :], found, mark)
    if encoding:
        return _tolerant(data, encoding, b"")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)
    if "\0" in text:
        _refuse_binary(data)
    seven = _of_seven_bits(data) if text.isascii() else None
    return seven or Decoded(text, "utf-8", b"", ())


def is_of_files(name: str) -> bool:
    """Whether there is an encoding of this name, and one that files are written in."""
    import codecs

    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    # hex, base64 and their like are no encodings of text.
    return codec.name not in _NO_FILES and codec._is_text_encoding


def _of_seven_bits(data: bytes) -> Decoded | None:
    """Return text in HZ, None for ASCII.

    Raises ReadError for what shifts by escape sequences, and for documents in ASCII.
    """
    if data.startswith(_IN_ASCII):
        _refuse_misnamed(data)
    if b"\x1b$" in data:
        raise ReadError(
            "像是 ISO-2022 编码（含 ESC $ 换码序列），不能检查；"
            "请用原软件另存为 UTF-8，或用 --encoding 指明编码"
        )
    if b"~{" in data and b"~}" in data:
        from doclint.readers.unmarked import is_hz

        if is_hz(data):
            return _tolerant(data, "hz", b"")
    return None


def _legacy(data: bytes) -> Decoded:
    """Read bytes that are not UTF-8."""
    from doclint.readers.unmarked import UTF_16, likely

    _refuse_misnamed(data)
    _refuse_binary(data)
    name = likely(data)
    if name is None:
        raise ReadError(
            "看不出是哪种编码，不像 UTF-8、GB18030 或 Big5 的中文；"
            "请用原软件另存为 UTF-8，或用 --encoding 指明编码"
        )
    if name in UTF_16:
        _refuse_unmarked(name)
    if name == "big5":
        name = next((one for one in _BIG5 if _strict(data, one) is not None), name)
    return _tolerant(data, name, b"")


def _refuse_misnamed(data: bytes) -> None:
    from doclint.readers import kinds

    if error := kinds.misnamed(data):
        raise error


def _refuse_binary(data: bytes) -> None:
    head = data[:65536]
    if b"\0" in head and head.count(b"\0") * 50 > len(head):
        from doclint.readers.unmarked import wide

        if name := wide(head[:4096]):
            _refuse_unmarked(name)
        raise ReadError(
            "含有大量空字节，是二进制文件，不是文本；"
            "若确是文本，请用 --encoding 指明编码"
        )


def _refuse_unmarked(name: str) -> None:
    raise ReadError(
        f"像是没有标记（BOM）的 {name[:6].upper()} 文本；请另存为 UTF-8，"
        f"或用 --encoding {name} 指明编码"
    )


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):
        return None


def _tolerant(data: bytes, name: str, bom: bytes) -> Decoded:
    if (text := _strict(data, name)) is not None:
        return Decoded(text, name, bom, ())
    escaped = escape(data, name)
    invalid = tuple(i for i, char in enumerate(escaped) if _is_escaped(char))
    cut = len(escaped) - len(escaped.rstrip(_ESCAPED))  # bytes of one character
    places = len(invalid) - (cut - 1 if 1 < cut < 4 else 0)
    if places * _MOST_INVALID > max(len(escaped), _MOST_INVALID):
        raise ReadError(
            f"按 {name} 解码有 {places} 处错误，太多；请用 --encoding 指明正确的编码"
        )
    return Decoded(unescaped(escaped), name, bom, invalid)


def escape(data: bytes, name: str) -> str:
    """Return the text of bytes, with one lone surrogate for each invalid byte.

    Encoding it with ``surrogateescape`` gives back the same bytes. Raises
    ReadError when the encoding is unknown or the bytes are hopeless.
    """
    try:
        return data.decode(name, "surrogateescape")
    except LookupError:
        raise ReadError(
            f"没有名为“{name}”的编码；常用：utf-8、gb18030、big5、utf-16-le"
        ) from None
    except UnicodeError as error:  # some codecs tell no place
        place = getattr(error, "start", None)
        at = "" if place is None else f"（第 {place + 1} 字节）"
        raise ReadError(
            f"按 {name} 解码失败{at}；请用 --encoding 指明正确的编码"
        ) from None


def unescaped(text: str) -> str:
    """Return a text with U+FFFD in place of each lone surrogate of ``escape``."""
    return "".join("\ufffd" if _is_escaped(char) else char for char in text)


def _is_escaped(char: str) -> bool:
    return "\udc80" <= char <= "\udcff"
