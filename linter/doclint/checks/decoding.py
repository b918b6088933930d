"""Damaged stretches: where text read in the wrong encoding lies, and what it was.

Each finder takes a text and the offset of a hit and returns the stretch around
it, None when there is none.
"""

from __future__ import annotations

import re

from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Callable

    Finder = Callable[[str, int], "Stretch | None"]
else:
    from doclint.record import namedtuple

_LOST = "\ufffd"
LONGEST = 4000  # code points that one stretch may have
_LINE = lazy(rf"[^\r\n]{{1,{LONGEST}}}")


class Stretch(namedtuple("Stretch", "start end reading")):
    """A damaged stretch; ``reading`` is None where bytes are lost."""

    __slots__ = ()
    start: int
    end: int
    reading: str | None


def is_han(char: str) -> bool:
    """Whether a character is a common ideograph or a full-width mark."""
    return "\u4e00" <= char <= "\u9fff" or char in "“”‘’—…·" or _is_wide_mark(char)


def _is_wide_mark(char: str) -> bool:
    return "\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uffef"


def stretch_of(start: int, end: int, reading: str) -> Stretch:
    """Return a stretch; a byte order mark is no part of its reading."""
    reading = reading.removeprefix("\ufeff")
    return Stretch(start, end, None if _LOST in reading else reading)


# UTF-8 read as Latin-1 or Windows-1252.

# What Windows-1252 shows for the bytes 80 to 9F, and Latin-1 for 80 to BF.
_SPECIAL = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_NEXT = rf"[\x80-\xbf{_SPECIAL}]"
_UNIT = rf"[âãäåæçèéï]{_NEXT}{{2}}|ð{_NEXT}{{3}}|[ÂÃ][\xa0-\xbf]"
_BROKEN = rf"[âãäåæçèéï]{_NEXT}?"
_LATIN = lazy(
    rf"(?:{_UNIT})(?:[ -~]{{0,12}}(?:{_UNIT}|{_BROKEN}(?=[ -~]{{0,12}}(?:{_UNIT}))))*"
)
# One of these alone is proof; of others two are needed.
_PROOF = lazy(r"â€|Ã[\xa0-\xbf]|Â[\xa0-\xbf]|ï»¿|ï¿½")


def utf8_as_latin(text: str, hit: int) -> Stretch | None:
    """Find UTF-8 that was read as Latin-1 or Windows-1252 (``ä¸­å›½``)."""
    match = _LATIN.match(text, hit, hit + LONGEST)
    if match is None:
        return None
    shown = match[0]
    reading = "".join(map(_of_latin, re.split(rf"({_UNIT}|{_BROKEN})", shown)))
    if _PROOF.search(shown) or sum(map(is_han, reading)) > 1:
        return stretch_of(*match.span(), reading)
    return None


def _of_latin(shown: str) -> str:
    if not shown or shown.isascii():
        return shown
    try:
        return b"".join(map(_latin_byte, shown)).decode("utf-8")
    except UnicodeDecodeError:
        return _LOST


def _latin_byte(char: str) -> bytes:
    return char.encode("latin-1" if char < "\u0100" else "cp1252")


# GBK read as Latin-1.

_PAIRS = lazy(r"[\xa1-\xfe]{2,}(?:[ -~]{0,12}[\xa1-\xfe]{2,})*")


def gbk_as_latin(text: str, hit: int) -> Stretch | None:
    """Find GBK that was read as Latin-1 (``ÎÄ¼þ``)."""
    start = hit
    while start and "\xa1" <= text[start - 1] <= "\xfe":
        start -= 1
    match = _PAIRS.match(text, start, start + LONGEST)
    if match is None:
        return None
    try:
        reading = match[0].encode("latin-1").decode("gb2312")
    except UnicodeDecodeError:
        return None
    han = [char for char in reading if "\u4e00" <= char <= "\u9fff"]
    # The first level of GB 2312 holds the common characters (lead bytes B0-D7).
    common = sum(char.encode("gb2312") < b"\xd8" for char in han)
    if len(han) < 2 or common * 4 < len(han) * 3:
        return None
    return stretch_of(*match.span(), reading)


# UTF-8 read as GBK.


def _leads() -> str:
    pairs = (
        bytes((a, b))
        for a in b"\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xef"
        for b in range(0x80, 0xC0)
    )
    return "".join(pair.decode("gbk", "ignore") for pair in pairs)


LEADS = _leads()  # what the first two bytes of a Chinese character show as
# A mark, or a byte order mark, whose last byte became a question mark.
_CUT = lazy("[锛銆鈥锘][?？]")
_SHARE = 0.75  # of ideographs and full-width marks in what was damaged


def utf8_as_gbk(text: str, hit: int) -> Stretch | None:
    """Find UTF-8 that was read as GBK (``浣犲ソ``, ``锟斤拷``)."""
    line = _LINE.match(text, hit)
    if line is None:
        return None
    shown, sizes = _gbk_bytes(line[0])
    reading, used = _decoded(shown)
    # Trailing ASCII was never damaged.
    kept = reading.rstrip("".join(map(chr, range(0x20, 0x7F))))
    used -= len(reading) - len(kept)
    length = _characters(sizes, used)
    if not _is_damage(kept, line[0][:length]):
        cut = _CUT.match(text, hit)
        return stretch_of(hit, cut.end(), _LOST) if cut else None
    return stretch_of(hit, hit + length, kept)


def _is_damage(reading: str, shown: str) -> bool:
    """Whether what GBK shows decodes to Chinese that clean text does not hold."""
    read = [char for char in reading if char > "\x7f"]
    whole = [char for char in read if char != _LOST]
    if "锟斤拷" in shown or reading.startswith("\ufeff"):
        return True
    return (
        len(whole) > 1
        and sum(map(is_han, whole)) >= len(whole) * _SHARE
        and not _is_gb2312(shown)
    )


def _is_gb2312(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _gbk_bytes(shown: str) -> tuple[bytes, list[int]]:
    """Return the bytes that GBK reads as a text, and how many each character has."""
    out, sizes = b"", []
    for char in shown:
        try:
            encoded = b"\x80" if char == "€" else char.encode("gb18030")
        except UnicodeEncodeError:
            break
        if len(encoded) > 2:
            break
        out += encoded
        sizes.append(len(encoded))
    return out, sizes


def _decoded(data: bytes) -> tuple[str, int]:
    """Return the UTF-8 text that bytes begin with, and how many bytes it takes.

    A character whose last byte became a question mark, or is cut off at the end,
    counts as lost; so does a single byte left over where others were dropped.
    """
    reading, start = "", 0
    while start < len(data):
        try:
            return reading + data[start:].decode("utf-8"), len(data)
        except UnicodeDecodeError as error:
            reading += data[start : start + error.start].decode("utf-8")
            start += error.start
        size = _lost_bytes(data[start : start + 3])
        if size == 0 or (size == 1 and not reading):
            break
        reading += _LOST
        start += size
    return reading, start


def _lost_bytes(data: bytes) -> int:
    """Return how many bytes a damaged character takes, 0 when there is none."""
    first, second, third = (*data, 0, 0, 0)[:3]
    if 0xE2 <= first <= 0xEF and 0x80 <= second <= 0xBF:
        if third == ord("?"):
            return 3
        return 2 if len(data) == 2 else 0
    return 1 if 0x80 <= first <= 0xBF and not 0x80 <= second <= 0xBF else 0


def _characters(sizes: list[int], used: int) -> int:
    """Return how many characters of the given sizes lie in ``used`` bytes."""
    count = total = 0
    for size in sizes:
        if total >= used:
            break
        total += size
        count += 1
    return count
