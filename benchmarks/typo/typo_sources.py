"""Clean texts and confusions: what the tables of family typo are counted out of."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import chain, pairwise
from pathlib import Path

from pypinyin import Style, pinyin

from doclint import words
from doclint.document import Hit
from doclint.packs import read_rows
from doclint.span import Span

HERE = Path(__file__).resolve().parent
TERMS = HERE.parents[1] / "rules" / "gongwen" / "terms"
IDEOGRAPHS = re.compile("[\u4e00-\u9fff]+")


class Corpus:
    """Clean texts and what was counted in them."""

    def __init__(self, folder: Path) -> None:
        """Read and count."""
        lines = chain.from_iterable(
            path.read_text(encoding="utf-8").splitlines()
            for path in sorted(folder.glob("*.jsonl"))
        )
        self.text = "\n".join(json.loads(line)["text"] for line in lines if line)
        self.chars = Counter(self.text)
        self.pairs: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        self.runs: Counter[str] = Counter()
        for run in IDEOGRAPHS.findall(self.text):
            self.pairs.update(map("".join, pairwise(run)))
            cut = words.cut(run)
            self.words.update(cut)
            for size in (1, 2, 3, 4):
                for at in range(len(cut) - size + 1):
                    joined = "".join(cut[at : at + size])
                    if 3 <= len(joined) <= 10:
                        self.runs[joined] += 1
        self.total = sum(self.words.values())

    def places(self, wanted: str) -> list[Hit]:
        """Return where a string stands."""
        found = re.finditer(f"(?={re.escape(wanted)})", self.text)
        return [Hit(Span(m.start(), m.start() + len(wanted)), wanted) for m in found]


class Confusion:
    """Which characters are taken for which."""

    def __init__(self) -> None:
        """Read the look-alikes and ask for the sounds."""
        table = read_rows(TERMS / "hanzi-2013.tsv")
        self.first = {c for row in table if row[0] == "一级" for c in row[1]}
        self.known = {c for row in table if row[0] != "三级" for c in row[1]}
        self.looks: dict[str, set[str]] = {}
        for line in listed("lookalikes.txt"):
            for char in line:
                self.looks.setdefault(char, set()).update(set(line) - {char})
        self.sounds = {
            char: {*pinyin(char, style=Style.TONE3, heteronym=True)[0]}
            for char in sorted(self.known)
        }
        self.by_sound: dict[str, set[str]] = {}
        for char, sounds in self.sounds.items():
            for sound in sounds:
                self.by_sound.setdefault(sound[:-1], set()).add(char)

    def weights(self, word: str, at: int) -> dict[str, float]:
        """Return what may stand for a character of a word, the likelier the higher."""
        char, sound = word[at], pinyin(word, style=Style.TONE3)[at][0]
        alike = self.looks.get(char, set())
        out = {}
        for other in (self.by_sound.get(sound[:-1], set()) | alike) - {char}:
            tones = self.sounds.get(other, set())
            weight = 4.0 * (other in alike)
            if sound in tones:
                weight += 2
            elif any(tone[:-1] == sound[:-1] for tone in tones):
                weight += 0.7
            out[other] = weight
        return out


def listed(name: str) -> list[str]:
    """Return the lines of a list beside this script, without comments."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
