#!/usr/bin/env python3
"""Write the tables of family typo that are counted out of clean texts.

DOCLINT_CORPUS=FOLDER python benchmarks/typo/typo_tables.py [TABLE...]

FOLDER holds ``*.jsonl`` files with the field ``text``; the more clean text for
typo-words and typo-idioms, the better. Needs pypinyin, which only this script uses.
What it writes under rules/gongwen/terms/ depends on FOLDER, on the lists beside this
script and on nothing else.

* typo-words.tsv: words of two characters with one taken for another by ear or eye;
* typo-slips.tsv: many more pairs, which are looked for without anchors;
* typo-company.tsv: what stands beside the words that these may be;
* typo-rare.tsv: characters that clean texts hardly hold, and those they stand for;
* typo-doubles.tsv: characters and words that clean texts do not double;
* typo-phrases.tsv: set phrases, and strings that only damaged forms of them hold;
* typo-idioms.tsv: idioms, and the parts by which slips in them are found;
* typo-halves.tsv: pairs by which slips in phrases of four are found without anchors;
* typo-homophones.tsv: characters of one sound, or that look alike;
* typo-alike.tsv: characters that sound or look alike.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from typo_halves import half_rows
from typo_idioms import alike_rows, homophone_rows, idiom_rows
from typo_set_phrases import phrase_rows
from typo_slips import company_rows, slip_rows
from typo_sources import IDEOGRAPHS, TERMS, Confusion, Corpus, lexicon, listed, near

from doclint import words
from doclint.checks import misspelling, repeated_text
from doclint.packs import read_rows

RARE = 3  # a character seen no more often is looked for by itself
TWICE = 2  # so often may a doubled character stand in clean texts,
# … and as often as it likes one of these.
OFTEN = "的了和在是对有要为与并也将从把被让使向"
NUMERALS = "一二三四五六七八九十零百千万亿两"
PAIRS = 4600  # rows of typo-words.tsv
# Words of one character that stand before any noun.
LOOSE = frozenset("各按每该本")
MET = 0.2  # so often a million characters may hold one of them across a border of words
NO_WORDS = frozenset(("m", "mq", "q", "nr", "nrt", "nrfg", "ns"))  # numbers, names
FLOOR, LEAST = 5.0, 140  # as in the rules


def _written(name: str, heading: str, rows: list[str]) -> None:
    text = "".join(f"# {line}\n" for line in heading.split("\n"))
    (TERMS / name).write_text(
        text + "".join(f"{row}\n" for row in sorted(rows)), encoding="utf-8"
    )


def _fires(corpus: Corpus, wrong: str, readings: list[str]) -> set[str]:
    """Return the readings of a wrong string that clean text would be given."""
    fired = set()
    for hit in corpus.places(wrong):
        for reading in readings:
            params = {"terms": {wrong: reading}, "floor": FLOOR, "least": LEAST}
            if misspelling.best(corpus.text, hit, params):
                fired.add(reading)
    return fired


def word_rows(corpus: Corpus, confusion: Confusion, rejected: set[str]) -> list[str]:
    """Return wrong pairs with the words they stand for, the likeliest pairs."""
    weights = _weighed(corpus, confusion, rejected)
    rows: list[str] = []
    for wrong in sorted(weights, key=lambda one: (-max(weights[one].values()), one)):
        readings = _readings(weights[wrong])
        fired = _fires(corpus, wrong, readings) if corpus.pairs[wrong] else set()
        readings = [word for word in readings if word not in fired]
        if readings:
            rows.append(f"{wrong}\t{'|'.join(readings)}")
        if len(rows) == PAIRS:
            break
    return rows


def _readings(weights: dict[str, float]) -> list[str]:
    return sorted(weights, key=lambda word: (-weights[word], word))[:4]


def _weighed(
    corpus: Corpus, confusion: Confusion, rejected: set[str]
) -> dict[str, dict[str, float]]:
    """Return how likely each wrong pair is to stand for each word."""
    weights: dict[str, dict[str, float]] = {}
    for word, often in _targets(corpus, confusion).items():
        for at in (0, 1):
            alike = confusion.alike(word[at])
            for other, weight in confusion.weights(word, at).items():
                wrong = word[:at] + other + word[at + 1 :]
                if wrong in rejected or not _is_candidate(corpus, wrong, other):
                    continue
                char = corpus.chars[other] / corpus.millions + 0.3
                weight *= char ** (0.25 if other in alike else 0.35) * often**0.35
                met = corpus.pairs[wrong] / corpus.millions
                weights.setdefault(wrong, {})[word] = weight / (1 + 24 * met) ** 0.5
    return weights


def _targets(corpus: Corpus, confusion: Confusion) -> dict[str, float]:
    """Return words of two characters, and how often a million characters hold them."""
    seen = {w for w in corpus.words if len(w) == 2 and set(w) <= confusion.known}
    often = {w: corpus.words[w] / corpus.millions for w in sorted(seen)}
    skipped = {w for w, (_, tag) in lexicon().items() if tag in NO_WORDS}
    return {
        word: times
        for word, times in often.items()
        if times >= 0.6 and words.frequency(word) >= LEAST and word not in skipped
    }


def _is_candidate(corpus: Corpus, wrong: str, other: str) -> bool:
    """Whether a pair is no word, and hardly ever two words that meet."""
    return (
        other not in LOOSE
        and corpus.chars[other] > corpus.millions
        and corpus.pairs[wrong] <= MET * corpus.millions
        and words.frequency(wrong) < 4
    )


def rare_rows(corpus: Corpus, confusion: Confusion, rejected: set[str]) -> list[str]:
    """Return rare characters with the common ones they are taken for."""
    rows = []
    for char in sorted(confusion.first | set(confusion.looks)):
        most = RARE if char in confusion.looks else RARE - 1
        if corpus.chars[char] > most or f"{char}*" in rejected:
            continue
        sounds = confusion.sounds.get(char, set())
        meant = set(confusion.looks.get(char, ()))
        for sound in sounds:
            alike = confusion.by_sound[near(sound)]
            meant |= {c for c in alike if sound in confusion.sounds[c]}
        readings = sorted(
            (c for c in meant - {char} if corpus.chars[c] > 9),
            key=lambda c: (-corpus.chars[c], c),
        )
        fired = _fires(corpus, char, readings)
        readings = [c for c in readings if c not in fired]
        if readings:
            rows.append(f"{char}\t{'|'.join(readings)}")
    return rows


def double_rows(corpus: Corpus, rejected: set[str]) -> list[str]:
    """Return what clean texts do not double, marked where it sometimes seems so."""
    rows = []
    singles = [c for c, n in corpus.chars.items() if n >= 60 and IDEOGRAPHS.match(c)]
    for char in singles:
        if char * 2 in rejected or char in NUMERALS:
            continue
        if (mark := _mark(corpus, char)) is not None:
            rows.append(char + mark)
    known = listed("typo_doubles.txt")
    return rows + [word for word in known if word * 2 not in corpus.text]


def _mark(corpus: Corpus, char: str) -> str | None:
    """Return how a doubled character is to be judged; None where it cannot be."""
    places = corpus.places(char * 2)
    if len(places) > TWICE and char not in OFTEN:
        return None
    for mark, both in (("", False), ("\tboth", True))[char in OFTEN :]:
        is_doubled = repeated_text.is_doubled
        if not any(is_doubled(corpus.text, *hit.span, both=both) for hit in places):
            return mark
    return None


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("tables", nargs="*", help="by default all")
    wanted = parser.parse_args().tables
    corpus = Corpus(Path(os.environ["DOCLINT_CORPUS"]))
    confusion = Confusion()
    rejected = set(listed("typo_rejected.txt"))
    rejected |= {row[0] for row in read_rows(TERMS / "typo-pairs.tsv")}

    @lru_cache(maxsize=1)
    def doubles() -> list[str]:
        return double_rows(corpus, rejected)

    tables: dict[str, tuple[str, Callable[[], list[str]]]] = {
        "typo-words": (
            "Words with a character taken for another",
            lambda: word_rows(corpus, confusion, rejected),
        ),
        "typo-slips": (
            "Pairs that no clean text holds: the first character, the second ones, and"
            " what\neach pair may stand for, with a letter for how surely it does",
            lambda: slip_rows(corpus, confusion, rejected),
        ),
        "typo-company": (
            "Words, and the characters before and after them; behind a letter (c: as by"
            "\nchance, d: e times as often, …) those that are met so often",
            lambda: company_rows(corpus),
        ),
        "typo-rare": (
            "Characters that are rare in official texts, and those they may stand for",
            lambda: rare_rows(corpus, confusion, rejected),
        ),
        "typo-doubles": (
            "Not doubled; both: if both are words",
            doubles,
        ),
        "typo-phrases": (
            "Set phrases and strings that only damaged forms of them hold",
            lambda: phrase_rows(corpus, rejected, frozenset(doubles())),
        ),
        "typo-idioms": (
            "Idioms, and the parts of them that clean texts hardly hold",
            lambda: idiom_rows(corpus, confusion, rejected),
        ),
        "typo-halves": (
            "Pairs of characters, and the phrases of four that they tell of",
            lambda: half_rows(corpus, confusion, rejected),
        ),
        "typo-homophones": (
            "Characters of one sound, and characters that look alike: one set a line",
            lambda: homophone_rows(confusion),
        ),
        "typo-alike": (
            "Characters that sound or look alike: one set a line",
            lambda: alike_rows(confusion),
        ),
    }
    for name in wanted or tables:
        heading, rows = tables[name]
        _written(f"{name}.tsv", f"{heading}\n(benchmarks/typo/typo_tables.py).", rows())


if __name__ == "__main__":
    main()
