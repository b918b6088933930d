"""Traditional characters in a text: whether they are residue, and what they become."""

from __future__ import annotations

from doclint.checks import surroundings
from doclint.checks.preference import best, clause, gain
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Set

    from opencc import OpenCC

    Rows = tuple[tuple[str, ...], ...]
    Common = Callable[[], Set[str]]  # the characters a damaged one may stand for

_FLOOR = 2.3  # natural logarithm: ten times likelier
_SURE = 6.9  # a thousand times likelier
_FEW = 3  # different traditional characters that no text as a whole is made of
_REACH = 0x20  # how far above a damaged character the right one may lie


class Simplifier:
    """A table of traditional characters, and the text it is used on.

    Rows: kind, characters, simplified forms. Characters of the kind ``in-words``
    are wrong only where the dictionary prefers the simplified form.
    """

    def __init__(self, rows: Rows, text: str) -> None:
        """Read the rows."""
        self._rows = rows
        self._text = text
        self._always, self._in_words, self._map = _tables(rows)

    def is_traditional(self, text: str, seen: list[str]) -> bool:
        """Whether a text is traditional as a whole, not simplified with residue.

        ``seen`` are the characters of the table that it holds.
        """
        old = [char for char in seen if char in self._always]
        if len(set(old)) <= _FEW:
            return False
        simple = _simple(self._rows)
        return len(old) > sum(char in simple for char in text)

    def is_listed(self, at: int) -> bool:
        """Whether the character at an offset stands in the table."""
        return self._text[at] in self._always or self._text[at] in self._in_words

    def is_residue(self, at: int) -> bool:
        """Whether a traditional character is out of place."""
        text = self._text
        if surroundings.is_japanese(text, at, at + 1):
            return False
        quoted = surroundings.quotation(text, at, at + 1)
        if quoted is not None and _simple(self._rows).isdisjoint(quoted):
            return False
        if text[at] in self._in_words and not self.is_preferred(at):
            return False
        if surroundings.is_name(text, at, at + 1):
            old = surroundings.has_old_surname(text, at)
            return not old and self.is_preferred(at)
        return not surroundings.is_place(text, at + 1) or self.is_preferred(at)

    def damaged(self, places: list[int], common: Common) -> dict[int, str]:
        """Return which places a shifted font table explains, and how.

        Several places without a word of their own, and more of them than with
        one, are no residue of a conversion but damage.
        """
        found: dict[int, str] = {}
        own = 0
        if len({self._text[at] for at in places}) < 2:
            return found
        for at in places:
            if self.is_preferred(at):
                own += 1
            elif reading := shifted(self._text, at, common()):
                found[at] = reading
        few = len({self._text[at] for at in found}) < 2
        return {} if few or own >= len(found) else found

    def is_preferred(self, at: int) -> bool:
        """Whether the dictionary prefers the simplified form; False without one."""
        low, high = clause(self._text, at, at + 1)
        shown = self._text[low:high]
        clean = shown.translate(self._map)
        at -= low
        if shown[at] == clean[at]:
            return False
        return gain(clean[:at] + shown[at] + clean[at + 1 :], clean) >= _FLOOR

    def simplified(self, start: int, end: int) -> str:
        """Return a run as OpenCC converts it within its clause."""
        low, high = clause(self._text, start, end)
        shown = self._text[low:high]
        read = _converted(shown)
        if len(read) == len(shown):
            part = read[start - low : end - low]
            if part == part.translate(self._map):
                return part
        return self._text[start:end].translate(self._map)


@remembered(maxsize=4)
def _tables(rows: Rows) -> tuple[dict[str, str], dict[str, str], dict[int, int]]:
    """Return what is always wrong, what is so in words, and the map of both."""
    always: dict[str, str] = {}
    in_words: dict[str, str] = {}
    for kind, shown, simple in rows:
        table = always if kind == "always" else in_words
        table.update(zip(shown, simple, strict=True))
    both = {**always, **in_words}
    return always, in_words, str.maketrans("".join(both), "".join(both.values()))


@remembered(maxsize=4)
def _simple(rows: Rows) -> frozenset[str]:
    """Return the simplified forms that no traditional text holds."""
    return frozenset(c for c in _tables(rows)[0].values() if not _is_in_big5(c))


def clues(
    text: str, places: Iterable[int], common: Set[str], table: Simplifier
) -> dict[str, str]:
    """Return the characters that hardly occur, where a shifted table explains them.

    A traditional character whose simplified form makes a word is none, nor is
    one that stands in the name of a person or a place.
    """
    found: dict[str, str] = {}
    never: set[str] = set()
    for at in places:
        char = text[at]
        if char in never or _is_named(text, at):
            continue
        if table.is_listed(at) and table.is_preferred(at):
            never.add(char)
        elif char not in found and (read := shifted(text, at, common)):
            found[char] = read
    return {char: read for char, read in found.items() if char not in never}


def _is_named(text: str, at: int) -> bool:
    in_name = surroundings.is_name(text, at, at + 1)
    return in_name or surroundings.is_place(text, at + 1)


def shifted(text: str, at: int, common: Set[str]) -> str:
    """Return the common character a little above that makes a word, "" for none.

    A shifted font table shows it as the rare one.
    """
    low, high = clause(text, at, at + 1)
    above = map(chr, range(ord(text[at]) + 1, ord(text[at]) + _REACH + 1))
    readings = [right for right in above if right in common]
    return best(text[low:high], at - low, readings, _SURE)


def _is_in_big5(char: str) -> bool:
    try:
        char.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


def _converted(text: str) -> str:
    """Return a text as OpenCC simplifies it."""
    converted: str = _converter().convert(text)
    return converted


@remembered(maxsize=1)
def _converter() -> OpenCC:
    """Return OpenCC, imported on first use (11 ms); each new one costs 2 ms."""
    from opencc import OpenCC

    return OpenCC("t2s")
