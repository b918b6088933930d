"""What a command costs: wall clock, processor time, memory; several in turn."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


class Sample(NamedTuple):
    """One run of a command with all its children.

    ``wall`` and ``cpu`` are seconds, ``peak`` the bytes of the largest process.
    Linux counts the starting process into ``peak``, so this one stays small.
    """

    wall: float
    cpu: float
    peak: int


class Command(NamedTuple):
    """A command line, where it runs, and the exit codes that mean it did its work."""

    line: tuple[str, ...]
    environment: Mapping[str, str]
    folder: str
    done: frozenset[int]


class Spread(NamedTuple):
    """A median, and the least and the greatest of what it was taken of."""

    median: float
    low: float
    high: float


class FailedError(Exception):
    """A command did not do its work; its time would mean nothing."""


def run(command: Command) -> Sample:
    """Run a command to its end, its output going to a file. Raises FailedError."""
    said = Path(command.folder, "said")
    with said.open("wb") as out, Path(command.folder, "noted").open("wb") as noted:
        start = time.perf_counter()
        process = subprocess.Popen(
            command.line,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=noted,
            env=command.environment,
            cwd=command.folder,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in command.done:
        text = Path(command.folder, "noted").read_text(errors="replace")
        raise FailedError(f"{command.line}: exit code {process.returncode}\n{text}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def busy(command: Command, number: int) -> Sample:
    """Run a command ``number`` times at once; ``wall`` ends with the last."""
    start = time.perf_counter()
    running = [
        subprocess.Popen(command.line, env=command.environment, cwd=command.folder)
        for _ in range(number)
    ]
    usages = [os.wait4(process.pid, 0)[2] for process in running]
    wall = time.perf_counter() - start
    for process in running:
        process.returncode = 0
    cpu = sum(usage.ru_utime + usage.ru_stime for usage in usages)
    return Sample(wall, cpu, max(usage.ru_maxrss for usage in usages) * 1024)


def in_turn(
    tasks: Mapping[str, Callable[[], Sample]], rounds: int
) -> dict[str, list[Sample]]:
    """Run all tasks once in each round, each round beginning with another one."""
    samples: dict[str, list[Sample]] = {name: [] for name in tasks}
    names = list(tasks)
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            samples[name].append(tasks[name]())
    return samples


def spread(values: Sequence[float]) -> Spread:
    """Return the median of some values with their least and greatest."""
    return Spread(statistics.median(values), min(values), max(values))


def ratio(above: Sequence[float], below: Sequence[float]) -> Spread:
    """Return the ratio of two commands: of each round, so of the same moment."""
    return spread([a / b for a, b in zip(above, below, strict=True)])


def affordable(wanted: int, seconds_each: float, budget: float, least: int = 10) -> int:
    """Return how many MB fit into a budget, in whole tens, at most ``wanted``.

    ``seconds_each`` is what all rounds together cost for one MB.
    """
    fit = int(budget / seconds_each) // 10 * 10
    return max(min(wanted, fit), min(least, wanted))
