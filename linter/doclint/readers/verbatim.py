"""Markdown that is shown as it is written, or not at all: code, comments, scripts.

All of it is found in time that grows with the text and not with its square.
"""

from __future__ import annotations

from doclint.patterns import MULTILINE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_OPENER = lazy(
    r"^(?P<lead>[ \t]*(?:>[ \t]*)*(?:(?:[*+-]|\d+[.)])[ \t]+)*)"
    r"(?P<fence>(?P<sign>[`~])(?P=sign){2,})(?:(?<=~)|(?=[^`\n]*$))"
    r"|<!--|<\?|<!\[CDATA\[|<(?i:script|style|pre|textarea)(?=[\s>])"
    r"|(?<![`\\])`+",
    MULTILINE,
)
_CLOSERS = {
    "<!--": lazy("-->"),
    "<?": lazy(r"\?>"),
    "<![cdata[": lazy(r"\]\]>"),
    "<script": lazy(r"(?i:</script\s*>)"),
    "<style": lazy(r"(?i:</style\s*>)"),
    "<pre": lazy(r"(?i:</pre\s*>)"),
    "<textarea": lazy(r"(?i:</textarea\s*>)"),
}
_FENCE = lazy(r"^[ \t]*(?P<fence>`{3,}|~{3,})(?=[ \t]*\r?$)", MULTILINE)
# A fence in a quotation ends with it.
_QUOTED_FENCE = lazy(
    r"^(?:(?![ \t]*>)|[ \t>]*(?P<fence>`{3,}|~{3,})(?=[ \t]*\r?$))", MULTILINE
)
_TICKS = lazy(r"`+|\n[ \t\r]*(?:\n|[ \t>]*(?:```|~~~))")
_INDENTED = lazy(r"^(?:(?: {4}|\t)[^\n]*(?:\n(?:[ \t\r]*\n)*(?= {4}|\t))?)+", MULTILINE)
_OPEN_LIST = lazy(r"[ \t]*(?:[*+-]|\d+[.)])[ \t]| {2}|\t")


def verbatim(source: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield fenced code, code in a line, comments and raw HTML from ``at``, in order.

    Whichever begins first holds the rest. A fence without end runs on to the end
    of the text or its quotation; anything else without end is text.
    """
    missing: set[str] = set()  # openers after which no end is left
    while match := _OPENER.search(source, at):
        end = _end(source, match, missing)
        at = end or match.end()
        if end:
            yield match.start(), end


def indented(source: str) -> Iterator[tuple[int, int]]:
    """Yield lines indented by four under a blank line, where no list is open.

    At the head of a file and right under a heading an indent is more often that
    of a paragraph.
    """
    for match in _INDENTED.finditer(source):
        above = _above_blank_lines(source, match.start())
        if above is not None and not _OPEN_LIST.match(above):
            yield match.span()


def _end(source: str, match: re.Match[str], missing: set[str]) -> int | None:
    if match["fence"]:
        return _end_of_fence(source, match)
    opener = match[0].lower()
    if opener not in _CLOSERS:
        return _end_of_ticks(source, match)
    if opener in missing:
        return None
    found = _CLOSERS[opener].search(source, match.end())
    if found is None:
        missing.add(opener)
        return None
    return found.end()


def _end_of_fence(source: str, match: re.Match[str]) -> int:
    pattern = _QUOTED_FENCE if ">" in match["lead"] else _FENCE
    line = source.find("\n", match.end())
    for found in pattern.finditer(source, line + 1) if line >= 0 else ():
        if found["fence"] is None:
            return found.start()
        if found["fence"].startswith(match["fence"]):
            return found.end()
    return len(source)


def _end_of_ticks(source: str, match: re.Match[str]) -> int | None:
    """Return where as many ticks end the code, None if not in this paragraph."""
    for found in _TICKS.finditer(source, match.end()):
        if found[0][0] == "\n":
            return None
        if found[0] == match[0]:
            return found.end()
    return None


def _above_blank_lines(source: str, start: int) -> str | None:
    """Return the line above the blank lines above, None where there are none."""
    end = start - 1
    is_blank = False
    while end >= 0:
        begin = source.rfind("\n", 0, end) + 1
        line = source[begin:end]
        if line.strip(" \t\r"):
            return line if is_blank else None
        is_blank = True
        end = begin - 1
    return "" if is_blank else None
