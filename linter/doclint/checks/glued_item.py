"""Report a numbered item that goes on in the paragraph above: 。（三）, 。三、."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from doclint.checks import outline
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.checks.outline import Mark
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
READS_ALL = True  # the numbers at the starts of lines tell which one is missed

_KINDS = ("han", "inner")
_ENDS = ("。", "！", "；")
_FARTHEST = 2000  # code points of the last item in which the next one may stand
_INDENT = 16  # code points between two items
# A heading that ends with a stop; an item of a row inside a paragraph goes on.
_HEADING = lazy(r"[\u4e00-\u9fff][^\n。；，：、]{2,20}(?:。(?!（)|\n)")


def check(
    document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the end of the sentence before, with the number that begins no line."""
    text, span = document.text, evidence.piece.span
    found = outline.marks(text, span)
    starts = [*(mark.start for mark in found), span.end]
    for items in outline.outline(text, span):
        if items.marks[0].kind in _KINDS and items.marks[0].value == 1:
            yield from _glued(text, items.marks, starts)


def _glued(text: str, marks: list[Mark], starts: list[int]) -> Iterator[Match]:
    for before, mark in pairwise(marks):
        if mark.value == before.value + 2:
            yield from _next(text, before, mark.start)
    last = marks[-1]
    if len(marks) > 1:
        end = starts[bisect_right(starts, last.start)]
        yield from _next(text, last, min(end, last.end + _FARTHEST))


def _next(text: str, mark: Mark, end: int) -> Iterator[Match]:
    """Yield the number after a mark, where it stands inside a paragraph."""
    number = outline.written(mark, mark.value + 1)
    at = text.find(number, mark.end, end)
    behind = at + len(number)
    if at < 0 or not text.endswith(_ENDS, mark.end, at):
        return
    if _HEADING.match(text, behind):
        read = f"{text[at - 1]}{_break(text, mark)}{number}"
        yield Match.at(at - 1, behind, (read,))


def _break(text: str, mark: Mark) -> str:
    """Return the line break, the blank line and the indent before an item."""
    low = max(0, mark.start - _INDENT)
    before = text[low : mark.start]
    return before[len(before.rstrip(" 　\t\r\n")) :] or "\n"
