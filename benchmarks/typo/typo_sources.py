"""Clean texts and confusions: what the tables of family typo are counted out of."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cached_property, lru_cache
from importlib.util import find_spec
from itertools import chain, pairwise
from pathlib import Path
from types import MappingProxyType

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
        self.millions = len(self.text) / 1_000_000
        self.pairs: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        for run in IDEOGRAPHS.findall(self.text):
            self.pairs.update(map("".join, pairwise(run)))
            self.words.update(words.cut(run))

    @cached_property
    def runs(self) -> Counter[str]:
        """Runs of one to four words, and how often they were seen."""
        runs: Counter[str] = Counter()
        for run in IDEOGRAPHS.findall(self.text):
            cut = words.cut(run)
            for size in (1, 2, 3, 4):
                for at in range(len(cut) - size + 1):
                    joined = "".join(cut[at : at + size])
                    if 3 <= len(joined) <= 10:
                        runs[joined] += 1
        return runs

    def places(self, wanted: str) -> list[Hit]:
        """Return where a string stands."""
        found = re.finditer(f"(?={re.escape(wanted)})", self.text)
        return [Hit(Span(m.start(), m.start() + len(wanted)), wanted) for m in found]


class Confusion:
    """Which characters are taken for which."""

    # How much likelier than another character of the same sound, which looks different:
    # by sound (3 same, 2 other tone, 1 near, 0 none) and whether they look alike.
    # Rounded from public corpora of spelling errors (SIGHAN); those are typed by ear,
    # so likeness of look weighs more here.
    LIKELY = MappingProxyType(
        {
            **{(3, False): 1.2, (2, False): 0.5, (1, False): 0.4},
            **{(3, True): 12.0, (2, True): 6.0, (1, True): 3.0, (0, True): 4.0},
        }
    )

    def __init__(self) -> None:
        """Read the look-alikes and ask for the sounds."""
        table = read_rows(TERMS / "hanzi-2013.tsv")
        self.first = {c for row in table if row[0] == "一级" for c in row[1]}
        self.known = {c for row in table if row[0] != "三级" for c in row[1]}
        self.looks = _related(listed("lookalikes.txt"))
        self.kin = _related(listed("phonetics.txt"))
        self.sounds = {
            char: {*pinyin(char, style=Style.TONE3, heteronym=True)[0]}
            for char in sorted(self.known)
        }
        self.by_sound: dict[str, set[str]] = {}
        for char, sounds in self.sounds.items():
            for sound in sounds:
                self.by_sound.setdefault(near(sound), set()).add(char)

    def alike(self, char: str) -> set[str]:
        """Return what looks like a character, or shares a part with it."""
        return self.looks.get(char, set()) | self.kin.get(char, set())

    def weights(self, word: str, at: int) -> dict[str, float]:
        """Return what may stand for a character of a word, the likelier the higher."""
        char, sound = word[at], pinyin(word, style=Style.TONE3)[at][0]
        alike = self.alike(char)
        out = {}
        for other in (self.by_sound.get(near(sound), set()) | alike) - {char}:
            near_by = self.likeness(sound, self.sounds.get(other, set()))
            out[other] = self.LIKELY.get((near_by, other in alike), 0.0)
        return out

    @staticmethod
    def likeness(sound: str, others: set[str]) -> int:
        """Return how alike sounds are: 3 same, 2 other tone, 1 near, 0 not."""
        if sound in others:
            return 3
        if sound[:-1] in {other[:-1] for other in others}:
            return 2
        return int(near(sound) in map(near, others))


def _related(lines: list[str]) -> dict[str, set[str]]:
    related: dict[str, set[str]] = {}
    for line in lines:
        for char in line:
            related.setdefault(char, set()).update(set(line) - {char})
    return related


def near(sound: str) -> str:
    """Return a syllable without what dialects do not tell apart, and its tone."""
    return re.sub("(?<=^[zcs])h|(?<=n)g(?=[0-9]*$)|[0-9]", "", sound)


@lru_cache(maxsize=1)
def lexicon() -> dict[str, tuple[int, str]]:
    """Return the words of jieba's dictionary: how often seen, part of speech."""
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("jieba is not installed", name="jieba")
    source = Path(spec.submodule_search_locations[0]) / "dict.txt"
    rows = map(str.split, source.read_text(encoding="utf-8").splitlines())
    return {word: (int(count), tag) for word, count, tag in rows}


def listed(name: str) -> list[str]:
    """Return the lines of a list beside this script, without comments."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
