"""One line a finding, as compilers print it: for editors and other line readers."""

from __future__ import annotations

from doclint.formats.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Report
    from doclint.formats import Style


def render(reports: list[Report], _style: Style) -> str:
    """Return ``path:line:col: level rule message`` lines; nothing is folded."""
    lines = []
    for report in reports:
        file = visible(report.source)
        for finding in report.findings:
            line, column = finding.at.position
            text = f"{finding.level} {finding.rule} {visible(finding.message)}"
            lines.append(f"{file}:{line}:{column}: {text}\n")
    return "".join(lines)
