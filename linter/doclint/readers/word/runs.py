"""What a run becomes where something is put between its characters."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from doclint.readers.tags import prefix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple

    from doclint.readers.word.parts import Run
else:
    from doclint.record import namedtuple

_STARTS = re.compile(r"<w:\w+")


class Look(namedtuple("Look", "name head space")):
    """How a run begins: its prefix, start tag with properties, and namespace."""

    __slots__ = ()
    name: str
    head: str
    space: str


def look_of(data: bytes, run: Run, space: str) -> Look:
    """Return how a run of a part begins."""
    head = data[slice(*run.tag)] + data[slice(*run.properties)]
    name = prefix(data, run.start)
    return Look(name, head.decode(), space)


def spelled(mark: str, name: str, space: str) -> str:
    """Return marks written with ``w:`` as they are spelled where ``name`` is usual.

    Without a prefix their attributes would be in no namespace, so each element
    brings its own.
    """
    if name:
        return mark.replace("w:", name)
    return _STARTS.sub(rf'\g<0> xmlns:w="{space}"', mark)


class Writer:
    """Runs one after another; the one that is open is like the original."""

    def __init__(self, look: Look, *, is_open: bool) -> None:
        """Begin inside of the run, or in front of it."""
        self._out: list[str] = []
        self._look = look
        self._open = is_open

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self._out)

    def mark(self, mark: str) -> None:
        """Put a mark between two runs."""
        self._shut()
        self._out.append(spelled(mark, self._look.name, self._look.space))

    def kept(self, piece: str, raw: str | None) -> None:
        """Go on with text, or with what stands for it."""
        if not self._open:
            self._out.append(self._look.head)
            self._open = True
        self._out.append(raw or _leaf("t", piece, self._look.name))

    def deleted(self, piece: str, raw: str | None, tag: str) -> None:
        """Put in text as a tracked deletion."""
        inner = raw or _leaf("delText", piece, self._look.name)
        self._tracked("del", inner, tag, self._look)

    def inserted(self, piece: str, tag: str, look: Look) -> None:
        """Put in text as a tracked insertion that looks like some run."""
        self._tracked("ins", _leaf("t", piece, look.name), tag, look)

    def finish(self, *, is_last: bool) -> None:
        """End so that what follows in the document fits on."""
        if is_last:
            self._shut()
        elif not self._open:
            self._out.append(self._look.head)

    def _tracked(self, kind: str, inner: str, tag: str, look: Look) -> None:
        self.mark(tag)
        end = self._look.name or "w:"
        self._out.append(f"{look.head}{inner}</{look.name}r></{end}{kind}>")

    def _shut(self) -> None:
        if self._open:
            self._out.append(f"</{self._look.name}r>")
        self._open = False


def _leaf(kind: str, piece: str, name: str) -> str:
    text = escape(piece, {"\r": "&#13;"})
    return f'<{name}{kind} xml:space="preserve">{text}</{name}{kind}>'
