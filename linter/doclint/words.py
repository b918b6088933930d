"""Words: how frequent they are, and where they end in running text.

The words are those of jieba's dictionary (``lexicon``), and running text is cut as
jieba cuts it.
"""

from __future__ import annotations

from math import log

from doclint.lexicon import lexicon
from doclint.memo import remembered
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# As jieba splits a text before it looks for words.
_BLOCK = lazy(r"([\u4E00-\u9FD5a-zA-Z0-9+#&\._%\-]+)")
_SPACE = lazy(r"(\r\n|\s)")


def frequency(word: str) -> int:
    """Return how often the lexicon saw a word; 0 for what is none."""
    return lexicon().count(word) if word else 0


def is_covered(text: str, at: int) -> bool:
    """Whether some word of two to four characters lies over an offset."""
    table = lexicon()
    length = len(text)
    for start in range(max(0, at - 3), at + 1):
        last = min(length, start + min(table.longest(text[start]), 4))
        for end in range(max(at + 1, start + 2), last + 1):
            if table.count(text[start:end]):
                return True
    return False


def weight(clause: str) -> float:
    """Return the logarithm of the probability of the best cut of a clause."""
    return _best_cut(clause)[1]


def cut(clause: str) -> tuple[str, ...]:
    """Return the words of a clause: what ``jieba.cut(clause, HMM=False)`` yields."""
    return _best_cut(clause)[0]


@remembered(maxsize=4096)
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
    table = lexicon()
    count_of = table.count
    length = len(block)
    route = [(0.0, 0)] * (length + 1)
    for start in range(length - 1, -1, -1):
        longest = table.longest(block[start])
        best = None
        for end in range(start + 1, min(length, start + longest) + 1):
            if count := count_of(block[start:end]):
                found = (log(count) - table.total + route[end][0], end)
                if best is None or found > best:
                    best = found
        route[start] = best or (route[start + 1][0] - table.total, start + 1)
    return route
