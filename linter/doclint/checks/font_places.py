"""Places of a character in a piece whose font table may have shifted it."""

from __future__ import annotations

from doclint import words
from doclint.checks import preference
from doclint.checks.surroundings import is_name
from doclint.span import occurrences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTEXTS = 10  # different neighbourhoods that are looked at
_BETTER = -1.0  # what a confirmed pair must gain at another place


def is_new(front: str, back: str, seen: tuple[set[str], set[str]]) -> bool:
    """Whether neither neighbour stood beside the character before.

    What always stands before or after the same two is part of a name or a term.
    """
    beside = front[-2:], back[:2]
    is_new = not any(two in known for two, known in zip(beside, seen, strict=True))
    for two, known in zip(beside, seen, strict=True):
        if two:
            known.add(two)
    return is_new


def contexts(text: str, char: str) -> Iterator[int]:
    """Yield places of a character, one for each pair of neighbours."""
    seen: set[str] = set()
    for at in occurrences(text, char):
        if len(seen) == _CONTEXTS:
            return
        around = text[max(0, at - 1) : at + 2]
        if around not in seen:
            seen.add(around)
            yield at


def places(text: str, wrong: str, right: str) -> Iterator[int]:
    """Yield the places where a confirmed pair holds: not in words, not in names."""
    for at in occurrences(text, wrong):
        low, high = preference.clause(text, at, at + 1)
        shown = text[low:high]
        if not is_name(text, at, at + 1):
            read = shown[: at - low] + right + shown[at - low + 1 :]
            if words.weight(read) - words.weight(shown) >= _BETTER:
                yield at
