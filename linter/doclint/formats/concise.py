"""One line a finding, as compilers print it: for editors and other line readers."""

from __future__ import annotations

from doclint.formats.address import words
from doclint.formats.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Report
    from doclint.formats import Style


def render(reports: list[Report], style: Style) -> str:
    """Return ``path:line:col: level rule message`` lines; nothing is folded.

    A place without lines of its own is told in words: ``path:第3段: …``.
    """
    lines = []
    for report in reports:
        file = visible(report.source)
        for finding in report.findings:
            line, column = finding.at.in_file
            where = f"{line}:{column}"
            if finding.at.address is not None:
                where = words(finding.at.address, english=style.english)
            text = f"{finding.level} {finding.rule} {visible(finding.message)}"
            lines.append(f"{file}:{where}: {text}\n")
    return "".join(lines)
