"""Fixing a file: lint, edit, lint again, and write back only what changed."""

from __future__ import annotations

import os

from doclint import fixes, readers
from doclint.errors import ReadError, WriteError
from doclint.readers.encoding import escape
from doclint.replacing import replace
from doclint.span import spliced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Callable

    from doclint.document import Draft
    from doclint.finding import Edit, Finding, Fix, Report
    from doclint.fixes import Piece
else:
    from doclint.record import namedtuple

_ROUNDS = 10  # fixes that never settle are a broken pack's; stop and report


class Fixed(namedtuple("Fixed", "data draft report made changes before")):
    """A file after its fixes: its bytes, its draft, what is left, findings fixed.

    ``changes`` are all edits of all rounds as edits of the first text, ``before``
    is the report of that.
    """

    __slots__ = ()
    data: bytes
    draft: Draft
    report: Report
    made: tuple[Finding, ...]
    changes: tuple[Edit, ...]
    before: Report


def fixed(
    draft: Draft, data: bytes, safety: str, lint: Callable[[Draft], Report]
) -> Fixed:
    """Apply all fixes at ``safety`` or safer until nothing more changes.

    ``data`` are the bytes the draft was read from; bytes outside the edits stay
    as they are, invalid ones too. Raises WriteError when that is impossible.
    """
    suffix = readers.suffix_of(draft.source)
    editor = readers.editor(suffix)
    if editor is None:
        _check_text(draft, data)
    suffix = suffix if suffix in readers.READERS else ".txt"
    report = before = lint(draft)
    made: list[Finding] = []
    pieces: list[Piece] = [(0, len(draft.text), None)]
    for _ in range(_ROUNDS):
        text = _text(draft, data) if editor is None else draft.text
        able = fixes.chosen(report.findings, safety)
        chosen = [fix for fix in able if _alters(text, fix)]
        if editor is not None:
            name = draft.encoding
            chosen = [f for f in chosen if editor.can_carry(data, f.edits, name)]
        if not chosen:
            break
        taken = set(map(id, chosen))
        made += [one for one in report.findings if id(one.fix) in taken]
        edits = sorted(edit for fix in chosen for edit in fix.edits)
        if editor is None:
            data = _encoded(fixes.applied(text, chosen), draft)
        else:
            pieces = fixes.composed(pieces, fixes.apart(text, edits))
            data = editor.edited(data, edits, draft.encoding)
            text = spliced(text, edits)
        draft = readers.read(draft.source, data, suffix, draft.encoding)
        if editor is not None and draft.text != text:
            raise WriteError("改动写进去后文字对不上，未作修改；请在原软件里改")
        report = lint(draft)
    changes = fixes.changes(pieces)
    return Fixed(data, draft, report, tuple(made), changes, before)


def _check_text(draft: Draft, data: bytes) -> None:
    """Refuse what is not text that can be written back. Raises WriteError."""
    if draft.segments:
        raise WriteError("这类文件还不能自动修改，未作修改；请按提示在原软件里改")
    if _encoded(_text(draft, data), draft) != data:
        raise WriteError(
            f"按 {draft.encoding} 无法原样写回，未作修改；请先另存为 UTF-8"
        )


def feasible(report: Report, data: bytes) -> Report:
    """Return a report whose fixes that the file cannot take are only shown."""
    suffix = readers.suffix_of(report.source)
    editor = readers.editor(suffix)

    def can_carry(fix: Fix) -> bool:
        if editor is None:
            return suffix not in readers.UNFIXABLE
        return bool(editor.can_carry(data, fix.edits, report.encoding))

    findings = tuple(
        one
        if one.fix is None or can_carry(one.fix)
        else one._replace(fix=one.fix._replace(safety="display"))
        for one in report.findings
    )
    return report._replace(findings=findings)


def _text(draft: Draft, data: bytes) -> str:
    return escape(data[len(draft.bom) :], draft.encoding)


def write(path: str, before: bytes, after: bytes) -> None:
    """Put new bytes in a file's place in one step.

    Raises WriteError when the file is no longer the one that was read, or
    cannot be written: by its mode, too, though its folder would let it be replaced.
    """
    if os.path.exists(path) and not os.access(path, os.W_OK):
        raise WriteError("文件是只读的，未作修改；请去掉只读属性，或另存一份再改正")
    try:
        with open(path, "rb") as file:
            if file.read() != before:
                raise WriteError("文件在检查期间被改动，未作修改；请重新运行")
        replace(path, after)
    except OSError as error:
        raise WriteError(f"无法写入：{error.strerror}") from None


def difference(before: Draft, after: Draft) -> str:
    """Return a unified diff of two drafts of one file, empty when they are equal."""
    from difflib import unified_diff

    names = (before.source, before.source)
    lines = unified_diff(_lines(before.text), _lines(after.text), *names)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in lines
    )


def _lines(text: str) -> list[str]:
    """Return lines as ``patch`` sees them: only a line feed ends one."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _alters(text: str, fix: Fix) -> bool:
    return any(text[edit.start : edit.end] != edit.text for edit in fix.edits)


def _encoded(text: str, draft: Draft) -> bytes:
    try:
        return draft.bom + text.encode(draft.encoding, "surrogateescape")
    except (UnicodeEncodeError, ReadError) as error:
        raise WriteError(
            f"{draft.encoding} 编码写不出修改后的文字（{error}），"
            "未作修改；请先另存为 UTF-8"
        ) from None
