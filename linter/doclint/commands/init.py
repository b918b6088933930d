"""``doclint init``: write a configuration and a hook entry."""

from __future__ import annotations

import os

from doclint import scaffold
from doclint.console import out
from doclint.parser import command_parser


def run(argv: list[str]) -> int:
    """Write a doclint.toml and a pre-commit hook entry, where there is none."""
    parser = command_parser("init", "新建 doclint.toml，并写入 pre-commit 钩子")
    parser.parse_args(argv)
    for text in scaffold.written(os.curdir):
        out(f"{text}\n")
    return 0
