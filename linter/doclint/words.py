"""Words: how frequent they are, and where they end in running text.

The lexicon is jieba's dictionary; jieba itself is never imported (353 ms). The
dictionary is turned once into a table that opens in a millisecond and is read
one first character at a time. It lies in the private folder; without one it is
made in memory.
"""

from __future__ import annotations

import marshal
import os
from array import array
from bisect import bisect_left
from functools import lru_cache
from math import log

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


def frequency(word: str) -> int:
    """Return how often the lexicon saw a word; 0 for what is none."""
    return _lexicon().words(word[:1])[1].get(word, 0)


def is_covered(text: str, at: int) -> bool:
    """Whether some word of two to four characters lies over an offset."""
    lexicon = _lexicon()
    length = len(text)
    for start in range(max(0, at - 3), at + 1):
        longest, words = lexicon.words(text[start])
        last = min(length, start + min(longest, 4))
        for end in range(max(at + 1, start + 2), last + 1):
            if text[start:end] in words:
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
    length = len(block)
    route = [(0.0, 0)] * (length + 1)
    for start in range(length - 1, -1, -1):
        longest, words = lexicon.words(block[start])
        best = None
        for end in range(start + 1, min(length, start + longest) + 1):
            if count := words.get(block[start:end]):
                found = (log(count) - lexicon.total + route[end][0], end)
                if best is None or found > best:
                    best = found
        route[start] = best or (route[start + 1][0] - lexicon.total, start + 1)
    return route


class _Lexicon:
    """The table, opened: words by first character, each parsed when asked for."""

    def __init__(self, table: bytes | mmap) -> None:
        """Read the head of a table that ``_made`` or the private folder holds."""
        size = int.from_bytes(table[:_HEAD], "little")
        _, total, count = marshal.loads(table[_HEAD : _HEAD + size])
        self.total = log(total)
        self._table = table
        start = _HEAD + size
        self._firsts = array("I", table[start : start + 4 * count])
        start += 4 * count
        self._starts = array("I", table[start : start + 4 * (count + 1)])
        self._body = start + 4 * (count + 1)
        self._parsed: dict[str, tuple[int, dict[str, int]]] = {"": (0, {})}

    def words(self, first: str) -> tuple[int, dict[str, int]]:
        """Return the words that begin with a character and their greatest length."""
        parsed = self._parsed.get(first)
        if parsed is None:
            parsed = self._parsed[first] = self._read(ord(first))
        return parsed

    def _read(self, first: int) -> tuple[int, dict[str, int]]:
        at = bisect_left(self._firsts, first)
        if at == len(self._firsts) or self._firsts[at] != first:
            return 0, {}
        start, end = self._starts[at], self._starts[at + 1]
        stored = self._table[self._body + start : self._body + end]
        words: tuple[int, dict[str, int]] = marshal.loads(stored)
        return words


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    """Return the lexicon. Raises ModuleNotFoundError when jieba is not installed."""
    source = _dictionary()
    status = os.stat(source)
    signature = (2, source, status.st_size, status.st_mtime_ns)
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
    """Return the table of a dictionary of lines “word frequency part-of-speech”."""
    words: dict[str, dict[str, int]] = {}
    total = 0
    with open(source, encoding="utf-8") as file:
        for line in file:
            word, count = line.split(" ", 2)[:2]
            words.setdefault(word[0], {})[word] = int(count)
            total += int(count)
    firsts = sorted(words)
    parts = [
        marshal.dumps((max(map(len, words[first])), words[first])) for first in firsts
    ]
    starts = array("I", [0])
    for part in parts:
        starts.append(starts[-1] + len(part))
    head = marshal.dumps((signature, total, len(firsts)))
    return b"".join(
        (
            len(head).to_bytes(_HEAD, "little"),
            head,
            array("I", map(ord, firsts)).tobytes(),
            starts.tobytes(),
            *parts,
        )
    )
