"""What was not done and what should be known, for the formats that are kept."""

from __future__ import annotations

from doclint.formats.phrases import title
from doclint.formats.summary import idle_rules
from doclint.formats.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple

    from doclint.finding import Report
    from doclint.formats import Style
else:
    from doclint.record import namedtuple

_STAGES = {
    "read": ("没能读取", "not read"),
    "check": ("没能检查完", "not checked to the end"),
    "write": ("没能写入", "not written"),
    "rule": ("规则没有运行", "rule did not run"),
    "note": ("请注意", "note"),
}


class Trouble(namedtuple("Trouble", "kind file stage message")):
    """One thing to know; ``kind`` is failure, rule or note, ``file`` "" for a rule."""

    __slots__ = ()
    kind: str
    file: str
    stage: str
    message: str


def troubles(reports: list[Report], style: Style) -> list[Trouble]:
    """Return failures, rules that could not run, and notes, in words to be shown."""
    failures = [
        Trouble(
            "failure",
            visible(report.source),
            _stage(style, failure.stage),
            visible(failure.message),
        )
        for report in reports
        for failure in report.failures
    ]
    rules = [
        Trouble(
            "rule",
            "",
            _stage(style, "rule"),
            visible(f"{title(style, rule)} [{rule}]: {reason}"),
        )
        for rule, reason in idle_rules(reports)
    ]
    notes = [
        Trouble("note", visible(report.source), _stage(style, "note"), visible(note))
        for report in reports
        for note in report.notes
    ]
    return [*failures, *rules, *notes]


def _stage(style: Style, stage: str) -> str:
    return _STAGES.get(stage, (stage, stage))[style.english]
