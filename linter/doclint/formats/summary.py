"""What a whole run came to: counts for the last line and for other programs."""

from __future__ import annotations

from bisect import bisect_right

from doclint.finding import LEVELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable

    from doclint.finding import Finding, Report
    from doclint.formats import Style
else:
    from doclint.record import namedtuple


class Summary(
    namedtuple(
        "Summary",
        "read skipped unreadable stopped size levels suppressed fixed fixable idle",
    )
):
    """Files read, left out, unreadable and stopped half-way; findings by level.

    ``size`` is None when nobody counted code points. ``levels`` holds every level,
    highest first. ``fixable`` counts the findings with a safe fix, ``idle`` the
    rules that could not run.
    """

    __slots__ = ()
    read: int
    skipped: int
    unreadable: int
    stopped: int
    size: int | None
    levels: dict[str, int]
    suppressed: int
    fixed: int
    fixable: int
    idle: int


def summary(reports: list[Report], style: Style) -> Summary:
    """Return the summary of all reports."""
    stages = [{failure.stage for failure in report.failures} for report in reports]
    unreadable = sum("read" in stage for stage in stages)
    findings = [finding for report in reports for finding in report.findings]
    return Summary(
        read=len(reports) - unreadable,
        skipped=style.skipped,
        unreadable=unreadable,
        stopped=sum(bool(stage) and "read" not in stage for stage in stages),
        size=style.size,
        levels=by_level(findings),
        suppressed=sum(report.suppressed for report in reports),
        fixed=style.fixed,
        fixable=sum(f.fix is not None and f.fix.safety == "safe" for f in findings),
        idle=len(idle_rules(reports)),
    )


def by_level(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each level, highest first."""
    found = [finding.level for finding in findings]
    return {level: found.count(level) for level in reversed(LEVELS)}


def piece_of(report: Report, finding: Finding) -> int:
    """Return the 1-based number of the piece in which a finding stands."""
    return max(1, bisect_right(report.pieces, finding.at.position.line))


def encodings(reports: list[Report]) -> list[str]:
    """Return the encodings of the files that were read, each once, in capitals."""
    found = {report.encoding.upper(): None for report in reports if report.encoding}
    return list(found)


def idle_rules(reports: list[Report]) -> list[tuple[str, str]]:
    """Return the rules that could not run and the reasons why, each pair once."""
    return sorted({pair for report in reports for pair in report.rules_skipped})
