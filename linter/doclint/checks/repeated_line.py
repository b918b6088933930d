"""Report a title that is printed twice, one under the other."""

from __future__ import annotations

from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
REQUIRES: tuple[str, ...] = ()
READS_ALL = True

_TWICE = lazy(
    r"\n[ 　\t]*(?P<line>[^\s|│—\-=_*+][^\n]{7,119}+)\n\s*"
    r"(?P<again>(?P=line)[ 　\t\r]*(?:\n\s*|\Z))"
)
_CHINESE = lazy("[\u4e00-\u9fff]{4}")
_ENDS = "。；！？：，、…”"


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return none: every line is compared with the next one."""
    return ()


def check(
    document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the second of two equal lines, with the break after it."""
    text, span = document.text, evidence.piece.span
    head = "\n" + text[span.start : min(span.end, span.start + 400)]
    found = [(match, span.start - 1) for match in _TWICE.finditer(head)][:1]
    found += [(match, 0) for match in _TWICE.finditer(text, span.start, span.end)]
    reached = -1
    for match, shift in found:
        start, end = match.start("again") + shift, match.end("again") + shift
        if start > reached and _is_title(match["line"]):
            reached = end
            yield Match.at(start, end, ("",), detail=match["line"].strip())


def _is_title(line: str) -> bool:
    """Whether a line may be a title: Chinese, and no sentence or refrain."""
    return line.rstrip()[-1] not in _ENDS and bool(_CHINESE.search(line))
