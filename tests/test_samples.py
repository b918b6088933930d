"""Every sample has the report that stands beside it, and every fix settles."""

import shutil
import sys
from pathlib import Path

import pytest

from doclint import cli, lint_path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "samples"))
import demo  # noqa: E402 - a script beside the samples, not a package

SAMPLES = demo.samples()
DIRTY = [path for path in SAMPLES if path.parent.name == "dirty"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_report_is_the_expected_one(path):
    expected = demo.expected_path(path).read_text(encoding="utf-8")
    assert demo.report(path) == expected


def test_every_family_stands_in_a_sample(gongwen):
    found = {f.family for path in DIRTY for f in lint_path(str(path)).findings}
    assert found == {rule.family for rule in gongwen.rules if rule.status == "stable"}


@pytest.mark.parametrize("path", DIRTY, ids=lambda path: path.name)
def test_fixes_settle_and_remove_what_they_claim(path, tmp_path):
    copy = tmp_path / path.name
    shutil.copy(path, copy)
    before = {f.rule for f in lint_path(str(copy)).findings if f.fix}
    cli.main(["--unsafe-fixes", str(copy)])
    once = copy.read_bytes()
    assert not [f for f in lint_path(str(copy)).findings if f.fix and f.rule in before]
    cli.main(["--unsafe-fixes", str(copy)])
    assert copy.read_bytes() == once
