#!/usr/bin/env python3
"""Make the tables of the family ``spun`` from pairs of words and from clean text.

    python benchmarks/spun.py [FOLDER...]

Reads ``spun-pairs.tsv`` beside this file (a word that spinners put in, the words it
stands for, a grade), ``spun-frames.tsv`` (what stood beside a pair in spun texts),
``spun-set.tsv`` (what often stands beside the right word in official texts), and all
texts of the folders, by default DOCLINT_CORPUS (``*.jsonl``, field ``text``); the
more clean text, the better. Writes

* ``spun-neighbours.tsv``: each word of the pairs with what stands beside it;
* ``spun-collocations.tsv``: what proves a pair. A word that clean text hardly knows
  stands there without neighbours, a common one with neighbours that the right word
  often has and it never, one between them with a mark as well; a pair of no grade
  proves nothing. The weight tells how well known the pair is;
  the floors, how likely the right word seems at nearly all and at most places where
  clean text has the other.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import chain, pairwise
from pathlib import Path

from doclint import cache, words
from doclint.checks.neighbours import EDGE, gain, place
from doclint.packs import read_rows

Side = dict[str, Counter[str]]  # word -> the words beside it
Pair = tuple[str, str, str]  # spun word, right word, grade

PAIRS = Path(__file__).with_name("spun-pairs.tsv")
# What stood beside pairs in spun texts, and what official texts have beside them.
FRAMES = tuple(map(Path(__file__).with_name, ("spun-frames.tsv", "spun-set.tsv")))
TERMS = Path(cache.shipped_pack()) / "terms"
IDEOGRAPHS = re.compile("[\u4e00-\u9fff]+")
NEIGHBOURS_TABLE = "spun-neighbours.tsv"
PART = 24  # ideographs cut into words at a time

SURE = "s"  # the grade of a word that is never right
PIECE = "u"  # … and of one that is only looked for in a text known to be spun
ANY = "*"  # stands for neighbours of any kind
NONE = "-"  # stands for none: only a text known to be spun is searched for the word
ALONE = "+"  # stands for those that are judged where they are
SIZES = (2, 3)  # code points of words that have neighbours
PHRASE = 4  # code points from which a pair is a phrase that needs no neighbours
# A word seen so often in a million ideographs, or less, is rare; an anchor it can be
# only when it is seldom.
RARE = 9.0
SELDOM = 0.8
SCARCE = {"a": 2.5, "b": 1.0}  # … or as seldom as this in a known pair

NEIGHBOURS = 40  # kept on either side of a word …
LEAST_SHARE = 0.001  # … that make this share of its neighbours …
LEAST_SEEN = 2  # … and were seen so often

OFTEN = 10  # a collocation that proves a pair was seen so often with the right word
PROOFS = {"a": 4, "b": 2}  # kept on either side, by how well known the pair is
WEIGHTS = {SURE: 3.0, "a": 3.0, "b": 1.5}  # natural logarithms
PLACES = 1000  # of a spun word that are looked at for its floor …
STRAY = 0.005  # … and the share of them that may pass it
USUAL = {True: 0.25, False: 0.06}  # the same in a spun text, for rare words and others


def main() -> None:
    """Write both tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folders", nargs="*", type=Path)
    folders = parser.parse_args().folders or [Path(os.environ["DOCLINT_CORPUS"])]
    runs = sorted(set(runs_of(folders)))
    pairs = pairs_of(PAIRS)
    text = Text(runs, pairs)
    pairs = [pair for pair in pairs if text.is_usable(pair)]
    text.count_neighbours(pairs)
    write(
        NEIGHBOURS_TABLE,
        "Words of pairs, how often seen, and the words before and after them; a number"
        " is the binary logarithm of how often it and those after it were seen."
        " Made by benchmarks/spun.py.",
        text.neighbours(),
    )
    write(
        "spun-collocations.tsv",
        "Spun word, right word, neighbours (before, after) that only the right one has,"
        " weight, floors. Made by benchmarks/spun.py.",
        (row for pair in pairs if (row := text.proof(pair))),
    )


def pairs_of(path: Path) -> list[Pair]:
    """Return the pairs of a table, one right word each."""
    return [
        (spun, right, grade)
        for spun, rights, grade in ((*row, "")[:3] for row in read_rows(path))
        for right in rights.split("|")
    ]


def runs_of(folders: list[Path]) -> Iterator[str]:
    """Yield the runs of ideographs of all texts."""
    for folder in folders:
        for path in sorted(folder.glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                yield from IDEOGRAPHS.findall(json.loads(line).get("text", ""))


class Text:
    """Clean text and what is counted in it."""

    def __init__(self, runs: list[str], pairs: list[Pair]) -> None:
        """Find all words of the pairs."""
        self.runs = runs
        size = sum(map(len, runs)) / 1_000_000
        self.rare, self.seldom = size * RARE, size * SELDOM
        self.scarce = {grade: size * times for grade, times in SCARCE.items()}
        self.times: Counter[str] = Counter()
        self.places: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._table = b""
        self.strides: dict[str, int] = {}
        self.beside: dict[str, tuple[set[str], set[str]]] = {}
        self.frames = read_frames()
        self.before: Side = defaultdict(Counter)
        self.after: Side = defaultdict(Counter)
        spun = {pair[0] for pair in pairs}
        starting = defaultdict(list)
        for word in {word for pair in pairs for word in pair[:2] if len(word) > 1}:
            starting[word[:2]].append(word)
        for run in runs:
            for at in range(len(run) - 1):
                for word in starting.get(run[at : at + 2], ()):
                    if run.startswith(word, at):
                        self._see(word, run, at, is_spun=word in spun)

    def _see(self, word: str, run: str, at: int, *, is_spun: bool) -> None:
        self.times[word] += 1
        if not is_spun:
            return
        if self.times[word] % self.strides.get(word, 1) == 0:
            places = self.places[word]
            places.append((run, at))
            if len(places) > PLACES:
                self.strides[word] = 2 * self.strides.get(word, 1)
                del places[::2]
        lefts, rights = self.beside.setdefault(word, (set(), set()))
        end = at + len(word)
        for size in range(2, PHRASE + 1):
            if at >= size:
                lefts.add(run[at - size : at])
            rights.add(run[end : end + size])

    def is_usable(self, pair: Pair) -> bool:
        """Whether clean text can prove a pair."""
        spun, right, grade = pair
        if grade == SURE:
            return True
        if len(spun) >= PHRASE:
            return not (self.times[spun] or words.frequency(spun))
        return (
            grade == PIECE
            or grade in PROOFS
            or self.times[spun] <= min(self.rare, self.times[right] / 2)
        )

    def count_neighbours(self, pairs: list[Pair]) -> None:
        """Count the words beside each word of the pairs.

        Within a longer word of the lexicon the rest of it is the neighbour.
        """
        wanted = {w for pair in pairs for w in pair[:2] if len(w) < PHRASE}
        singles, couples = cuts(self.runs)
        for (left, right), count in couples.items():
            for word in wanted & {right[:size] for size in SIZES}:
                self.before[word][left] += count
            for word in wanted & {left[-size:] for size in SIZES}:
                self.after[word][right] += count
        for whole, count in singles.items():
            for size in range(1, len(whole)):
                first, rest = whole[:size], whole[size:]
                if rest in wanted:
                    self.before[rest][first] += count
                if first in wanted:
                    self.after[first][rest] += count

    def neighbours(self) -> Iterator[str]:
        """Yield the rows of the table of neighbours."""
        for word in sorted({*self.before, *self.after}):
            if self.times[word] >= LEAST_SEEN:
                sides = listed(self.before[word]), listed(self.after[word])
                yield "\t".join((word, str(self.times[word]), *sides))

    def proof(self, pair: Pair) -> str | None:
        """Return the row that proves a pair, None if there is no proof."""
        spun, right, grade = pair
        weight = WEIGHTS.get(grade, 0.0)
        if grade == SURE or len(spun) >= PHRASE:
            return f"{spun}\t{right}\t{ANY}\t\t{weight}\t0.0\t0.0"
        floors = "\t".join(f"{f + weight:.1f}" for f in self._floors(spun, right))
        before: list[str] = []
        after: list[str] = []
        if grade not in PROOFS and (grade == PIECE or len(spun) == SIZES[0]):
            before = [NONE]
        elif self.times[spun] > self.seldom:
            before, after = self._proofs(pair)
            if self.times[spun] <= self.scarce[grade]:
                before.insert(0, ALONE)
            elif not before and not after:
                before = [NONE]
        sides = f"{' '.join(before)}\t{' '.join(after)}"
        return f"{spun}\t{right}\t{sides}\t{weight}\t{floors}"

    def _proofs(self, pair: Pair) -> tuple[list[str], list[str]]:
        spun, right, grade = pair
        most = PROOFS.get(grade, 0)
        lefts, rights = self.beside[spun]
        before, after = self.frames[spun, right]
        return (
            proofs(
                self.before[right],
                most,
                lambda w: w[-PHRASE:],
                lefts,
                lambda w: any(one.endswith(w) for one in before),
            ),
            proofs(
                self.after[right],
                most,
                lambda w: w[:PHRASE],
                rights,
                lambda w: any(one.startswith(w) for one in after),
            ),
        )

    def _floors(self, spun: str, right: str) -> tuple[float, float]:
        """Return how likely the right word seems where clean text has the other."""
        table = self.table()
        gains = sorted(
            gain(table, right, spun, found)
            for run, at in self.places[spun]
            if (found := place(run, at, at + len(spun)))
        )
        if not gains:
            return 0.0, 0.0
        usual = USUAL[self.times[spun] <= self.rare]
        floor, usual = (gains[-1 - int(len(gains) * part)] for part in (STRAY, usual))
        return floor, usual

    def table(self) -> bytes:
        """Return the table of neighbours as it was written."""
        if not self._table:
            self._table = (TERMS / NEIGHBOURS_TABLE).read_bytes()
        return self._table


def cuts(runs: list[str]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Count the words of all runs, and the couples of neighbouring ones."""
    singles: Counter[str] = Counter()
    couples: Counter[tuple[str, str]] = Counter()
    for run in runs:
        cut = [EDGE]
        for at in range(0, len(run), PART):
            cut += words.cut(run[at : at + PART])
        cut.append(EDGE)
        singles.update(cut)
        couples.update(pairwise(cut))
    return singles, couples


def listed(side: Counter[str]) -> str:
    """Return the neighbours of one side, the most frequent first."""
    least = max(LEAST_SEEN, LEAST_SHARE * side.total())
    out = []
    last = -1
    for word, count in by_count(side)[:NEIGHBOURS]:
        if count < least:
            break
        size = count.bit_length() - 1
        out.append(word if size == last else f"{size}{word}")
        last = size
    return " ".join(out)


def proofs(
    side: Counter[str],
    most: int,
    part: Callable[[str], str],
    seen: set[str],
    is_known: Callable[[str], bool],
) -> list[str]:
    """Return the most frequent neighbours that were never seen beside the other.

    Those known from spun texts are kept as well, however many they are.
    """
    out: dict[str, None] = {}
    for word, count in by_count(side):
        if count < OFTEN:
            break
        name = part(word)
        if len(name) < 2 or name in seen:
            continue
        if len(out) < most or is_known(name):
            out[name] = None
    return list(out)


def read_frames() -> dict[tuple[str, str], tuple[set[str], set[str]]]:
    """Return what stands before and after each pair in spun and official texts."""
    frames: dict[tuple[str, str], tuple[set[str], set[str]]] = defaultdict(
        lambda: (set(), set())
    )
    for spun, right, before, after in chain.from_iterable(map(read_rows, FRAMES)):
        frames[spun, right][0].update(filter(None, (before,)))
        frames[spun, right][1].update(filter(None, (after,)))
    return frames


def by_count(side: Counter[str]) -> list[tuple[str, int]]:
    """Return words and counts, the most frequent first."""
    return sorted(side.items(), key=lambda one: (-one[1], one[0]))


def write(name: str, head: str, rows: Iterator[str]) -> None:
    """Write a table of TERMS."""
    lines = [f"# {head}", *rows]
    (TERMS / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{name}: {len(lines) - 1} rows\n")


if __name__ == "__main__":
    main()
