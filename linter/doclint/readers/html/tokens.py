"""A page cut into text, tags and comments, as leniently as browsers cut it."""

from __future__ import annotations

import re

from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

TEXT, OPEN, CLOSE, COMMENT = range(4)
SILENT = frozenset(["script", "style", "noscript", "iframe", "noembed", "noframes"])
_PLAIN = frozenset(("title", "textarea", "xmp"))  # hold text and no tags

# An attribute's value may hold ">" between quotes; a stray quote is a character.
_TAG = lazy(
    r"<(/?)([A-Za-z][^\t\n\r\f />]*+)"
    r"((?:[^>\"'=]++|=[\t\n\r\f ]*+(?:\"[^\"]*+\"|'[^']*+')?+|[\"'])*+)>"
)
_SIMPLE = lazy(r"<(/?)([A-Za-z][^\t\n\r\f />]*+)([^>]*+)>")
_MARKUP = lazy(r"<(?=[A-Za-z/!?])")


def tokens(source: str) -> Iterator[tuple[int, str, int, int]]:
    """Yield kind, name and the place of each token, in order.

    The place of an opening tag is that of its attributes. What scripts and styles
    hold is left out. A quotation mark that is never closed makes the rest of the
    page be cut at the next ``>``, so that no page is read twice.
    """
    at, end, tag = 0, len(source), _TAG.match
    last = source.rfind(">")
    while at < end:
        found = _MARKUP.search(source, at)
        begin = found.start() if found else end
        if begin > at:
            yield TEXT, "", at, begin
        if begin > last:
            return  # a tag that the file's end cuts off
        if source[begin + 1] in "!?":
            at = _skipped(source, begin)
            yield COMMENT, "", begin, at
            continue
        match = tag(source, begin)
        if match is None:
            tag = _SIMPLE.match
            match = tag(source, begin)
        if match is None:  # "</" and no name
            at = _skipped(source, begin)
            continue
        at = yield from _element(source, match)


def _element(
    source: str, match: re.Match[str]
) -> Generator[tuple[int, str, int, int], None, int]:
    """Yield a tag and, where an element holds no tags, its text; return its end."""
    name, at = match[2].lower(), match.end()
    if match[1]:
        yield CLOSE, name, match.start(), at
    elif name in SILENT:
        at = _closing(source, name, at)
    elif name == "plaintext":
        yield TEXT, "", at, len(source)
        at = len(source)
    else:
        yield OPEN, name, match.start(3), match.end(3)
        if name in _PLAIN:
            stop = _closing(source, name, at)
            yield TEXT, "", at, stop
            at = stop
    return at


def _closing(source: str, name: str, at: int) -> int:
    """Return where the closing tag of an element without tags begins."""
    found = re.compile(rf"(?i)</{name}(?=[\s/>])").search(source, at)
    return found.start() if found else len(source)


def _skipped(source: str, at: int) -> int:
    """Return the end of a comment, declaration or instruction."""
    if source.startswith("<!--", at):
        if source.startswith((">", "->"), at + 4):
            return source.index(">", at) + 1
        end = source.find("-->", at + 4)
        return end + 3 if end >= 0 else len(source)
    end = source.find(">", at)
    return end + 1 if end >= 0 else len(source)
