"""The line around a finding, cut to fit, and the mark under what was found."""

from __future__ import annotations

from doclint.formats.visible import around, found
from doclint.formats.width import margin, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable

    from doclint.span import Location
else:
    from doclint.record import namedtuple

_REACH = 60  # code points: a location's excerpt that ends here has been cut
_CUT = "…"


class Excerpt(namedtuple("Excerpt", "left found right margin mark")):
    """Left, found and right make the upper line; margin and mark the lower one."""

    __slots__ = ()
    left: str
    found: str
    right: str
    margin: str
    mark: str


def excerpt(at: Location, room: int) -> Excerpt:
    """Return the excerpt of a place in at most ``room`` columns (20 or more)."""
    whole = _parts(at)
    fits = sum(width(cell) for part in whole for cell in part) + 2 <= room
    parts = whole if fits else _fitted(*whole, room - 2)
    left, middle, right = map("".join, parts)
    begins, ends = _bounds(at)
    if not begins or len(parts[0]) < len(whole[0]):
        left = _CUT + left
    if not ends or len(parts[1]) < len(whole[1]) or len(parts[2]) < len(whole[2]):
        right += _CUT
    return Excerpt(left, middle, right.rstrip(), margin(left), _mark(middle))


def _parts(at: Location) -> tuple[list[str], list[str], list[str]]:
    """Return what is shown before, in and after the span, a string a character."""
    start = at.span.start - at.excerpt_start
    end = at.span.end - at.excerpt_start
    before = at.excerpt[:start].rstrip("\r\n")
    return around(before), found(at.text), around(at.excerpt[end:])


def _bounds(at: Location) -> tuple[bool, bool]:
    """Whether the location's excerpt begins and ends where its line does."""
    end = at.excerpt_start + len(at.excerpt)
    line_start = at.span.start - at.position.column + 1
    return at.excerpt_start <= line_start, 0 <= end - at.span.end < _REACH


def _fitted(
    before: list[str], middle: list[str], after: list[str], room: int
) -> tuple[list[str], list[str], list[str]]:
    """Cut the parts to a number of columns; what was found is cut last."""
    middle = _head(middle, room)
    rest = room - sum(map(width, middle))
    right = _head(after, rest - min(sum(map(width, before)), rest // 2))
    left = _head(reversed(before), rest - sum(map(width, right)))
    return left[::-1], middle, right


def _head(cells: Iterable[str], room: int) -> list[str]:
    """Return the first cells that fit into a number of columns."""
    kept = []
    for cell in cells:
        room -= width(cell)
        if room < 0:
            break
        kept.append(cell)
    return kept


def _mark(text: str) -> str:
    """Return the mark under a text; a place between two characters has one too."""
    return "^" * max(1, width(text))
