"""Report a range whose first figure is the larger one: 30～20万元, 2025—2023年."""

from __future__ import annotations

from doclint.checks.windows import matches
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"pattern": str}
REQUIRED = ("pattern",)


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each match whose group ``low`` is larger than its group ``high``."""
    for match in matches(rule.params["pattern"], document.text, hits):
        low, high = (_value(match[name]) for name in ("low", "high"))
        if low > high:
            yield Match.at(*match.span())


def _value(figures: str) -> float:
    """Return the value of figures; of a time, hours and minutes as a fraction."""
    return float(figures.replace(":", ".").replace("：", "."))
