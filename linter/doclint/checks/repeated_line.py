"""Report a title or a paragraph that is printed twice, one under the other."""

from __future__ import annotations

from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"among": str}
REQUIRED = ("among",)
READS_ALL = True  # every line is compared with the next one

_TWICE = lazy(
    r"\n[ 　\t]*(?P<line>[^\s|│—\-=_*+][^\n]{7,599}+)\n\s*"
    r"(?P<again>(?P=line)[ 　\t\r]*(?:\n\s*|\Z))"
)
_CHINESE = lazy("[\u4e00-\u9fff]{4}")
_BLANKS = 16  # code points of breaks and indents between lines
_LONG = 16  # code points
_ENDS = "。；！？：，、…”"


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the second of two equal lines, with the break after it.

    ``among`` is "titles" or "paragraphs".
    """
    is_meant = _is_title if rule.params["among"] == "titles" else _is_paragraph
    text, span = document.text, evidence.piece.span
    head = "\n" + text[span.start : min(span.end, span.start + 400)]
    found = [(match, span.start - 1) for match in _TWICE.finditer(head)][:1]
    found += [(match, 0) for match in _TWICE.finditer(text, span.start, span.end)]
    reached = -1
    for match, shift in found:
        start, end = match.start("again") + shift, match.end("again") + shift
        if start > reached and is_meant(match["line"]):
            reached = end
            start = text.rfind("\n", 0, start) + 1  # with its indent
            if _is_row(text, start, end):
                continue
            yield Match.at(start, end, ("",), detail=match["line"].strip())


def _is_title(line: str) -> bool:
    """Whether a line may be a title: Chinese, and no sentence or refrain."""
    return line.rstrip()[-1] not in _ENDS and bool(_CHINESE.search(line))


def _is_paragraph(line: str) -> bool:
    """Whether a line is a sentence, too long for a slogan or a refrain."""
    return len(line.strip()) >= _LONG and line.rstrip()[-1] in "。；！？"


def _is_row(text: str, start: int, end: int) -> bool:
    """Whether a line stands three times in a row: that is no slip of pasting."""
    line = text[start:end].strip()
    around = len(line) + _BLANKS
    first = text.find(line, max(0, start - around), start)
    before = text[max(0, first - around) : max(0, first)].rstrip()
    after = text[end : end + around].lstrip()
    return before.endswith(line) or after.startswith(line)
