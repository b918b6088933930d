#!/usr/bin/env python3
"""Speed of doclint beside other tools; writes a table and a chart.

    make bench            (all groups; half an hour or so)
    make bench-quick      (10 MB, few rounds; a few minutes)

DOCLINT_CORPUS names the folder with the documents (``*.jsonl``: name, date, text).
The full run writes docs/speed.md, speed.png and speed.svg; a quick or partial one
writes into .bench/. ``--section`` measures anew a part of what was measured last, which
is kept; ``--redraw`` makes page and chart anew of that. The texts
stand in a temporary folder that is removed at the end (TMPDIR says where).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import sys
import tempfile
from datetime import date
from pathlib import Path

from speed import goals, table
from speed.bench import FULL, QUICK, Bench, Group, apart, say
from speed.groups import GROUPS
from speed.measuring import FailedError, Sample

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".bench"


def main() -> None:
    """Measure, write the page and the chart, and print the goals."""
    given = _given()
    full = not given.quick and not given.section
    target = given.output or (ROOT / "docs" if full else KEPT)
    KEPT.mkdir(exist_ok=True)
    kept = KEPT / "results.json"
    failed = [] if given.redraw else _measure(given, kept)
    about, groups = _loaded(kept)
    target.mkdir(parents=True, exist_ok=True)
    (target / "speed.md").write_text(table.page(groups, about), encoding="utf-8")
    apart(_draw, groups, target)
    sys.stdout.write(table.goal_table(goals.goals(groups)))
    say(f"written: {target}/speed.md, speed.png, speed.svg")
    if failed:
        raise SystemExit(f"not measured, since a command failed: {', '.join(failed)}")


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    add = parser.add_argument
    add("--quick", action="store_true", help="10 MB only, few rounds")
    add("--section", action="append", choices=GROUPS, help="only this (repeatable)")
    add("--rounds", type=int, help="rounds of what takes seconds")
    add("--budget", type=float, help="seconds that a group may take, about")
    add("--output", type=Path, metavar="FOLDER", help="where to write")
    add("--redraw", action="store_true", help="measure nothing, write anew")
    return parser.parse_args()


def _measure(given: argparse.Namespace, kept: Path) -> list[str]:
    """Measure the groups, keep what comes, and return those that failed."""
    source = os.environ.get("DOCLINT_CORPUS")
    if not source or not list(Path(source).glob("*.jsonl")):
        raise SystemExit("DOCLINT_CORPUS must name a folder with *.jsonl documents")
    asked = {"rounds": given.rounds, "budget": given.budget}
    plan = QUICK if given.quick else FULL
    plan = plan._replace(**{name: value for name, value in asked.items() if value})
    again = given.section and kept.exists()
    groups = _loaded(kept)[1] if again else {}
    failed = []
    with tempfile.TemporaryDirectory(prefix="doclint-bench-") as folder:
        bench = Bench(Path(folder), ROOT, Path(source).resolve(), plan)
        for name, remedy in bench.tools.missing.items():
            say(f"{name} is not here and is left out; install it: {remedy}")
        for name in given.section or GROUPS:
            say(f"{name} …")
            try:
                for part, group in GROUPS[name](bench):
                    groups[part] = group
                    _keep(kept, _about(bench), groups)
                    for note in group.notes:
                        say(f"  {note}")
            except FailedError as error:
                say(str(error))
                failed.append(name)
    return failed


def _about(bench: Bench) -> dict[str, str]:
    """Return what a reader must know of the run, a line for each name."""
    floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    missing = bench.tools.missing
    load = f"{os.getloadavg()[0]:.1f} on average in the last minute of the run"
    about = {
        "date": date.today().isoformat(),
        "machine": f"{_processor()}, {os.cpu_count()} cores, {platform.system()}",
        "load": load,
        "Python": platform.python_version(),
        "tools": ", ".join(f"{name} {n}" for name, n in bench.tools.versions.items()),
        "memory": f"figures below {floor:.0f} MiB are those of the measuring program",
    }
    if missing:
        about["left out"] = ", ".join(f"{name} (not installed)" for name in missing)
    return about


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    lines = path.read_text().splitlines() if path.exists() else []
    names = (line.split(":", 1)[1] for line in lines if line.startswith("model name"))
    return next(names, platform.machine()).strip()


def _keep(path: Path, about: dict[str, str], groups: dict[str, Group]) -> None:
    values = {name: group._asdict() for name, group in groups.items()}
    text = json.dumps({"about": about, "groups": values}, ensure_ascii=False, indent=1)
    path.write_text(text, encoding="utf-8")


def _loaded(path: Path) -> tuple[dict[str, str], dict[str, Group]]:
    kept = json.loads(path.read_text(encoding="utf-8"))
    groups = {}
    for name, values in kept["groups"].items():
        samples = values.pop("samples").items()
        runs = {one: [Sample(*run) for run in made] for one, made in samples}
        groups[name] = Group(samples=runs, **values)
    return kept["about"], groups


def _draw(groups: dict[str, Group], folder: Path) -> None:
    from speed import chart

    chart.draw(groups, folder)


if __name__ == "__main__":
    main()
