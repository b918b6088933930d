"""Shared fixtures: the shipped pack, loaded once."""

from pathlib import Path

import pytest

from doclint import anchors, engine, packs, readers
from doclint.linter import Linter
from doclint.portable import Portable

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite tests/golden/ with what the code gives now",
    )


@pytest.fixture
def golden(request):
    """Return a function that compares a text with a file of tests/golden/."""

    def compare(name, text):
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert path.read_bytes().decode() == text

    return compare


def linter_of(pack, *, levels=("warning", "error"), status=("stable", "preview")):
    """Return a linter over a pack with the rules of some levels enabled."""
    table = anchors.table(pack.rules)
    chosen = frozenset(
        i
        for i, rule in enumerate(pack.rules)
        if rule.level in levels and rule.status in status
    )
    return Linter(pack, table, Portable(table), chosen)


@pytest.fixture(scope="session")
def gongwen():
    return packs.load(ROOT / "rules" / "gongwen")


@pytest.fixture(scope="session")
def linter(gongwen):
    return linter_of(gongwen)


@pytest.fixture(scope="session")
def found_by(linter):
    """Return a function that gives what one rule of the pack finds in a text."""

    def run(rule, text, year=None, before=""):
        index = next(i for i, r in enumerate(linter.pack.rules) if r.id == rule)
        draft = readers.of_text("a.txt", before + text, ".txt")
        alone = linter._replace(enabled=frozenset({index}))
        return engine.lint(draft, alone, year).findings

    return run


@pytest.fixture
def small_pack(tmp_path):
    """Return a function that makes a pack of some rules and gives what it finds.

    It takes the rules and the files they name, and returns a function from a text
    to the findings: each the text found and the suggestions.
    """

    def make(rules, **files):
        (tmp_path / "pack.toml").write_text('[families]\nmasked = "屏蔽"\n')
        (tmp_path / "masked.toml").write_text(rules, encoding="utf-8")
        for name, content in files.items():
            (tmp_path / f"{name}.tsv").write_text(content, encoding="utf-8")
        linter = linter_of(packs.load(tmp_path))

        def run(text):
            draft = readers.read("a.txt", text.encode(), ".txt")
            report = engine.lint(draft, linter)
            return [(f.at.text, *f.suggestions) for f in report.findings]

        return run

    return make
