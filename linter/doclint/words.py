"""Words: how frequent they are, and where they end in running text.

The words are those of jieba's dictionary (``lexicon``), and running text is cut as
jieba cuts it.
"""

from __future__ import annotations

from math import inf, log

from doclint.lexicon import lexicon
from doclint.memo import remembered
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
        for end in range(max(at + 1, start + 2), min(length, start + 4) + 1):
            seen = table.seen(text[start:end])
            if seen > 0:
                return True
            if seen < 0:
                break
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


class Gap:
    """A clause with a gap that many fillings are tried in: each is weighed quickly."""

    __slots__ = ("_back", "_before", "_front", "_open", "_route")

    def __init__(self, front: str, back: str) -> None:
        """Cut what stands before the gap and behind it, once for all fillings."""
        self._front, self._back = front, back
        self._route: list[tuple[float, int]] = []
        if _BLOCK.fullmatch(front + back):
            self._route = _route(back)
            self._before, self._open = _ways(front)

    def weight(self, filling: str) -> float:
        """Return what ``words.weight`` says of the clause with a filling."""
        if not self._route or not _BLOCK.fullmatch(filling):
            return weight(self._front + filling + self._back)
        table, block = lexicon(), filling + self._back
        route = _route(block, self._route)
        best = self._before + route[0][0]
        for begun, before in self._open:
            for end in range(1, len(block) + 1):
                seen = table.seen(begun + block[:end])
                if seen > 0:
                    best = max(best, before + log(seen) - table.total + route[end][0])
                elif seen < 0:
                    break
        return best


def _ways(front: str) -> tuple[float, list[tuple[str, float]]]:
    """Return the weight of a stretch, and the words that may begin at its end.

    Each of those with the weight of what goes before it.
    """
    table = lexicon()
    best = [0.0, *(-inf for _ in front)]
    begun = []
    for start in range(len(front)):
        is_known = False
        for end in range(start + 1, len(front) + 1):
            seen = table.seen(front[start:end])
            if seen < 0:
                break
            if seen > 0:
                is_known = True
                best[end] = max(best[end], best[start] + log(seen) - table.total)
        else:
            begun.append((front[start:], best[start]))
        if not is_known:
            best[start + 1] = max(best[start + 1], best[start] - table.total)
    return best[-1], begun


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


def _route(
    block: str, known: Sequence[tuple[float, int]] = ((0.0, 0),)
) -> list[tuple[float, int]]:
    """Return, for each offset, the best weight from there on and the word's end.

    ``known`` is the route of the end of the block; of its words only weights hold.
    """
    table = lexicon()
    seen_of = table.seen
    length = len(block)
    new = length + 1 - len(known)
    route = [*[(0.0, 0)] * new, *known]
    for start in range(new - 1, -1, -1):
        best = None
        for end in range(start + 1, length + 1):
            seen = seen_of(block[start:end])
            if seen > 0:
                found = (log(seen) - table.total + route[end][0], end)
                if best is None or found > best:
                    best = found
            elif seen < 0:
                break
        route[start] = best or (route[start + 1][0] - table.total, start + 1)
    return route
