#!/usr/bin/env python3
"""Run doclint over the samples and compare with the reports beside them.

python samples/demo.py            show and compare; exit 0 when all are equal
python samples/demo.py --update   write the reports anew, to be read in review
"""

import difflib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def report(path: Path) -> str:
    """Return what ``doclint`` prints on a sample, and its exit code."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "doclint",
            "check",
            "--color",
            "never",
            "--all",
            path.name,
        ],
        cwd=path.parent,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=_environment(),
    )
    if done.stderr:
        return f"{done.stdout}{done.stderr}exit {done.returncode}\n"
    return f"{done.stdout}exit {done.returncode}\n"


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}


def samples() -> list[Path]:
    """Return the samples in order, dirty ones first."""
    return [
        path
        for folder in ("dirty", "clean")
        for path in sorted((HERE / folder).iterdir())
        if path.suffix in (".txt", ".md")
    ]


def expected_path(path: Path) -> Path:
    """Return where the expected report of a sample stands."""
    return path.with_name(path.name + ".expected")


def main() -> int:
    """Show what doclint finds; return 0 when it is what was expected."""
    differing = 0
    for path in samples():
        found = report(path)
        if "--update" in sys.argv:
            expected_path(path).write_text(found, encoding="utf-8", newline="\n")
        expected = expected_path(path).read_text(encoding="utf-8")
        sys.stdout.write(found.rpartition("exit ")[0])
        if found != expected:
            differing += 1
            sys.stdout.writelines(
                difflib.unified_diff(
                    expected.splitlines(keepends=True),
                    found.splitlines(keepends=True),
                    f"expected for {path.name}",
                    "found",
                )
            )
    count = len(samples())
    same = "all as expected" if not differing else f"{differing} NOT as expected"
    sys.stdout.write(
        f"\nShown above: doclint's reports on {count} samples, {same}.\n"
        "Dirty drafts have findings (exit 1), clean ones none (exit 0).\n"
    )
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
