"""``doclint check``: find the files, do the job, print, count."""

from __future__ import annotations

import os
import sys

from doclint import batch, config, find, formats, job, readers, results
from doclint.console import note, out, steady
from doclint.errors import ReadError, UsageError
from doclint.finding import Report, exit_code, failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.copies import Room
    from doclint.find import Found
    from doclint.job import Job, Outcome
    from doclint.options import Options
    from doclint.settings import Settings


def run(options: Options) -> int:
    """Do one run and return its exit code. Raises DoclintError."""
    job.forget()
    if options.cached:
        from doclint import clean

        clean.clean_texts.cache_clear()  # other runs may have added to them
    here = job.settings_of(_folder(options), options.overrides)
    if options.write_baseline:
        here = here._replace(baseline=_baseline_path(options, here))
    todo = _job(options)
    found = find.files(
        [path for path in options.paths if path != "-"], here.exclude, here.root
    )
    if options.output_format in formats.COPIES:
        todo = todo._replace(copies=_room(options, found.files))
    else:
        _refuse_overwriting(options, found.files)
    if options.profile:
        return _profile(options, found, todo)
    outcomes = list(_outcomes(options, todo, found.files))
    refused = [failed(path, "read", text) for path, text in found.failures]
    reports = [*refused, *(outcome.report for outcome in outcomes)]
    if options.write_baseline:
        return _write_baseline(here, reports)
    _tell(reports)
    _tell_unused(options, here, outcomes)
    results.deliver(options, here, reports, outcomes, skipped=found.skipped)
    return exit_code(reports, here.fail_on, strict=options.strict)


def _refuse_overwriting(options: Options, files: list[str]) -> None:
    """Refuse to write results over a draft. Raises UsageError."""
    for name, target in (
        ("--output", options.output),
        ("--write-baseline", options.write_baseline),
    ):
        if not isinstance(target, str):
            continue
        if os.path.realpath(target) in map(os.path.realpath, files):
            raise UsageError(f"{name} {target}：会覆盖要检查的文稿；请换一个文件名")


def _room(options: Options, files: list[str]) -> Room:
    """Return where copies go; each has a place of its own. Raises UsageError."""
    from doclint import copies

    if "-" in options.paths:
        raise UsageError("docx 格式要写副本，不能用于标准输入；请写文件名")
    return copies.room(files, options.output)


def _folder(options: Options) -> str:
    """Return the folder whose configuration speaks for the run as a whole."""
    path = next((p for p in options.paths if p != "-"), options.stdin_filename)
    if path is None:
        return os.curdir
    return path if os.path.isdir(path) else os.path.dirname(os.path.abspath(path))


def _job(options: Options) -> Job:
    return job.Job(
        overrides=options.overrides,
        encoding=options.encoding,
        fix=options.fix,
        diff=options.diff,
        portable=options.portable,
        baselined=not options.write_baseline,
        shown=options.output_format in formats.SHOW_DRAFTS,
        cached=options.cached and not options.portable,
    )


def _outcomes(options: Options, todo: Job, files: list[str]) -> Iterator[Outcome]:
    if "-" in options.paths:
        yield _of_stdin(options, todo)
    done = batch.outcomes(files, todo, options.jobs)
    yield from _bounded(done) if todo.shown else done


def _bounded(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Yield outcomes whose texts together are no more than a report can hold."""
    from doclint import stretches

    size = 0
    for outcome in outcomes:
        size += outcome.size
        if size <= stretches.MOST_TOGETHER or outcome.shown is None:
            yield outcome
            continue
        places = stretches.spans(outcome.report.findings)
        yield outcome._replace(shown=stretches.shortened(outcome.shown, places))


def _profile(options: Options, found: Found, todo: Job) -> int:
    from doclint import profile
    from doclint.clock import Clock

    if "-" in options.paths:
        raise UsageError("--profile 只能用于文件；请写文件名")
    clock = Clock()
    size = 0
    failures = list(found.failures)
    for path in found.files:
        try:
            size += profile.measured(path, todo, clock)
        except ReadError as error:
            failures.append((path, str(error)))
    _tell([failed(path, "read", text) for path, text in failures])
    out(profile.table(clock, size))
    return 2 if failures else 0


def _of_stdin(options: Options, todo: Job) -> Outcome:
    name = options.stdin_filename or job.STDIN
    suffix = readers.suffix_of(name) or ".txt"
    if suffix not in readers.READERS:
        raise UsageError(
            f"--stdin-filename {name}: 不支持 {suffix}；"
            f"可用：{' '.join(readers.READERS)}"
        )
    settings = job.settings_of(_folder(options), options.overrides)
    if sys.stdin is None:
        raise UsageError("标准输入已关闭，没有可检查的内容")
    data = sys.stdin.buffer.read()
    if options.stdin_filename is None:
        from doclint.readers import kinds

        suffix = kinds.recognised(data) or suffix
        name = f"{name}{suffix}" if suffix != ".txt" else name
    try:
        draft = readers.read(name, data, suffix, options.encoding)
        return job.done_on(draft, data, todo, settings, stdin=True)
    except ReadError as error:
        return job.Outcome(failed(name, "read", str(error)))
    except Exception as error:  # noqa: BLE001 - a crash is a failure, as in a batch
        return job.crashed(name, error)


def _tell(reports: list[Report]) -> None:
    """Say on stderr what was not done and what should be known."""
    for report in reports:
        for failure in report.failures:
            sys.stderr.write(steady(f"{report.source}：{failure.message}\n"))
        for text in report.notes:
            note(text)
    skipped = dict.fromkeys(pair for r in reports for pair in r.rules_skipped)
    for rule, reason in skipped:
        note(f"规则 {rule} 没有运行：{reason}")


def _tell_unused(options: Options, here: Settings, outcomes: list[Outcome]) -> None:
    """Say what in the allow-list and the baseline was not needed.

    Of the allow-list only after a folder was read: on one file most entries idle.
    """
    stale = sum(outcome.stale for outcome in outcomes)
    if stale:
        note(f"基线里有 {stale} 处已不再出现；用 --write-baseline 更新")
    if not any(os.path.isdir(path) for path in options.paths):
        return
    used = {entry for outcome in outcomes for entry in outcome.allowed}
    for entry in here.allow:
        if entry not in used:
            what = entry.word or entry.rule or entry.files
            text = f"{entry.origin}：允许项“{what}”没有用到，可以删去"
            note(text)


def _baseline_path(options: Options, here: Settings) -> str:
    if isinstance(options.write_baseline, str):
        return options.write_baseline
    folder = here.root or _folder(options)
    return here.baseline or os.path.join(folder, config.BASELINE)


def _write_baseline(here: Settings, reports: list[Report]) -> int:
    from doclint import baseline

    _tell(reports)
    path = here.baseline or ""
    count = baseline.save(path, reports)
    found = os.path.basename(path) == config.BASELINE
    used = "" if found else f"；以后用 --baseline {path} 略过它们"
    out(f"已写入 {path}：接受 {count} 处{used}\n")
    return 2 if any(report.failures for report in reports) else 0
