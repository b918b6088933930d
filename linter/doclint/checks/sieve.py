"""Which pairs of characters of a text belong to many thousands that are looked for.

They are too many for anchors, and looking each pair of a text up costs too much. A
sieve is two rows of bytes, and each pair sets three bits in one byte of either; the
different pairs of a text are tried on the first row in C, so a megabyte takes some ten
milliseconds. What passes has to be looked up: one pair in some thousands is another.
"""

from __future__ import annotations

from sys import byteorder

from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Bytes of the two rows, primes: of a sieve for some ten thousand pairs, and for more.
_SMALL, _LARGE = (262_139, 131_071), (1_048_573, 524_287)
_MANY = 50_000
_ROWS = {sum(rows): rows for rows in (_SMALL, _LARGE)}
_MASKS = tuple(
    1 << high | 1 << middle | 1 << low
    for high in range(8)
    for middle in range(high)
    for low in range(middle)
)
_PAIR = 4  # bytes of two units of UTF-16, which make one number
_UTF16 = "utf-16-le" if byteorder == "little" else "utf-16-be"


def sieve_of(pairs: Iterable[str]) -> bytes:
    """Return a sieve that pairs pass."""
    every = [*pairs]
    first, second = _LARGE if len(every) > _MANY else _SMALL
    sieve = bytearray(first + second)
    for pair in every:
        code = int.from_bytes(pair.encode(_UTF16), byteorder)
        mask = _MASKS[code % len(_MASKS)]
        sieve[code % first] |= mask
        sieve[first + code % second] |= mask
    return bytes(sieve)


def sifted(sieve: bytes, text: str) -> Iterator[str]:
    """Yield the different pairs of a text that pass a sieve."""
    from itertools import compress, repeat
    from operator import mod

    codes = _codes(text)
    first, second = _ROWS[len(sieve)]
    slots = map(sieve.__getitem__, map(mod, codes, repeat(first)))
    for code in compress(codes, slots):
        mask = _MASKS[code % len(_MASKS)]
        if sieve[code % first] & sieve[first + code % second] & mask == mask:
            pair = code.to_bytes(_PAIR, byteorder).decode(_UTF16, "replace")
            if len(pair) > 1:
                yield pair


@remembered(maxsize=2)
def _codes(text: str) -> tuple[int, ...]:
    """Return the different pairs of a text as numbers."""
    units = memoryview(text.encode(_UTF16, "surrogatepass"))
    codes: set[int] = set()
    for part in (units, units[_PAIR // 2 :]):
        codes.update(part[: len(part) // _PAIR * _PAIR].cast("I"))
    return tuple(codes)
