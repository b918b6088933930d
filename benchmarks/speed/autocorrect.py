#!/usr/bin/env python3
"""Lint the files of a folder with autocorrect-py, which has no program of its own.

Its parser gives up on some texts (“call limit reached”): those files count as read, and
how many they are is told on stderr.
"""

from __future__ import annotations

import os
import sys

import autocorrect_py


def main() -> None:
    """Print what autocorrect would change, file by file."""
    given_up = 0
    for path in sys.argv[1:]:
        names = [path]
        if os.path.isdir(path):
            names = [os.path.join(path, name) for name in sorted(os.listdir(path))]
        for name in names:
            with open(name, encoding="utf-8") as file:
                text = file.read()
            try:
                lines = autocorrect_py.lint_for(text, name).lines
            except ValueError:
                given_up += 1
                continue
            for line in lines:
                sys.stdout.write(f"{name}:{line.line}:{line.col} {line.new}\n")
    if given_up:
        sys.stderr.write(f"autocorrect gave up on {given_up} files\n")


if __name__ == "__main__":
    main()
