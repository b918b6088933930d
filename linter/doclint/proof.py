"""Proof, on a pattern's parse tree, that every match holds an anchor.

A pattern is read as a sequence of parts. Neighbouring parts with few readings
are multiplied out into the finite set of strings they can match; if every one
of these strings holds an anchor, so does every match.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from itertools import product

with warnings.catch_warnings():
    # The parser has no public name; re.sre_parse is gone from 3.13.
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _constants as sre  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Part = tuple[Any, Any]  # operator, argument

_MOST = 2000  # readings of one stretch; more count as unknown
_LONGEST = 8  # repeats are multiplied out at most this often

Strings = frozenset[str]


def is_anchored(pattern: str, anchors: tuple[str, ...]) -> bool:
    """Whether every match of the pattern holds one of the anchors.

    Raises re.error when the pattern cannot be parsed.
    """
    return _covered(_parts(pattern), anchors)


def _parts(pattern: str) -> list[Part]:
    """Return the parts of a pattern with a first look-behind and last look-ahead.

    The engine accepts an anchor beside the match too, so what stands in a
    look-ahead at the end or a look-behind at the start counts as matched.
    """
    parts = list(parser.parse(pattern, re.MULTILINE))
    if parts and parts[-1][0] is sre.ASSERT and parts[-1][1][0] == 1:
        parts[-1:] = list(parts[-1][1][1])
    if parts and parts[0][0] is sre.ASSERT and parts[0][1][0] == -1:
        parts[:1] = list(parts[0][1][1])
    return parts


def natural_anchors(pattern: str) -> tuple[str, ...] | None:
    """Return the best set of anchors the pattern itself shows, None without one.

    Best is the stretch whose shortest reading is longest, then the one with the
    fewest readings.
    """
    best = _best(_parts(pattern))
    return tuple(sorted(best)) if best else None


def needed(pattern: str) -> tuple[str, ...]:
    """Return strings of which every match holds one, empty when none are known.

    Unlike anchors they are looked for in the text that is searched, all of it, so
    what stands in a look-around at the ends counts too.
    """
    if "(?i" in pattern:
        return ()
    strings: set[str] = set()
    for branch in _branches(_parts(pattern)):
        best = _best(branch)
        if not best:
            return ()
        strings |= best
    # A string that holds another one is found with it.
    return tuple(sorted(s for s in strings if not any(o in s for o in strings - {s})))


def _branches(parts: list[Part]) -> list[list[Part]]:
    """Return the branches of a pattern that is nothing else."""
    if len(parts) == 1 and parts[0][0] is sre.BRANCH:
        return [list(branch) for branch in parts[0][1][1]]
    return [parts]


def _best(parts: list[Part]) -> Strings | None:
    usable = [s for s in _stretches(parts) if s and min(map(len, s)) > 0]
    return max(usable, key=lambda s: (min(min(map(len, s)), 4), -len(s)), default=None)


def _covered(parts: list[Part], anchors: tuple[str, ...]) -> bool:
    for stretch in _stretches(parts):
        if stretch and all(any(a in text for a in anchors) for text in stretch):
            return True
    return any(_part_covered(part, anchors) for part in parts)


def _part_covered(part: Part, anchors: tuple[str, ...]) -> bool:
    op, value = part
    if op is sre.SUBPATTERN:
        return _covered(list(value[3]), anchors)
    if op is sre.BRANCH:
        return all(_covered(list(branch), anchors) for branch in value[1])
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return value[0] > 0 and _covered(list(value[2]), anchors)
    if op is sre.ATOMIC_GROUP:
        return _covered(list(value), anchors)
    return False


def _stretches(parts: list[Part]) -> Iterator[Strings]:
    """Yield the sets of strings of the longest runs of parts with few readings."""
    current: Strings = frozenset(("",))
    for part in _flat(parts):
        readings = None if part is None else _readings(part)
        joined = None if readings is None else _joined(current, readings)
        if joined is not None:
            current = joined
            continue
        yield current
        current = readings if readings is not None else frozenset(("",))
    yield current


def _flat(parts: list[Part]) -> Iterator[Part | None]:
    """Open up groups and repeats; None marks a place where a run is broken."""
    for part in parts:
        op, value = part
        if op is sre.SUBPATTERN and _readings(part) is None:
            yield from _flat(list(value[3]))
        elif op is sre.ATOMIC_GROUP:
            yield from _flat(list(value))
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            low, high, inner = value
            for _ in range(min(low, _LONGEST)):
                yield from _flat(list(inner))
            if high != low or low > _LONGEST:
                yield None
        else:
            yield part


@lru_cache(maxsize=4096)
def _char(code: int) -> Strings:
    return frozenset((chr(code),))


def _readings(part: Part) -> Strings | None:
    """Return the strings that one part can match, None when they are too many."""
    op, value = part
    if op is sre.LITERAL:
        return _char(value)
    if op in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return frozenset(("",))
    if op is sre.IN:
        return _class_readings(value)
    if op is sre.SUBPATTERN:
        return _sequence_readings(list(value[3]))
    if op is sre.BRANCH:
        branches = [_sequence_readings(list(branch)) for branch in value[1]]
        if any(branch is None for branch in branches):
            return None
        union = frozenset().union(*(b for b in branches if b is not None))
        return union if len(union) <= _MOST else None
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and value[1] == 1 and value[0] == 0:
        inner = _sequence_readings(list(value[2]))
        return None if inner is None else inner | {""}
    return None


def _sequence_readings(parts: list[Part]) -> Strings | None:
    current: Strings = frozenset(("",))
    for part in parts:
        readings = _readings(part)
        joined = None if readings is None else _joined(current, readings)
        if joined is None:
            return None
        current = joined
    return current


def _joined(left: Strings, right: Strings) -> Strings | None:
    if len(left) * len(right) > _MOST:
        return None
    return frozenset(a + b for a, b in product(left, right))


def _class_readings(items: list[Part]) -> Strings | None:
    chars: set[str] = set()
    for op, value in items:
        if op is sre.LITERAL:
            chars.add(chr(value))
        elif op is sre.RANGE and value[1] - value[0] < _MOST:
            chars.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(chars) if len(chars) <= _MOST else None
