"""Which of many strings a line holds, without a search for each of them."""

from __future__ import annotations

from operator import add

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class HeldStrings:
    """Strings by their first two characters, of which a line holds few."""

    __slots__ = ("_by_pair", "_short")

    def __init__(self, strings: Iterable[str]) -> None:
        """Sort the strings, none of them empty; those of one character apart."""
        self._short: list[str] = []
        self._by_pair: dict[str, list[str]] = {}
        for string in strings:
            if len(string) > 1:
                self._by_pair.setdefault(string[:2], []).append(string)
            else:
                self._short.append(string)

    def of(self, text: str) -> set[str]:
        """Return the strings that a text holds."""
        found = set(filter(text.__contains__, self._short))
        for pair in self._by_pair.keys() & set(map(add, text, text[1:])):
            found.update(filter(text.__contains__, self._by_pair[pair]))
        return found
