"""The groups of a run: each measures some commands in turn and gives what it saw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speed import corpora, measuring, unseen
from speed.bench import FULL, Bench, Group, apart, say
from speed.corpora import MB
from speed.measuring import affordable, in_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from speed.corpora import Corpus

START = 100_000  # bytes of the file whose check is mostly start-up
_LOOP = "for _ in range(120_000_000): pass"
_OTHERS = 0.6  # seconds of all other tools for a MB of both texts, about
_WANTED = range(97, 104)  # findings of the dirty file


def startup(bench: Bench) -> Iterator[tuple[str, Group]]:
    """Measure one file of 100 kB, clean and with a hundred findings."""
    clean, plain = _without_any(bench)
    dirty, found = _with_a_hundred(bench)
    texts = {"clean": clean, "dirty": dirty}
    tasks = bench.all_tools(texts) | {
        "doclint unchanged, clean": bench.unchanged(clean.path),
        "empty script": bench.task(str(bench.binaries / "empty")),
        "python -c pass": bench.task(str(bench.binaries / "python"), "-c", "pass"),
    }
    in_turn(tasks, 1)
    facts = {"clean": plain, "dirty": found}
    yield "startup", _group(bench.plan.starts, texts, tasks, facts, [])


def _without_any(bench: Bench) -> tuple[Corpus, int]:
    """Return a file in which doclint finds nothing, and how much it does find."""
    for seed in range(1, 41):
        clean = bench.corpus("clean.txt", START, dirty=False, seed=seed)
        number = bench.findings(clean.path)
        if not number:
            break
    return clean, number


def _with_a_hundred(bench: Bench) -> tuple[Corpus, int]:
    """Return a file in which doclint finds a hundred, as nearly as can be."""
    gap, number = 1000, 0
    for _ in range(8):
        dirty = bench.corpus("dirty.txt", START, dirty=True, gap=gap)
        number = bench.findings(dirty.path)
        if number in _WANTED:
            break
        gap = max(100, round(gap * number / 100))
    return dirty, number


def many(bench: Bench) -> Iterator[tuple[str, Group]]:
    """Measure many files, the small corpus first, then the large one beside it."""
    plan = bench.plan
    texts = _texts(bench, "small", plan.small)
    facts = _findings(bench, texts)
    tasks = bench.all_tools(texts, "--jobs", "1")
    small = _group(plan.rounds, texts, tasks, facts, [])
    yield "many-small", small
    if plan.large <= plan.small:
        return
    each = _seconds(small) / plan.small * plan.rounds
    size = affordable(plan.large, each, plan.budget)
    notes = _scaled(plan.large, size, plan.budget)
    large = _texts(bench, "large", size)
    line = bench.folder / "line.txt"
    line.write_text("各位代表：\n", encoding="utf-8")
    clean = large["clean"].path
    tasks = bench.all_tools(large, "--jobs", "1") | {
        "doclint unchanged, clean": bench.unchanged("--jobs", "1", clean),
        "doclint, small": bench.doclint("--jobs", "1", texts["clean"].path),
        "doclint, one line": bench.doclint("--jobs", "1", str(line)),
    }
    known = large | {"small": texts["clean"]}
    yield "many-large", _group(plan.rounds, known, tasks, facts, notes)


def one(bench: Bench) -> Iterator[tuple[str, Group]]:
    """Measure one file as large as the large corpus."""
    plan = bench.plan
    trial = _one_file(bench, "trial", 2 * MB)
    each = sum(_seconds_of(bench, text) for text in trial.values()) / 2 + _OTHERS
    size = affordable(plan.large, each * plan.rounds, plan.budget)
    texts = _one_file(bench, "one", size * MB)
    facts = _findings(bench, texts)
    notes = _scaled(plan.large, size, plan.budget)
    notes.append("documents of many years in one file contradict each other")
    if size < FULL.large:
        text = (
            "what memory holds before any file weighs more here than on a larger file"
        )
        notes.append(text)
    tasks = bench.all_tools(texts)
    yield "one", _group(plan.rounds, texts, tasks, facts, notes)


def processes(bench: Bench) -> Iterator[tuple[str, Group]]:
    """Measure one and two processes, beside one busy loop and two."""
    plan = bench.plan
    pace = _seconds_of(bench, bench.corpus("pace", 2 * MB, dirty=False)) / 2
    size = affordable(plan.huge, pace * 1.6 * plan.rounds, plan.budget)
    clean = bench.corpus("huge", size * MB, dirty=False)
    say(f"  {clean.files:,} files, {clean.size / MB:.0f} MB, removed at the end")
    loop = bench.command(str(bench.binaries / "python"), "-c", _LOOP)
    tasks = {
        "doclint, 1 process": bench.doclint("--jobs", "1", clean.path),
        "doclint, 2 processes": bench.doclint("--jobs", "2", clean.path),
        "1 busy loop": lambda: measuring.busy(loop, 1),
        "2 busy loops": lambda: measuring.busy(loop, 2),
    }
    notes = _scaled(plan.huge, size, plan.budget)
    yield "processes", _group(plan.rounds, {"clean": clean}, tasks, {}, notes)


def terms(bench: Bench) -> Iterator[tuple[str, Group]]:
    """Measure packs of more and more terms that occur nowhere."""
    plan = bench.plan
    clean = bench.corpus("small-clean", plan.small * MB, dirty=False)
    most = max(plan.terms)
    tasks = {"no terms": bench.doclint("--jobs", "1", clean.path)}
    plain = bench.findings(clean.path)
    for number in plan.terms:
        folder = bench.folder / f"terms-{number}"
        apart(_pack, bench.source, folder, number, most)
        (folder / "texts").symlink_to(clean.path)
        path = str(folder / "texts")
        if bench.findings(path) != plain:
            raise measuring.FailedError(f"some of {number} terms occur")
        tasks[f"{number:,} terms"] = bench.doclint("--jobs", "1", path)
    rounds = max(plan.rounds, 5)
    yield "terms", _group(rounds, {"clean": clean}, tasks, {}, [])


def _pack(source: Path, folder: Path, number: int, most: int) -> None:
    every = unseen.terms(corpora.sheaves(source), most, 1)
    unseen.pack(folder, every[:number])


def same(bench: Bench) -> Iterator[tuple[str, Group]]:
    """Compare the findings of several ways to run."""
    clean = bench.corpus("same-clean", 2 * MB, dirty=False)
    dirty = bench.corpus("same-dirty", 2 * MB, dirty=True)
    paths = ("--jobs", "1", clean.path, dirty.path)
    usual = bench.digest(*paths)
    bench.digest(*paths, fresh=False)
    facts = {
        "two processes": bench.digest("--jobs", "2", *paths[2:]) == usual,
        "without hyperscan": bench.digest("--portable", *paths) == usual,
        "packs compiled anew": bench.digest(*paths, home="new") == usual,
        "files checked before": bench.digest(*paths, fresh=False) == usual,
    }
    sizes = {"clean": clean.size, "dirty": dirty.size}
    yield "same", Group(1, sizes, {}, facts, [])


GROUPS: dict[str, Callable[[Bench], Iterator[tuple[str, Group]]]] = {
    "startup": startup,
    "many": many,
    "one": one,
    "processes": processes,
    "terms": terms,
    "same": same,
}


def _group(
    rounds: int,
    texts: Mapping[str, Corpus],
    tasks: Mapping[str, Callable[[], measuring.Sample]],
    facts: dict[str, float],
    notes: list[str],
) -> Group:
    sizes = {name: corpus.size for name, corpus in texts.items()}
    shape = {f"{name} files": corpus.files for name, corpus in texts.items()}
    shape |= {f"{name} planted": corpus.defects for name, corpus in texts.items()}
    return Group(rounds, sizes, in_turn(tasks, rounds), facts | shape, notes)


def _texts(bench: Bench, name: str, size: int) -> dict[str, Corpus]:
    return {
        "clean": bench.corpus(f"{name}-clean", size * MB, dirty=False),
        "dirty": bench.corpus(f"{name}-dirty", size * MB, dirty=True),
    }


def _one_file(bench: Bench, name: str, size: int) -> dict[str, Corpus]:
    return {
        "clean": bench.corpus(f"{name}-clean.txt", size, dirty=False),
        "dirty": bench.corpus(f"{name}-dirty.txt", size, dirty=True),
    }


def _findings(bench: Bench, texts: Mapping[str, Corpus]) -> dict[str, float]:
    """Return the findings per kB of each text."""
    return {
        name: bench.findings(corpus.path) / corpus.size * 1000
        for name, corpus in texts.items()
    }


def _seconds_of(bench: Bench, corpus: Corpus) -> float:
    """Return the seconds that doclint takes for a corpus, caches warm, about."""
    run = bench.doclint("--jobs", "1", corpus.path)
    run()
    return run().wall


def _seconds(group: Group) -> float:
    """Return the seconds of one round."""
    return sum(measuring.spread(group.wall(name)).median for name in group.samples)


def _scaled(wanted: int, size: int, budget: float) -> list[str]:
    if size == wanted:
        return []
    text = f"{size} MB instead of {wanted}: more would take over {budget / 60:.1f} min"
    return [text]
