"""Whether the dictionary prefers another reading at a place."""

from __future__ import annotations

from doclint import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_REACH = 6  # ideographs on either side that decide how a place is cut
_SEEN = 8  # how often the lexicon must have seen a word of two that is to decide
_HARDLY = 4  # words seen less often are slips in what the lexicon was made of


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of ideographs around a span, ``_REACH`` either side."""
    low, high = start, end
    while low > max(0, start - _REACH) and "\u3400" <= text[low - 1] <= "\u9fff":
        low -= 1
    while high < min(len(text), end + _REACH) and "\u3400" <= text[high] <= "\u9fff":
        high += 1
    return low, high


def gain(shown: str, read: str) -> float:
    """Return how much likelier a clause is when read otherwise; 0 when it is not.

    Both are of one length. Each differing character must stand alone in the cut
    of what is shown and within a word in the cut of what is read.
    """
    changed = [i for i, char in enumerate(read) if char != shown[i]]
    if not all(is_alone(shown, at) and _makes_word(read, at) for at in changed):
        return 0.0
    return max(0.0, words.weight(read) - words.weight(shown))


def best(shown: str, at: int, readings: Iterable[str], floor: float) -> str:
    """Return the reading of one character that makes its clause likeliest.

    Return "" when none makes it likelier by ``floor``, a natural logarithm, or
    when the character stands in a word as it is.
    """
    if not is_alone(shown, at):
        return ""
    front, back = shown[:at], shown[at + 1 :]
    found, highest = "", floor
    for reading in readings:
        read = front + reading + back
        if words.is_covered(read, at) and (value := gain(shown, read)) >= highest:
            found, highest = reading, value
    return found


def is_alone(text: str, at: int) -> bool:
    """Whether the character at an offset stands alone or in a word hardly seen."""
    word = word_at(text, at)
    return len(word) == 1 or words.frequency(word) < _HARDLY


def _makes_word(text: str, at: int) -> bool:
    word = word_at(text, at)
    return len(word) > 2 or (len(word) == 2 and words.frequency(word) >= _SEEN)


def word_at(text: str, at: int) -> str:
    """Return the word over an offset in the cut of a text."""
    start = 0
    for word in words.cut(text):
        start += len(word)
        if at < start:
            return word
    return ""
