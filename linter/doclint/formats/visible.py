"""Text that can be shown: what has no look of its own gets a name."""

from __future__ import annotations

_SELECTORS = range(0xFE00, 0xFE10)  # say how the character before is drawn
_SPACES = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F)  # beside U+3000


def visible(text: str) -> str:
    """Return a text in one line with every invisible character named."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(found(text))


def found(text: str) -> list[str]:
    """Return what was found, character by character, with nothing invisible.

    A mark that would join the character before the text is named as well.
    """
    shown: list[str] = []
    for char in text.replace("\r\n", "\n"):
        if ord(char) in _SELECTORS or (not shown and _is_mark(char)):
            shown.append(_name(char))
        elif char == "\t":
            shown.append("⟨Tab⟩")
        else:
            shown.append(_look(char))
    return shown


def around(text: str) -> list[str]:
    """Return what stands around, character by character; odd spaces look plain."""
    shown = []
    for char in text.replace("\r\n", "\n"):
        if char == "\t":
            shown.append("    ")
        elif ord(char) in _SPACES:
            shown.append(" ")
        elif ord(char) not in _SELECTORS:
            shown.append(_look(char))
    return shown


def _look(char: str) -> str:
    if char.isprintable():
        return char
    if char in "\r\n":
        return "⏎"
    from unicodedata import east_asian_width

    # The wide ones are the ideographic space and ideographs newer than Python.
    return char if east_asian_width(char) in {"W", "F"} else _name(char)


def _is_mark(char: str) -> bool:
    from unicodedata import category

    return category(char) in {"Mn", "Me"}


def _name(char: str) -> str:
    return f"⟨U+{ord(char):04X}⟩"
