"""Parameters of rules as the cache keeps them: read when they are asked for.

Most files need the parameters of no rule, and some of them are large.
"""

from __future__ import annotations

import marshal
from _collections_abc import Mapping  # the name without the whole of collections

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.mapped import Sections


class Pool:
    """Large parameters in their stored form, each once, read when asked for."""

    def __init__(self, stored: Sections, first: int) -> None:
        """Keep the file; its sections from ``first`` on are the stored forms."""
        self._stored = stored
        self._first = first
        self._read: dict[int, object] = {}

    def value(self, number: int) -> object:
        """Return a parameter by its number."""
        if number not in self._read:
            self._read[number] = marshal.loads(self._stored[self._first + number])
        return self._read[number]


class Params(Mapping[str, object]):
    """The parameters of a rule; the large ones stand in the pool by number."""

    __slots__ = ("_large", "_pool", "_small")

    def __init__(
        self, small: dict[str, object], large: dict[str, int], pool: Pool
    ) -> None:
        """Keep both and the pool that the numbers point into."""
        self._small, self._large, self._pool = small, large, pool

    def __getitem__(self, name: str) -> object:
        """Return a parameter. Raises KeyError."""
        if name in self._large:
            return self._pool.value(self._large[name])
        return self._small[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        yield from self._small
        yield from self._large

    def __len__(self) -> int:
        """Count the parameters."""
        return len(self._small) + len(self._large)
