"""The table of traditional characters, made from OpenCC.

``python -m doclint.traditional`` prints terms/traditional.tsv; a test compares.
"""

from __future__ import annotations

import sys

_WIDTH = 50  # characters on one line of the table

# In the standard of 2013 for some senses or names: wrong only where the
# dictionary prefers the simplified character.
AMBIGUOUS = {
    "乾": "干",
    "剋": "克",
    "噁": "恶",
    "夥": "伙",
    "徵": "征",
    "於": "于",
    "昇": "升",
    "甦": "苏",
    "瞭": "了",
    "祇": "只",
    "祕": "秘",
    "著": "着",
    "蒐": "搜",
    "藉": "借",
    "釐": "厘",
    "陞": "升",
    "麽": "么",
}
# Not told by OpenCC, or told for Taiwan only.
_MORE = {"儅": "当", "錬": "炼", "衹": "只", "囉": "罗"}
# Variants that older official prose keeps.
_KEPT = "拚捱"


def rows(standard: set[str]) -> list[str]:
    """Return the lines of the table: kind, characters, what they are simplified to.

    ``standard`` holds the characters of 通用规范汉字表; only others are wrong
    everywhere. Raises ImportError without OpenCC.
    """
    from opencc import OpenCC

    convert = OpenCC("t2s").convert
    clean = standard | {char for char in map(chr, range(0x4E00, 0xA000)) if _gb(char)}
    table = dict(_MORE)
    for char in map(chr, range(0x4E00, 0xA000)):
        simple = convert(char)
        if simple == char or char in standard or simple not in clean:
            continue
        if simple <= "\uffff":  # few fonts show the others
            table.setdefault(char, simple)
    for char in (*_KEPT, *AMBIGUOUS):
        table.pop(char, None)
    return [*_lines("always", table), *_lines("in-words", AMBIGUOUS)]


def _gb(char: str) -> bool:
    try:
        return len(char.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def _lines(kind: str, table: dict[str, str]) -> list[str]:
    chars = "".join(sorted(table))
    return [
        f"{kind}\t{part}\t{''.join(map(table.__getitem__, part))}"
        for part in (chars[i : i + _WIDTH] for i in range(0, len(chars), _WIDTH))
    ]


def main() -> int:
    """Print the table for the shipped pack."""
    from pathlib import Path

    from doclint.cache import shipped_pack
    from doclint.packs import read_rows

    rows_2013 = read_rows(Path(shipped_pack()) / "terms" / "hanzi-2013.tsv")
    standard = {char for row in rows_2013 for char in row[1]}
    sys.stdout.write(HEAD + "\n".join(rows(standard)) + "\n")
    return 0


HEAD = (
    "# Traditional characters and their simplified forms, made by\n"
    "# python -m doclint.traditional from OpenCC (Apache License 2.0).\n"
)

if __name__ == "__main__":
    raise SystemExit(main())
