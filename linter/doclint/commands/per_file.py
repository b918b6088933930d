"""What commands tell of files one by one: as text, or all of it as JSON."""

from __future__ import annotations

import json
import os
import sys

from doclint import job, readers
from doclint.console import note, out, out_utf8
from doclint.errors import ReadError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from doclint.document import Draft

    Record = dict[str, object]


def add_arguments(parser: ArgumentParser) -> None:
    """Add the files, the output format and the encoding."""
    parser.add_argument("paths", nargs="+", metavar="文件", help="- 为标准输入")
    parser.add_argument("--output-format", choices=("full", "json"), default="full")
    parser.add_argument("--encoding", metavar="编码")


def tell(
    given: Namespace, record: Callable[[Draft], Record], shown: Callable[[Draft], str]
) -> int:
    """Tell of each file; return 2 when one of them cannot be read.

    One file is one JSON object, several are a list of them; one that cannot be read
    has ``error`` for all else.
    """
    code = 0
    records: list[Record] = []
    for path in given.paths:
        try:
            draft = _draft(path, given.encoding)
        except ReadError as error:
            note(f"{path}：{error}")
            code = 2
            records.append({"version": 1, "path": path, "error": str(error)})
            continue
        if given.output_format == "json":
            records.append({"version": 1, "path": path, **record(draft)})
        else:
            out(shown(draft))
    if records and given.output_format == "json":
        whole = records if len(given.paths) > 1 else records[0]
        out_utf8(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
    return code


def _draft(path: str, encoding: str | None) -> Draft:
    """Return the draft of a file, or of standard input for ``-``. Raises ReadError."""
    if path == "-":
        if sys.stdin is None:
            raise ReadError("标准输入已关闭，没有可读的内容")
        return readers.read(job.STDIN, sys.stdin.buffer.read(), ".txt", encoding)
    if os.path.isdir(path):
        raise ReadError("是文件夹；请写出其中的文件，如 文件夹/*.txt")
    return readers.load(path, encoding)
