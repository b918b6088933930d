"""Documents that are no docx yet (doc, wps, wpt, rtf, odt): LibreOffice makes one.

What a file is, its first bytes tell: one whose suffix was only changed goes to the
reader of what it is.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from shutil import which

from doclint.errors import ReadError
from doclint.readers import docx, kinds
from doclint.readers.child import Child, python
from doclint.readers.directory import OLE
from doclint.readers.package import Package

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.document import Draft

MOST_WAIT = 120.0  # seconds by the clock
MOST_MEMORY = 4 << 30  # bytes of address space, where the system can limit it
MOST_SECONDS = 120  # of CPU
MOST_FILE = 256 << 20  # bytes of a file that LibreOffice may write
_MOST_OUTPUT = 1 << 20  # bytes of its messages, which are dropped

# Where it is when it is not on the PATH, by the kind of system.
PLACES = {
    "posix": (
        "/usr/lib/libreoffice/program/soffice",
        "/opt/libreoffice/program/soffice",
        "/snap/bin/libreoffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ),
    "nt": (
        "%ProgramFiles%\\LibreOffice\\program\\soffice.com",
        "%ProgramFiles(x86)%\\LibreOffice\\program\\soffice.com",
    ),
}

_AGAIN = "请用 Word 或 WPS 打开后另存为 docx 再检查"
_CRYPT = b"encryption-data"

# The settings of its private profile: no macro, nothing fetched or linked.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def read(source: str, data: bytes, encoding: str | None = None) -> Draft:
    """Return the draft of what LibreOffice can make a docx of. Raises ReadError."""
    kind = _kind(data)
    if kind == "html":
        from doclint.readers import html

        return html.read(source, data, encoding)
    return docx.read(source, data if kind == "docx" else _converted(data, kind))


def soffice() -> str | None:
    """Return the path of LibreOffice, None when it is not there."""
    found = [which("soffice"), which("libreoffice")]
    for place in PLACES.get(os.name, ()):
        path = os.path.expandvars(os.path.expanduser(place))
        found.append(path if os.path.isfile(path) else None)
    # Never one of the current folder, where Windows looks too.
    return next((path for path in found if path and os.path.isabs(path)), None)


def _kind(data: bytes) -> str:
    """Return the suffix of what the bytes are, without its dot. Raises ReadError."""
    head = kinds.head_of(data)
    if not data:
        raise ReadError("文件是空的，没有内容可检查")
    if data.startswith(OLE):
        return "doc"
    if head.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"PK"):
        return _kind_of_package(data)
    if kinds.is_word_2003(head):
        return "xml"
    if b"<html" in head or b"<!doctype html" in head:
        return "html"
    raise ReadError(f"不是 Word、WPS 或 ODT 文档，只是扩展名相同；{_AGAIN}")


def _kind_of_package(data: bytes) -> str:
    package = Package(data)
    if "[Content_Types].xml" in package:
        return "docx"
    for name in ("content.xml", "styles.xml"):  # LibreOffice itself has no limits
        package.read(name)
    manifest = "META-INF/manifest.xml"
    if manifest in package and _CRYPT in package.read(manifest):
        raise ReadError("文件已加密，需要密码；请去掉密码后再检查")
    return "odt"


def _converted(data: bytes, kind: str) -> bytes:
    """Return the docx that LibreOffice makes of a document. Raises ReadError."""
    program = soffice()
    if program is None:
        raise ReadError(
            f"读这种格式需要 LibreOffice，本机没有找到；请先安装，或{_AGAIN}"
        )
    with tempfile.TemporaryDirectory(
        prefix="doclint-", ignore_cleanup_errors=True
    ) as folder:
        draft, made = Path(folder, f"draft.{kind}"), Path(folder, "made", "draft.docx")
        draft.write_bytes(data)
        profile = Path(folder, "profile")
        Path(profile, "user").mkdir(parents=True)
        Path(profile, "user", "registrymodifications.xcu").write_text(_profile())
        _run(
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            "docx",
            "--outdir",
            str(made.parent),
            str(draft),
        )
        if not made.is_file() or made.stat().st_size > MOST_FILE:
            raise ReadError(f"LibreOffice 打不开它，可能加了密码或已损坏；{_AGAIN}")
        return made.read_bytes()


def _run(*command: str) -> None:
    """Run LibreOffice within limits until it is done. Raises ReadError."""
    words = list(command)
    if os.name == "posix":
        limits = map(str, (MOST_MEMORY, MOST_SECONDS, MOST_FILE))
        words = python("doclint.readers.limits", *limits, *command)
    child = Child(words, MOST_WAIT)
    try:
        for _ in child.lines(_MOST_OUTPUT):
            continue
    finally:
        child.end()
    if child.is_late:
        raise ReadError(f"LibreOffice 转换超过 {MOST_WAIT:.0f} 秒，没有检查；{_AGAIN}")


def _profile() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" '
        f'oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    space = "http://openoffice.org/2001/registry"
    return f'<?xml version="1.0"?><oor:items xmlns:oor="{space}">{items}</oor:items>'
