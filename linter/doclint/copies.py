"""Marked copies of drafts: where they go, and what their comments say."""

from __future__ import annotations

import os
import time

from doclint import fixing, readers
from doclint.errors import ReadError, UsageError, WriteError
from doclint.formats import Style
from doclint.formats.phrases import say, suggestion, title
from doclint.replacing import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple

    from doclint.document import Draft
    from doclint.finding import Finding, Report
    from doclint.held import Held
    from doclint.readers.word.marking import Marked
else:
    from doclint.record import namedtuple


class Copy(namedtuple("Copy", "path comments changes left")):
    """A copy that was written; the path is None when there was nothing to say.

    ``left`` findings have no comment: Word takes no more, or there is no place.
    """

    __slots__ = ()
    path: str | None
    comments: int
    changes: int
    left: int


class Room(namedtuple("Room", "output common")):
    """Where copies go: a file, a folder, or (None) beside their drafts.

    ``common`` is the absolute folder that holds all drafts: below an ``output`` folder
    each copy stands where its draft stands below this.
    """

    __slots__ = ()
    output: str | None
    common: str

    def target(self, path: str) -> str:
        """Return where the copy of a draft goes."""
        stem, dot, suffix = path.rpartition(".")
        name = f"{stem}{readers.MARK}{dot}{suffix}"
        if self.output is None:
            return name
        if not is_marked(self.output) or os.path.isdir(self.output):
            below = os.path.relpath(os.path.abspath(name), self.common)
            return os.path.join(self.output, below)
        return self.output


def is_marked(path: str) -> bool:
    """Whether a draft is of a kind that has marked copies."""
    return readers.suffix_of(path) in readers.COPIED


def room(files: list[str], output: str | None) -> Room:
    """Return where the copies of some drafts go.

    Raises UsageError when none of them has copies, when ``output`` is no Word file,
    when two copies would be one file, or when a copy would hit a draft.
    """
    marked = [path for path in files if is_marked(path)]
    if files and not marked:
        raise UsageError(
            "docx 格式只能给 Word 文档（docx）写带批注的副本，这里没有；"
            "请另存为 docx，或换一种 --output-format"
        )
    if output and _is_other_kind(output):
        raise UsageError(
            f"--output {output}：副本是 docx；请写 docx 文件名，或写一个文件夹"
        )
    found = Room(output, _common(marked))
    seen: dict[str, str] = {}
    drafts = {os.path.realpath(path) for path in files}
    for path in marked:
        where = os.path.realpath(found.target(path))
        if where in drafts:
            raise UsageError(f"--output {output}：会覆盖要检查的文稿；请换一个文件名")
        if where in seen:
            raise UsageError(
                f"{seen[where]} 和 {path} 的副本会写到同一个文件；"
                "请让 --output 指明一个文件夹，或分开检查"
            )
        seen[where] = path
    return found


def _is_other_kind(output: str) -> bool:
    suffix = readers.suffix_of(output)
    known = suffix in readers.READERS and suffix not in readers.COPIED
    return known and not os.path.isdir(output)


def _common(files: list[str]) -> str:
    """Return the folder that holds all files. Raises UsageError over drives."""
    folders = [os.path.dirname(os.path.abspath(path)) for path in files]
    try:
        return os.path.commonpath(folders) if folders else os.curdir
    except ValueError:  # pragma: no cover - Windows: several drives
        raise UsageError("文稿在不同的盘上；请分开检查") from None


def made(
    draft: Draft, data: bytes, room: Room, own: Held, *, safety: str | None
) -> tuple[Report, Copy | None]:
    """Return the report of a draft, which stays, and the copy that was written.

    Fixes at ``safety`` or safer become tracked changes. A draft of a kind that has
    no copies is only linted. Raises WriteError and ReadError.
    """
    if not is_marked(draft.source):
        return fixing.feasible(own.lint(draft), data), None
    fixed = None
    if safety and readers.editor(readers.suffix_of(draft.source)):
        fixed = fixing.fixed(draft, data, safety, own.lint)
    report = fixed.before if fixed else own.lint(draft)
    if not report.findings:
        return report, Copy(None, 0, 0, 0)
    marked = _marked(data, report, fixed, own.style)
    _check(draft, data, marked.data, whole=fixed is None)
    path = room.target(draft.source)
    _write(path, marked.data)
    return report, Copy(path, marked.comments, marked.changes, marked.left)


def _marked(
    data: bytes, report: Report, fixed: fixing.Fixed | None, style: Style
) -> Marked:
    """Return a document with the findings as comments. Raises WriteError, ReadError."""
    from doclint.readers.word import marking
    from doclint.readers.word.anchoring import Note

    notes = [
        Note(*finding.at.span, _said(finding, style)) for finding in report.findings
    ]
    date = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    marked = marking.marked(data, notes, fixed.changes if fixed else (), date)
    if not marked.comments:
        raise WriteError("正文里没有能加批注的地方，没有写副本；请改用 html 格式查看")
    return marked


def _write(path: str, data: bytes) -> None:
    """Write a copy, over none but an unchanged one of our own. Raises WriteError."""
    if os.path.lexists(path) and not _is_own(path):
        raise WriteError(f"{path} 已存在，且写出后被改过或不是 doclint 所写；请移走它")
    try:
        os.makedirs(os.path.dirname(path) or os.curdir, exist_ok=True)
        replace(path, data)
    except OSError as error:
        raise WriteError(f"{path}：无法写入：{error.strerror}") from None


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

    if not os.path.isfile(path):  # a pipe would be waited for
        return False
    try:
        with open(path, "rb") as file:
            return is_own(file.read())
    except (OSError, ReadError):
        return False


def _said(finding: Finding, style: Style) -> tuple[str, ...]:
    level, name = say(style, finding.level), title(style, finding.rule)
    best = suggestion(style, finding)
    head = say(style, "file", file=level, rest=name)
    return (head, finding.message, *([] if best is None else [best]))


def told(source: str, copy: Copy | None, style: Style) -> str:
    """Return the line that says where the copy of a draft is, or why there is none."""
    if copy is None:
        said = say(style, "no copy of it")
    elif copy.path is None:
        said = say(style, "no copy needed")
    else:
        changes = say(style, "changes", copy.changes) if copy.changes else ""
        left = say(style, "no room", copy.left) if copy.left else ""
        what = {"changes": changes, "path": copy.path, "left": left}
        said = say(style, "copy", copy.comments, **what)
    return say(style, "file", file=source, rest=said) + "\n"
