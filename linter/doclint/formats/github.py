"""Workflow commands, which GitHub Actions shows beside the text of a change."""

from __future__ import annotations

from doclint.formats.places import end, posix
from doclint.formats.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Failure, Finding, Report
    from doclint.formats import Style

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(reports: list[Report], style: Style) -> str:
    """Return one command a finding; a failure is an error without a file."""
    lines = []
    for report in reports:
        lines += [_failure(report, failure) for failure in report.failures]
        lines += [_finding(report, finding, style) for finding in report.findings]
    return "".join(line + "\n" for line in lines)


def _failure(report: Report, failure: Failure) -> str:
    text = visible(f"{report.source}: {failure.message}")
    return f"::error title=doclint::{_data(text)}"


def _finding(report: Report, finding: Finding, style: Style) -> str:
    last = end(finding.at)
    line, column = finding.at.in_file
    values = {"file": posix(report.source), "line": line, "endLine": last.line}
    if last.line == line:  # columns are refused when a place runs over lines
        values |= {"col": column, "endColumn": last.column}
    title = style.rules.get(finding.rule)
    values["title"] = f"{title} [{finding.rule}]" if title else finding.rule
    listed = ",".join(f"{key}={_property(str(v))}" for key, v in values.items())
    command = _COMMANDS[finding.level]
    return f"::{command} {listed}::{_data(visible(finding.message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
