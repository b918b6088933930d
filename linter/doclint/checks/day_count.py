"""Report a number of days that a range of days does not have: 3月5日至8日，为期5天."""

from __future__ import annotations

from doclint.checks.numerals import chinese, count, like
from doclint.checks.windows import matches
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
REQUIRES: tuple[str, ...] = ()

_UNTIL = "至到—－～~-"
_NOTE = r"(?:（[^（）\n]{1,8}）)?"
_FIGURE = "[0-9]{1,2}|[一二两三四五六七八九十]{1,3}"
_PATTERN = (
    rf"(?P<month>(?<![0-9])1[0-2]|(?<![0-9])[1-9])月(?P<day>[0-9]{{1,2}})日{_NOTE}"
    rf"[{_UNTIL}]{{1,2}}(?:(?P<until>[0-9]{{1,2}})月)?(?P<last>[0-9]{{1,2}})日{_NOTE}"
    r"[，（]?(?:[^，。；（）\n0-9]{0,8}[，（])?[^，。；（）\n0-9]{0,8}?"
    rf"(?:为期|共计?|历时|时长|连续|放假调休|放假|公示期?为?|公示期为)(?P<days>{_FIGURE})天"
)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_MOST = 62  # days in two months, and one


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words before a number of days."""
    before = (
        *("为期", "共", "共计", "历时", "时长", "连续", "放假调休", "放假"),
        *("公示", "公示期", "公示为", "公示期为"),
    )
    days = [f"{one}天" for count in range(1, _MOST) for one in (count, chinese(count))]
    return tuple(word + one for word in before for one in (*days, "两天"))


def check(
    document: Document, _rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each number of days that is neither that of the days nor of the nights."""
    for match in matches(_PATTERN, document.text, hits):
        days = _days(match)
        told = count(match["days"])
        if days is None or told in (days, days - 1):
            continue
        right = like(days, match["days"])
        span = match.span("days")
        yield Match.at(*span, (right,), detail=f"从{_range(match)}是{right}天")


def _days(match: re.Match[str]) -> int | None:
    """Return the days of a range with both ends, None where the year decides."""
    month = int(match["month"])
    until = int(match["until"] or month)
    day, last = int(match["day"]), int(match["last"])
    if not 1 <= until <= len(_LENGTHS) or max(day, last) > max(_LENGTHS):
        return None
    if until == month:
        return last - day + 1 if last > day else None
    if until != month % len(_LENGTHS) + 1 or month == _FEBRUARY:
        return None
    return _LENGTHS[month - 1] - day + 1 + last


def _range(match: re.Match[str]) -> str:
    until = f"{match['until']}月" if match["until"] else ""
    return f"{match['month']}月{match['day']}日到{until}{match['last']}日"
