"""What commands tell of files one by one: as text, or all of it as JSON."""

from __future__ import annotations

import json

from doclint import readers
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
    parser.add_argument("paths", nargs="+", metavar="文件")
    parser.add_argument("--output-format", choices=("full", "json"), default="full")
    parser.add_argument("--encoding", metavar="编码")


def told(
    given: Namespace, record: Callable[[Draft], Record], shown: Callable[[Draft], str]
) -> int:
    """Print what is told of each file; return 2 when one of them cannot be read.

    One file is one JSON object, several are a list of them; one that cannot be read
    has ``error`` for all else.
    """
    code = 0
    records: list[Record] = []
    for path in given.paths:
        try:
            draft = readers.load(path, given.encoding)
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
