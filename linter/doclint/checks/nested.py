"""Report marks inside a pair of the same marks, where the inner pair differs.

“…‘…’…” and 《…〈…〉…》: one search for each kind; what it finds is read once more.
"""

from __future__ import annotations

from doclint.document import Match
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"outer": str, "inner": str}
REQUIRED = ("outer", "inner")
READS_ALL = True  # these marks stand in every line


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each inner pair with what it holds.

    ``outer`` and ``inner`` are pairs of marks. In a third level the outer marks are
    right again.
    """
    first, last = rule.params["outer"]
    inner = rule.params["inner"]
    text = f"[^{first}{last}{inner}\n]*"
    pattern = f"{first}{text}((?:{first}[^{first}{last}\n]*{last}{text})+){last}"
    own = f"{first}([^{first}{last}\n]*){last}"
    start, end = evidence.piece.span
    for whole in compiled(pattern).finditer(document.text, start, end):
        for found in compiled(own).finditer(document.text, *whole.span(1)):
            reading = inner[0] + found[1] + inner[1]
            yield Match.at(*found.span(), (reading,), term=rule.params["outer"])
