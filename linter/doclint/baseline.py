"""The baseline file: what was accepted, by file, rule and text; no line numbers."""

from __future__ import annotations

import json
import os
from collections import Counter

from doclint.errors import ConfigError, WriteError
from doclint.replacing import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from doclint.finding import Report

    _Key = tuple[str, str, str, str]  # file, rule, hash, text

VERSION = 1

Accepted = dict[str, Counter[tuple[str, str]]]  # file -> (rule, hash) -> count


def load(path: str) -> Accepted:
    """Return the accepted counts by file. Raises ConfigError."""
    accepted: Accepted = {}
    for entry in _entries(path):
        counts = accepted.setdefault(entry["file"], Counter())
        counts[entry["rule"], entry["hash"]] += entry["count"]
    return accepted


def _entries(path: str) -> list[dict[str, Any]]:
    try:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        if data["version"] != VERSION:
            raise ConfigError(f"{path}: 基线版本不受支持；用 --write-baseline 重新生成")
        entries: list[dict[str, Any]] = data["accepted"]
        for entry in entries:
            _key(entry), entry["count"] + 0
    except FileNotFoundError:
        raise ConfigError(
            f"{path}: 没有这个基线文件；用 --write-baseline 生成"
        ) from None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise ConfigError(
            f"{path}: 不是可用的基线文件；请换一个，或删去后重新生成"
        ) from None
    return entries


def save(path: str, reports: list[Report]) -> int:
    """Write a baseline that accepts all findings; return how many.

    What it accepts in files that were not read stays. Raises ConfigError and
    WriteError.
    """
    read = {name_of(one.source, path) for one in reports if not one.failures}
    counts = _stored(path)
    kept = Counter({key: n for key, n in counts.items() if key[0] not in read})
    found: Counter[_Key] = Counter()
    for report in reports:
        found += _keys(path, report)
    _write(path, kept + found)
    return found.total()


def _stored(path: str) -> Counter[_Key]:
    """Return the counts of a baseline that may not exist yet."""
    counts: Counter[_Key] = Counter()
    if os.path.exists(path):
        for entry in _entries(path):
            counts[_key(entry)] += entry["count"]
    return counts


def add(path: str, report: Report) -> None:
    """Accept the findings of one report beside what is accepted already.

    Raises ConfigError and WriteError.
    """
    _write(path, _stored(path) + _keys(path, report))


def _keys(path: str, report: Report) -> Counter[_Key]:
    name = name_of(report.source, path)
    return Counter(
        (name, one.rule, one.context_hash, one.at.text) for one in report.findings
    )


def _key(entry: dict[str, Any]) -> _Key:
    return entry["file"], entry["rule"], entry["hash"], entry["text"]


def _write(path: str, counts: Counter[_Key]) -> None:
    names = ("file", "rule", "hash", "text")
    entries = [
        dict(zip(names, key, strict=True)) | {"count": counts[key]}
        for key in sorted(counts)
    ]
    data = {"version": VERSION, "accepted": entries}
    try:
        text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        replace(path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise WriteError(f"{path}: 无法写入：{error.strerror}") from None


def name_of(source: str, path: str) -> str:
    """Return a file's name in the baseline: relative to the baseline's folder."""
    folder = os.path.dirname(os.path.abspath(path))
    try:
        return os.path.relpath(source, folder).replace(os.sep, "/")
    except ValueError:  # another drive
        return os.path.abspath(source).replace(os.sep, "/")
