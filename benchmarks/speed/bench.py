"""One run: its folder, its tools, how large and how often; groups as they are kept."""

from __future__ import annotations

import hashlib
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from speed import corpora, defects, measuring, tools
from speed.corpora import MB, Corpus, Recipe
from speed.measuring import Command, Sample

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any


class Plan(NamedTuple):
    """How much is measured: sizes in MB, rounds, seconds that a group may take."""

    small: int
    large: int
    huge: int
    starts: int  # rounds of what takes milliseconds
    rounds: int
    budget: float
    terms: tuple[int, ...]


FULL = Plan(10, 100, 1000, 21, 3, 600.0, (1_000, 10_000, 50_000))
QUICK = Plan(10, 10, 20, 7, 3, 90.0, (1_000, 50_000))


class Group(NamedTuple):
    """What was measured in one go, round by round.

    ``sizes`` are bytes by the name of a text, ``facts`` figures beside the times,
    ``notes`` what a reader must know: scaled down, left out.
    """

    rounds: int
    sizes: dict[str, int]
    samples: dict[str, list[Sample]]
    facts: dict[str, Any]
    notes: list[str]

    def cpu(self, name: str) -> list[float]:
        """Return the processor seconds of a command, round by round."""
        return [one.cpu for one in self.samples[name]]

    def wall(self, name: str) -> list[float]:
        """Return the seconds of a command, round by round."""
        return [one.wall for one in self.samples[name]]

    def peak(self, name: str) -> list[float]:
        """Return the MiB of the largest process of a command, round by round."""
        return [one.peak / 2**20 for one in self.samples[name]]


class Bench:
    """The folder of a run with its corpora, and how commands are started in it."""

    def __init__(self, folder: Path, root: Path, source: Path, plan: Plan) -> None:
        """Use the folder for all that is made; ``source`` holds the documents."""
        self.folder = folder
        self.plan = plan
        self.source = source
        self.rules = root / "rules" / "gongwen"
        self.binaries = Path(sys.executable).parent
        self.environment = tools.environment(folder / "home")
        self.tools = tools.found(self.binaries, folder, self.rules)

    def corpus(
        self, name: str, size: int, *, dirty: bool, gap: int = 1000, seed: int = 1
    ) -> Corpus:
        """Make a corpus anew: a file when the name has a suffix, else a folder.

        Another process makes it, so that this one stays small.
        """
        path = self.folder / name
        if path.is_dir():
            shutil.rmtree(path)
        make = corpora.one_file if path.suffix else corpora.many_files
        if path.suffix and size < MB:
            make = corpora.short_file
        rules = self.rules if dirty else None
        return apart(_made, make, path, size, self.source, rules, (seed, gap))

    def command(self, *line: str, home: str = "") -> Command:
        """Return a command; ``home`` names a private folder other than the common."""
        environment = self.environment
        if home:
            environment = tools.environment(self.folder / home)
        return tools.command(line, self.folder, environment)

    def task(self, *line: str) -> Callable[[], Sample]:
        """Return what runs a command and gives its cost."""
        command = self.command(*line)
        return lambda: measuring.run(command)

    def doclint(self, *arguments: str) -> Callable[[], Sample]:
        """Return what runs doclint on files as if it saw them for the first time."""
        return self.task(*self._doclint(*arguments))

    def unchanged(self, *arguments: str) -> Callable[[], Sample]:
        """Return what runs doclint as a user does, who has checked the files before."""
        run = self.task(*self._doclint(*arguments, fresh=False))
        run()
        return run

    def _doclint(self, *arguments: str, fresh: bool = True) -> tuple[str, ...]:
        """Return the line of doclint; unless ``fresh`` it may know clean files."""
        program, *options = self.tools.lines["doclint"]
        return (program, *(options if fresh else ()), *arguments)

    def all_tools(self, texts: Mapping[str, Corpus], *options: str) -> dict[str, Any]:
        """Return a task for each tool on each text, named ``TOOL, TEXT``."""
        return {
            f"{name}, {text}": self.task(
                *line, *(options if name == "doclint" else ()), corpus.path
            )
            for name, line in self.tools.lines.items()
            for text, corpus in texts.items()
        }

    def findings(self, path: str) -> int:
        """Return how many findings doclint has; its private folder is warm then."""
        self.doclint("--output-format", "jsonl", "--jobs", "1", path)()
        with (self.folder / "said").open("rb") as lines:
            return sum(1 for _ in lines)

    def digest(self, *arguments: str, home: str = "", fresh: bool = True) -> str:
        """Return a digest of what doclint reports in full.

        Without ``fresh`` it may pass over files that it found clean before.
        """
        line = self._doclint("--output-format", "jsonl", *arguments, fresh=fresh)
        measuring.run(self.command(*line, home=home))
        return hashlib.sha256((self.folder / "said").read_bytes()).hexdigest()


def _made(
    make: Callable[[Path, int, Recipe], Corpus],
    path: Path,
    size: int,
    documents: Path,
    rules: Path | None,
    drawn: tuple[int, int],
) -> Corpus:
    bad = defects.examples(rules) if rules else ()
    seed, gap = drawn
    return make(path, size, Recipe(corpora.sheaves(documents), seed, bad, gap))


def apart(function: Callable[..., Any], *arguments: Any) -> Any:  # noqa: ANN401
    """Return what a function gives in another process, whose memory goes with it."""
    with ProcessPoolExecutor(1) as pool:
        return pool.submit(function, *arguments).result()


def say(text: str) -> None:
    """Tell on stderr how far the run is."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
