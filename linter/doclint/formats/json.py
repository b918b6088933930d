"""Everything about a run as one JSON object."""

from __future__ import annotations

import json

from doclint.formats.jsonl import record
from doclint.formats.summary import summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from doclint.finding import Report
    from doclint.formats import Style

_VERSION = 1  # of the shape; a field that changes its name or meaning raises it


def render(reports: list[Report], style: Style) -> str:
    """Return one object, of the same shape whether or not anything was found."""
    total = summary(reports, style)
    whole = {
        "version": _VERSION,
        "doclint": style.version,
        "files": [_file(report) for report in reports],
        "summary": {
            "read": total.read,
            "skipped": total.skipped,
            "unreadable": total.unreadable,
            "stopped": total.stopped,
            "size": total.size,
            "levels": total.levels,
            "suppressed": total.suppressed,
            "fixed": total.fixed,
            "fixable": total.fixable,
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _file(report: Report) -> dict[str, Any]:
    return {
        "file": report.source,
        "encoding": report.encoding,
        "pieces": [{"line": line} for line in report.pieces],
        "findings": [record(report.source, finding) for finding in report.findings],
        "failures": [
            {"stage": failure.stage, "message": failure.message}
            for failure in report.failures
        ],
        "rules_run": report.rules_run,
        "rules_skipped": [
            {"rule": rule, "reason": reason} for rule, reason in report.rules_skipped
        ],
        "suppressed": report.suppressed,
        "notes": list(report.notes),
    }
