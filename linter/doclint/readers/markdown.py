"""Markdown: text with code, link targets and front matter marked as code."""

from __future__ import annotations

from doclint.document import Block
from doclint.patterns import DOTALL, MULTILINE, lazy
from doclint.readers import text
from doclint.readers.verbatim import indented, verbatim
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.document import Draft

# Front matter: YAML whose first line is a key, a comment or a list; or TOML.
_FRONT = lazy(
    r"\A---[ \t]*\r?\n(?:\s*(?=[\w\"'-]+[ \t]*:(?:\s|$)|[#{]|- ).*?\r?\n)?"
    r"(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
    r"|\A\+\+\+[ \t]*\r?\n(?:.*?\r?\n)?\+\+\+[ \t]*(?:\r?\n|\Z)",
    DOTALL,
)
_STEP = r"(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))"
_URL = rf"<[^<>\n]*>|(?!<){_STEP}+"
_TITLE = r"""(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))"""
# Targets of links and images; their titles are text.
_TARGET = lazy(
    rf"(?<=\])(?<!\\\])(?P<open>\([ \t]*(?:{_URL})?)"
    rf"(?:[ \t]+{_TITLE})?(?P<close>[ \t]*\))"
    r"|(?<=\])(?P<loose>\([a-z]+://[^()\n]*\))"
    r"|(?P<auto><(?:[a-zA-Z][a-zA-Z0-9+.-]+:[^<>\s]*|[^<>@\s]+@[a-zA-Z0-9.-]+)>)"
)
# What a label stands for: an address, told by its signs, for it is not shown.
_DEFINITION = lazy(
    r"^[ ]{0,3}(?P<mark>\[(?!\^)(?P<label>[^\[\]\n]+)\]:[ \t]*(?:\r?\n[ \t]*)?"
    rf"(?:<[^<>\n]*>|(?=\S*[./#])[^\s<]\S*))(?=[ \t]*(?:{_TITLE}[ \t]*)?\r?$)",
    MULTILINE,
)
_LABEL = lazy(r"(?<=\])\[([^\[\]\n]+)\]")
_NOTE = lazy(r"\[\^[^\[\]\s]+\](?:(?<=\]):)?")
_ATTRIBUTE = (
    r"[a-zA-Z_:@][a-zA-Z0-9_.:@-]*"
    r"""(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=`]+))?"""
)
# Marks of headings, lists, rules and rows of tables, and tags.
_MARKS = lazy(
    r"^[ ]{0,3}#{1,6}(?=[ \t])|^[ \t]*(?:[*+-]|\d+[.)])(?=[ \t])"
    r"|^[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})(?=\r?$)"
    r"|^(?=[ \t]*[|:-])(?=[^\n]*-)(?=[^\n]*\|)[|: \t-]+(?=\r?$)"
    rf"|<![a-zA-Z][^<>]*>|<[a-zA-Z][a-zA-Z0-9:-]*(?:\s+{_ATTRIBUTE})*\s*/?>|</[a-zA-Z][a-zA-Z0-9:-]*\s*>",
    MULTILINE,
)

# Asterisks are marks in pairs only; alone or escaped they are text.
_EMPHASIS = lazy(
    r"(?<![\\*])(?P<mark>\*{1,3})(?=[^\s*])"
    r"(?:[^*\n]|(?<!\*)\*(?!\*))*?(?<=[^\s*\\])(?P<end>(?P=mark))(?!\*)"
)


_PATTERNS: tuple[tuple[re.Pattern[str], tuple[str | int, ...]], ...] = (
    (_DEFINITION, ("mark",)),
    (_TARGET, ("open", "close", "loose", "auto")),
    (_NOTE, (0,)),
    (_MARKS, (0,)),
    (_EMPHASIS, ("mark", "end")),
)


def read(source: str, data: bytes, encoding: str | None = None) -> Draft:
    """Return the draft of a Markdown file; what is not prose is scope ``code``.

    Marks of headings, lists, rules and emphasis are code too. Cells of tables, notes,
    titles of links and text in HTML are prose. Raises ReadError.
    """
    draft = text.read(source, data, encoding)
    blocks = tuple(Block(span, "code") for span in sorted(_code(draft.text)))
    return draft._replace(blocks=blocks)


def _code(source: str) -> Iterator[Span]:
    """Yield what is not prose; no two spans overlap."""
    taken = bytearray(len(source))  # 1 where an earlier span lies
    for start, end in _found(source):
        if start < end and taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            yield Span(start, end)


def _found(source: str) -> Iterator[tuple[int, int]]:
    """Yield what may be no prose; the earlier of two that overlap counts."""
    front = _FRONT.match(source)
    body = front.end() if front else 0
    yield 0, body
    yield from verbatim(source, body)
    yield from indented(source)
    for pattern, groups in _PATTERNS:
        for match in pattern.finditer(source):
            yield from map(match.span, groups)
    labels = {match["label"].casefold() for match in _DEFINITION.finditer(source)}
    for match in _LABEL.finditer(source) if labels else ():
        if match[1].casefold() in labels:
            yield match.span()
