"""What kind of file some bytes are, for those that come without a name."""

from __future__ import annotations

from doclint.errors import ReadError
from doclint.patterns import lazy
from doclint.readers.directory import OLE

_HEAD = 2_000  # bytes that tell a web page or the XML of Word 2003
_PAGE = lazy(  # a comment ends at its first mark: else each would double the ways
    r"[\s\ufeff]*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*"
    r"<(?:!doctype\s+)?html\b"
)
_NAMES = {
    ".pdf": "PDF",
    ".doc": "Word 或 WPS 文档（doc、wps）",
    ".rtf": "RTF 文档",
    ".docx": "Word 文档（docx）或别的压缩包",
    ".ofd": "OFD",
    ".odt": "ODT 文档",
}


def recognised(data: bytes) -> str | None:
    """Return the suffix of what the first bytes show, None for plain text."""
    head = head_of(data)
    if data[:64].lstrip().startswith(b"%PDF-"):
        return ".pdf"
    if data.startswith(OLE) or is_word_2003(head):
        return ".doc"
    if head.lstrip().startswith(b"{\\rtf"):
        return ".rtf"
    if data.startswith(b"PK\3\4"):
        return _of_package(data)
    page = _PAGE.match(head.decode("utf-8", "ignore"))
    return ".html" if page else None


def head_of(data: bytes) -> bytes:
    """Return the beginning of a file, lower-case, one byte a Latin letter."""
    return data[:_HEAD].replace(b"\0", b"").lower()  # UTF-16 too


def is_word_2003(head: bytes) -> bool:
    """Whether a beginning is that of Word's XML before there was docx."""
    return b'progid="word.document"' in head


def misnamed(data: bytes) -> ReadError | None:
    """Return what is said when a document is called a text, None when it is none."""
    suffix = recognised(data)
    if suffix not in _NAMES:
        return None
    return ReadError(
        f"内容是 {_NAMES[suffix]}，不是纯文本；若是文稿，请把扩展名改为 {suffix} 再检查"
    )


def mistaken(data: bytes, suffix: str) -> ReadError | None:
    """Return what is said when a file that cannot be read is one of another kind.

    Any package may be a docx, and a docx with a password looks like a doc.
    """
    found = recognised(data)
    if found in (None, suffix, ".docx", ".doc"):
        return None
    name = _NAMES.get(found, "网页")
    return ReadError(f"内容是 {name}，不是 {suffix}；请把扩展名改为 {found} 再检查")


def _of_package(data: bytes) -> str:
    from doclint.readers.package import Package

    try:
        package = Package(data)
    except ReadError:
        return ".docx"  # whose reader says what is wrong with it
    if "OFD.xml" in package:
        return ".ofd"
    return ".odt" if "META-INF/manifest.xml" in package else ".docx"
