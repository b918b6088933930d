"""The paragraphs that a browser shows of a page."""

from __future__ import annotations

from doclint.patterns import lazy
from doclint.readers.html.elements import (
    CODE,
    FRAME,
    HOLDERS,
    IMPLIED,
    INLINE,
    SCOPES,
    UNSHOWN,
    VOID,
)
from doclint.readers.html.frames import FIRM, bare, is_named, settled
from doclint.readers.html.paragraphs import Context, Paragraph
from doclint.readers.html.tables import Tables
from doclint.readers.html.tokens import CLOSE, OPEN, TEXT, tokens
from doclint.span import Span, line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_HIDDEN = lazy(
    r"(?i)(?:^|[\s\"'])hidden(?![\w-])|display\s*:\s*none|visibility\s*:\s*hidden"
)
_ROLE = lazy(
    r"(?i)\brole\s*=\s*[\"']?(?:navigation|contentinfo|complementary|search|menu)"
)
_LINK = lazy(r"(?i)(?:^|\s)href\s*=\s*[\"']?+(?!#)")
_REFERENCE = r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]{1,31};?)"
REFERENCE = lazy(_REFERENCE)
_RUN = lazy(
    r"([^ \t\n\r\f&\xa0]+(?: [^ \t\n\r\f&\xa0]+)*)|([ \t\n\r\f]+)"
    rf"|({_REFERENCE})|([&\xa0])"
)
_WHOLE = lazy(rf"{_REFERENCE}|[^&]+|&")
_BLANKS = {"\xa0": " ", "\u2002": " ", "\u2003": "\u3000", "\u2009": " "}


class Layout:
    """Builds paragraphs of tokens; each block element begins a new one."""

    def __init__(self, source: str) -> None:
        """Lay a page out."""
        self._source = source
        self.paragraphs: list[Paragraph] = []
        self._context = Context(False, 0, False, False, "", False, 0)
        self._frames = [0]  # of each named frame: in which one it lies
        self._tables = Tables()
        self._stack: list[tuple[str, Context]] = []
        self._open: dict[str, int] = {}
        self._pieces: list[tuple[str, int, bool]] = []
        self._blank = ""
        self._linked = self._bare = 0
        self.remarks: list[Span] = []  # that no paragraph has taken yet
        for kind, name, start, end in tokens(source):
            if kind == TEXT:
                self._text(start, end)
            elif kind == OPEN:
                self._opened(name, start, end)
            elif kind == CLOSE:
                self._closed(name)
            elif source.find("doclint:", start, end) >= 0:
                self._remarked(Span(start, end))
        self._flush()
        self.paragraphs = settled(self._unlaid(), self._frames)

    def _unlaid(self) -> list[Paragraph]:
        """Return the paragraphs; a cell of a table that only lays out is body."""
        layout = self._tables.layouts(self.paragraphs)
        return [
            one._replace(context=one.context._replace(scope=""))
            if one.context.cell in layout and one.context.scope == "table.cell"
            else one
            for one in self.paragraphs
        ]

    def _remarked(self, span: Span) -> None:
        """Keep a comment for its paragraph: the next one, or that before it in a line.

        In the middle of a paragraph it is that one.
        """
        last = self.paragraphs[-1] if self.paragraphs and not self._pieces else None
        if (
            last
            and not self._source[span.end : line_end(self._source, span.end)].strip()
        ):
            line_start = self._source.rfind("\n", 0, span.start) + 1
            if last.pieces[-1][1] >= line_start:
                last.remarks.append(span)
                return
        self.remarks.append(span)

    def _opened(self, name: str, start: int, end: int) -> None:
        if name == "br":
            self._break()
            return
        if name not in INLINE:
            self._flush()
            if "p" in self._open:
                self._closed("p")
        for other in IMPLIED.get(name, ()):
            if self._stack and self._stack[-1][0] == other:
                self._closed(other)
        if name in VOID:
            return
        attributes = self._source[start:end] if end > start else ""
        self._tables.opened(name, attributes)
        inner = self._inner(name, attributes)
        if inner is not self._context or name in self._open or name in HOLDERS:
            self._stack.append((name, self._context))
            self._open[name] = self._open.get(name, 0) + 1
            self._context = inner

    def _inner(self, name: str, attributes: str) -> Context:
        """Return the context inside an element, the same one if it changes nothing."""
        now = self._context
        hidden = now.hidden or name in UNSHOWN
        firm = name in FRAME
        link = now.link
        if attributes:
            hidden = hidden or _HIDDEN.search(attributes) is not None
            firm = firm or _ROLE.search(attributes) is not None
            link = link or (name == "a" and _LINK.search(attributes) is not None)
        frame = FIRM if firm else now.frame
        if attributes and frame != FIRM and name not in INLINE:
            frame = self._frame(frame, name, attributes)
        code = now.code or name in CODE
        pre = now.pre or name in ("pre", "xmp", "listing", "textarea")
        scope = SCOPES.get(name, now.scope)
        cell = self._tables.cell if name in ("td", "th") else now.cell
        made = Context(hidden, frame, code, pre, scope, link, cell)
        return now if made == now else made

    def _frame(self, outer: int, name: str, attributes: str) -> int:
        if not is_named(name, attributes):
            return outer
        self._frames.append(outer)
        return len(self._frames) - 1

    def _closed(self, name: str) -> None:
        if name not in INLINE:
            self._flush()
        if not self._open.get(name):
            return
        while self._stack:
            other, self._context = self._stack.pop()
            self._open[other] -= 1
            if not self._open[other]:
                del self._open[other]
            if other == "table":
                self._tables.closed()
            if other == name:
                return

    def _break(self) -> None:
        if not self._context.hidden and self._pieces:
            self._blank = ""
            if self._pieces[-1][0] != "\n":
                self._pieces.append(("\n", -1, False))

    def _flush(self) -> None:
        if self._pieces:
            while self._pieces and self._pieces[-1][0] == "\n":
                self._pieces.pop()
            if any(piece[0].strip() for piece in self._pieces):
                counts = self._linked, self._bare
                self.paragraphs.append(
                    Paragraph(self._pieces, self._context, *counts, self.remarks)
                )
                self.remarks = []
            self._pieces = []
        self._linked = self._bare = 0
        self._blank = ""

    def _text(self, start: int, end: int) -> None:
        if self._context.hidden:
            return
        if self._context.pre:
            self._preformatted(start, end)
            return
        for match in _RUN.finditer(self._source, start, end):
            kind, text = match.lastindex, match[0]
            if kind == 2:
                self._blank += text
                continue
            if kind != 1:
                text = _resolved(text)
            self._put_blank(text, match.start())
            self._pieces.append((text, match.start(), self._context.code))
            if self._context.link:
                self._linked += len(text)
            else:
                self._bare += bare(text)

    def _put_blank(self, following: str, at: int) -> None:
        """Put the space that source whitespace before a text is shown as."""
        blank, self._blank = self._blank, ""
        if not blank or not self._pieces or self._pieces[-1][0] == "\n":
            return
        last = self._pieces[-1][0][-1:]
        wraps = "\n" in blank or "\r" in blank
        if wraps and (_is_wide(last) or _is_wide(following[:1])):
            return
        place = at - 1 if self._source[at - 1 : at] == " " else -1
        self._pieces.append((" ", place, self._context.code))

    def _preformatted(self, start: int, end: int) -> None:
        for number, line in enumerate(self._source[start:end].split("\n")):
            if number and self._pieces:
                self._pieces.append(("\n", -1, False))
            self._pieces += self._whole(start, start + len(line.rstrip("\r")))
            start += len(line) + 1

    def _whole(self, start: int, end: int) -> Iterator[tuple[str, int, bool]]:
        """Yield the pieces of a line of which every blank is shown."""
        for match in _WHOLE.finditer(self._source, start, end):
            text = _resolved(match[0]) if match[0][0] == "&" else match[0]
            yield text, match.start(), self._context.code


def _resolved(text: str) -> str:
    """Return what a character reference shows; an unknown one shows itself."""
    if len(text) > 1:
        from html import unescape

        long = text[1] == "#" and len(text) > 12
        text = "\ufffd" if long else unescape(text)
    return "".join(_BLANKS.get(char, char) for char in text) or "\ufffd"


def _is_wide(char: str) -> bool:
    return (
        char in "‘’“”…—·" or "\u2e80" <= char < "\uac00" or "\uf900" <= char < "\uffef"
    )
