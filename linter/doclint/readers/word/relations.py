"""Which part of a package is which: the main one, and those that it names."""

from __future__ import annotations

from doclint.errors import ReadError
from doclint.readers import package

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyexpat import XMLParserType

    from doclint.readers.package import Package

_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships Relationship"


def main_part(parts: Package) -> str:
    """Return the name of the part that holds the body. Raises ReadError."""
    names = related(parts, "").get("officeDocument", [])
    for name in (*names, "word/document.xml"):
        if name in parts:
            if not name.endswith(".xml") or "xl/" in name or "ppt/" in name:
                break
            return name
    raise ReadError("不是 Word 文档（缺少正文部件）；请用原软件另存为 docx")


def path_of(part: str) -> str:
    """Return the name of the part that holds the relations of another one."""
    folder, slash, name = part.rpartition("/")
    return f"{folder}{slash}_rels/{name}.rels"


def related(parts: Package, part: str) -> dict[str, list[str]]:
    """Return the parts that a part names, by the last word of their kind."""
    found: dict[str, dict[str, None]] = {}  # each name once, in order
    path = path_of(part)
    if path not in parts:
        return {}

    def start(name: str, given: dict[str, str]) -> None:
        if name != _RELATION or given.get("TargetMode") == "External":
            return
        kind = given.get("Type", "").rpartition("/")[2]
        target = _resolved(part, given.get("Target", ""))
        found.setdefault(kind, {})[target] = None

    def attach(parser: XMLParserType) -> None:
        parser.StartElementHandler = start

    package.parse(package.utf8(parts.read(path), path), attach, path)
    return {kind: list(names) for kind, names in found.items()}


def _resolved(part: str, target: str) -> str:
    """Return the name that a target stands for, seen from a part."""
    names = [] if target.startswith("/") else part.split("/")[:-1]
    for name in target.split("/"):
        if name == "..":
            names = names[:-1]
        elif name not in {"", "."}:
            names.append(name)
    return "/".join(names)
