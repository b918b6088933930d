"""A clock that adds up what each rule costs."""

from __future__ import annotations

from time import perf_counter


class Clock:
    """Adds up hits and seconds by rule."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self.hits: dict[str, int] = {}
        self.seconds: dict[str, float] = {}
        self._rule = ""
        self._since = 0.0

    def start(self, rule: str, hits: int) -> None:
        """Begin the work of a rule on some hits."""
        self._rule = rule
        self.hits[rule] = self.hits.get(rule, 0) + hits
        self._since = perf_counter()

    def stop(self) -> None:
        """End the work begun last."""
        spent = perf_counter() - self._since
        self.seconds[self._rule] = self.seconds.get(self._rule, 0.0) + spent
