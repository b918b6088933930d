"""Report a single blank in front of the first line of a document."""

from __future__ import annotations

from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
READS_ALL = True  # only the first line is looked at

# A title, and under it a line that does not begin with the same blank.
_TITLE = lazy(r"(?P<at> )[\u4e00-\u9fff“《][^\n。；]{5,50}\n\s*?\n?(?=[^ \s]|　)")


def check(
    document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the blank. More than one are taken for centring."""
    span = evidence.piece.span
    if title := _TITLE.match(document.text, span.start, span.end):
        yield Match.at(*title.span("at"), ("",))
