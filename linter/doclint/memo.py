"""What a function returned before, for the same arguments.

``functools.lru_cache`` does it in C, but importing ``functools`` costs a start-up
1.6 ms and brings ``collections`` along. Type checkers are told that it is the original.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import lru_cache
    from typing import Any


def _remembered(maxsize: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return a decorator that calls a function once for the same arguments.

    When ``maxsize`` results are kept, all are dropped before the next one.
    ``cache_clear`` drops them at once.
    """

    def around(function: Callable[..., Any]) -> Callable[..., Any]:
        results: dict[object, Any] = {}

        def kept(*args: object, **named: object) -> object:
            key = (args, tuple(named.items())) if named else args
            try:
                return results[key]
            except KeyError:
                result = function(*args, **named)
            if len(results) >= maxsize:
                results.clear()
            results[key] = result
            return result

        told: Any = kept
        told.cache_clear = results.clear
        told.__doc__ = function.__doc__
        told.__name__ = function.__name__
        told.__module__ = function.__module__
        return kept

    return around


if TYPE_CHECKING:
    remembered = lru_cache
else:
    remembered = _remembered
