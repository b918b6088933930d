"""Damaged stretches: where text read in the wrong encoding lies, and what it was.

Each finder takes a text and the offset of a hit and returns the stretch around
it, None when there is none.
"""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.patterns import compiled, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Callable

    Finder = Callable[[str, int], "Stretch | None"]
else:
    from doclint.record import namedtuple

LOST = "\ufffd"
LONGEST = 4000  # code points that one stretch may have


class Stretch(namedtuple("Stretch", "start end reading")):
    """A damaged stretch; ``reading`` is None where bytes are lost."""

    __slots__ = ()
    start: int
    end: int
    reading: str | None


def is_han(char: str) -> bool:
    """Whether a character is a common ideograph or a full-width mark."""
    return is_hanzi(char) or char in "“”‘’—…·" or _is_wide_mark(char)


def _is_wide_mark(char: str) -> bool:
    return "\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uffef"


def stretch_of(start: int, end: int, reading: str) -> Stretch:
    """Return a stretch; a byte order mark is no part of its reading."""
    reading = reading.removeprefix("\ufeff")
    return Stretch(start, end, None if LOST in reading else reading)


# UTF-8 read as Latin-1 or Windows-1252.

# What Windows-1252 shows for the bytes 80 to 9F, and Latin-1 for 80 to BF.
_SPECIAL = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_NEXT = rf"[\x80-\xbf{_SPECIAL}]"
_UNIT = rf"[âãäåæçèéï]{_NEXT}{{2}}|ð{_NEXT}{{3}}|[ÂÃ][\xa0-\xbf]|Ã[—·¶]"
_BROKEN = rf"[âãäåæçèéï]{_NEXT}?"
_LATIN = lazy(
    rf"(?:{_UNIT})(?:[ -~]{{0,12}}(?:{_UNIT}|{_BROKEN}(?=[ -~]{{0,12}}(?:{_UNIT}))))*"
)
# One of these alone is proof; of others two are needed.
_PROOF = lazy(rf"â€|ã€|ï¼|â[„…‘–—†]{_NEXT}|Ã[\xa0-\xbf—]|Â[\xa0-\xbf]|ï»¿|ï¿½")
# What is no mark of Chinese text: with one of these a single character is proof.
_FOREIGN = lazy(
    r"[åæçèé][\x80-\xbf€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ‘’“”–—…]*[\x80-\xbf€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]"
)


def utf8_as_latin(text: str, hit: int) -> Stretch | None:
    """Find UTF-8 that was read as Latin-1 or Windows-1252 (``ä¸­å›½``)."""
    match = _LATIN.match(text, hit, hit + LONGEST)
    if match is None:
        return None
    shown = match[0]
    reading = "".join(map(_of_latin, compiled(rf"({_UNIT}|{_BROKEN})", 0).split(shown)))
    read = sum(map(is_han, reading))
    if _PROOF.search(shown) or read > 1 or (read and _is_lone(text, hit, shown)):
        return stretch_of(*match.span(), reading)
    return None


def _is_lone(text: str, start: int, shown: str) -> bool:
    """Whether what shows one Chinese character can be nothing else."""
    beside = text[start - 1] if start else ""
    return bool(_FOREIGN.match(shown)) and not ("a" <= beside.lower() <= "\u024f")


def _of_latin(shown: str) -> str:
    if not shown or shown.isascii():
        return shown
    try:
        return b"".join(map(_latin_byte, shown)).decode("utf-8")
    except UnicodeDecodeError:
        return LOST


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
    han = [char for char in reading if is_hanzi(char)]
    # The first level of GB 2312 holds the common characters (lead bytes B0-D7).
    common = sum(char.encode("gb2312") < b"\xd8" for char in han)
    if len(han) < 2 or common * 4 < len(han) * 3:
        return None
    return stretch_of(*match.span(), reading)
