"""Bytes without a mark that are not UTF-8: in which encoding they read best.

Each encoding holds its frequent characters in one area, and a reading in the wrong
encoding scatters over all areas. So a reading is scored by how many of its
characters are frequent in print and how many are among the commonest of all.
"""

from __future__ import annotations

from doclint.characters import is_hanzi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# The hundred most frequent characters of official prose, both scripts.
_COMMON = frozenset(
    "的一是在和有中了人大国会为上不作工年发展政以业全这经个建进到民要设生地行"
    "主市对部法理化重方高加时成们关员党体社新分实实区多动能于之家产本学制强改"
    "革出活动基资事委机力水安服务 國會為發業這經個進設對實區動產學強機務們關員黨體"
    "，。、：；“”"
)
# Punctuation, full-width forms, frames of tables and frequent characters: lead bytes
# of their areas, and the least second byte.
_AREAS = {
    "gb18030": (frozenset((0xA1, 0xA2, 0xA3, 0xA9, *range(0xB0, 0xD8))), 0xA1),
    "big5": (frozenset((0xA1, *range(0xA4, 0xC7))), 0x40),
}
UTF_16 = ("utf-16-le", "utf-16-be")
_WIDE = ("utf-32-le", "utf-32-be", *UTF_16)
_NAMES = ("gb18030", "utf-8", "big5", *UTF_16)
_PRIOR = {"gb18030": 0.15}  # most of what is not UTF-8; decides about a few characters
_HEAD = 1000  # bytes that are scored, from the first that is not ASCII
_MOST = 200  # characters that are scored
_LEAST = 0.35  # prose of eight characters has 0.7 and more
_LEAST_OF_UTF_16 = 0.7  # any two bytes are a character
_LEAST_OF_HZ = 0.9
_FEWEST = 4  # ideographs in a text in HZ


def likely(data: bytes) -> str | None:
    """Return the encoding that fits best, None when no encoding fits."""
    found = {name: _score(text, name) for name, text in _readings(data)}
    best = max(found, key=lambda name: found[name] + _PRIOR.get(name, 0))
    least = _LEAST_OF_UTF_16 if best in UTF_16 else _LEAST
    return best if found[best] > least else None


def is_hz(data: bytes) -> bool:
    """Whether ASCII bytes with ``~{`` are Chinese in HZ and not just that."""
    text = data[:_HEAD].decode("hz", "replace")
    hanzi = sum(map(is_hanzi, text))
    return hanzi >= _FEWEST and _score(text, "gb18030") > _LEAST_OF_HZ


def wide(head: bytes) -> str | None:
    """Return which UTF-16 or UTF-32 bytes full of NUL are in, None for neither."""
    head = head[: len(head) // 4 * 4 or len(head)]
    found = {name: _plainness(head, name) for name in _WIDE}
    best = max(found, key=lambda name: found[name])
    return best if found[best] > _LEAST_OF_UTF_16 else None


def _plainness(data: bytes, name: str) -> float:
    """Return the share of ASCII and frequent characters, 0 for what is no text."""
    text = data.decode(name, "replace")
    if "\0" in text or not text:
        return 0
    known = {char for char in set(text) if char.isascii() or _is_frequent(char, name)}
    return sum(map(known.__contains__, text)) / len(text)


def _score(text: str, name: str) -> float:
    """Return the share of frequent characters and that of the commonest, added."""
    sample = [char for char in text if char > "\x7f"][:_MOST]
    frequent = {char for char in set(sample) if _is_frequent(char, name)}
    points = sum(map(frequent.__contains__, sample))
    points += sum(map(_COMMON.__contains__, sample))
    return points / (len(sample) or 1)


def _readings(data: bytes) -> Iterator[tuple[str, str]]:
    start = next((i for i, byte in enumerate(data) if byte > 0x7F), 0)
    for name in _NAMES:
        head = data[:_HEAD] if name in UTF_16 else data[start : start + _HEAD]
        try:
            yield name, head.decode(name, "surrogateescape")
        except UnicodeDecodeError:  # bytes that no reading in this encoding has
            continue


def _is_frequent(char: str, name: str) -> bool:
    if name == "utf-8":  # hardly two bytes in other encodings happen to be one
        return not "\udc80" <= char <= "\udcff"
    return any(_is_in_area(char, one) for one in ([name] if name in _AREAS else _AREAS))


def _is_in_area(char: str, name: str) -> bool:
    leads, least = _AREAS[name]
    raw = char.encode(name, "ignore")
    return len(raw) == 2 and raw[0] in leads and raw[1] >= least
