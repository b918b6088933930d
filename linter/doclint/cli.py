"""The command line: arguments in, reports out, exit code 0, 1 or 2."""

from __future__ import annotations

import gc
import os
import sys

from doclint import commands
from doclint.console import note, out, survive_narrow_encodings
from doclint.errors import DoclintError
from doclint.options import Options

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn


def entry() -> NoReturn:
    """Run as a program: nothing is tidied up at the end, the process just goes.

    Taking the tables of rules apart one by one would cost a tenth of a short run.
    """
    gc.disable()  # a run makes no cycles worth a search
    code = 2
    try:
        code = main()
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 2
    except BaseException:  # noqa: BLE001 - Python would say 1: findings
        sys.excepthook(*sys.exc_info())
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except OSError:
        code = 2
    os._exit(code)


def main(argv: list[str] | None = None) -> int:
    """Run doclint and return the exit code: 0 clean, 1 findings, 2 not done."""
    arguments = sys.argv[1:] if argv is None else argv
    if not survive_narrow_encodings():
        return 2
    try:
        return _dispatch(arguments)
    except DoclintError as error:
        note(str(error))
        return 2
    except KeyboardInterrupt:
        note("已中断")
        return 2
    except BrokenPipeError:
        # The reader of our output went away (| head): nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except OSError as error:
        # A disk that is full, a working folder that is gone.
        note(f"无法完成：{error.strerror or error}")
        return 2
    finally:
        _keep_window_open(arguments)


def _dispatch(arguments: list[str]) -> int:
    from doclint import check

    if not arguments:
        from doclint import arguments as parser

        out(parser.help_text())
        return 2
    first = arguments[0]
    if first in commands.COMMANDS:
        _note_shadowed(first)
        return commands.run(first, arguments[1:])
    if first == "check":
        _note_shadowed(first)
        arguments = arguments[1:]
    paths = [one for one in arguments if one != "--no-cache"]
    if paths and not any(one.startswith("-") for one in paths):
        # Hardly an option: argparse would cost 10 ms of a start-up of 30.
        is_cached = len(paths) == len(arguments)
        return check.run(Options(tuple(paths), cached=is_cached))
    from doclint import arguments as parser

    options = parser.parse(arguments)
    return options if isinstance(options, int) else check.run(options)


def _note_shadowed(command: str) -> None:
    if os.path.isfile(command):
        note(f"“{command}”按命令执行；要检查同名文件，请写 doclint check -- {command}")


def _keep_window_open(arguments: list[str]) -> None:
    """Wait for a key when a file was dropped on the program in Windows."""
    if os.name != "nt" or not arguments or arguments[0].startswith("-"):
        return
    if _is_alone_in_console():
        try:
            input("按回车键关闭本窗口……")
        except EOFError:
            return


def _is_alone_in_console() -> bool:
    """Whether the console window was opened for this process only."""
    import ctypes

    windll: Callable[..., int] | None = getattr(ctypes, "windll", None)
    if windll is None:
        return False
    processes = (ctypes.c_uint * 2)()
    count: int = windll.kernel32.GetConsoleProcessList(processes, 2)  # type: ignore[attr-defined]
    return count == 1


if __name__ == "__main__":
    entry()
