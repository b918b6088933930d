"""The part of the comments, and what names it in the package."""

from __future__ import annotations

import re
from hashlib import sha256
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from doclint.errors import WriteError
from doclint.readers import package
from doclint.readers.package import Package
from doclint.readers.root import at_its_end, root
from doclint.readers.splicing import recoded
from doclint.readers.tags import prefix
from doclint.readers.word import elements, relations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.readers.word.layout import Layout
    from doclint.readers.word.parts import Leaf

AUTHOR = "doclint"
_STAMP = re.compile(rb"<\?doclint ([0-9a-f]{64})\?>")
_TYPES = "[Content_Types].xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = {
    elements.TRANSITIONAL: "http://schemas.openxmlformats.org/officeDocument/2006",
    elements.STRICT: "http://purl.oclc.org/ooxml/officeDocument",
}
_NO_RELATIONS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships'
    b' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)
_AGAIN = "批注加不进去，没有写副本；请用 Word 打开后另存一份再试"
_STORIES = {
    "header": "页眉",
    "footer": "页脚",
    "footnote": "脚注",
    "endnote": "尾注",
    "textbox": "文本框",
}


def range_of(number: int) -> tuple[str, str]:
    """Return the marks before and after what a comment is about."""
    return (
        f'<w:commentRangeStart w:id="{number}"/>',
        f'<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>',
    )


def story_of(leaf: Leaf) -> str:
    """Return the part of the document in which a leaf stands, in words."""
    place = leaf.paragraph.place if leaf.paragraph else ""
    kind = place.partition("[")[0]
    return _STORIES.get(kind, "备选内容")


def existing(made: Layout) -> bytes:
    """Return the part of the comments as it is, empty when there is none."""
    name = name_of(made)
    return package.utf8(made.package.read(name), name) if name in made.package else b""


def name_of(made: Layout) -> str:
    """Return the name of the part of the comments, there or not.

    A part that no relation names is none of this document.
    """
    names = relations.related(made.package, made.main).get("comments")
    if names:
        return names[0]
    folder = made.main.rpartition("/")[0]
    kinds = _kinds(made.package)
    able = (f"{folder}/comments{number or ''}.xml".lstrip("/") for number in count())
    return next(
        name for name in able if name not in made.package and name.lower() not in kinds
    )


def parts(
    made: Layout, said: list[tuple[int, tuple[str, ...]]], date: str
) -> dict[str, bytes]:
    """Return the parts that change when these comments are put in.

    Raises ReadError, and WriteError where Word would not take the part.
    """
    name = name_of(made)
    if name in made.package:
        raw = made.package.read(name)
        part = package.utf8(raw, name)
        found = root(part, name)
        space, _, kind = found.name.rpartition(" ")
        if kind != "comments" or space not in _RELATION:
            raise WriteError(f"{name} 不是批注，{_AGAIN}")
        # Whatever prefixes this part has, ours is told in each comment.
        is_known = prefix(part, found.start) == "w:"
        tag = "<w:comment " if is_known else f"<w:comment xmlns:w={quoteattr(space)} "
        new = "".join(_comment(number, lines, date, tag) for number, lines in said)
        listed = name.lower() in _kinds(made.package)
        types = {} if listed else _typed(made.package, name)
        return types | {name: recoded(raw, part, [at_its_end(part, found, new)], name)}
    space = elements.namespace(made.parts[made.main])
    new = "".join(_comment(number, lines, date) for number, lines in said)
    fresh = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:comments xmlns:w={quoteattr(space)}>{new}</w:comments>"
    )
    return {
        **_typed(made.package, name),
        **_related(made, space, name),
        name: fresh.encode(),
    }


def _comment(
    number: int, lines: tuple[str, ...], date: str, tag: str = "<w:comment "
) -> str:
    body = "".join(
        "<w:p>"
        + ("<w:r><w:annotationRef/></w:r>" if place == 0 else "")
        + f'<w:r><w:t xml:space="preserve">{_clean(line)}</w:t></w:r></w:p>'
        for place, line in enumerate(lines)
    )
    who = f'w:author="{AUTHOR}" w:date="{date}" w:initials="{AUTHOR}"'
    return f'{tag}w:id="{number}" {who}>{body}</w:comment>'


def _clean(text: str) -> str:
    """Return a text as XML can hold it."""
    kept = (c if c >= " " and not "\ud800" <= c <= "\udfff" else " " for c in text)
    return escape("".join(c for c in kept if c not in "\ufffe\uffff"))


def _kinds(source: Package) -> dict[str, str]:
    """Return the kinds of parts by their names in small letters."""
    kinds: dict[str, str] = {}

    def seen(element: str, given: dict[str, str]) -> None:
        if element.endswith(" Override"):
            name = given.get("PartName", "").lstrip("/").lower()
            kinds[name] = given.get("ContentType", "")

    root(package.utf8(source.read(_TYPES), _TYPES), _TYPES, seen)
    return kinds


def _typed(source: Package, name: str) -> dict[str, bytes]:
    """Return the list of kinds with that of a new part of comments."""
    kind = _kinds(source).get(name.lower())
    if kind == _KIND:
        return {}
    if kind or not name.endswith(".xml") or _is_folder(source, name):
        raise WriteError(f"批注部件登记为 {name}，但文件里没有，{_AGAIN}")
    raw = source.read(_TYPES)
    part = package.utf8(raw, _TYPES)
    found = root(part, _TYPES)
    own = prefix(part, found.start)
    new = f'<{own}Override PartName={quoteattr(f"/{name}")} ContentType="{_KIND}"/>'
    return {_TYPES: recoded(raw, part, [at_its_end(part, found, new)], _TYPES)}


def _is_folder(source: Package, name: str) -> bool:
    return any(
        one.name.lower().startswith(f"{name.lower()}/") for one in source.entries
    )


def _related(made: Layout, space: str, name: str) -> dict[str, bytes]:
    """Return the relations of the body with that to a new part of comments."""
    if "comments" in relations.related(made.package, made.main):
        return {}
    path = relations.path_of(made.main)
    raw = made.package.read(path) if path in made.package else _NO_RELATIONS
    part = package.utf8(raw, path)
    used = set()
    found = root(part, path, lambda _, given: used.add(given.get("Id")))
    key = next(k for n in range(len(used) + 1) if (k := f"doclint{n}") not in used)
    kind = f"{_RELATION[space]}/relationships/comments"
    own, target = prefix(part, found.start), name.rpartition("/")[2]
    new = f'<{own}Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
    return {path: recoded(raw, part, [at_its_end(part, found, new)], path)}


def stamped(name: str, raw: bytes, copy: bytes) -> bytes:
    """Return the part of the comments with what tells an unchanged copy."""
    part = package.utf8(raw, name)
    new = f"<?doclint {_digest(Package(copy), name)}?>".encode()
    old = [(*one.span(), b"") for one in _STAMP.finditer(part)]
    return recoded(raw, part, [*old, (len(part), len(part), new)], name)


def is_own(data: bytes) -> bool:
    """Whether this is a copy that nobody changed after it. Raises ReadError."""
    copy = Package(data)
    names = relations.related(copy, relations.main_part(copy)).get("comments")
    if not names or names[0] not in copy:
        return False
    found = _STAMP.search(package.utf8(copy.read(names[0]), names[0]))
    return found is not None and found[1].decode() == _digest(copy, names[0])


def _digest(copy: Package, besides: str) -> str:
    sums = sorted(
        (one.name, one.crc, one.size)
        for one in copy.entries
        if one.name.lower() != besides.lower()
    )
    return sha256(repr(sums).encode()).hexdigest()
