"""Word documents (docx, docm, dotx, dotm): what a reader of the page sees.

Body, text boxes, notes, headers and footers in this order, a paragraph a line; see
docs/readers.md for what is kept and what is lost.
"""

from __future__ import annotations

from doclint.document import Draft
from doclint.readers.word.layout import layout


def read(source: str, data: bytes, encoding: str | None = None) -> Draft:  # noqa: ARG001
    """Return the draft of a Word document. Raises ReadError."""
    made = layout(data)
    segments, blocks = tuple(made.segments), tuple(made.blocks)
    raw = made.text.encode("utf-8", "surrogatepass")
    return Draft(source, "utf-8", made.text, segments, blocks, b"", (), raw)
