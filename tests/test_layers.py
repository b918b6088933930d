"""Imports point down only: the rows of docs/architecture.md."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "linter" / "doclint"

# A module imports only from rows above its own; `if TYPE_CHECKING` counts too.
ROWS = [
    {"memo", "record", "replacing", "stamps"},
    {
        "span",
        "errors",
        "characters",
        "console",
        "private",
        "proof",
        "rows",
        "clock",
        "rare",
        "libraries",
    },
    {"mapped"},
    {"document", "finding", "patterns", "parameters", "lexicon"},
    {"stretches"},
    {"words"},
    {"rule", "settings", "parser"},
    {"facts"},
    {"readers", "formats", "checks"},
    {"anchors", "scopes", "stated_year", "document_type"},
    {"hits"},
    {
        "structure",
        "scanner",
        "portable",
        "suppress",
        "fixes",
        "compose",
        "schema",
        "configfile",
    },
    {"packs", "baseline", "fixing", "find", "config", "linter"},
    {"cache", "clean", "engine", "given_year"},
    {"held"},
    {"copies"},
    {"examples", "job", "options", "traditional"},
    {"batch", "profile", "scaffold", "arguments", "results"},
    {"check", "completions"},
    {"commands"},
    {"cli"},
    {"__init__", "__main__"},
]
"""Modules by row; a package stands for all its modules."""


def _imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "doclint":
                yield from (alias.name for alias in node.names)
            elif node.module.startswith("doclint."):
                yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith("doclint."):
                    yield alias.name.split(".")[1]


def _owner(path):
    parts = path.relative_to(PACKAGE).parts
    return parts[0].removesuffix(".py")


def _row(name):
    return next((i for i, row in enumerate(ROWS) if name in row), None)


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_imports_only_from_rows_above(path):
    owner = _owner(path)
    assert _row(owner) is not None, f"{owner} stands in no row"
    for name in _imports(path):
        if name == owner or name.startswith("__"):
            continue
        assert _row(name) is not None, f"{name} stands in no row"
        assert _row(name) < _row(owner), f"{owner} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_stays_under_250_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250
