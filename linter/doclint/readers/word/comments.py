"""The part of the comments, and what names it in the package."""

from __future__ import annotations

import re
from hashlib import sha256
from xml.sax.saxutils import escape, quoteattr

from doclint.readers import package
from doclint.readers.package import Package
from doclint.readers.word import elements, relations
from doclint.readers.word.tags import prefix, tag_end

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
    return _STORIES.get(kind, "公式或注音")


def existing(made: Layout) -> bytes:
    """Return the part of the comments as it is, empty when there is none."""
    name = name_of(made)
    return package.utf8(made.package.read(name), name) if name in made.package else b""


def parts(
    made: Layout, said: list[tuple[int, tuple[str, ...]]], date: str
) -> dict[str, bytes]:
    """Return the parts that change when these comments are put in."""
    name = name_of(made)
    new = "".join(_comment(number, lines, date) for number, lines in said)
    old = existing(made)
    if old:
        # Whatever prefix this part has, ours is told in each comment.
        own = f"<w:comment xmlns:w={quoteattr(elements.namespace(old))} "
        if b"xmlns:w=" not in old:
            new = "".join(_comment(n, lines, date, own) for n, lines in said)
        return {name: _appended(old, new)}
    space = elements.namespace(made.parts[made.main])
    fresh = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:comments xmlns:w={quoteattr(space)}>{new}</w:comments>"
    )
    return {
        _TYPES: _typed(made.package, name),
        relations.path_of(made.main): _related(made, space),
        name: fresh.encode(),
    }


def name_of(made: Layout) -> str:
    """Return the name of the part of the comments, there or not."""
    names = relations.related(made.package, made.main).get("comments")
    folder = made.main.rpartition("/")[0]
    return names[0] if names else f"{folder}/comments.xml".lstrip("/")


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


def _appended(part: bytes, new: str) -> bytes:
    """Return XML with something put in at the end of its root."""
    at = part.rfind(b"</")
    root = re.search(rb"<[^?!]", part)
    start = root.start() if root else 0
    end = tag_end(part, start)
    if part[end - 2 : end] == b"/>":
        name = part[start + 1 : end - 2].split()[0]
        return part[: end - 2] + b">" + new.encode() + b"</" + name + b">" + part[end:]
    return part[:at] + new.encode() + part[at:]


def _typed(source: Package, name: str) -> bytes:
    part = package.utf8(source.read(_TYPES), _TYPES)
    own = prefix(part, part.rfind(b"</") + 1)
    new = f'<{own}Override PartName="/{name}" ContentType="{_KIND}"/>'
    return _appended(part, new)


def _related(made: Layout, space: str) -> bytes:
    path = relations.path_of(made.main)
    kind = f"{_RELATION[space]}/relationships/comments"
    if path not in made.package:
        part = (
            b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships'
            b' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
        )
    else:
        part = package.utf8(made.package.read(path), path)
    own = prefix(part, part.rfind(b"</") + 1) if b"</" in part else ""
    used = set(re.findall(rb'Id="([^"]*)"', part))
    key = next(
        k for n in range(len(used) + 1) if (k := f"doclint{n}").encode() not in used
    )
    new = f'<{own}Relationship Id="{key}" Type="{kind}" Target="comments.xml"/>'
    return _appended(part, new)


def stamped(name: str, part: bytes, copy: bytes) -> bytes:
    """Return the part of the comments with what tells an unchanged copy."""
    return (
        _STAMP.sub(b"", part) + f"<?doclint {_digest(Package(copy), name)}?>".encode()
    )


def is_own(data: bytes) -> bool:
    """Whether this is a copy that nobody changed after it. Raises ReadError."""
    copy = Package(data)
    names = relations.related(copy, relations.main_part(copy)).get("comments")
    if not names or names[0] not in copy:
        return False
    found = _STAMP.search(copy.read(names[0]))
    return found is not None and found[1].decode() == _digest(copy, names[0])


def _digest(copy: Package, besides: str) -> str:
    sums = sorted(
        (one.name, one.crc, one.size) for one in copy.entries if one.name != besides
    )
    return sha256(repr(sums).encode()).hexdigest()
