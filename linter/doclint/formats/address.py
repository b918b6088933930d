"""A reader's address in words: “第12段”, “表1第2行第3列”, “第3页第12行”, “脚注2”."""

from __future__ import annotations

from doclint.formats.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Chinese, English, for each part of an address.
_WORDS = {
    "p": ("第{n}段", "paragraph {n}"),
    "page": ("第{n}页", "page {n}"),
    "line": ("第{n}行", "line {n}"),
    "column": ("第{n}列", "column {n}"),
    "table": ("表{n}", "table {n}"),
    "row": ("第{n}行", "row {n}"),
    "cell": ("第{n}列", "column {n}"),
    "header": ("页眉{n}", "header {n}"),
    "footer": ("页脚{n}", "footer {n}"),
    "footnote": ("脚注{n}", "footnote {n}"),
    "endnote": ("尾注{n}", "endnote {n}"),
    "textbox": ("文本框{n}", "text box {n}"),
}
_SMALL = ("cell", "footnote", "endnote", "header", "footer")  # mostly one paragraph


def words(place: str, *, english: bool) -> str:
    """Return an address in words; one that is not of the grammar as it is.

    The first paragraph of a cell, a note, a header or a footer is not named.
    """
    parts = list(_parts(place))
    if not parts:
        return visible(place)
    said = []
    before = ""
    for kind, number in parts:
        if kind == "p" and number == "1" and before in _SMALL:
            continue
        shown = "" if number == "1" and kind in {"header", "footer"} else number
        said.append(_WORDS[kind][english].format(n=shown).strip())
        before = kind
    return (", " if english else "").join(said)


def _parts(place: str) -> Iterator[tuple[str, str]]:
    """Yield kind and number of each part; nothing when a part is not known."""
    found = []
    for part in place.removeprefix("body/").split("/"):
        kind, _, rest = part.partition("[")
        number = rest.removesuffix("]")
        if kind not in _WORDS or not number.isdecimal():
            return
        found.append((kind, number))
    yield from found
