"""Words: how frequent they are, and where they end in running text.

The lexicon is jieba's dictionary; jieba itself is never imported (353 ms). The
dictionary is turned once into a table that is mapped into memory and looked up word
by word; nothing is parsed. It lies in the private folder; without one it is made in
memory.
"""

from __future__ import annotations

import marshal
import os
from array import array
from functools import lru_cache
from math import log
from zlib import crc32

from doclint.patterns import lazy
from doclint.private import folder, is_private, write_private

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from mmap import mmap

    Signature = tuple[int, str, int, int]  # format, dictionary's path, size, time

# As jieba splits a text before it looks for words.
_BLOCK = lazy(r"([\u4E00-\u9FD5a-zA-Z0-9+#&\._%\-]+)")
_SPACE = lazy(r"(\r\n|\s)")
_HEAD = 4  # bytes in front of the table that hold the length of its head
_PLANE = 0x10000  # characters of the basic plane
_ENTRY = 5  # bytes of an entry in front of its word
_LONGEST = 256  # bytes of a word, one byte tells how many


def frequency(word: str) -> int:
    """Return how often the lexicon saw a word; 0 for what is none."""
    return _lexicon().count(word) if word else 0


def is_covered(text: str, at: int) -> bool:
    """Whether some word of two to four characters lies over an offset."""
    lexicon = _lexicon()
    length = len(text)
    for start in range(max(0, at - 3), at + 1):
        last = min(length, start + min(lexicon.longest(text[start]), 4))
        for end in range(max(at + 1, start + 2), last + 1):
            if lexicon.count(text[start:end]):
                return True
    return False


def weight(clause: str) -> float:
    """Return the logarithm of the probability of the best cut of a clause."""
    return _best_cut(clause)[1]


def cut(clause: str) -> tuple[str, ...]:
    """Return the words of a clause: what ``jieba.cut(clause, HMM=False)`` yields."""
    return _best_cut(clause)[0]


@lru_cache(maxsize=4096)
def _best_cut(clause: str) -> tuple[tuple[str, ...], float]:
    words: list[str] = []
    total = 0.0
    for number, block in enumerate(_BLOCK.split(clause)):
        if number % 2:
            route = _route(block)
            words += _words(block, route)
            total += route[0][0]
        else:
            words += _between(block)
    return tuple(words), total


def borders(clause: str) -> tuple[int, ...]:
    """Return the offsets between words, from 0 to the length of the clause."""
    offsets = [0]
    for word in cut(clause):
        offsets.append(offsets[-1] + len(word))
    return tuple(offsets)


def _between(block: str) -> Iterator[str]:
    for part in _SPACE.split(block):
        if _SPACE.match(part):
            yield part
        else:
            yield from part


def _words(block: str, route: list[tuple[float, int]]) -> Iterator[str]:
    """Yield the words of the best route; lone ASCII characters stay together."""
    start = 0
    lone = ""
    while start < len(block):
        end = route[start][1]
        word = block[start:end]
        if len(word) == 1 and word.isascii() and word.isalnum():
            lone += word
        else:
            if lone:
                yield lone
                lone = ""
            yield word
        start = end
    if lone:
        yield lone


def _route(block: str) -> list[tuple[float, int]]:
    """Return, for each offset, the best weight from there on and the word's end."""
    lexicon = _lexicon()
    count_of = lexicon.count
    length = len(block)
    route = [(0.0, 0)] * (length + 1)
    for start in range(length - 1, -1, -1):
        longest = lexicon.longest(block[start])
        best = None
        for end in range(start + 1, min(length, start + longest) + 1):
            if count := count_of(block[start:end]):
                found = (log(count) - lexicon.total + route[end][0], end)
                if best is None or found > best:
                    best = found
        route[start] = best or (route[start + 1][0] - lexicon.total, start + 1)
    return route


class _Lexicon:
    """The table, opened: nothing is parsed, each word asked for is looked up."""

    def __init__(self, table: bytes | mmap) -> None:
        """Read the head of a table that ``_made`` or the private folder holds."""
        view = memoryview(table)
        size = int.from_bytes(view[:_HEAD], "little")
        _, total, slots = marshal.loads(view[_HEAD : _HEAD + size])
        self.total = log(total)
        start = _HEAD + size
        self._longest = view[start : start + _PLANE]
        start += _PLANE
        self._slots = view[start : start + 4 * slots].cast("I")
        self._mask = slots - 1
        self._entries = view[start + 4 * slots :]
        self._known: dict[str, int] = {}

    def longest(self, first: str) -> int:
        """Return the length of the longest word that begins with a character."""
        point = ord(first)
        return self._longest[point] if point < _PLANE else 0

    def count(self, word: str) -> int:
        """Return how often a word was seen; 0 for what is none."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._look_up(word.encode("utf-8", "replace"))
        return known

    def _look_up(self, word: bytes) -> int:
        """Follow the slots from the word's own one to it, or to an empty one."""
        size = len(word)
        place = crc32(word) & self._mask
        while offset := self._slots[place]:
            end = offset + _ENTRY + size
            entry = self._entries[offset:end]
            if entry[0] == size and entry[_ENTRY:] == word:
                return int.from_bytes(entry[1:_ENTRY], "little")
            place = (place + 1) & self._mask
        return 0


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    """Return the lexicon. Raises ModuleNotFoundError when jieba is not installed."""
    source = _dictionary()
    status = os.stat(source)
    signature = (3, source, status.st_size, status.st_mtime_ns)
    base = folder()
    path = os.path.join(base, "words.bin") if base else None
    if path and (stored := _stored(path, signature)):
        return _Lexicon(stored)
    table = _made(source, signature)
    if path:
        write_private(path, table)
    return _Lexicon(table)


def _dictionary() -> str:
    """Return the path of jieba's dictionary without importing jieba."""
    from _frozen_importlib_external import PathFinder  # importlib.util costs 3 ms

    spec = PathFinder.find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("jieba is not installed", name="jieba")
    return os.path.join(spec.submodule_search_locations[0], "dict.txt")


def _stored(path: str, signature: Signature) -> mmap | None:
    if not is_private(path):
        return None
    from mmap import ACCESS_READ, mmap

    try:
        with open(path, "rb") as file:
            table = mmap(file.fileno(), 0, access=ACCESS_READ)
        size = int.from_bytes(table[:_HEAD], "little")
        head = marshal.loads(table[_HEAD : _HEAD + size])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return table if head[0] == signature else None


def _made(source: str, signature: Signature) -> bytes:
    """Return the table of a dictionary of lines “word frequency part-of-speech”.

    A head; a byte for each character of the basic plane, the length of the longest
    word that begins with it; slots, each with the offset of an entry; the entries:
    length of the word in bytes, how often it was seen (4 bytes), the word.
    """
    counts: dict[str, int] = {}
    with open(source, encoding="utf-8") as file:
        for line in file:
            word, count = line.split(" ", 2)[:2]
            if ord(word[0]) < _PLANE and len(word.encode()) < _LONGEST:
                counts[word] = int(count)
    longest = bytearray(_PLANE)
    for word in counts:
        longest[ord(word[0])] = max(longest[ord(word[0])], len(word))
    size = 1 << (2 * len(counts)).bit_length()
    slots = array("I", bytes(4 * size))
    entries = bytearray(1)  # offset 0 stands for an empty slot
    for word, seen in counts.items():
        data = word.encode()
        place = crc32(data) & (size - 1)
        while slots[place]:
            place = (place + 1) & (size - 1)
        slots[place] = len(entries)
        entries += bytes((len(data),)) + seen.to_bytes(_ENTRY - 1, "little") + data
    head = marshal.dumps((signature, sum(counts.values()), size))
    head += b" " * (-(_HEAD + len(head)) % 4)  # the slots begin at a multiple of four
    parts = (len(head).to_bytes(_HEAD, "little"), head, longest, slots.tobytes())
    return b"".join((*parts, entries))
