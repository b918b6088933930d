"""Shared fixtures: the shipped pack, loaded once."""

from pathlib import Path

import pytest

from doclint import anchors, packs
from doclint.engine import Linter
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


def linter_of(pack, *, levels=("warning", "error")):
    """Return a linter over a pack with the stable rules of some levels enabled."""
    table = anchors.table(pack.rules)
    chosen = frozenset(
        i
        for i, rule in enumerate(pack.rules)
        if rule.level in levels and rule.status == "stable"
    )
    return Linter(pack, table, Portable(table), chosen, {}, (), False, None)


@pytest.fixture(scope="session")
def gongwen():
    return packs.load(ROOT / "rules" / "gongwen")


@pytest.fixture(scope="session")
def linter(gongwen):
    return linter_of(gongwen)
