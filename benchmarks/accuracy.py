#!/usr/bin/env python3
"""Recall and precision on labelled drafts, and findings on clean text.

    python benchmarks/accuracy.py [--misses] [FOLDER...]

A folder holds drafts ``NAME.txt`` or ``NAME.md`` and labels ``NAME.gold.jsonl``:
one JSON object a line with start, end (code points, half-open), text, family,
suggest (right readings of the span) and sure. A finding hits a label when both
bear the same family, their spans share a character and neither is more than
four times the other plus ten characters; a label that is not sure counts
neither way. ``NAME.year`` holds the year that a draft states; such folders are
measured without it and with it. ``fix@1`` is the share of hit labels with a known
reading that the first suggestion gives.

With DOCLINT_CORPUS set to a folder of ``*.jsonl`` files with clean dated texts
(name, date, text), findings there are counted too; ``known.jsonl`` lists the
places of defects known in them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from doclint import Finding, Report, cache, lint_path, lint_text, packs
from doclint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
FAMILIES = packs.load(Path(cache.shipped_pack())).families


def main() -> None:
    """Print a table for each folder of drafts and one for the corpus."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what is wrong")
    given = parser.parse_args()
    drafts = (path for path in (HERE / "drafts").iterdir() if path.is_dir())
    folders = given.folders or sorted(drafts)
    for folder in folders:
        out(table(f"{folder.name}", of_folder(folder, misses=given.misses)))
        if any(folder.glob("*.year")):
            known = of_folder(folder, misses=given.misses, years=True)
            out(table(f"{folder.name}, year given", known))
    corpus = os.environ.get("DOCLINT_CORPUS")
    if corpus:
        out(of_corpus(Path(corpus), misses=given.misses))


def out(text: str) -> None:
    """Write a line."""
    sys.stdout.write(text + "\n")


def year_of(path: Path) -> int | None:
    """Return the year that a draft states, None when it states none."""
    text = path.read_text(encoding="utf-8").strip() if path.exists() else ""
    return int(text) if text else None


def of_folder(
    folder: Path, *, misses: bool, years: bool = False
) -> dict[str, Counter[str]]:
    """Return the counts by family over all drafts of a folder."""
    counts: dict[str, Counter[str]] = {}
    for gold_path in sorted(folder.glob("*.gold.jsonl")):
        stem = gold_path.name.removesuffix(".gold.jsonl")
        draft = next(p for p in folder.glob(f"{stem}.*") if p.suffix in (".txt", ".md"))
        gold = [one for one in lines_of(gold_path) if one["family"] in FAMILIES]
        year = year_of(folder / f"{stem}.year") if years else None
        report = lint_path(str(draft), year=year)
        if report.failures:
            raise SystemExit(f"{draft}: {report.failures[0].message}")
        for family, one in scored(gold, report, draft.name, misses=misses).items():
            counts.setdefault(family, Counter()).update(one)
    return counts


def scored(
    gold: list[dict], report: Report, name: str, *, misses: bool
) -> dict[str, Counter[str]]:
    """Return the counts by family for one draft."""
    counts = {}
    findings = report.findings
    families = {one["family"] for one in gold} | {one.family for one in findings}
    for family in sorted(families):
        labels = [one for one in gold if one["family"] == family]
        found = [one for one in findings if one.family == family]
        sure = [one for one in labels if one["sure"]]
        hit = [one for one in sure if any(meets(one, f) for f in found)]
        false = [f for f in found if not any(meets(one, f) for one in labels)]
        optional = [
            f
            for f in found
            if f not in false and not any(meets(one, f) for one in sure)
        ]
        read = [one for one in hit if one["suggest"]]
        right = [one for one in read if any(reads(one, f) for f in found)]
        counts[family] = Counter(
            labels=len(sure),
            hit=len(hit),
            found=len(found) - len(optional),
            false=len(false),
            read=len(read),
            right=len(right),
        )
        if misses:
            for one in sure:
                if one not in hit:
                    out(f"  {name}: missed {family} {one['start']} {one['text']!r}")
            for f in false:
                out(f"  {name}: false {f.rule} {f.at.span.start} {f.at.text!r}")
            for one in read:
                if one not in right:
                    out(f"  {name}: unread {one['text']!r} {one['suggest']}")
    return counts


def meets(label: dict, finding: Finding) -> bool:
    """Whether a finding and a label stand for the same place."""
    start, end = finding.at.span
    short, long = sorted((end - start, label["end"] - label["start"]))
    shared = start < label["end"] and label["start"] < end
    return shared and long <= 4 * short + 10


def reads(label: dict, finding: Finding) -> bool:
    """Whether the first suggestion of a finding gives a reading of the label."""
    if not finding.suggestions or not meets(label, finding):
        return False
    start, end = finding.at.span
    text = label["text"]
    left = text[: max(0, start - label["start"])]
    right = text[len(text) - max(0, label["end"] - end) :] if end < label["end"] else ""
    patched = left + finding.suggestions[0] + right
    return any(
        patched == one or (one and one in patched and len(patched) <= len(one) + 4)
        for one in label["suggest"]
    )


def table(title: str, counts: dict[str, Counter[str]]) -> str:
    """Return the counts as a Markdown table."""
    total: Counter[str] = sum(counts.values(), Counter())
    rows = [
        f"| {title} | labels | found | recall | precision | fix@1 |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for family, one in [*sorted(counts.items()), ("all", total)]:
        recall = share(one["hit"], one["labels"])
        precision = share(one["found"] - one["false"], one["found"])
        fixed = share(one["right"], one["read"])
        row = (family, one["labels"], one["found"], recall, precision, fixed)
        rows.append("| " + " | ".join(map(str, row)) + " |")
    return "\n".join(rows) + "\n"


def share(part: int, whole: int) -> str:
    """Return a share with three digits, a dash when there is nothing to share."""
    return f"{part / whole:.3f}" if whole else "–"


def of_corpus(folder: Path, *, misses: bool) -> str:
    """Return how many findings by level the clean texts have, known ones aside."""
    known: dict[str, list[Span]] = {}
    for one in lines_of(folder / "known.jsonl"):
        known.setdefault(one["name"], []).append(Span(one["start"], one["end"]))
    counts: Counter[tuple[str, str]] = Counter()
    size = 0
    for text in texts_of(folder):
        size += len(text["text"])
        for f in lint_text(text["text"]).findings:
            if not any(map(f.at.span.overlaps, known.get(text["name"], ()))):
                counts[f.family, f.level] += 1
                if misses:
                    out(f"  {text['name']}: {f.level} {f.rule} {f.at.excerpt!r}")
    families = sorted({family for family, _ in counts})
    rows = [(f, counts[f, "error"], counts[f, "warning"]) for f in families]
    total = ("all", sum(row[1] for row in rows), sum(row[2] for row in rows))
    lines = [
        f"| clean text, {size:,} characters | errors | warnings |",
        "|---|---:|---:|",
        *("| " + " | ".join(map(str, row)) + " |" for row in (*rows, total)),
    ]
    return "\n".join(lines) + "\n"


def texts_of(folder: Path) -> Iterator[dict]:
    """Yield the clean texts of a folder."""
    for path in sorted(folder.glob("*.jsonl")):
        if path.name != "known.jsonl":
            yield from lines_of(path)


def lines_of(path: Path) -> list[dict]:
    """Return the objects of a file of JSON lines, none when there is no file."""
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


if __name__ == "__main__":
    main()
