"""The elements of a page by what they make of the text in them."""

from __future__ import annotations

INLINE = frozenset(
    (
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "o:p",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "del",
        "rtc",
    )
)
VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "wbr",
    )
)
UNSHOWN = frozenset(
    (
        "template",
        "svg",
        "math",
        "object",
        "audio",
        "video",
        "canvas",
        "rt",
        "rp",
        "rtc",
        "del",
        "datalist",
    )
)
FRAME = frozenset(
    (
        "nav",
        "aside",
        "footer",
        "menu",
        "button",
        "select",
        "textarea",
        "title",
    )
)
HOLDERS = frozenset(("table", "ul", "ol", "dl"))  # their ends close what is in them
SCOPES = {
    "title": "title",
    **{f"h{n}": f"heading.{min(n, 4)}" for n in range(1, 7)},
    "li": "list", "dt": "list", "dd": "list",
    "blockquote": "quote", "td": "table.cell", "th": "table.cell",
}  # fmt: skip
CODE = frozenset(
    (
        "code",
        "kbd",
        "samp",
        "pre",
        "xmp",
        "listing",
    )
)
IMPLIED = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "tr": ("td", "th"),
    "td": ("td", "th"), "th": ("td", "th"),
}  # fmt: skip
