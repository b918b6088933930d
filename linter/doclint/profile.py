"""What each rule costs: hits and time, for ``doclint --profile``."""

from __future__ import annotations

import os

from doclint import engine, job, readers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.clock import Clock
    from doclint.job import Job


def measured(path: str, todo: Job, clock: Clock) -> int:
    """Lint a file under the clock and return its size in UTF-8 bytes.

    Raises DoclintError: a file that cannot be read cannot be measured.
    """
    settings = job.settings_of(os.path.dirname(os.path.abspath(path)), todo.overrides)
    linter = job.linter_of(settings, portable=todo.portable)._replace(clock=clock)
    draft = readers.load(path, todo.encoding)
    engine.lint(draft, linter, settings.year)
    return len(draft.text.encode("utf-8", "surrogatepass"))


def table(clock: Clock, size: int) -> str:
    """Return the costs as a table, dearest first; ``size`` is in bytes."""
    kilobytes = max(size, 1) / 1024
    rows = [f"{'rule':<32}{'hits':>9}{'hits/kB':>10}{'ms':>10}"]
    for rule in sorted(clock.seconds, key=lambda r: -clock.seconds[r]):
        hits, spent = clock.hits[rule], clock.seconds[rule] * 1000
        rows.append(f"{rule:<32}{hits:>9}{hits / kilobytes:>10.3f}{spent:>10.2f}")
    total, spent = sum(clock.hits.values()), sum(clock.seconds.values()) * 1000
    rows.append(f"{'total':<32}{total:>9}{total / kilobytes:>10.3f}{spent:>10.2f}")
    return "\n".join(rows) + "\n"
