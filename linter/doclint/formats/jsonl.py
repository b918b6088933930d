"""One finding a line, as JSON: the format for other programs."""

from __future__ import annotations

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from doclint.finding import Finding, Report
    from doclint.formats import Style

VERSION = 1


def render(reports: list[Report], _style: Style) -> str:
    """Return one JSON object a line, in the order of the reports."""
    lines = [
        json.dumps(
            {"version": VERSION, **record(report.source, finding)}, ensure_ascii=False
        )
        for report in reports
        for finding in report.findings
    ]
    return "".join(line + "\n" for line in lines)


def record(file: str, finding: Finding) -> dict[str, Any]:
    """Return one finding as plain data; offsets are code points of the text."""
    fix = finding.fix
    return {
        "file": file,
        "start": finding.at.span.start,
        "end": finding.at.span.end,
        "line": finding.at.position.line,
        "column": finding.at.position.column,
        "text": finding.at.text,
        "family": finding.family,
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "suggestions": list(finding.suggestions),
        "fix": None
        if fix is None
        else {
            "safety": fix.safety,
            "edits": [
                {"start": e.start, "end": e.end, "text": e.text} for e in fix.edits
            ],
        },
        "cause": finding.cause,
        "stated_year": finding.stated_year,
        "fingerprint": finding.fingerprint,
        "place": finding.at.place,
        "related": [
            {"start": at.span.start, "end": at.span.end, "text": at.text}
            for at in finding.related
        ],
    }
