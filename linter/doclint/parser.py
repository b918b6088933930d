"""Argument parsers whose errors are raised and name the remedy."""

from __future__ import annotations

import argparse

from doclint.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """A parser that raises UsageError instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the arguments."""
        raise UsageError(f"{message}；`{self.prog} --help` 列出用法")


def command_parser(name: str, description: str) -> argparse.ArgumentParser:
    """Return an empty parser for a command."""
    return Parser(prog=f"doclint {name}", description=description, allow_abbrev=False)
