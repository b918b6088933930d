"""How many terminal columns a text takes. Imports its tables when first needed."""

from __future__ import annotations


def width(text: str) -> int:
    """Return the columns of a text: an ideograph takes two, a combining mark none.

    Characters that only old Chinese terminals draw wide (``“ ” … ·``) count one.
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def margin(text: str) -> str:
    """Return blanks as wide as a text, with wide blanks under wide characters.

    So what comes after stays in place even where the font of ideographs is not
    exactly twice as wide as the other, as in many log viewers.
    """
    return "".join(("", " ", "\u3000")[_columns(char)] for char in text)


def padded(text: str, columns: int) -> str:
    """Return a text with blanks after it up to a number of columns."""
    return text + " " * (columns - width(text))


def _columns(char: str) -> int:
    from unicodedata import category, east_asian_width

    if category(char) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(char) in {"W", "F"} else 1
