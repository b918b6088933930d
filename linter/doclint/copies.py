"""Marked copies of drafts: where they go, and what their comments say."""

from __future__ import annotations

import os
import time
from functools import partial

from doclint import fixing, readers
from doclint.errors import ReadError, UsageError, WriteError
from doclint.replacing import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Callable, Mapping

    from doclint.document import Draft
    from doclint.finding import Finding, Report
    from doclint.held import Held
else:
    from doclint.record import namedtuple

_LEVELS = {"error": "必错", "warning": "疑似", "info": "提示"}


class Copy(namedtuple("Copy", "path comments changes left")):
    """A copy that was written; the path is None when there was nothing to say.

    ``left`` findings have no comment: Word takes no more, or there is no place.
    """

    __slots__ = ()
    path: str | None
    comments: int
    changes: int
    left: int


def target(path: str, output: str | None) -> str:
    """Return where the copy of a draft goes; ``output`` is a file or a folder."""
    stem, dot, suffix = path.rpartition(".")
    name = f"{stem}{readers.MARK}{dot}{suffix}"
    if output is None:
        return name
    if os.path.isdir(output) or output.endswith(("/", os.sep)):
        return os.path.join(output, os.path.basename(name))
    return output


def check(files: list[str], output: str | None) -> None:
    """Refuse targets that would clash or hit a draft. Raises UsageError."""
    seen: dict[str, str] = {}
    drafts = {os.path.realpath(path) for path in files}
    for path in files:
        if readers.suffix_of(path) not in readers.COPIED:
            continue
        where = os.path.realpath(target(path, output))
        if where in drafts:
            raise UsageError(f"--output {output}：会覆盖要检查的文稿；请换一个文件名")
        if where in seen:
            raise UsageError(
                f"{seen[where]} 和 {path} 的副本会写到同一个文件；"
                "请用 --output 指明一个文件夹，或分开检查"
            )
        seen[where] = path


def made(
    draft: Draft, data: bytes, safety: str | None, output: str | None, own: Held
) -> tuple[Report, Copy]:
    """Return the report of a draft, which stays, and the copy that was written.

    Fixes at ``safety`` or safer become tracked changes. Raises WriteError.
    """
    fixed = None
    if safety and readers.editor(readers.suffix_of(draft.source)):
        fixed = fixing.fixed(draft, data, safety, own.lint)
    report = fixed.before if fixed else own.lint(draft)
    to = partial(target, output=output)
    return report, write(draft, data, report, fixed, to, own.titles)


def write(
    draft: Draft,
    data: bytes,
    report: Report,
    fixed: fixing.Fixed | None,
    to: Callable[[str], str],
    titles: Mapping[str, str],
) -> Copy:
    """Write the marked copy of a draft. Raises WriteError and ReadError."""
    if readers.suffix_of(draft.source) not in readers.COPIED:
        raise WriteError("docx 格式只能用于 Word 文档；请换一种 --output-format")
    if not report.findings:
        return Copy(None, 0, 0, 0)
    from doclint.readers.word import marking
    from doclint.readers.word.anchoring import Note

    notes = [
        Note(*finding.at.span, _said(finding, titles)) for finding in report.findings
    ]
    date = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    made = marking.marked(data, notes, fixed.changes if fixed else (), date)
    if not made.comments:
        raise WriteError("正文里没有能加批注的地方，没有写副本；请改用 html 格式查看")
    _check(draft, data, made.data, whole=fixed is None)
    path = to(draft.source)
    if os.path.exists(path) and not _is_own(path):
        raise WriteError(f"{path} 已存在，且写出后被改过或不是 doclint 所写；请移走它")
    try:
        os.makedirs(os.path.dirname(path) or os.curdir, exist_ok=True)
        replace(path, made.data)
    except OSError as error:
        raise WriteError(f"{path}：无法写入：{error.strerror}") from None
    return Copy(path, made.comments, made.changes, made.left)


def _check(draft: Draft, before: bytes, after: bytes, *, whole: bool) -> None:
    """Read a copy again before it is written. Raises WriteError.

    Each part that changed is sound XML, and with ``whole`` the text is the draft's.
    """
    from doclint.readers.package import Package, parse, utf8

    try:
        old, new = Package(before), Package(after)
        for name in (one.name for one in new.entries):
            part = new.read(name)
            if name not in old or old.read(name) != part:
                parse(utf8(part, name), lambda _: None, name)
        again = readers.read(draft.source, after, readers.suffix_of(draft.source))
    except ReadError:
        again = None
    if again is None or (whole and again.text != draft.text):
        raise WriteError(
            "这篇文档的结构特殊，标批注会损坏它，没有写副本；请改用 html 格式查看"
        )


def _is_own(path: str) -> bool:
    """Whether a file is a copy that nobody has changed since it was written."""
    from doclint.readers.word.comments import is_own

    try:
        with open(path, "rb") as file:
            return is_own(file.read())
    except (OSError, ReadError):
        return False


def _said(finding: Finding, titles: Mapping[str, str]) -> tuple[str, ...]:
    title = titles.get(finding.rule, finding.rule)
    lines = [f"{_LEVELS[finding.level]}：{title}", finding.message]
    if finding.suggestions:
        said = (f"改为“{one}”" if one else "删去" for one in finding.suggestions)
        lines.append(f"建议：{'，或'.join(said)}")
    return tuple(lines)


def told(source: str, copy: Copy) -> str:
    """Return the line that says where the copy of a draft is."""
    if copy.path is None:
        return f"{source}：没有发现问题，不写副本\n"
    changes = f"、修订 {copy.changes} 处" if copy.changes else ""
    left = f"，另有 {copy.left} 条放不下（见其他格式）" if copy.left else ""
    return f"{source}：批注 {copy.comments} 条{changes}，已写入 {copy.path}{left}\n"
