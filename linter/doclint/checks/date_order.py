"""Report ranges of days that end before they begin: 3月15日至3月10日."""

from __future__ import annotations

from doclint.checks.windows import matches
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()

_UNTIL = "至到—－～~-"
_RANGE = (
    rf"(?P<month>1[0-2]|(?<![0-9])[1-9])月(?P<day>[0-9]{{1,2}})日[{_UNTIL}]{{1,2}}"
    r"(?P<mark>同年|次年|翌年|[0-9]{4}年)?(?:(?P<until>[0-9]{1,2})月)?(?P<last>[0-9]{1,2})日"
)
_TURN = 6  # months by which a range may seem to go back over the turn of a year


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a day and what stands between it and the last one."""
    days = (f"日{sign}{figure}" for sign in _UNTIL for figure in "123456789")
    return (*days, "日——")


def check(
    document: Document, _rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each range of days that goes backwards within a year."""
    for match in matches(_RANGE, document.text, hits):
        month, until = int(match["month"]), int(match["until"] or match["month"])
        if match["mark"] or month - until >= _TURN:
            continue
        if (month, int(match["day"])) > (until, int(match["last"])):
            yield Match.at(*match.span())
