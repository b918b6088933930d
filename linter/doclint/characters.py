"""Named classes of characters that rules may use as anchors, by code point."""

from __future__ import annotations

Ranges = list[tuple[int, int]]  # first and last code point of each stretch


def is_hanzi(char: str) -> bool:
    """Whether a string is one character of the basic block of Chinese characters."""
    return "\u4e00" <= char <= "\u9fff"


CLASSES: dict[str, Ranges] = {
    "private-use": [(0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD)],
    "kangxi-radical": [(0x2E80, 0x2EF3), (0x2F00, 0x2FD5)],
    "compatibility-ideograph": [(0xF900, 0xFAD9), (0x2F800, 0x2FA1D)],
    "zero-width": [
        (0x00AD, 0x00AD),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x2064),
        (0xFEFF, 0xFEFF),
    ],
    "control": [
        (0x01, 0x08),  # without NUL: no literal of hyperscan may hold it
        (0x0B, 0x0C),
        (0x0E, 0x1F),
        (0x7F, 0x9F),
        (0x2028, 0x2029),
    ],
    "odd-space": [
        (0x00A0, 0x00A0),
        (0x1680, 0x1680),
        (0x2000, 0x200A),
        (0x202F, 0x202F),
        (0x205F, 0x205F),
    ],
}
