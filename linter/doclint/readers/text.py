"""Plain text: the whole file is body text."""

from __future__ import annotations

from doclint.document import Draft
from doclint.readers.encoding import decode


def read(source: str, data: bytes, encoding: str | None = None) -> Draft:
    """Return the draft of a text file. Raises ReadError."""
    text, name, bom, invalid = decode(data, encoding)
    plain = name == "utf-8" and not invalid
    raw = data[len(bom) :] if plain else None
    return Draft(source, name, text, (), (), bom, invalid, raw)
