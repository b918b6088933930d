"""``doclint completion``: print a completion script for a shell."""

from __future__ import annotations

from doclint import completions
from doclint.commands import COMMANDS
from doclint.console import out
from doclint.parser import command_parser


def run(argv: list[str]) -> int:
    """Print a completion script for a shell."""
    parser = command_parser("completion", "输出命令补全脚本")
    parser.add_argument("shell", choices=("bash", "zsh", "fish"))
    given = parser.parse_args(argv)
    out(completions.script(given.shell, COMMANDS))
    return 0
