"""Start-up is a feature: what the plain command may import."""

import subprocess
import sys

ALLOWED = {
    "anchors",
    "batch",
    "cache",
    "check",
    "characters",
    "checks",
    "clean",
    "cli",
    "commands",
    "compose",
    "config",
    "console",
    "document",
    "document_type",
    "engine",
    "errors",
    "find",
    "finding",
    "formats",
    "held",
    "replacing",
    "results",
    "job",
    "mapped",
    "memo",
    "options",
    "parameters",
    "private",
    "stamps",
    "hits",
    "libraries",
    "linter",
    "patterns",
    "portable",
    "rare",
    "readers",
    "record",
    "rule",
    "scanner",
    "scopes",
    "settings",
    "span",
    "structure",
    "suppress",
}
HEAVY = {
    "collections",
    "enum",
    "functools",
    "re",
    "argparse",
    "dataclasses",
    "difflib",
    "hashlib",
    "json",
    "jieba",
    "logging",
    "opencc",
    "pathlib",
    "pathspec",
    "regex",
    "tomllib",
    "typing",
    "unicodedata",
    "concurrent.futures",
    "multiprocessing",
    "fnmatch",
}


def test_a_clean_file_imports_little(tmp_path):
    path = tmp_path / "clean.txt"
    path.write_text("全市经济平稳运行。\n", encoding="utf-8")
    script = (
        "import sys; before = set(sys.modules)\n"
        "from doclint.cli import main\n"
        f"code = main([{str(path)!r}])\n"
        "print(*sorted(set(sys.modules) - before), code, file=sys.stderr)"
    )
    for _ in range(2):  # the second run finds the pack in the cache
        done = subprocess.run(
            [sys.executable, "-S", "-c", script],
            capture_output=True,
            check=True,
            text=True,
            env={
                "HOME": str(tmp_path),
                "PATH": "",
                "PYTHONPATH": ":".join(p for p in sys.path if p),
                "PYTHONUTF8": "1",
            },
        )
    *modules, code = done.stderr.split()
    assert code == "0"
    own = {m.split(".")[1] for m in modules if m.startswith("doclint.")}
    assert own <= ALLOWED
    assert not HEAVY & set(modules)
