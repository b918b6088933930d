"""How often each rule reported: a table in place of the findings."""

from __future__ import annotations

from collections import Counter

from doclint.formats.closing import closing
from doclint.formats.phrases import say, title
from doclint.formats.width import padded, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Report
    from doclint.formats import Style


def render(reports: list[Report], style: Style) -> str:
    """Return a row a rule, the most frequent first, a total, the closing lines."""
    counts = Counter(
        (finding.rule, finding.level)
        for report in reports
        for finding in report.findings
    )
    out = closing(reports, style)
    if counts:
        out = [*_table(counts, style), "", *out]
    return "\n".join(out) + "\n"


def _table(counts: Counter[tuple[str, str]], style: Style) -> list[str]:
    head = ("rule", "title", "level", "count")
    total = ("total", "", "", f"{counts.total():,}")
    if not style.english:
        head = ("规则", "名称", "级别", "处数")
        total = ("合计", *total[1:])
    rows = [head]
    for (rule, level), n in sorted(
        counts.items(), key=lambda item: (-item[1], item[0])
    ):
        rows.append((rule, title(style, rule), say(style, level), f"{n:,}"))
    rows.append(total)
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(_cells(row, widths)) for row in rows]


def _cells(row: tuple[str, ...], widths: list[int]) -> list[str]:
    """Return the cells of a row, the number at the right of its column."""
    *texts, number = row
    cells = [padded(text, room) for text, room in zip(texts, widths, strict=False)]
    return [*cells, " " * (widths[-1] - width(number)) + number]
