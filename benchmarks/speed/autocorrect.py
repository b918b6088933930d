#!/usr/bin/env python3
"""Lint the files of a folder with autocorrect-py, which has no program of its own."""

from __future__ import annotations

import os
import sys

import autocorrect_py


def main() -> None:
    """Print what autocorrect would change, file by file."""
    for path in sys.argv[1:]:
        names = [path]
        if os.path.isdir(path):
            names = [os.path.join(path, name) for name in sorted(os.listdir(path))]
        for name in names:
            with open(name, encoding="utf-8") as file:
                text = file.read()
            for line in autocorrect_py.lint_for(text, name).lines:
                sys.stdout.write(f"{name}:{line.line}:{line.col} {line.new}\n")


if __name__ == "__main__":
    main()
