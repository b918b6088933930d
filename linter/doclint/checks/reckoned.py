"""Report figures that others of their sentence belie, by words that are common.

共, 每, 占: each stands on many pages of clean text, so they are searched for here, and
only where a figure follows does a reading look closer.
"""

from __future__ import annotations

from doclint.document import Hit
from doclint.patterns import compiled
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from doclint.document import Document, Evidence, Match
    from doclint.rule import Rule

    Reading = Callable[[str, list[Hit]], Iterator[Match]]

PARAMS: dict[str, type] = {"words": list, "fault": str}
REQUIRED = ("words", "fault")
READS_ALL = True  # the words are searched for here

# Each holds ``found``, which yields the matches of a text near some hits.
READINGS = {
    "average": "doclint.checks.average",
    "changes": "doclint.checks.changes",
    "complement": "doclint.checks.complement",
    "converted": "doclint.checks.converted",
    "milestones": "doclint.checks.milestones",
    "names": "doclint.checks.named_count",
    "odd-share": "doclint.checks.odd_share",
    "product": "doclint.checks.product",
    "proportion": "doclint.checks.proportion",
    "restated": "doclint.checks.restated",
    "row": "doclint.checks.row_total",
    "table": "doclint.checks.table_total",
}


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield what the reading of ``fault`` finds near the ``words``.

    The words are patterns; each begins with a literal, which is searched for fast.
    """
    text, span = document.text, evidence.piece.span
    hits = [
        Hit(Span(*one.span()), one.group())
        for word in rule.params["words"]
        for one in compiled(word).finditer(text, *span)
    ]
    if hits:
        yield from _reading(rule.params["fault"])(text, sorted(hits))


def _reading(fault: str) -> Reading:
    """Return the function of a reading; its module is imported on first use."""
    from sys import modules

    path = READINGS[fault]
    if path not in modules:
        __import__(path)
    reading: Reading = modules[path].found
    return reading
