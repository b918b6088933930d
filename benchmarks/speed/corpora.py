"""Corpora of any size made of whole documents, their figures varied by a seed."""

from __future__ import annotations

import json
import random
import re
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from speed.defects import planted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MB = 1_000_000
_SHEAF = 42_000  # bytes from which a sheaf is full: they come to about 50 kB
# Digits that tell nothing but a quantity: behind the point, or the end of a long
# figure. Years, days, numbers of clauses and of documents stay as they are.
_LOOSE = re.compile(
    r"(?<![0-9.])[0-9]+\.([0-9]+)(?![0-9.])"
    r"|(?<![0-9.〔（(〕第—-])[0-9]([0-9]{2,})(?![0-9.年周号〕）)—-])"
)


class Corpus(NamedTuple):
    """A folder or file that was written: its size in bytes, files, planted defects."""

    path: str
    size: int
    files: int
    defects: int


class Recipe(NamedTuple):
    """What a corpus is made of. ``defects`` are planted, one for each ``gap`` bytes."""

    sheaves: Sequence[str]
    seed: int
    defects: Sequence[str] = ()
    gap: int = 1000


def sheaves(folder: Path) -> list[str]:
    """Return the dated documents of a folder, those of one source and year together.

    They lie in ``*.jsonl`` with name, date and text; other lines are no documents.
    Each sheaf comes to about 50 kB or is all that a year has: documents of several
    years in one file would contradict each other.
    """
    made = []
    for path in sorted(folder.glob("*.jsonl")):
        years: dict[str, str] = {}
        with path.open(encoding="utf-8") as lines:
            dated = [one for one in map(json.loads, lines) if "date" in one]
        for one in dated:
            year = one["date"][:4]
            years[year] = years.get(year, "") + one["text"].rstrip("\n") + "\n"
            if len(years[year].encode()) >= _SHEAF:
                made.append(years.pop(year))
        made += years.values()
    return made


def varied(text: str, chance: random.Random) -> str:
    """Return a text with the loose digits of its figures drawn anew, one for one."""

    def drawn(match: re.Match[str]) -> str:
        start, end = match.span(match.lastindex or 0)
        kept = match.string[match.start() : start]
        return kept + "".join(chance.choice("123456789") for _ in range(end - start))

    return _LOOSE.sub(drawn, text)


def texts(recipe: Recipe) -> Iterator[tuple[str, int]]:
    """Yield sheaves without end, each with how many defects were planted in it.

    All come once, in an order of the seed, then all again with other
    figures. Inside a sheaf no line changes its place.
    """
    for cycle in count():
        chance = random.Random(f"{recipe.seed} {cycle}")
        order = list(recipe.sheaves)
        chance.shuffle(order)
        for one in order:
            text = varied(one, chance)
            yield planted(text, recipe.defects, recipe.gap, chance)


def many_files(folder: Path, size: int, recipe: Recipe) -> Corpus:
    """Write a file for each sheaf until they come to ``size`` bytes."""
    folder.mkdir(parents=True)
    total = files = defects = 0
    for text, bad in texts(recipe):
        data = text.encode()
        (folder / f"{files:06}.txt").write_bytes(data)
        files += 1
        total += len(data)
        defects += bad
        if total >= size:
            break
    return Corpus(str(folder), total, files, defects)


def one_file(path: Path, size: int, recipe: Recipe) -> Corpus:
    """Write one file of whole documents of at least ``size`` bytes."""
    total = defects = 0
    with path.open("wb") as file:
        for text, bad in texts(recipe):
            total += file.write(text.encode())
            defects += bad
            if total >= size:
                break
    return Corpus(str(path), total, 1, defects)


def short_file(path: Path, size: int, recipe: Recipe) -> Corpus:
    """Write the first whole lines that fit into ``size`` bytes; defects come on top."""
    plain = texts(recipe._replace(defects=()))
    kept: list[str] = []
    for line in (line for text, _ in plain for line in text.splitlines(keepends=True)):
        size -= len(line.encode())
        if size < 0:
            break
        kept.append(line)
    chance = random.Random(recipe.seed)
    text, bad = planted("".join(kept), recipe.defects, recipe.gap, chance)
    return Corpus(str(path), path.write_bytes(text.encode()), 1, bad)
