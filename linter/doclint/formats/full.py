"""The report for people: file by file, what is wrong, where, and what to do."""

from __future__ import annotations

from doclint.formats.closing import closing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Report
    from doclint.formats import Style


def render(reports: list[Report], style: Style) -> str:
    """Return a block a file that has findings, then what the run came to."""
    blocks = [_block(report, style) for report in reports if report.findings]
    blocks.append(closing(reports, style))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _block(report: Report, style: Style) -> list[str]:
    from doclint.formats.blocks import block  # not for files without findings

    return block(report, style)
