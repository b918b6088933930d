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

_UNTIL = "至到—－～~-"
_NOTE = r"(?:（[^（）\n]{1,8}）)?"
_FIGURE = "[0-9]{1,2}|[一二两三四五六七八九十]{1,3}"
_RANGE = (
    rf"(?P<month>(?<![0-9])1[0-2]|(?<![0-9])[1-9])月(?P<day>[0-9]{{1,2}})日{_NOTE}起?"
    rf"[{_UNTIL}]{{1,2}}(?:20[0-9]{{2}}年)?"
    rf"(?:(?P<until>[0-9]{{1,2}})月)?(?P<last>[0-9]{{1,2}})日(?:止|结束)?{_NOTE}"
)
_SAID = (
    "(?:为期|共计?|历时|时长|连续|放假调休|放假|公示期?为?|公示期为)"
    rf"(?P<days>{_FIGURE})天"
)
_PATTERNS = (
    _RANGE
    + rf"[，（]?(?:[^，。；（）\n0-9]{{0,8}}[，（])?[^，。；（）\n0-9]{{0,8}}?{_SAID}",
    # 为期5天（3月1日至5日）, 公示期5天：自2024年3月1日至3月5日
    _SAID
    + rf"[，：（]{{1,2}}(?:[自从即]|时间[为是]?)?(?:20[0-9]{{2}}年)?{_RANGE}"
    + r"(?![、和及])",
)
_WORKDAYS = rf"{_RANGE}，?(?:（|共|为期)(?P<days>{_FIGURE})个工作日"
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_FEW = 31  # working days
_MOST = 62  # days in two months, and one


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words before a number of days."""
    before = (
        *("为期", "共", "共计", "历时", "时长", "连续", "放假调休", "放假"),
        *("公示", "公示期", "公示为", "公示期为"),
    )
    days = [f"{one}天" for count in range(1, _MOST) for one in (count, chinese(count))]
    work = [f"{one}个工作日" for few in range(1, _FEW) for one in (few, chinese(few))]
    return (
        *(word + one for word in before for one in (*days, "两天")),
        *(word + one for word in ("（", "共", "为期") for one in work),
    )


def check(
    document: Document, _rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each number of days that is neither that of the days nor of the nights.

    Of working days there are not more than days.
    """
    text = document.text
    for pattern in (*_PATTERNS, _WORKDAYS):
        for match in matches(pattern, text, hits):
            days, told = _days(match), count(match["days"])
            is_work = pattern == _WORKDAYS
            if days is None or (told <= days if is_work else told in (days, days - 1)):
                continue
            right = like(days, match["days"])
            detail = f"从{_range(match)}是{right}天"
            reading = () if is_work else (right,)
            yield Match.at(*match.span("days"), reading, detail=detail)


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
