"""What is said beside marked copies: the closing lines."""

from __future__ import annotations

from doclint.formats.closing import closing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Report
    from doclint.formats import Style


def render(reports: list[Report], style: Style) -> str:
    """Return the closing lines; the findings stand in the copies."""
    return "\n".join(closing(reports, style)) + "\n"
