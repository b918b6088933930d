"""The edges of running text: where the full lines of a page begin and end."""

from __future__ import annotations

from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable

    from doclint.readers.lines import Line, Sheet
else:
    from doclint.record import namedtuple

_FEWEST = 3  # lines that tell edges
_NARROW = 0.8  # share of the widest page's width: below it no line is full


class Edges(namedtuple("Edges", "left right")):
    """Where the lines of a page begin and end when they are full, in its unit."""

    __slots__ = ()
    left: float
    right: float

    @property
    def width(self) -> float:
        """How long a full line is."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Where a centred line has its middle."""
        return (self.left + self.right) / 2


def by_sheet(sheets: list[Sheet]) -> dict[int, Edges]:
    """Return the edges of each sheet by its id.

    A page that tells none, or is narrow, has those of the widest.
    """
    own = {id(one): _of_lines(one.lines) for one in sheets if not one.edges}
    widest = max(filter(None, own.values()), key=_width, default=Edges(0.0, 0.0))
    found = {
        key: edges if edges and edges.width >= _NARROW * widest.width else widest
        for key, edges in own.items()
    }
    return found | {id(one): Edges(*one.edges) for one in sheets if one.edges}


def _width(edges: Edges) -> float:
    return edges.width


def _of_lines(lines: Iterable[Line]) -> Edges | None:
    """Return the edges that several lines share, None where few lines stand."""
    whole = [line for line in lines if not line.cell]
    if len(whole) < _FEWEST:
        return None
    size = max(line.size for line in whole)
    enough = max(2, len(whole) // 6)
    rights = sorted((line.margin for line in whole), reverse=True)
    lefts = sorted(line.left for line in whole)
    right = next(
        (
            a
            for a, b in zip(rights, rights[enough - 1 :], strict=False)
            if a - b <= size
        ),
        None,
    )
    left = next((a for a, b in pairwise(lefts) if b - a <= size / 2), lefts[0])
    return None if right is None else Edges(left, right)
