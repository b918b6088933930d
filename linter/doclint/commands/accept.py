"""``doclint accept``: add what stands on a line to the baseline."""

from __future__ import annotations

import os

from doclint import baseline, config, job
from doclint.console import out
from doclint.errors import UsageError
from doclint.formats.address import words
from doclint.parser import command_parser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Report
    from doclint.job import Job
    from doclint.span import Location


def run(argv: list[str]) -> int:
    """Add the findings of a line to the baseline."""
    parser = command_parser("accept", "把某文件某处的问题写入基线，以后不再报告")
    parser.add_argument("place", metavar="文件:行")
    parser.add_argument("--baseline", metavar="文件")
    given = parser.parse_args(argv)
    path, _, where = given.place.rpartition(":")
    if not path or not where or (where.isnumeric() and not where.isdecimal()):
        raise UsageError(
            f"{given.place}：应写作 文件:行，如 讲话稿.txt:12；"
            "Word、PDF 等照报告所写的位置，如 通知.docx:第12段"
        )
    settings = job.settings_of(os.path.dirname(os.path.abspath(path)), ())
    folder = settings.root or os.path.dirname(path)
    own = settings.baseline or os.path.join(folder, config.BASELINE)
    target = given.baseline or own
    everything = job.PLAIN._replace(baselined=False)
    if not _at(path, everything, where).findings:
        raise UsageError(f"{given.place}：这一处没有问题可接受；位置照报告所写")
    known = os.path.exists(target)
    held = job.PLAIN._replace(overrides=(("baseline", os.path.abspath(target)),))
    new = _at(path, held if known else everything, where)
    baseline.add(target, new)
    same = os.path.abspath(target) == os.path.abspath(own)
    note = "" if same else f"；以后用 --baseline {target} 略过它们"
    out(f"已写入 {target}：新接受 {len(new.findings)} 处{note}\n")
    return 0


def _at(path: str, todo: Job, where: str) -> Report:
    """Return a report with the findings of one place. Raises UsageError."""
    report = job.done(path, todo).report
    if report.failures:
        raise UsageError(f"{path}：{report.failures[0].message}")
    chosen = (one for one in report.findings if where in _names(one.at))
    return report._replace(findings=tuple(chosen))


def _names(at: Location) -> tuple[str, ...]:
    """Return what the place of a finding is called: its line, or its address in words.

    The number of a paragraph is enough: it is what stands beside it in Word.
    """
    if at.address is None:
        return (str(at.in_file.line),)
    said = [words(at.address, english=english) for english in (False, True)]
    number = said[0].removeprefix("第").removesuffix("段")
    return (*said, number)
