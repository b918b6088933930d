"""Phrases of four characters, and the pairs by which slips in them are found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from typo_sources import IDEOGRAPHS, TERMS, Confusion, Corpus, lexicon, listed

from doclint import words
from doclint.packs import read_rows

MET = 0.3  # so often a million characters may hold a half
LEAST = 5  # how often the lexicon must have seen an idiom
OFTEN = 2.0  # how often a million characters must hold two words that are a phrase
COMPOSED = 50  # how often the lexicon saw two words that an expression may be made of
IDIOM = frozenset(("i", "l"))  # parts of speech of idioms and set expressions,
OTHER = frozenset(("n", "v", "z", "a", "d"))  # … and of words that may be one


def half_rows(corpus: Corpus, confusion: Confusion, rejected: set[str]) -> list[str]:
    """Return pairs with the phrases they tell of.

    Half of an idiom that hardly stands elsewhere finds each slip in the other half.
    Where two characters change places, a pair comes about that clean text never has.
    What anchors of another rule find is left to it.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    anchors: dict[str, str] = defaultdict(str, read_rows(TERMS / "typo-idioms.tsv"))
    idioms = _idioms(corpus, confusion)
    for idiom in idioms:
        for half in (idiom[:2], idiom[2:]):
            is_scarce = corpus.pairs[half] <= MET * corpus.millions
            if is_scarce and half[0] != half[1] and half not in anchors[idiom]:
                found[half][idiom] = None
    for phrase in [*idioms, *_couples(corpus)]:
        for variant in _swapped(phrase, whole=phrase in idioms):
            if words.frequency(variant) or variant in idioms:
                continue
            new = (p for p in map("".join, pairwise(variant)) if p not in phrase)
            pair = next((p for p in new if _is_new(corpus, p, rejected)), None)
            if pair:
                found[pair][phrase] = None
    return [f"{pair}\t{' '.join(phrases)}" for pair, phrases in found.items()]


def _is_new(corpus: Corpus, pair: str, rejected: set[str]) -> bool:
    return not (corpus.pairs[pair] or words.frequency(pair) or pair in rejected)


def _idioms(corpus: Corpus, confusion: Confusion) -> dict[str, None]:
    """Return idioms and what is written like them."""
    found = dict.fromkeys(listed("typo_fours.txt"))
    for word, (often, tag) in sorted(lexicon().items()):
        if len(word) != len("四字词语") or not set(word) <= confusion.known:
            continue
        is_idiom = tag in IDIOM or (tag in OTHER and not _is_composed(word))
        if is_idiom and (corpus.words[word] or often >= LEAST):
            found[word] = None
    return found


def _is_composed(word: str) -> bool:
    return all(words.frequency(half) > COMPOSED for half in (word[:2], word[2:]))


def _couples(corpus: Corpus) -> list[str]:
    """Return frequent phrases of two words."""
    seen: Counter[str] = Counter()
    for run in IDEOGRAPHS.findall(corpus.text):
        cut = words.cut(run)
        seen.update(a + b for a, b in pairwise(cut) if len(a) == len(b) == len("两字"))
    seen.update({w: n for w, n in corpus.words.items() if len(w) == len("四字词语")})
    return sorted(p for p, n in seen.items() if n >= OFTEN * corpus.millions)


def _swapped(phrase: str, *, whole: bool) -> Iterator[str]:
    """Yield a phrase with two neighbours swapped; of two words, only at the border."""
    for at in range(len(phrase) - 1) if whole else (1,):
        if phrase[at] != phrase[at + 1]:
            swapped = phrase[at + 1] + phrase[at]
            yield phrase[:at] + swapped + phrase[at + 2 :]
