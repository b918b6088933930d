"""``doclint accept``: add what stands on a line to the baseline."""

from __future__ import annotations

import os

from doclint import baseline, config, job
from doclint.console import out
from doclint.errors import UsageError
from doclint.parser import command_parser


def run(argv: list[str]) -> int:
    """Add the findings of a line to the baseline."""
    parser = command_parser("accept", "把某文件某行的问题写入基线，以后不再报告")
    parser.add_argument("place", metavar="文件:行")
    parser.add_argument("--baseline", metavar="文件")
    given = parser.parse_args(argv)
    path, _, line = given.place.rpartition(":")
    if not path or not line.isdigit():
        raise UsageError(f"{given.place}：应写作 文件:行，如 讲话稿.txt:12")
    settings = job.settings_of(os.path.dirname(os.path.abspath(path)), ())
    folder = settings.root or os.path.dirname(path)
    own = settings.baseline or os.path.join(folder, config.BASELINE)
    target = given.baseline or own
    report = job.done(path, job.PLAIN._replace(baselined=False)).report
    if report.failures:
        raise UsageError(f"{path}：{report.failures[0].message}")
    chosen = [f for f in report.findings if f.at.position.line == int(line)]
    if not chosen:
        raise UsageError(f"{given.place}：这一行没有问题可接受")
    added = baseline.add(target, report._replace(findings=tuple(chosen)))
    note = "" if target == own else f"；以后用 --baseline {target} 略过它们"
    out(f"已写入 {target}：新接受 {added} 处{note}\n")
    return 0
