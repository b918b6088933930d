"""The whole job on one file: settings, read, lint, hold back, fix."""

from __future__ import annotations

import os

from doclint import cache, config, held, libraries, mapped, readers
from doclint.errors import DoclintError, ReadError, WriteError
from doclint.finding import Failure, failed
from doclint.linter import Linter
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from typing import Any

    from doclint.copies import Copy, Room
    from doclint.document import Draft
    from doclint.finding import Finding, Report
    from doclint.settings import Allow, Settings
    from doclint.stretches import Shown
else:
    from doclint.record import namedtuple


class Job(
    namedtuple(
        "Job",
        "overrides encoding fix diff portable baselined shown copies cached",
        defaults=(False, None, False),
    )
):
    """What to do with each file; plain values, so that other processes get it.

    ``overrides`` are settings of the command line as pairs. ``fix`` is the least
    safety of the fixes to apply, None for none; with ``diff`` nothing is
    written. With ``copies`` nothing is written but marked copies, to that room.
    ``baselined`` is False while a new baseline is being written; ``shown`` asks for
    the text that the outcome hands to the format. With ``cached`` a text that was
    found clean before is not linted again.
    """

    __slots__ = ()
    overrides: tuple[tuple[str, Any], ...]
    encoding: str | None
    fix: str | None
    diff: bool
    portable: bool
    baselined: bool
    shown: bool
    copies: Room | None
    cached: bool


PLAIN = Job((), None, None, False, False, True)
STDIN = "<stdin>"  # what standard input without a name is called


class Outcome(
    namedtuple(
        "Outcome",
        "report diff mended fixed size allowed stale shown copy",
        defaults=("", None, 0, 0, frozenset(), 0, None, None),
    )
):
    """A report and what else the job brought.

    ``mended`` is standard input after its fixes, None where there is none to print.
    ``size`` is the draft's length in code points; ``allowed`` the entries of
    the allow-list that were used, ``stale`` how many places of the baseline
    were not found again; ``shown`` is the draft itself if the job asked for it.
    """

    __slots__ = ()
    report: Report
    diff: str
    mended: bytes | None
    fixed: int
    size: int
    allowed: frozenset[Allow]
    stale: int
    shown: Shown | None
    copy: Copy | None


def done(path: str, job: Job) -> Outcome:
    """Do the job on a file. A file that cannot be read becomes a failed report.

    Raises ConfigError and PackError: those concern every file.
    """
    settings = settings_of(os.path.dirname(os.path.abspath(path)), job.overrides)
    try:
        data = readers.data_of(path)
        draft = readers.read(path, data, readers.suffix_of(path), job.encoding)
        return done_on(draft, data, job, settings)
    except ReadError as error:
        return Outcome(failed(path, "read", str(error)))
    except WriteError as error:
        return Outcome(failed(path, "write", str(error)))


def done_on(
    draft: Draft, data: bytes, job: Job, settings: Settings, *, stdin: bool = False
) -> Outcome:
    """Do the job on a draft that was read from ``data``. Raises WriteError.

    With ``stdin`` the fixed bytes are returned, not written.
    """
    try:
        return _done_on(draft, data, job, settings, stdin=stdin)
    except mapped.DamagedError:  # what is missing now is made anew
        from doclint.lexicon import lexicon

        linter_of.cache_clear()
        lexicon.cache_clear()
        return _done_on(draft, data, job, settings, stdin=stdin)


def _done_on(
    draft: Draft, data: bytes, job: Job, settings: Settings, *, stdin: bool
) -> Outcome:
    linter = linter_of(settings, portable=job.portable)
    own = held.Held(draft.source, linter, settings, baselined=job.baselined)
    outcome = _outcome(draft, data, job, own, stdin=stdin)
    return outcome._replace(allowed=own.allowed, stale=own.stale)


def _outcome(
    draft: Draft, data: bytes, job: Job, own: held.Held, *, stdin: bool
) -> Outcome:
    """Return what came of a draft, but for what ``own`` held back."""
    size = len(draft.text)
    if job.copies:
        from doclint import copies

        report, copy = copies.made(draft, data, job.copies, own, safety=job.fix)
        return Outcome(report, size=size, copy=copy)
    barred = job.fix and readers.UNFIXABLE.get(readers.suffix_of(draft.source))
    if job.fix is None or barred:
        report = _as_it_is(draft, data, barred, own, cached=job.cached)
        return Outcome(report, size=size, shown=_shown(draft, report, job))
    from doclint import fixing

    result = fixing.fixed(draft, data, job.fix, own.lint)
    count, size = len(result.made), len(result.draft.text)
    if job.diff:
        diff = fixing.difference(draft, result.draft)
        report = own.lint(draft)
        shown = _shown(draft, report, job, result.made)
        return Outcome(report, diff=diff, fixed=count, size=size, shown=shown)
    if result.made and not stdin:
        fixing.write(draft.source, data, result.data)
    mended = result.data if stdin else None
    shown = _shown(result.draft, result.report, job, result.made)
    return Outcome(result.report, mended=mended, fixed=count, size=size, shown=shown)


def _as_it_is(
    draft: Draft, data: bytes, barred: str | None, own: held.Held, *, cached: bool
) -> Report:
    """Return the report of a file that stays; ``barred`` says why, if it had to."""
    report = own.lint(draft, cached=cached)
    if barred:
        failures = (*report.failures, Failure("write", barred))
        report = report._replace(failures=failures)
    suffix = readers.suffix_of(draft.source)
    if report.findings and (suffix in readers.EDITORS or suffix in readers.UNFIXABLE):
        from doclint import fixing

        return fixing.feasible(report, data)
    return report


def _shown(
    draft: Draft, report: Report, job: Job, made: tuple[Finding, ...] = ()
) -> Shown | None:
    """Return what a format shows of a draft, None if it shows only the report."""
    if not job.shown:
        return None
    from doclint import stretches

    return stretches.shown(draft.text, stretches.spans(report.findings), made)


def on_text(text: str, name: str, year: int | None) -> Report:
    """Return the report of a text in memory. Raises ConfigError and PackError."""
    overrides = () if year is None else (("year", year),)
    data = text.encode("utf-8", "surrogatepass")
    settings = settings_of(os.path.abspath(os.curdir), overrides)
    try:
        draft = readers.of_text(name, text, readers.suffix_of(name) or ".txt")
        return done_on(draft, data, PLAIN, settings).report
    except ReadError as error:
        return failed(name, "read", str(error))


@remembered(maxsize=64)
def settings_of(folder: str, overrides: tuple[tuple[str, Any], ...]) -> Settings:
    """Return the settings for the files of a folder. Raises ConfigError."""
    return config.overruled(config.discover(folder), dict(overrides))


@remembered(maxsize=16)
def linter_of(settings: Settings, *, portable: bool = False) -> Linter:
    """Return the linter for some settings. Raises ConfigError and PackError."""
    folders = (cache.shipped_pack(), *settings.packs)
    pack, table, scan, wanted, signature = cache.compiled(
        folders, settings, portable=portable
    )
    missing: dict[int, list[str]] = {}
    for library, rules in pack.roll.requires.items():
        if not libraries.origin(library):
            for index in wanted.intersection(rules):
                missing.setdefault(index, []).append(library)
    skipped = tuple(
        (pack.rules[index].id, f"needs {', '.join(names)}")
        for index, names in sorted(missing.items())
    )
    levels = {}
    if settings.levels:
        levels = {rule.id: config.level_of(rule, settings) for rule in pack.rules}
    return Linter(
        pack,
        table,
        scan,
        enabled=wanted - missing.keys(),
        levels=levels,
        skipped=skipped,
        english=settings.lang == "en",
        signature=signature,
    )


def forget() -> None:
    """Read what is kept of files anew: they may have changed since."""
    settings_of.cache_clear()
    linter_of.cache_clear()
    held.forget()


def crashed(path: str, error: Exception) -> Outcome:
    """Return the outcome of a file on which doclint itself failed."""
    if isinstance(error, DoclintError):
        raise error
    text = f"doclint 内部错误 {type(error).__name__}: {error}；请报告此问题"
    return Outcome(failed(path, "check", text))
