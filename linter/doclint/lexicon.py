"""The table of words: nothing of it is parsed, each word asked for is looked up.

It is made once of jieba's dictionary (jieba itself is never imported: 353 ms) and lies
in the private folder; without one it is made in memory.

Sections: the signature and the sums, pages of slots, each slot with the place of an
entry, and pages of entries: length of the string in bytes, how often it was seen as a
word (4 bytes), the string. The beginnings of words are entries too, seen no time, so a
search for the words at a place ends where no word goes on. No entry lies across two
pages.
"""

from __future__ import annotations

import marshal
import os
from array import array
from math import log
from zlib import crc32

from doclint import mapped
from doclint.memo import remembered
from doclint.private import folder, write_private

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Signature = tuple[int, str, int, int]  # format, dictionary's path, size, time

_FORMAT = 5
TABLE = f"words-{_FORMAT}.bin"  # other versions have tables of their own
_MOST_KNOWN = 100_000  # words and strings that were looked up before: 10 MB
_PAGE = 0x4000  # bytes
_SLOTS = _PAGE // 4  # on a page
_ENTRY = 5  # bytes of an entry in front of its word
_LONGEST = 256  # bytes of a word, one byte tells how many
_HEAD, _PAGES = range(2)


class Lexicon:
    """How often words were seen; pages of the table are read when they are needed."""

    def __init__(self, stored: mapped.Sections) -> None:
        """Read the head. Raises DamagedError, as each look at the table does."""
        _, total, slots = marshal.loads(stored[_HEAD])
        self.total = log(total)
        self._stored = stored
        self._mask = slots - 1
        self._entries = _PAGES + slots // _SLOTS  # the first page of entries
        self._pages: dict[int, memoryview] = {}
        self._known: dict[str, int] = {}

    def count(self, word: str) -> int:
        """Return how often a word was seen; 0 for what is none."""
        return max(0, self.seen(word))

    def seen(self, string: str) -> int:
        """Return how often a string was seen as a word.

        It is 0 for what only begins a word, below 0 for what begins none.
        """
        known = self._known.get(string)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._look_up(string.encode("utf-8", "replace"))
            self._known[string] = known
        return known

    def _look_up(self, word: bytes) -> int:
        """Follow the slots from the string's own one to it, or to an empty one."""
        size = len(word)
        place = crc32(word) & self._mask
        while offset := self._slot(place):
            page = self._page(self._entries + offset // _PAGE)
            start = offset % _PAGE
            entry = page[start : start + _ENTRY + size]
            if entry[0] == size and entry[_ENTRY:] == word:
                return int.from_bytes(entry[1:_ENTRY], "little")
            place = (place + 1) & self._mask
        return -1

    def _slot(self, place: int) -> int:
        start = 4 * (place % _SLOTS)
        page = self._page(_PAGES + place // _SLOTS)
        return int.from_bytes(page[start : start + 4], "little")

    def _page(self, number: int) -> memoryview:
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._stored[number]
        return page


@remembered(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon. Raises ModuleNotFoundError when jieba is not installed."""
    source = dictionary()
    status = os.stat(source)
    signature = (_FORMAT, source, status.st_size, status.st_mtime_ns)
    base = folder()
    path = os.path.join(base, TABLE) if base else None
    if path and (stored := _stored(path, signature)):
        return Lexicon(stored)
    table = _made(source, signature)
    if path:
        write_private(path, table)
    return Lexicon(mapped.Sections(memoryview(table)))


def dictionary() -> str:
    """Return the path of jieba's dictionary without importing jieba."""
    from _frozen_importlib_external import PathFinder  # importlib.util costs 3 ms

    spec = PathFinder.find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("jieba is not installed", name="jieba")
    return os.path.join(spec.submodule_search_locations[0], "dict.txt")


def _stored(path: str, signature: Signature) -> mapped.Sections | None:
    stored = mapped.opened(path)
    try:
        if stored and marshal.loads(stored[_HEAD])[0] == signature:
            return stored
    except (mapped.DamagedError, ValueError, EOFError, TypeError, IndexError):
        return None
    return None


def _made(source: str, signature: Signature) -> bytes:
    """Return the table of a dictionary of lines “word frequency part-of-speech”."""
    counts: dict[str, int] = {}
    with open(source, encoding="utf-8") as file:
        for line in file:
            word, count = line.split(" ", 2)[:2]
            if len(word.encode()) < _LONGEST:
                counts[word] = int(count)
    total = sum(counts.values())
    begun = {word[:end] for word in counts for end in range(1, len(word))}
    counts = dict.fromkeys(sorted(begun), 0) | counts
    size = max(_SLOTS, 1 << (2 * len(counts)).bit_length())
    slots = array("I", bytes(4 * size))
    entries = bytearray(1)  # place 0 stands for an empty slot
    for word, seen in counts.items():
        data = word.encode()
        place = crc32(data) & (size - 1)
        while slots[place]:
            place = (place + 1) & (size - 1)
        if len(entries) % _PAGE + _ENTRY + len(data) > _PAGE:
            entries += bytes(-len(entries) % _PAGE)
        slots[place] = len(entries)
        entries += bytes((len(data),)) + seen.to_bytes(_ENTRY - 1, "little") + data
    head = marshal.dumps((signature, total, size))
    numbers = b"".join(slot.to_bytes(4, "little") for slot in slots)
    pages = (*_pages(numbers), *_pages(bytes(entries)))
    return mapped.joined((head, *pages))


def _pages(content: bytes) -> Iterator[bytes]:
    for start in range(0, len(content), _PAGE):
        yield content[start : start + _PAGE]
