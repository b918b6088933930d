"""The programs that are measured, and the surroundings they run in."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from speed.measuring import Command

HERE = Path(__file__).resolve().parent
# Lists of wrong words that stand in the rules: what a user of grep would look for.
_LISTS = ("typo-words.tsv", "typo-idioms.tsv", "typo-strings.tsv")


class Tools(NamedTuple):
    """Command lines by name, each wanting paths behind it, and what is missing.

    ``missing`` holds a name and what brings the program.
    """

    lines: dict[str, tuple[str, ...]]
    missing: dict[str, str]
    versions: dict[str, str]


# What a program says when it did its work: 0, or its word for findings.
_DONE = {"doclint": {0, 1}, "typos": {0, 2}, "codespell": {0, 65}, "rg": {0, 1}}


def found(binaries: Path, folder: Path, rules: Path) -> Tools:
    """Return the tools that are here; lists of terms are written into ``folder``."""
    python = str(binaries / "python")
    driver = str(HERE / "autocorrect.py")
    lines = {
        "doclint": (str(binaries / "doclint"), "--no-cache"),
        "typos": (str(binaries / "typos"), "--threads", "1"),
        "codespell": (str(binaries / "codespell"),),
        "autocorrect": (python, driver),
    }
    missing = {
        name: "make bench" for name, line in lines.items() if not Path(line[0]).exists()
    }
    if not _imports(python, "autocorrect_py"):
        missing["autocorrect"] = "make bench"
    versions = {name: _version(lines[name][0]) for name in lines if name not in missing}
    versions.pop("autocorrect", None)
    ripgrep = shutil.which("rg")
    for number in (500, 5000):
        name = f"rg {number:,} terms"
        if ripgrep is None:
            missing[name] = "make bench-system"
            continue
        path = folder / f"terms-{number}.txt"
        path.write_text("\n".join(sought(rules, number)) + "\n", encoding="utf-8")
        lines[name] = (ripgrep, "-c", "-F", "-j1", "-f", str(path))
        versions["rg"] = _version(ripgrep)
    here = {name: line for name, line in lines.items() if name not in missing}
    return Tools(here, missing, versions)


def sought(rules: Path, number: int) -> list[str]:
    """Return wrong words of the rules, ``number`` of them from all over the lists."""
    words: dict[str, None] = {}
    for name in _LISTS:
        for line in (rules / "terms" / name).read_text(encoding="utf-8").splitlines():
            word = line.split("\t")[0]
            if len(word) > 1 and not word.startswith("#"):
                words[word] = None
    every = list(words)
    step = len(every) / number
    return [every[int(i * step)] for i in range(number)]


def command(
    line: tuple[str, ...], folder: Path, environment: dict[str, str]
) -> Command:
    """Return a command to measure; findings are no failure."""
    name = Path(line[0]).name
    done = frozenset(_DONE.get(name, {0}))
    return Command(line, environment, str(folder), done)


def environment(home: Path) -> dict[str, str]:
    """Return the variables for all commands: a home of its own, nothing of ours."""
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "DOCLINT", "XDG", "COVERAGE"))
    }
    home.mkdir(exist_ok=True)
    return own | {"HOME": str(home), "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}


def _imports(python: str, module: str) -> bool:
    done = subprocess.run(
        [python, "-c", f"import {module}"], check=False, capture_output=True
    )
    return done.returncode == 0


def _version(program: str) -> str:
    done = subprocess.run(
        [program, "--version"], check=False, capture_output=True, text=True
    )
    return next(iter(done.stdout.split("\n")), "").split("(")[0].strip().split(" ")[-1]
