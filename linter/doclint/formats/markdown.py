"""Tables in Markdown, to be pasted into a pull request or a message."""

from __future__ import annotations

import re

from doclint.finding import MADE
from doclint.formats.closing import closing
from doclint.formats.phrases import bare_suggestion, headline, place, say, title
from doclint.formats.troubles import troubles
from doclint.formats.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from doclint.finding import Report
    from doclint.formats import Style

_HEAD = (
    ("位置", "place"),
    ("级别", "level"),
    ("规则", "rule"),
    ("原文", "text"),
    ("说明", "message"),
    ("建议", "suggestion"),
)
_TITLE = ("校对结果", "Proofreading results")
# What Markdown would read as its own, at the start of a cell or anywhere in it;
# a colon or a full stop in an address would make it a link.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>()#|~&$!+=-]|:(?=//)|(?<=www)\.|@")


def render(reports: list[Report], style: Style) -> str:
    """Return a heading and a table a file that has findings, and what it came to."""
    blocks = [
        MADE["markdown"],
        f"## {_TITLE[style.english]}",
        *map(_escaped, closing(reports, style)),
    ]
    told = troubles(reports, style)
    if told:
        blocks.append("\n".join(f"- {_trouble(one)}" for one in told))
    for report in reports:
        if report.findings:
            blocks.append(f"### {_escaped(visible(report.source))}")
            blocks.append(_escaped(headline(style, report.findings)))
            blocks.append(_table(report, style))
    return "\n\n".join(blocks) + "\n"


def _trouble(one: tuple[str, str, str, str]) -> str:
    _, file, stage, message = map(_escaped, one)
    where = f" {file}" if file else ""
    return f"**{stage}**{where}：{message}"


def _table(report: Report, style: Style) -> str:
    rows = [
        _row(word[style.english] for word in _HEAD),
        _row("---" for _ in _HEAD),
    ]
    for finding in report.findings:
        cells = (
            place(style, finding.at),
            say(style, finding.level),
            f"{title(style, finding.rule)} [{finding.rule}]",
            visible(finding.at.text),
            visible(finding.message),
            bare_suggestion(style, finding) or "",
        )
        rows.append(_row(map(_escaped, cells)))
    return "\n".join(rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text)
