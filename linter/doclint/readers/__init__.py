"""Readers: a file or a buffer in, a ``Draft`` out, no judgement."""

from __future__ import annotations

import os
from sys import modules

from doclint.errors import ReadError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from doclint.document import Draft

READERS = {
    ".txt": "doclint.readers.text",
    ".text": "doclint.readers.text",
    ".md": "doclint.readers.markdown",
    ".markdown": "doclint.readers.markdown",
    ".html": "doclint.readers.html",
    ".htm": "doclint.readers.html",
    ".xhtml": "doclint.readers.html",
    ".shtml": "doclint.readers.html",
    ".pdf": "doclint.readers.pdf",
    ".ofd": "doclint.readers.ofd",
    ".docx": "doclint.readers.docx",
    ".docm": "doclint.readers.docx",
    ".dotx": "doclint.readers.docx",
    ".dotm": "doclint.readers.docx",
    ".doc": "doclint.readers.office",
    ".wps": "doclint.readers.office",
    ".wpt": "doclint.readers.office",
    ".rtf": "doclint.readers.office",
    ".odt": "doclint.readers.office",
}

# Readers of files that are text; a text of any other kind is one without its file.
_OF_TEXT = {"doclint.readers.text", "doclint.readers.markdown", "doclint.readers.html"}

_AS_DOCX = "这种格式不能直接改，文件没有改动；请用 Word 或 WPS 另存为 docx 后再修改"

# Kinds of file that --fix cannot write back, and what to do instead.
UNFIXABLE = {
    ".pdf": "PDF 不能直接改，文件没有改动；请在原稿（Word、WPS）里改好后重新导出",
    ".ofd": "OFD 不能直接改，文件没有改动；请在原稿（Word、WPS）里改好后重新导出",
    ".doc": _AS_DOCX,
    ".wps": _AS_DOCX,
    ".wpt": _AS_DOCX,
    ".rtf": _AS_DOCX,
    ".odt": _AS_DOCX,
}

MARK = ".doclint"  # before the suffix of a marked copy
COPIED = (".docx", ".docm", ".dotx", ".dotm")  # kinds that have marked copies
# What carries edits of the text into files that are more than text.
EDITORS = dict.fromkeys(COPIED, "doclint.readers.word.editing") | dict.fromkeys(
    (".html", ".htm", ".xhtml", ".shtml"), "doclint.readers.html.editing"
)


def read(source: str, data: bytes, suffix: str, encoding: str | None = None) -> Draft:
    """Return the draft that ``data`` holds; ``suffix`` names the kind of file.

    ``source`` is only the name that reports use. Raises ReadError.
    """
    reader: Callable[[str, bytes, str | None], Draft] = _module(suffix).read
    try:
        return reader(source, data, encoding)
    except ReadError as error:
        if READERS[suffix] in _OF_TEXT:
            raise
        from doclint.readers import kinds

        raise kinds.mistaken(data, suffix) or error from None


def of_text(source: str, text: str, suffix: str) -> Draft:
    """Return the draft of a text in memory, which may hold lone surrogates.

    What somebody took out of a PDF or a docx is plain text. Raises ReadError.
    """
    if suffix not in READERS:
        raise ReadError(f"不支持 {suffix}；可检查的类型：{' '.join(READERS)}")
    if READERS[suffix] not in _OF_TEXT:
        suffix = ".txt"
    data = text.encode("utf-8", "surrogatepass")
    blank = text
    if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
        blank = "".join("?" if "\ud800" <= c <= "\udfff" else c for c in text)
    if text.startswith("\ufeff"):  # a reader would take it for a byte order mark
        blank = "?" + blank[1:]
    draft = read(source, blank.encode(), suffix, "utf-8")
    return draft if draft.text != blank else draft._replace(text=text, raw=data)


def load(path: str, encoding: str | None = None) -> Draft:
    """Return the draft of a file on disk. Raises ReadError."""
    return read(path, data_of(path), suffix_of(path), encoding)


def data_of(path: str) -> bytes:
    """Return the bytes of a file that has a reader. Raises ReadError."""
    suffix = suffix_of(path)
    if suffix not in READERS:
        known = " ".join(READERS)
        raise ReadError(f"不支持 {suffix or '无扩展名'} 文件；可检查的类型：{known}")
    try:
        if not os.path.exists(path):
            raise ReadError("没有这个文件；请检查路径")
        if not os.path.isfile(path):
            raise ReadError("不是普通文件，无法检查")
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise ReadError(f"无法读取：{error.strerror or error}") from None


def suffix_of(path: str) -> str:
    """Return the lower-case suffix of a path with its dot, or an empty string."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return dot + suffix.lower() if stem else ""


def editor(suffix: str) -> ModuleType | None:
    """Return the module that edits a kind of file, None for plain text."""
    return _imported(EDITORS[suffix]) if suffix in EDITORS else None


def is_copy(name: str) -> bool:
    """Whether a file's name is the default one of a marked copy."""
    stem = name.rpartition(".")[0]
    return stem.endswith(MARK) and suffix_of(name) in COPIED


def _module(suffix: str) -> ModuleType:
    return _imported(READERS[suffix])


def _imported(path: str) -> ModuleType:
    if path not in modules:
        __import__(path)
    return modules[path]
