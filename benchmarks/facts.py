#!/usr/bin/env python3
"""Check all facts against dated texts, and see which years betray themselves.

    python benchmarks/facts.py [--half even|odd] [--all] [FOLDER]

FOLDER, by default DOCLINT_CORPUS, holds ``*.jsonl`` files with clean dated texts
(name, date, text). First every text is linted with its true year: each finding of
the family ``outdated`` is a counter-example to a fact or to the way it is read, and
is printed (with ``--all`` those of level info too). Then the era test: all
four-digit years of a text are moved along with its stated year, so that only names,
wordings, bodies, laws and ordinals can betray it; the table gives the share of
texts with a warning. What can be seen from the figures alone (a weekday that no
longer fits, a year told as future) is counted apart. ``--half`` takes every second
text of each file.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import Counter
from functools import lru_cache
from pathlib import Path

from doclint import cache, engine, job, packs, readers
from doclint.settings import DEFAULT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint import Finding
    from doclint.linter import Linter

FAMILY = "outdated"
# The era test reads these files; texts moved ahead are those of the last kind.
FILES = ("news", "reports-2026", "reports-national")
AHEAD = ("reports-national",)
MOVES = (-3, -5, -8, 5, 12)
# Rules whose findings can come of the moved figures themselves.
FIGURES = {
    "event-in-wrong-year",
    "future-year-told",
    "impossible-date",
    "lunar-date-mismatch",
    "lunar-day-missing",
    "relative-year-mismatch",
    "since-year-mismatch",
    "weekday-doubtful",
    "weekday-mismatch",
    "year-span-length",
    "year-span-reversed",
    "years-replaced",
}
DIGITS = "〇一二三四五六七八九"
AROUND = 24  # code points of the text shown on either side


def main() -> None:
    """Print the counter-examples, then a table of the era test."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--half", choices=("even", "odd"))
    parser.add_argument("--all", action="store_true", help="findings of level info too")
    given = parser.parse_args()
    folder = given.folder or Path(os.environ.get("DOCLINT_CORPUS") or ".")
    found = sorted(path.stem for path in folder.glob("*.jsonl"))
    files = [name for name in found if name != "known"]
    if not files:
        raise SystemExit(f"{folder}: no *.jsonl; set DOCLINT_CORPUS")
    out(counter_examples(folder, files, given.half, every=given.all))
    if set(FILES) <= set(files):
        out(eras(folder, given.half))


def out(text: str) -> None:
    """Write a line to stdout."""
    sys.stdout.write(f"{text}\n")


def texts(folder: Path, name: str, half: str | None) -> Iterator[tuple[str, int, str]]:
    """Yield name, year and text of the texts of a file."""
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    first = {"even": 0, "odd": 1}.get(half or "", 0)
    for line in lines[first :: 2 if half else 1]:
        one = json.loads(line)
        yield one["name"], int(one["date"][:4]), one["text"]


def findings(text: str, year: int) -> list[Finding]:
    """Return the findings of the family in a text of a year."""
    report = engine.lint(readers.of_text("text.txt", text, ".txt"), linter(), year)
    return list(report.findings)


@lru_cache(maxsize=1)
def linter() -> Linter:
    """Return a linter with all rules of the family, of whatever level or status."""
    pack = packs.load(Path(cache.shipped_pack()))
    own = tuple(rule.id for rule in pack.rules if rule.family == FAMILY)
    return job.linter_of(DEFAULT._replace(select=own))


def counter_examples(
    folder: Path, files: list[str], half: str | None, *, every: bool
) -> str:
    """Print what is found in texts of known date; return a table of it."""
    rows = [
        "| true years | texts | with error | with warning |",
        "|---|---:|---:|---:|",
    ]
    for name in files:
        count: Counter[str] = Counter()
        for title, year, text in texts(folder, name, half):
            count["texts"] += 1
            found = findings(text, year)
            for level in {one.level for one in found}:
                count[level] += 1
            for one in found:
                if every or one.level != "info":
                    show(title, year, text, one)
        rows.append(
            f"| {name} | {count['texts']} | {count['error']} | {count['warning']} |"
        )
    return "\n".join(rows) + "\n"


def show(title: str, year: int, text: str, finding: Finding) -> None:
    """Print a counter-example: the rule, the text, the place."""
    start, end = finding.at.span
    before = text[max(0, start - AROUND) : start].replace("\n", " ")
    after = text[end : end + AROUND].replace("\n", " ")
    place = f"{before}[{text[start:end]}]{after}"
    out(f"{finding.level} {finding.rule} {title} ({year}): {place}")


def eras(folder: Path, half: str | None) -> str:
    """Return the share of texts that betray moved years, as a Markdown table."""
    rows = [
        "| years moved | texts | betrayed | by figures only |",
        "|---:|---:|---:|---:|",
    ]
    for move in MOVES:
        count: Counter[str] = Counter()
        for name in AHEAD if move > 0 else FILES:
            for _, year, text in texts(folder, name, half):
                count["texts"] += 1
                count[betrayal(moved(text, move), year + move)] += 1
        shares = (count[kind] / count["texts"] for kind in ("wording", "figures"))
        cells = " | ".join(f"{share:.3f}" for share in shares)
        rows.append(f"| {move:+} | {count['texts']} | {cells} |")
    return "\n".join(rows) + "\n"


def betrayal(text: str, year: int) -> str:
    """Return what gives a text away: wording, figures or nothing."""
    found = [one for one in findings(text, year) if one.level != "info"]
    if any(one.rule not in FIGURES for one in found):
        return "wording"
    return "figures" if found else "nothing"


def moved(text: str, move: int) -> str:
    """Return a text with its four-digit years moved, in digits and in characters."""
    text = re.sub(
        r"(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)",
        lambda match: str(int(match[0]) + move),
        text,
    )
    return re.sub(
        r"[一二][九〇○零][〇○零一二三四五六七八九]{2}(?=年)",
        lambda match: _in_characters(_value(match[0]) + move),
        text,
    )


def _value(year: str) -> int:
    plain = year.replace("○", "〇").replace("零", "〇")
    return int("".join(str(DIGITS.index(char)) for char in plain))


def _in_characters(year: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(year))


if __name__ == "__main__":
    main()
