"""GitLab's code quality report. It has no place for a failure: see stderr."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import blake2b

from doclint.formats.places import end, posix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from doclint.finding import Finding, Report
    from doclint.formats import Style

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(reports: list[Report], _style: Style) -> str:
    """Return a JSON array with one entry a finding."""
    seen: Counter[str] = Counter()
    entries = []
    for report in reports:
        path = posix(report.source)
        for finding in report.findings:
            key = f"{path}\0{finding.fingerprint}"
            entries.append(_entry(path, finding, _hash(f"{key}\0{seen[key]}")))
            seen[key] += 1
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _entry(path: str, finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.level],
        "location": {
            "path": path,
            "lines": {"begin": finding.at.in_file.line, "end": end(finding.at).line},
        },
    }


def _hash(text: str) -> str:
    """Return a name that no other finding of the run has: GitLab shows one a name."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
