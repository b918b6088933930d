"""Lines of a piece: those before its body, the last ones, and the one at a place."""

from __future__ import annotations

from doclint.patterns import lazy
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
else:
    from doclint.record import namedtuple

_HEAD = 4000  # code points
_HEAD_LINES = 30
_TAIL = 1500  # code points
_TAIL_LINES = 10

# The first line of the body: a numbered part, a salutation, a sentence. A history
# of changes in brackets （1994年……通过　……修正） may hold full stops.
_BODY = lazy(
    r"(?![（(][ 　]*(?:根据)?\d{4}年)"
    r"(?:第[一1][章条节编部]|目[ 　]*[录次]$|[一1][、.．]|[（(][一1][）)]"
    r"|.{0,120}[：:]$|.{28,}[。；]|.*[。！]”?$)"
)


class Line(namedtuple("Line", "start text")):
    """A line without its end mark and the blanks around it."""

    __slots__ = ()
    start: int
    text: str

    @property
    def span(self) -> Span:
        """Where the line stands."""
        return Span(self.start, self.start + len(self.text))


def head(text: str, span: Span) -> list[Line]:
    """Return the lines before the body that are not blank, in order."""
    found: list[Line] = []
    for line in _lines(text, span.start, min(span.end, span.start + _HEAD)):
        if _BODY.match(line.text) or len(found) == _HEAD_LINES:
            break
        found.append(line)
    return found


def tail(text: str, span: Span) -> list[Line]:
    """Return the last lines that are not blank, in order."""
    return _lines(text, max(span.start, span.end - _TAIL), span.end)[-_TAIL_LINES:]


def line_at(text: str, span: Span, at: int) -> Line:
    """Return the line that holds a code point."""
    start = text.rfind("\n", span.start, at) + 1 or span.start
    end = text.find("\n", at, span.end)
    return _line(text, start, span.end if end < 0 else end)


def _lines(text: str, start: int, end: int) -> list[Line]:
    found = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if (line := _line(text, start, stop)).text:
            found.append(line)
        start = stop + 1
    return found


def _line(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    bare = raw.lstrip()
    return Line(start + len(raw) - len(bare), bare.rstrip())
