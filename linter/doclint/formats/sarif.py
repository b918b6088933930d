"""SARIF 2.1.0 (OASIS), for code scanning and the viewers of editors."""

from __future__ import annotations

import json

from doclint.formats.places import end, uri
from doclint.formats.summary import idle_rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from doclint.finding import Edit, Failure, Finding, Fix, Report
    from doclint.formats import Style
    from doclint.span import Location

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas"
    "/sarif-schema-2.1.0.json"
)
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(reports: list[Report], style: Style) -> str:
    """Return a log with one run; failures become notifications of its invocation."""
    found = {f.rule for report in reports for f in report.findings}
    rules = sorted(found | set(style.rules))
    numbers = {rule: number for number, rule in enumerate(rules)}
    files = {uri(report.source): report.encoding for report in reports}
    addresses = {one: {"uri": one, "index": i} for i, one in enumerate(files)}
    run = {
        "tool": {
            "driver": {
                "name": "doclint",
                "version": style.version,
                "rules": [_rule(rule, style) for rule in rules],
            }
        },
        "language": "en" if style.english else "zh-CN",
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(reports, addresses)],
        "artifacts": [_artifact(*file) for file in files.items()],
        "results": [
            _result(finding, numbers[finding.rule], addresses[uri(report.source)])
            for report in reports
            for finding in report.findings
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: str, style: Style) -> dict[str, Any]:
    return {"id": rule, "shortDescription": {"text": style.rules.get(rule, rule)}}


def _artifact(address: str, encoding: str | None) -> dict[str, Any]:
    artifact = {"location": {"uri": address}, "roles": ["analysisTarget"]}
    return artifact if encoding is None else {**artifact, "encoding": encoding}


def _invocation(reports: list[Report], addresses: Mapping[str, Any]) -> dict[str, Any]:
    """Return what happened: failures, notes, and rules that could not run."""
    executed = []
    for report in reports:
        address = addresses[uri(report.source)]
        executed += [_failure(failure, address) for failure in report.failures]
        executed += [_notification("note", text, address) for text in report.notes]
    return {
        "executionSuccessful": not any(report.failures for report in reports),
        "toolExecutionNotifications": executed,
        "toolConfigurationNotifications": [
            {
                "level": "warning",
                "message": {"text": reason},
                "associatedRule": {"id": rule},
            }
            for rule, reason in idle_rules(reports)
        ],
    }


def _failure(failure: Failure, address: dict[str, Any]) -> dict[str, Any]:
    notification = _notification("error", failure.message, address)
    return {**notification, "descriptor": {"id": failure.stage}}


def _notification(level: str, text: str, address: dict[str, Any]) -> dict[str, Any]:
    return {
        "level": level,
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": address}}],
    }


def _result(finding: Finding, number: int, address: dict[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.level],
        "message": {"text": finding.message},
        "locations": [_location(finding.at, address)],
        "partialFingerprints": {"doclint/v1": finding.fingerprint},
        "properties": {
            "family": finding.family,
            "cause": finding.cause,
            "statedYear": finding.stated_year,
            "suggestions": list(finding.suggestions),
        },
    }
    if finding.related:
        result["relatedLocations"] = [_location(at, address) for at in finding.related]
    if finding.fix is not None and finding.at.in_file is finding.at.position:
        result["fixes"] = [_fix(finding.fix, finding.at, address)]
    return result


def _location(at: Location, address: dict[str, Any]) -> dict[str, Any]:
    physical = {"artifactLocation": address, "region": _region(at)}
    location: dict[str, Any] = {"physicalLocation": physical}
    if at.address is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": at.address}]
    return location


def _region(at: Location) -> dict[str, Any]:
    first, last = at.in_file, end(at)
    region: dict[str, Any] = {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
    }
    if first is at.position:  # else offsets would be those of the text, not the file
        region["charOffset"] = at.span.start
        region["charLength"] = at.span.end - at.span.start
    return region | {"snippet": {"text": at.text}}


def _fix(fix: Fix, at: Location, address: dict[str, Any]) -> dict[str, Any]:
    """Return a fix; ``at`` is where its finding stands."""
    replacements = [
        {"deletedRegion": _deleted(edit, at), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    return {
        "description": {"text": fix.title},
        "artifactChanges": [
            {"artifactLocation": address, "replacements": replacements}
        ],
        "properties": {"safety": fix.safety},
    }


def _deleted(edit: Edit, at: Location) -> dict[str, Any]:
    """Return the region of an edit, with lines and columns where they are known."""
    if (edit.start, edit.end) == at.span:
        region = _region(at)
        del region["snippet"]
        return region
    return {"charOffset": edit.start, "charLength": edit.end - edit.start}
