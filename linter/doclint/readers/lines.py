"""Lines and sheets: what the readers of pages make paragraphs of."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
else:
    from doclint.record import namedtuple

_HANGING = frozenset("，。；：、！？")


class Line(namedtuple("Line", "text left right base size cell number")):
    """One visible line; ``base`` grows downwards, all in the page's own unit.

    ``cell`` tells that it stands beside others, as in a table. ``number`` is its
    1-based place on the page, 0 until it is counted.
    """

    __slots__ = ()
    text: str
    left: float
    right: float
    base: float
    size: float
    cell: bool
    number: int

    @property
    def margin(self) -> float:
        """Where it ends without a mark, which may hang over the edge."""
        return self.right - self.size if self.text[-1:] in _HANGING else self.right


class Sheet(namedtuple("Sheet", "number width height lines edges", defaults=(None,))):
    """One page, from 1, or a part of it, and its lines in the order of reading.

    ``edges`` tells where full lines begin and end; None leaves it to the lines.
    """

    __slots__ = ()
    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    edges: tuple[float, float] | None
