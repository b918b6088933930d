"""Where the results of a run go: the report, the diff, the mended standard input."""

from __future__ import annotations

import os
import sys

from doclint import formats, job
from doclint.console import out, out_bytes, out_utf8
from doclint.errors import WriteError
from doclint.replacing import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Report
    from doclint.job import Outcome
    from doclint.options import Options
    from doclint.settings import Settings


def deliver(
    options: Options,
    here: Settings,
    reports: list[Report],
    outcomes: list[Outcome],
    *,
    skipped: int,
) -> None:
    """Write the results; raises WriteError.

    The report goes to stdout or into a file. A diff and a mended standard input
    take stdout for themselves; the report then goes to stderr.
    """
    style = _style(options, here, reports, outcomes, skipped=skipped)
    name = "statistics" if options.statistics else options.output_format
    if name in formats.COPIES:
        out(_told(outcomes, style) + str(formats.render(name, reports, style)))
        return
    made = formats.render(name, reports, style)
    if options.output:
        _save(options.output, made)
    text = made if isinstance(made, str) and not options.output else ""
    mended = [one.mended for one in outcomes if one.mended is not None]
    if options.diff:
        out("".join(outcome.diff for outcome in outcomes))
    elif mended:
        out_bytes(mended[0])
    if options.diff or mended:
        sys.stderr.write(text)
    elif text and options.output_format in formats.FOR_PEOPLE:
        out(text)
    elif text:
        out_utf8(text)


def _told(outcomes: list[Outcome], style: formats.Style) -> str:
    """Return what became of each draft: where its copy is, or its findings."""
    from doclint.copies import Copy, is_marked, told
    from doclint.formats.blocks import block

    lines: list[str] = []
    blocks: list[str] = []
    for report, copy in ((one.report, one.copy) for one in outcomes):
        if copy is None and report.findings and not is_marked(report.source):
            blocks += [*block(report, style), ""]
        elif copy is None and report.failures:
            continue  # told on stderr
        else:
            copy = copy or Copy(None, 0, 0, 0)
        lines.append(told(report.source, copy, style))
    if blocks:
        lines.append("\n")
    return "".join(lines) + "".join(f"{line}\n" for line in blocks)


def _style(
    options: Options,
    here: Settings,
    reports: list[Report],
    outcomes: list[Outcome],
    *,
    skipped: int,
) -> formats.Style:
    fixed = 0 if options.diff else sum(outcome.fixed for outcome in outcomes)
    pack = job.linter_of(here, portable=options.portable).pack
    return formats.Style(
        english=here.lang == "en",
        color=_colored(options),
        all=options.all,
        width=_width(),
        families=pack.families,
        version=_version(),
        rules=pack.roll.titles_in(here.lang),
        skipped=skipped,
        size=sum(outcome.size for outcome in outcomes),
        fixed=fixed,
        shown=(
            *(None for _ in range(len(reports) - len(outcomes))),
            *(outcome.shown for outcome in outcomes),
        ),
        fixing=options.fix is not None and not options.diff,
    )


def _save(path: str, made: str | bytes) -> None:
    """Write the report into a file in one step; into a pipe or a device as it goes."""
    data = made if isinstance(made, bytes) else made.encode("utf-8")
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            with open(path, "wb") as file:
                file.write(data)
        else:
            replace(path, data)
    except OSError as error:
        raise WriteError(f"--output {path}：无法写入：{error.strerror}") from None


def _colored(options: Options) -> bool:
    if options.color != "auto":
        return options.color == "always"
    return (
        sys.stdout.isatty()
        and not options.output
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )


def _width() -> int:
    try:
        return max(40, min(os.get_terminal_size().columns, 120))
    except (OSError, ValueError):
        return 100


def _version() -> str:
    from doclint import __version__

    return __version__
