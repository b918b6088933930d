"""What the text layer of a PDF calls a character, and what the page shows."""

from __future__ import annotations

from functools import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

_SYMBOLS = range(0xF000, 0xF100)  # where Word puts the signs of Symbol and Wingdings
_LIKE = (
    *range(0x2E80, 0x2FD6),  # radicals
    *range(0xF900, 0xFADA),  # compatibility ideographs
    *range(0xFB00, 0xFB07),  # ligatures
    *range(0x2F800, 0x2FA1E),
)
# Radicals that the Unicode database does not decompose.
_RADICALS = dict(
    zip(
        "⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⺠⻳⺟⻌⻏",
        "西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙民龟母辶阝",
        strict=True,
    )
)


def shown(text: str) -> str:
    """Return a text as the page shows it: ⼀⽂ is 一文, ﬁ is fi, a symbol is •.

    Programs that make PDFs name a glyph by any code point that shares it.
    """
    return text if text.isascii() else text.translate(_table())


@lru_cache(maxsize=1)
def _table() -> Mapping[int, str]:
    from unicodedata import normalize

    table = {code: normalize("NFKC", chr(code)) for code in _LIKE}
    table |= {ord(char): right for char, right in _RADICALS.items()}
    table |= dict.fromkeys(_SYMBOLS, "•")
    table[0xA0] = " "
    return table
