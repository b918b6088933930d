"""Markdown: text with code, link targets and front matter marked as code."""

from __future__ import annotations

from doclint.document import Block
from doclint.patterns import DOTALL, MULTILINE, lazy
from doclint.readers import text
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.document import Draft

_FRONT = lazy(r"\A---\r?\n.*?\r?\n---(?:\r?\n|\Z)", DOTALL)
# Fenced code, comments and code in a line: whichever begins first holds the rest.
_VERBATIM = lazy(
    r"^[ ]{0,3}(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*\n"
    r".*?(?:^[ ]{0,3}(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|<!--.*?-->"
    r"|(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)",
    DOTALL | MULTILINE,
)
# Lines indented by four after a blank line, where no list is open above them.
_INDENTED = lazy(
    r"(?:\A|(?:\A|\n)(?![ \t]*(?:[*+-]|\d+[.)])[ \t])(?! {2,}|\t)[^\n]*\n)(?:[ \t]*\n)+"
    r"(?P<mark>(?:(?: {4}|\t)[^\n]*(?:\n(?:[ \t]*\n)*(?= {4}|\t))?)+)"
)
_TARGET = lazy(
    r"(?<=\])\([^()\n]*\)|<https?://[^<>\s]+>|^\[[^\]\n]+\]:[^\n]*$", MULTILINE
)
_MARKS = lazy(
    r"^[ ]{0,3}#{1,6}(?=[ \t])|^[ \t]*(?:[*+-]|\d+[.)])(?=[ \t])"
    r"|^[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$"
    r"|</?[a-zA-Z][^<>\n]*>",
    MULTILINE,
)

# Asterisks are marks in pairs only; alone or escaped they are text.
_EMPHASIS = lazy(
    r"(?<![\\*])(?P<mark>\*{1,3})(?=[^\s*])"
    r"(?:[^*\n]|(?<!\*)\*(?!\*))*?(?<=[^\s*\\])(?P<end>(?P=mark))(?!\*)"
)


_PATTERNS: tuple[tuple[re.Pattern[str], tuple[str | int, ...]], ...] = (
    (_FRONT, (0,)),
    (_VERBATIM, (0,)),
    (_INDENTED, ("mark",)),
    (_TARGET, (0,)),
    (_MARKS, (0,)),
    (_EMPHASIS, ("mark", "end")),
)


def read(source: str, data: bytes, encoding: str | None = None) -> Draft:
    """Return the draft of a Markdown file; what is not prose is scope ``code``.

    Marks of headings, lists, rules and emphasis are code too. Raises ReadError.
    """
    draft = text.read(source, data, encoding)
    blocks = tuple(Block(span, "code") for span in sorted(_code(draft.text)))
    return draft._replace(blocks=blocks)


def _code(source: str) -> Iterator[Span]:
    """Yield what is not prose; no two spans overlap."""
    taken = bytearray(len(source))  # 1 where an earlier span lies
    for pattern, groups in _PATTERNS:
        for match in pattern.finditer(source):
            for group in groups:
                start, end = match.span(group)
                if taken.find(1, start, end) < 0:
                    taken[start:end] = b"\1" * (end - start)
                    yield Span(start, end)
