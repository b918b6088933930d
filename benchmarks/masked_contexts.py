#!/usr/bin/env python3
"""Count what stands beside words that filters hide, and write the table of contexts.

    python benchmarks/masked_contexts.py [--check] [FOLDER]

FOLDER, by default DOCLINT_CORPUS, holds ``*.jsonl`` files with clean texts (name,
date, text). ``masked/words.tsv`` lists the words, ``masked/phrases.txt`` set phrases
that such a corpus holds seldom, ``masked/templates.tsv`` what stands around classes of
words; these and the frames of the rule pack hold a least share of a word's uses. The
result is ``rules/gongwen/terms/masked-contexts.tsv``, whose header tells how to read
it; the same folder gives the same table. ``--check`` writes nothing and exits 1 when
the table would change.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import Counter
from math import log
from pathlib import Path
from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Path(__file__).resolve().parent
TERMS = HERE.parent / "rules" / "gongwen" / "terms"
TABLE = TERMS / "masked-contexts.tsv"
HEAD = """\
# What stands beside words that filters hide, counted in public texts (government and
# congress reports, statutes, news) and set phrases by benchmarks/masked_contexts.py. A
# row: word, prior (how readily it is proposed), contexts on its left, contexts on its
# right. Contexts are trees written as one string, read away from the word: each
# character is followed by its weight (a = 0, b = 0.5, c = 1 … natural logarithm of how
# much more often the context meets the word than by chance, "." = that of its parent);
# a digit names the depth of the next character where it is not one more than that of
# the last. # is any digit, @ a Latin letter, ^ the end of a line.
"""
DEPTH = 4  # characters of context on either side
PHRASES = 8  # how often a set phrase counts
SAID = 0.05  # least share of a word's uses that a phrase or frame has …
LIKE = 0.01  # … and that a template has, which holds for a class of words
RARE = 3  # what is added to the frequency of each context
ACROSS = 4  # the tier of strings that stand across a border of words
LOSS = {1: 0.0, 2: 1.2, 3: 3.0}  # what a tier takes from the prior
ACROSS_PRIOR = 1.5
GROWTH = 0.6  # exponent of a word's frequency in its prior
LEAST_LIFT = 1.2  # weight from which a context is worth its place …
LEAST_STEP = 0.9  # … and by which it must differ from the shorter one
MARK_LIFT = 1.5  # most that a single mark beside a word can weigh
MARKS = frozenset("，。、；：“”‘’（）《》！？—…^")
JOINED = 40  # times that two words must meet to count as one


class Text(NamedTuple):
    """Normalised text, and how often each context stands in it."""

    text: str
    totals: Counter[str]


def main() -> int:
    """Write the table, or compare it. Return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--check", action="store_true", help="write nothing")
    given = parser.parse_args()
    folder = given.folder or Path(os.environ.get("DOCLINT_CORPUS", "."))
    made = HEAD + "".join(f"{row}\n" for row in table(folder))
    if given.check:
        return int(made != TABLE.read_text(encoding="utf-8"))
    TABLE.write_text(made, encoding="utf-8")
    sys.stdout.write(f"{TABLE.name}: {len(made.encode())} bytes\n")
    return 0


def table(folder: Path) -> list[str]:
    """Return the rows of the table, sorted by word."""
    tiers = words()
    text = corpus(folder) + phrases() * PHRASES
    tiers |= joined(text, tiers)
    counts = {word: contexts(text, word) for word in sorted(tiers)}
    said = phrases() + frames() + templates(single=True)
    like = templates(single=False)
    sides = {
        word: (counts[word], contexts(said, word), contexts(like, word))
        for word in counts
    }
    known = Text(text, total(text, sides.values()))
    return [row(word, tiers[word], sides[word], known) for word in counts]


def words() -> dict[str, int]:
    """Return the words and their tiers; words of frames are in the second."""
    lines = rows_of(HERE / "masked" / "words.tsv")
    tiers = {word: int(tier) for word, tier in lines}
    for word, _, _ in rows_of(TERMS / "masked-frames.tsv"):
        tiers.setdefault(word, 2)
    for group, _ in rows_of(HERE / "masked" / "templates.tsv"):
        for word in group.split():
            tiers.setdefault(word, 2)
    return tiers


def rows_of(path: Path) -> list[list[str]]:
    """Return the rows of a TSV file without its comments."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def normalised(text: str) -> str:
    """Return a text as contexts are written."""
    text = re.sub(r"[0-9０-９]", "#", text)
    text = re.sub(r"[A-Za-zＡ-Ｚａ-ｚ]", "@", text)
    text = re.sub(r"[ \t\u3000\xa0]+", "", text)
    return re.sub(r"[\r\n]+", "^", text)


def corpus(folder: Path) -> str:
    """Return all texts of a folder, normalised, each between ends of lines."""
    paths = [p for p in sorted(folder.glob("*.jsonl")) if p.name != "known.jsonl"]
    if not paths:
        raise SystemExit(f"{folder}: no *.jsonl files; set DOCLINT_CORPUS")
    lines = (line for path in paths for line in path.open(encoding="utf-8"))
    return "".join(f"^{normalised(json.loads(line)['text'])}^" for line in lines)


def phrases() -> str:
    """Return the set phrases, each as a clause of its own."""
    rows = rows_of(HERE / "masked" / "phrases.txt")
    return "".join(f"^，{normalised(phrase)}，^" for (phrase,) in rows)


def templates(*, single: bool) -> str:
    """Return each template with each word of its class, unknown (~) outside.

    ``single`` chooses the classes of one word.
    """
    return "".join(
        f"~{template.replace('~', word)}~"
        for group, forms in rows_of(HERE / "masked" / "templates.tsv")
        if single == (" " not in group)
        for word in group.split()
        for template in forms.split()
        if word not in template
    )


def frames() -> str:
    """Return the frames of the rule pack; what lies outside them is unknown (~)."""
    rows = rows_of(TERMS / "masked-frames.tsv")
    return "".join(f"~{a}{word}{b}~" for word, a, b in rows)


def joined(text: str, tiers: dict[str, int]) -> dict[str, int]:
    """Return pairs of words that often meet: a filter hides both in one run."""
    hidden = [word for word, tier in tiers.items() if tier < 3 and len(word) > 1]
    any_word = "|".join(sorted(map(re.escape, hidden), key=len, reverse=True))
    found: Counter[str] = Counter()
    for match in re.finditer(f"(?=({any_word})({any_word}))", text):
        if tiers[match[1]] + tiers[match[2]] < 4:
            found[match[1] + match[2]] += 1
    return {
        pair: 2
        for pair, times in found.items()
        if times >= JOINED and pair not in tiers
    }


Sides = tuple[int, Counter[str], Counter[str]]


def contexts(text: str, word: str) -> Sides:
    """Return how often a word stands in a text, and the contexts on both sides."""
    times = 0
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    start = text.find(word)
    while start >= 0:
        times += 1
        end = start + len(word)
        for length in range(1, DEPTH + 1):
            before = text[max(0, start - length) : start]
            if len(before) < length or "^" in before[1:] or "~" in before:
                break
            left[before] += 1
        for length in range(1, DEPTH + 1):
            after = text[end : end + length]
            if len(after) < length or "^" in after[:-1] or "~" in after:
                break
            right[after] += 1
        start = text.find(word, start + 1)
    return times, left, right


def total(text: str, counts: Iterable[tuple[Sides, ...]]) -> Counter[str]:
    """Return how often each context that may be kept stands in the text."""
    totals: Counter[str] = Counter()
    for counted, *written in counts:
        for side in counted[1:]:
            totals.update({part: 0 for part in side if side[part] > 1})
        for side in (side for sides in written for side in sides[1:]):
            totals.update(dict.fromkeys(side, 0))
    for length in range(1, DEPTH + 1):
        for start in range(len(text) - length + 1):
            part = text[start : start + length]
            if part in totals:
                totals[part] += 1
    return totals


def row(word: str, tier: int, counts: tuple[Sides, Sides, Sides], text: Text) -> str:
    """Return the row of a word from its counts in the text, phrases and templates."""
    (times, *sides), (_, *said), (_, *like) = counts
    prior = ACROSS_PRIOR if tier == ACROSS else GROWTH * log(times + 3) - LOSS[tier]
    least = (3 if times < 150 else 5 if times < 600 else 9) + (tier == 3)
    trees = []
    for way, side, *written in zip((-1, 1), sides, like, said, strict=True):
        shares = {part: (n - 0.5) / times for part, n in side.items() if n >= least}
        for share, parts in zip((LIKE, SAID), written, strict=True):
            shares |= {part: max(share, shares.get(part, 0.0)) for part in parts}
        trees.append(tree(kept({p[::way]: n for p, n in shares.items()}, text, way)))
    return "\t".join((word, f"{prior:.1f}", *trees))


def kept(shares: dict[str, float], text: Text, way: int) -> dict[str, float]:
    """Return the contexts that tell something new, read away from the word."""
    weights: dict[str, float] = {}
    for part in sorted(shares, key=lambda part: (len(part), part)):
        usual = (text.totals[part[::way]] + RARE) / len(text.text)
        lift = log(shares[part] / usual)
        if part in MARKS:
            lift = min(lift, MARK_LIFT)
        shorter = (part[:length] for length in range(len(part) - 1, 0, -1))
        parent = next((weights[one] for one in shorter if one in weights), 0.0)
        if abs(lift - parent) >= LEAST_STEP and (lift >= LEAST_LIFT or parent):
            weights[part] = lift
    return weights


def tree(weights: dict[str, float]) -> str:
    """Return contexts as one string; every prefix of a context is a node."""
    nodes = {part[:end] for part in weights for end in range(1, len(part) + 1)}
    out: list[str] = []
    depth = 0
    for part in sorted(nodes):
        if len(part) != depth + 1:
            out.append(str(len(part)))
        depth = len(part)
        weight = weights.get(part)
        out.append(part[-1] + ("." if weight is None else letter(weight)))
    return "".join(out)


def letter(weight: float) -> str:
    """Return a weight as a letter, in steps of a half."""
    return chr(ord("a") + max(0, min(25, round(weight * 2))))


if __name__ == "__main__":
    sys.exit(main())
