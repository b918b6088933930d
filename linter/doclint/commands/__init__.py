"""The commands beside ``check``; one module each, imported when it is named."""

from __future__ import annotations

from sys import modules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS = {
    "rules": "doclint.commands.rules",
    "year": "doclint.commands.year",
    "date": "doclint.commands.date",
    "config": "doclint.commands.config",
    "allow": "doclint.commands.allow",
    "accept": "doclint.commands.accept",
    "init": "doclint.commands.init",
    "completion": "doclint.commands.completion",
}


def run(name: str, argv: list[str]) -> int:
    """Run a command and return its exit code. Raises DoclintError."""
    path = COMMANDS[name]
    if path not in modules:
        __import__(path)
    function: Callable[[list[str]], int] = modules[path].run
    return function(argv)
