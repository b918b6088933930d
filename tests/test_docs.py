"""What is generated is fresh; what is claimed to be covered is found."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import linter_of

from doclint import checks, engine, packs, readers

ROOT = Path(__file__).resolve().parents[1]
RECORDS = sorted((ROOT / "docs" / "coverage").glob("*.tsv"))


def test_checks_that_read_all_are_named():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    part = text.partition("**Rules without anchors**")[2].partition("\n\n")[0]
    named = re.findall(r"`([a-z-]+)`", part)
    every = {name: checks.module(name) for name in checks.CHECKS}
    assert sorted(named) == sorted(
        name for name, one in every.items() if getattr(one, "READS_ALL", False)
    )


def test_generated_pages_are_fresh():
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"],
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_every_probe_of_the_coverage_record_is_found(gongwen, path):
    everything = linter_of(gongwen, levels=("info", "warning", "error"))
    missing = []
    for catalogue, key, rule, probe in packs.read_rows(path):
        if rule == "-":
            continue
        text = (
            probe.encode().decode("unicode_escape") if probe.startswith("\\") else probe
        )
        draft = readers.of_text("a.txt", text, ".txt")
        if rule not in {f.rule for f in engine.lint(draft, everything).findings}:
            missing.append((catalogue, key, rule, probe))
    assert missing == []
