"""Terms that occur nowhere in a corpus, and a pack of them."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_PACK = '[families]\nunseen = "不见"\n'
_RULE = """\
[[rule]]
id = "unseen-term"
title = "不见之词"
check = "substitution"
terms = "unseen.tsv"
message = "“{{found}}”应为“{{fix}}”"
why = "只用于测速。"
level = "warning"
safety = "unsafe"
source = "house style"
good = ["今天天气很好。"]
bad = [{{ text = "{term}。", at = "{term}", fix = "甲。" }}]
"""


def terms(texts: Sequence[str], count: int, seed: int) -> list[str]:
    """Return ``count`` terms of four characters that no text holds.

    Each is made of two pairs of characters that do occur, side by side where they
    never do: words as a scanner meets them, yet without a hit.
    """
    met: set[str] = set()
    for text in texts:
        met.update(a + b for a, b in pairwise(text) if _is_hanzi(a) and _is_hanzi(b))
    pairs = sorted(met)
    chance = random.Random(seed)
    made: dict[str, None] = {}
    while len(made) < count:
        left, right = chance.choice(pairs), chance.choice(pairs)
        if left[1] + right[0] not in met:
            made[left + right] = None
    return list(made)


def _is_hanzi(character: str) -> bool:
    return "一" <= character <= "鿿"


def pack(folder: Path, unseen: Sequence[str]) -> None:
    """Write a pack of one rule with these terms, and a doclint.toml that uses it."""
    rules = folder / "pack"
    rules.mkdir(parents=True)
    (folder / "doclint.toml").write_text('packs = ["pack"]\n', encoding="utf-8")
    (rules / "pack.toml").write_text(_PACK, encoding="utf-8")
    rule = _RULE.format(term=unseen[0])
    (rules / "unseen.toml").write_text(rule, encoding="utf-8")
    rows = "".join(f"{term}\t甲\n" for term in sorted(unseen))
    (rules / "unseen.tsv").write_text(rows, encoding="utf-8")
