"""Where a text holds characters that GB 2312 does not: a look at the speed of C."""

from __future__ import annotations

import codecs
from _thread import allocate_lock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Handler = Callable[[UnicodeError], tuple[str, int]]

_NAME = "doclint-rare"
_LOCK = allocate_lock()  # names of handlers are the whole program's
_PART = 1 << 20  # code points encoded at a time, so that memory stays small


def places(text: str) -> list[int]:
    """Return the offsets of the characters that GB 2312 does not hold, in order."""
    found: list[int] = []
    for start in range(0, len(text), _PART):
        with _LOCK:
            codecs.register_error(_NAME, _collector(found, start))
            text[start : start + _PART].encode("gb2312", _NAME)
    return found


def _collector(found: list[int], start: int) -> Handler:
    def note(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        found.extend(range(start + error.start, start + error.end))
        return "", error.end

    return note
