"""The root of an XML part: what it is, and how something is put at its end."""

from __future__ import annotations

from doclint.readers.package import parse
from doclint.readers.tags import name_end, tag_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Callable
    from pyexpat import XMLParserType

    from doclint.readers.splicing import Splice
else:
    from doclint.record import namedtuple


class Root(namedtuple("Root", "name start end")):
    """A root: ``namespace local``, and the bytes where its two tags begin.

    They are the same byte when it is one empty tag.
    """

    __slots__ = ()
    name: str
    start: int
    end: int


def root(
    part: bytes,
    name: str,
    seen: Callable[[str, dict[str, str]], None] = lambda *_: None,
) -> Root:
    """Return the root of a part in UTF-8; ``seen`` is told each element.

    Raises ReadError.
    """
    places: list[tuple[str, int]] = []
    end = 0

    def attach(parser: XMLParserType) -> None:
        def opened(element: str, given: dict[str, str]) -> None:
            if not places:
                places.append((element, parser.CurrentByteIndex))
            seen(element, given)

        def closed(_: str) -> None:
            nonlocal end
            end = parser.CurrentByteIndex

        parser.StartElementHandler = opened
        parser.EndElementHandler = closed

    parse(part, attach, name)
    found, start = places[0]
    is_empty = _is_empty(part, start)
    return Root(found, start, start if is_empty else end)


def at_its_end(part: bytes, root: Root, new: str) -> Splice:
    """Return the splice that puts something at the end of a root."""
    if root.start < root.end:
        return root.end, root.end, new.encode()
    end = tag_end(part, root.start)
    name = part[root.start + 1 : name_end(part, root.start)]
    return end - 2, end, b">" + new.encode() + b"</" + name + b">"


def _is_empty(part: bytes, start: int) -> bool:
    end = tag_end(part, start)
    return part[end - 2 : end] == b"/>"
