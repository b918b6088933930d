"""``doclint accept``: add what stands on a line to the baseline."""

from __future__ import annotations

import os

from doclint import baseline, config, job
from doclint.console import out
from doclint.errors import UsageError
from doclint.parser import command_parser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Report
    from doclint.job import Job


def run(argv: list[str]) -> int:
    """Add the findings of a line to the baseline."""
    parser = command_parser("accept", "把某文件某行的问题写入基线，以后不再报告")
    parser.add_argument("place", metavar="文件:行")
    parser.add_argument("--baseline", metavar="文件")
    given = parser.parse_args(argv)
    path, _, line = given.place.rpartition(":")
    if not path or not line.isdecimal():
        raise UsageError(f"{given.place}：应写作 文件:行，如 讲话稿.txt:12")
    settings = job.settings_of(os.path.dirname(os.path.abspath(path)), ())
    folder = settings.root or os.path.dirname(path)
    own = settings.baseline or os.path.join(folder, config.BASELINE)
    target = given.baseline or own
    everything = job.PLAIN._replace(baselined=False)
    if not _on_line(path, everything, int(line)).findings:
        raise UsageError(f"{given.place}：这一行没有问题可接受")
    known = os.path.exists(target)
    held = job.PLAIN._replace(overrides=(("baseline", os.path.abspath(target)),))
    new = _on_line(path, held if known else everything, int(line))
    baseline.add(target, new)
    same = os.path.abspath(target) == os.path.abspath(own)
    note = "" if same else f"；以后用 --baseline {target} 略过它们"
    out(f"已写入 {target}：新接受 {len(new.findings)} 处{note}\n")
    return 0


def _on_line(path: str, todo: Job, line: int) -> Report:
    """Return a report with the findings of one line. Raises UsageError."""
    report = job.done(path, todo).report
    if report.failures:
        raise UsageError(f"{path}：{report.failures[0].message}")
    chosen = (f for f in report.findings if f.at.in_file.line == line)
    return report._replace(findings=tuple(chosen))
