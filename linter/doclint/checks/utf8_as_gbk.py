"""UTF-8 that was read as GBK: where it lies, and what it was."""

from __future__ import annotations

from doclint.checks.decoding import LONGEST, LOST, Stretch, is_han, stretch_of
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_LINE = lazy(rf"[^\r\n]{{1,{LONGEST}}}")


def _leads() -> str:
    pairs = (
        bytes((a, b))
        for a in b"\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xef"
        for b in range(0x80, 0xC0)
    )
    return "".join(pair.decode("gbk", "ignore") for pair in pairs)


LEADS = _leads()  # what the first two bytes of a Chinese character show as
# A mark, or a byte order mark, whose last byte became a question mark.
_CUT = lazy("[锛銆鈥锘鈩鈭鈻鈼銕][?？\ufffd]")
_QUOTE = b"\xe2\x80"  # with which the bytes of a quotation mark begin
_LETTER = lazy(r"[\x80-\u07ff](?<![·×°±÷§²³])")
_FIRST = 32  # code points that are looked at first
_MARGIN = 8  # bytes behind the last one read, which tell that the damage ends there
_SHARE = 0.75  # of ideographs and full-width marks in what was damaged


def utf8_as_gbk(text: str, hit: int) -> Stretch | None:
    """Find UTF-8 that was read as GBK (``浣犲ソ``, ``锟斤拷``)."""
    line = _LINE.match(text, hit)
    if line is None:
        return None
    shown, sizes, reading, used = _read(line[0])
    # Trailing ASCII was never damaged.
    kept = reading.rstrip("".join(map(chr, range(0x20, 0x7F))))
    used -= len(reading) - len(kept)
    length = _characters(sizes, used)
    if not _is_damage(kept, line[0][:length]):
        cut = _CUT.match(text, hit)
        return stretch_of(hit, cut.end(), _cut_mark(cut)) if cut else None
    end = hit + length
    tail = shown[:used].removesuffix(b"?")
    if tail.endswith(_QUOTE) and _closes(kept):
        # The last byte of a closing quotation mark was none in GBK.
        kept = kept.removesuffix(LOST) + "”"
        end += len(tail) == used and text[end : end + 1] in (LOST, "？")
    return stretch_of(hit, end, kept)


def _read(line: str) -> tuple[bytes, list[int], str, int]:
    """Return the bytes GBK shows as a line, their sizes, what they are, how many are.

    Few lines are damaged to their end: more is looked at only while it goes on.
    """
    size = _FIRST
    while True:
        part = line[:size]
        shown, sizes = _gbk_bytes(part)
        reading, used = _decoded(shown)
        ends = len(sizes) < len(part) or used + _MARGIN < len(shown)
        if ends or len(part) == len(line):
            return shown, sizes, reading, used
        size *= 8


def _closes(reading: str) -> bool:
    return reading.endswith(LOST) and reading.count("“") > reading.count("”")


def _cut_mark(cut: re.Match[str]) -> str:
    """Return what a mark was that lost its last byte at the end of a line."""
    is_last = cut.end() == len(cut.string) or cut.string[cut.end()] in "\r\n"
    return "。" if cut[0].startswith("銆") and is_last else LOST


def _is_damage(reading: str, shown: str) -> bool:
    """Whether what GBK shows decodes to Chinese that clean text does not hold."""
    read = [char for char in reading if char > "\x7f"]
    whole = [char for char in read if char != LOST]
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
    counts as lost; so does a single byte left over where others were dropped, but
    only before Chinese: otherwise it is half of what was never damaged.
    """
    reading, start = "", 0
    size = 0  # of the bytes lost last
    while start < len(data):
        whole, used = _whole(data[start:])
        if size == 1 and not is_han(whole[:1] or LOST):
            return reading[:-1], start - 1
        reading += whole
        start += used
        size = _lost_bytes(data[start : start + 3])
        if size == 0 or (size == 1 and not reading):
            break
        reading += LOST
        start += size
    return (reading[:-1], start - 1) if size == 1 and reading else (reading, start)


def _whole(data: bytes) -> tuple[str, int]:
    """Return the sound UTF-8 text that bytes begin with, and its length in bytes.

    It ends before a letter of two bytes: what shows so is sound Chinese in GBK.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = data[: error.start].decode("utf-8")
    if letter := _LETTER.search(text):
        text = text[: letter.start()]
    return text, len(text.encode())


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
