"""Argument parsers whose errors are raised, in Chinese, and name the remedy."""

from __future__ import annotations

import argparse
import re

from doclint.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

# What argparse says, and how we say it. What is new to us is passed on as it is.
_SAID = (
    (r"unrecognized arguments: (.*)", r"没有这样的选项或参数：\1"),
    (r"argument (\S+): expected one argument", r"\1: 后面要写一个值"),
    (r"argument (\S+): expected at least one argument", r"\1: 后面至少要写一个值"),
    (r"argument (\S+): invalid int value: (.*)", r"\1: \2 不是整数"),
    (
        r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)",
        r"\1: 没有 \2 这个选择；可用：\3",
    ),
    (r"argument (\S+): ignored explicit argument (.*)", r"\1: 不带值，却写了 \2"),
    (r"the following arguments are required: (.*)", r"还缺少：\1"),
)


class Parser(argparse.ArgumentParser):
    """A parser that raises UsageError instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the arguments."""
        raise UsageError(f"{_chinese(message)}；`{self.prog} --help` 列出用法")


def _chinese(message: str) -> str:
    for pattern, said in _SAID:
        match = re.fullmatch(pattern, message)
        if match:
            return match.expand(said)
    return message


def command_parser(name: str, description: str) -> argparse.ArgumentParser:
    """Return an empty parser for a command."""
    made = Parser(
        prog=f"doclint {name}",
        description=description,
        allow_abbrev=False,
        add_help=False,
    )
    made.add_argument("-h", "--help", action="help", help="显示本页")
    return made
