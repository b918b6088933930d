"""What a function returned before, for the same arguments.

``functools.lru_cache`` does it in C, but importing ``functools`` costs a start-up
1.6 ms and brings ``collections`` along. Type checkers are told that it is the original.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import lru_cache
    from typing import Any, TypeVar

    Given = TypeVar("Given")
    Result = TypeVar("Result")

_FEW = 16


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


def once_for(
    function: Callable[[Given], Result],
) -> Callable[[Given], Result]:
    """Return a function that is called once for the same object.

    For the parameters of rules, which have no hash: what counts is that it is the same
    one, not an equal one. The results of a few are kept.
    """
    results: dict[int, tuple[Given, Result]] = {}

    def kept(given: Given) -> Result:
        found = results.get(id(given))
        if found and found[0] is given:
            return found[1]
        result = function(given)
        if len(results) >= _FEW:
            results.clear()
        results[id(given)] = given, result
        return result

    return kept


if TYPE_CHECKING:
    remembered = lru_cache
else:
    remembered = _remembered
