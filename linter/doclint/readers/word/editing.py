"""Edits of the text carried into the runs of a document, byte by byte."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from doclint.errors import WriteError
from doclint.readers.rewriting import rewritten
from doclint.readers.splicing import recoded
from doclint.readers.tags import name_end, tag_end
from doclint.readers.word.layout import layout
from doclint.readers.word.parts import last_before, touched
from doclint.span import spliced, trimmed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from doclint.finding import Edit
    from doclint.readers.splicing import Splice
    from doclint.readers.word.layout import Layout
    from doclint.readers.word.parts import Leaf

    Cut = tuple[Leaf, int, int, str]  # in the leaf's text: from, to, what replaces it


_SPACE = re.compile(rb"\sxml:space\s*=\s*(?:\"[^\"]*\"|'[^']*')")


def can_carry(data: bytes, edits: Iterable[Edit], _encoding: str = "") -> bool:
    """Whether all edits can be made in the runs of a document."""
    made = layout(data)
    return all(cuts(made, *edit) is not None for edit in edits)


def edited(data: bytes, edits: Iterable[Edit], _encoding: str = "") -> bytes:
    """Return a document with edits made, which must be able to be carried.

    All bytes outside the text that changes stay as they are. Raises WriteError.
    """
    made = layout(data)
    changes: dict[int, tuple[Leaf, list[tuple[int, int, str]]]] = {}
    for edit in edits:
        found = cuts(made, *edit)
        if found is None:
            raise WriteError(
                "有一处改动跨越段落或域，写不进文档，未作修改；请在原软件里改"
            )
        for leaf, start, end, new in found:
            changes.setdefault(leaf.at, (leaf, []))[1].append((start, end, new))
    splices: dict[str, list[Splice]] = {}
    for leaf, own in changes.values():
        written = _written(made.parts[leaf.part], leaf, spliced(leaf.text, own))
        splices.setdefault(leaf.part, []).append((leaf.start, leaf.end, written))
    return rewritten(made.package, parts_with(made, splices))


def parts_with(made: Layout, splices: dict[str, list[Splice]]) -> dict[str, bytes]:
    """Return parts with splices made, each in its own encoding. Raises WriteError."""
    return {
        name: recoded(made.raw[name], made.parts[name], found, name)
        for name, found in splices.items()
    }


def cuts(made: Layout, start: int, end: int, text: str) -> list[Cut] | None:
    """Return what an edit changes in which leaves, None when it cannot be carried.

    It stays within one paragraph and one hyperlink or control, touches no number
    and no result of a field, and puts in nothing that is no plain text. No text box
    becomes empty: what is stored there for old programs would be read instead.
    """
    start, end, text = trimmed(made.text, start, end, text)
    if "\n" in text or "\t" in text or any("\ud800" <= c <= "\udfff" for c in text):
        return None
    found = _changed(made, start, end)
    if not found or any(leaf.locked for leaf in found):
        return None
    first = found[0]
    if any(
        leaf.paragraph is not first.paragraph or leaf.box != first.box for leaf in found
    ):
        return None
    if sum(_share(leaf, start, end) for leaf in found) != end - start:
        return None  # a number or the end of a paragraph lies in between
    if not text and _is_all_of_a_box(first, end - start):
        return None
    out: list[Cut] = []
    for leaf in found:
        low = max(0, start - leaf.at)
        high = min(len(leaf.text), end - leaf.at)
        new = text if leaf is _home(found) else ""
        if not leaf.is_text and new:
            return None
        out.append((leaf, low, max(low, high), new))
    return out


def _is_all_of_a_box(leaf: Leaf, length: int) -> bool:
    paragraph = leaf.paragraph
    return (
        paragraph is not None
        and paragraph.place.startswith("textbox")
        and length == len(paragraph.text)
    )


def _changed(made: Layout, start: int, end: int) -> list[Leaf]:
    """Return the leaves that an edit changes; an insertion goes to the one before."""
    if start < end:
        return touched(made.leaves, start, end)
    at = last_before(made.leaves, start)
    near = [one for one in made.leaves[max(0, at - 1) : at + 2] if one.is_text]
    able = [one for one in near if one.at <= start <= one.at + len(one.text)]
    return [one for one in able if not one.locked][:1]


def _share(leaf: Leaf, start: int, end: int) -> int:
    return min(end, leaf.at + len(leaf.text)) - max(start, leaf.at)


def _home(found: list[Leaf]) -> Leaf:
    """Return the leaf that takes the new text: the first that holds plain text."""
    return next((leaf for leaf in found if leaf.is_text), found[0])


def _written(data: bytes, leaf: Leaf, text: str) -> bytes:
    """Return the bytes of a leaf with another text, its own tags and attributes."""
    if not leaf.is_text:
        return b"" if not text else data[leaf.start : leaf.end]
    name = data[leaf.start + 1 : name_end(data, leaf.start)]
    tag = data[leaf.start : tag_end(data, leaf.start)].removesuffix(b">")
    tag = tag.removesuffix(b"/").rstrip()
    if text != text.strip():
        tag = _SPACE.sub(b"", tag) + b' xml:space="preserve"'
    content = escape(text, {"\r": "&#13;"}).encode()
    return tag + b">" + content + b"</" + name + b">"
