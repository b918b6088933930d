"""Report a paragraph whose indent differs from that of the others."""

from __future__ import annotations

from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
READS_ALL = True  # the beginnings of all lines are looked at

_INDENT = "　　"
_HAN = "\u4e00-\u9fff"
# Another number or kind of blanks in front of a paragraph: one, three, half-width.
_OTHER = lazy(
    r"\n(?P<at>　(?:　　)?|　? {1,8}　?)"
    rf"(?=[{_HAN}“《（\d][^\n]{{24,}}[。：；！][ \r]*(?:\n|\Z))"
)
_FEWEST = 6  # paragraphs with the usual indent
_SHARE = 5  # and as many for each that differs


def check(
    document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the blanks in front of the few paragraphs that do not begin with two."""
    text, span = document.text, evidence.piece.span
    usual = text.count("\n" + _INDENT, *span)
    if usual < _FEWEST:
        return
    found = [
        match
        for match in _OTHER.finditer(text, *span)
        if "，" in text[match.end() : line_end(text, match.end())]
    ]
    if len(found) * _SHARE <= usual:
        yield from (Match.at(*match.span("at"), (_INDENT,)) for match in found)
