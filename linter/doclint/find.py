"""Which files a run reads: paths given by name, folders walked in order."""

from __future__ import annotations

import os
import sys

from doclint.errors import ConfigError
from doclint.finding import MADE
from doclint.readers import READERS, is_copy, suffix_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator

    from pathspec import GitIgnoreSpec
else:
    from doclint.record import namedtuple


_RESULTS = (".html", ".htm", ".md", ".markdown")  # kinds that results may have
_HEAD = 200  # bytes in which they say that doclint made them


class Found(namedtuple("Found", "files failures skipped")):
    """Files to read in order, (path, message) of paths that cannot, files skipped."""

    __slots__ = ()
    files: list[str]
    failures: list[tuple[str, str]]
    skipped: int


def files(paths: list[str], exclude: tuple[str, ...] = (), root: str = "") -> Found:
    """Return the files that some paths stand for, each once, in the order given.

    Files given by name are read whatever their ``.gitignore`` says; folders are
    walked in sorted order, without hidden folders, what ``.gitignore`` files
    exclude and kinds of file that have no reader. ``exclude`` are patterns in
    the syntax of ``.gitignore`` relative to ``root``, for both.
    """
    found = Found([], [], 0)
    seen: set[str] = set()
    skipped = 0
    barred = _spec(exclude)
    for path in paths:
        if not os.path.exists(path):
            found.failures.append((path, "没有这个文件或文件夹；请检查路径"))
            continue
        if os.path.isdir(path):
            walked = _walked(path)
            names = walked.files
            skipped += walked.skipped
            found.failures.extend(walked.failures)
            if not names and not walked.failures:
                kinds = " ".join(READERS)
                text = f"文件夹里没有可以检查的文稿；可检查的类型：{kinds}"
                found.failures.append((path, text))
        else:
            names = [path]
        for name in names:
            if barred and barred.match_file(_relative(name, root)):
                skipped += 1
            elif (key := os.path.realpath(name)) not in seen:
                seen.add(key)
                found.files.append(name)
    return found._replace(skipped=skipped)


def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec | None:
    if not patterns:
        return None
    try:
        return _git_ignore_spec().from_lines(patterns)
    except ValueError as error:
        raise ConfigError(f"exclude: 有写错的模式：{error}") from None


def _relative(path: str, root: str) -> str:
    try:
        return os.path.relpath(path, root or None).replace(os.sep, "/")
    except ValueError:  # another drive
        return path.replace(os.sep, "/")


def _walked(folder: str) -> Found:
    """Return the files of a folder that have a reader, and what could not be read."""
    ignoring = list(_ignores_above(folder))
    names: list[str] = []
    unread: list[OSError] = []
    skipped = 0
    for root, folders, members in os.walk(folder, onerror=unread.append):
        ignoring += _ignore_file(root)
        here = [(b, s) for b, s in ignoring if _inside(root, b)]

        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and not _is_barred(os.path.join(root, name), here, folder=True)
        )
        for name in sorted(members):
            path = os.path.join(root, name)
            if name.startswith(".") or _is_barred(path, here):
                continue
            known = suffix_of(name) in READERS and not is_copy(name)
            if known and not _is_result(path):
                names.append(path)
            else:
                skipped += 1
    failures = [(str(e.filename), f"无法读取：{e.strerror}") for e in unread]
    return Found(names, failures, skipped)


def _is_result(path: str) -> bool:
    """Whether a file is what doclint wrote of drafts, and no draft."""
    if suffix_of(path) not in _RESULTS:
        return False
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False  # told when it is read
    return any(made.encode() in head for made in MADE.values())


def _is_barred(
    path: str, ignoring: list[tuple[str, GitIgnoreSpec]], *, folder: bool = False
) -> bool:
    """Whether ignore files exclude a path; the innermost that names it decides."""
    barred = False
    for base, spec in ignoring:
        name = _relative(path, base) + "/" * folder
        said = spec.check_file(name).include
        barred = barred if said is None else said
    return barred


def _inside(path: str, base: str) -> bool:
    path, base = os.path.abspath(path), os.path.abspath(base)
    return path == base or path.startswith(base.rstrip(os.sep) + os.sep)


def _ignores_above(folder: str) -> Iterator[tuple[str, GitIgnoreSpec]]:
    """Yield the ignore files between the repository's root and the folder."""
    current = os.path.abspath(folder)
    chain = []
    while not os.path.exists(os.path.join(current, ".git")):
        parent = os.path.dirname(current)
        if parent == current:
            return  # in no repository: only ignore files inside the folder count
        current = parent
        chain.append(current)
    for base in chain:
        yield from _ignore_file(base)


def _ignore_file(folder: str) -> list[tuple[str, GitIgnoreSpec]]:
    path = os.path.join(folder, ".gitignore")
    if not os.path.isfile(path):
        return []
    with open(path, encoding="utf-8", errors="replace") as file:
        lines = [line for line in file if line.strip() != "!"]  # git ignores it too
    return [(folder, _git_ignore_spec().from_lines(lines))]


def _git_ignore_spec() -> type[GitIgnoreSpec]:
    """Return the class; pathspec fails with a hyperscan that cannot be loaded."""
    try:
        from pathspec import GitIgnoreSpec
    except ImportError:
        sys.modules["hyperscan"] = None  # type: ignore[assignment] # passed by
        from pathspec import GitIgnoreSpec
    return GitIgnoreSpec
