"""Characters of symbol fonts (w:sym) that have a Unicode twin."""

from __future__ import annotations

_WINGDINGS = {
    **{0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x75: "◆", 0xA8: "□", 0x9F: "•"},
    **{0xFC: "✔", 0xFB: "✘", 0xFE: "☑", 0xFD: "☒", 0x52: "☑", 0x51: "☒"},
    **{0xE0: "→", 0xE8: "→", 0xDF: "←", 0xAB: "★", 0xB6: "☆"},
}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": {0x52: "☑", 0xA3: "□", 0x50: "✔"}}
_PRIVATE = range(0xF000, 0xF100)


def symbol(code: str | None, font: str | None) -> str:
    """Return the character, "" when the font's own sign has no twin that is known."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    if number in _PRIVATE or number < 0x100:
        number &= 0xFF
        return _FONTS.get((font or "").lower(), {}).get(number, "")
    return chr(number) if number < 0xD800 or 0xE000 <= number < 0x10FFFF else ""
