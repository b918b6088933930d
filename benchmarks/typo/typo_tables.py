#!/usr/bin/env python3
"""Write the tables of family typo that are counted out of clean texts.

DOCLINT_CORPUS=FOLDER python benchmarks/typo/typo_tables.py

FOLDER holds ``*.jsonl`` files with the field ``text``. Needs pypinyin, which only
this script uses. What it writes under rules/gongwen/terms/ depends on FOLDER, on the
lists beside this script and on nothing else.

* typo-words.tsv: words of two characters with one taken for another by ear or eye;
* typo-rare.tsv: characters that clean texts hardly hold, and those they stand for;
* typo-doubles.tsv: characters and words that clean texts do not double;
* typo-phrases.tsv: set phrases, and strings that only damaged forms of them hold.
"""

from __future__ import annotations

import os
from math import log
from pathlib import Path

from typo_set_phrases import phrase_rows
from typo_sources import IDEOGRAPHS, TERMS, Confusion, Corpus, listed

from doclint import words
from doclint.checks import misspelling, repeated_text
from doclint.packs import read_rows

RARE = 3  # a character seen no more often is looked for by itself
TWICE = 2  # so often may a doubled character stand in clean texts,
# … and as often as it likes one of these.
OFTEN = "的了和在是对有要为与并也将从把被让使向"
NUMERALS = "一二三四五六七八九十零百千万亿两"
PAIRS = 5000  # rows of typo-words.tsv
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
    weights: dict[str, dict[str, float]] = {}
    for word, often in _targets(corpus, confusion).items():
        for at in (0, 1):
            for other, weight in confusion.weights(word, at).items():
                wrong = word[:at] + other + word[at + 1 :]
                if not _is_candidate(corpus, confusion, wrong, other):
                    continue
                scale = often**0.25 * min(1, log(2 + corpus.chars[other]) / 4)
                weights.setdefault(wrong, {})[word] = weight * scale
    order = sorted(weights, key=lambda one: (-max(weights[one].values()), one))
    rows: list[str] = []
    for wrong in order:
        readings = sorted(weights[wrong], key=lambda w: (-weights[wrong][w], w))[:4]
        if readings and wrong not in rejected:
            rows.append(f"{wrong}\t{'|'.join(readings)}")
        if len(rows) == PAIRS:
            break
    return rows


def _targets(corpus: Corpus, confusion: Confusion) -> dict[str, float]:
    """Return words of two characters, and how often they are written."""
    seen = {w for w in corpus.words if len(w) == 2 and set(w) <= confusion.known}
    often = {w: corpus.words[w] + words.frequency(w) / 10 for w in sorted(seen)}
    return {w: n for w, n in often.items() if n >= 15 and words.frequency(w) >= LEAST}


def _is_candidate(corpus: Corpus, confusion: Confusion, wrong: str, other: str) -> bool:
    """Whether a pair is no word, and no two words that meet."""
    expected = corpus.words[wrong[0]] * corpus.words[wrong[1]] / corpus.total
    return (
        other in confusion.first
        and corpus.chars[other] > RARE
        and not corpus.pairs[wrong]
        and words.frequency(wrong) < 4
        and expected < 0.036
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
            alike = confusion.by_sound[sound[:-1]]
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
    corpus = Corpus(Path(os.environ["DOCLINT_CORPUS"]))
    confusion = Confusion()
    rejected = set(listed("typo_rejected.txt"))
    rejected |= {row[0] for row in read_rows(TERMS / "typo-pairs.tsv")}
    _written(
        "typo-words.tsv",
        "Words with a character taken for another (benchmarks/typo/typo_tables.py).",
        word_rows(corpus, confusion, rejected),
    )
    _written(
        "typo-rare.tsv",
        "Characters that are rare in official texts, and those they may stand for\n"
        "(benchmarks/typo/typo_tables.py).",
        rare_rows(corpus, confusion, rejected),
    )
    doubles = double_rows(corpus, rejected)
    _written(
        "typo-doubles.tsv",
        "Not doubled; both: if both are words (benchmarks/typo/typo_tables.py).",
        doubles,
    )
    _written(
        "typo-phrases.tsv",
        "Set phrases and strings that only damaged forms of them hold\n"
        "(benchmarks/typo/typo_tables.py).",
        phrase_rows(corpus, rejected, frozenset(doubles)),
    )


if __name__ == "__main__":
    main()
