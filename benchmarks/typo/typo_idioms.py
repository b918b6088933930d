"""Idioms, and the strings by which slips in them are found."""

from __future__ import annotations

from collections.abc import Iterator

from pypinyin import Style, pinyin
from typo_sources import Confusion, Corpus, lexicon, listed

from doclint import words

PARTS = 2600  # intact halves that are looked for
SLIPS = 1900  # damaged parts
MET = 0.05  # so often a million characters may hold an intact half
LEAST = 20  # how often the lexicon must have seen an idiom
OFTEN = 50  # how often, the two words that an expression may be made of
IDIOM = frozenset(("i", "l"))  # parts of speech of idioms and set expressions,
OTHER = frozenset(("n", "v", "z", "a", "d"))  # … and of words that may be one


def idiom_rows(corpus: Corpus, confusion: Confusion, rejected: set[str]) -> list[str]:
    """Return idioms with their anchors.

    Where clean text hardly holds a half, the half finds every slip in the other one.
    The likeliest slips in the rest of the idioms are looked for by themselves.
    """
    idioms = _idioms(corpus, confusion)
    anchors: dict[str, dict[str, None]] = {}
    order = sorted(idioms, key=lambda one: (-idioms[one], one))
    halves: dict[str, None] = {}
    for idiom in order:
        for half in (idiom[:2], idiom[2:]):
            if len(halves) < PARTS and _is_scarce(corpus, half):
                halves[half] = None
                anchors.setdefault(idiom, {})[half] = None
    slips: set[str] = set()
    for _, idiom, at, other in sorted(_slips(corpus, confusion, idioms, halves)):
        if len(slips) >= SLIPS:
            break
        wrong = idiom[:at] + other + idiom[at + 1 :]
        if wrong not in rejected and (part := _part(corpus, wrong, at)):
            slips.add(part)
            anchors.setdefault(idiom, {})[part] = None
    return [f"{idiom}\t{' '.join(names)}" for idiom, names in anchors.items()]


def _idioms(corpus: Corpus, confusion: Confusion) -> dict[str, float]:
    """Return idioms, and how likely a text holds them."""
    found = {}
    for word, (often, tag) in lexicon().items():
        seen = corpus.words[word]
        if len(word) != 4 or not set(word) <= confusion.known:
            continue
        is_idiom = tag in IDIOM or (tag in OTHER and not _is_composed(word))
        if is_idiom and (seen or often >= LEAST):
            found[word] = often / 100 + 3 * seen / corpus.millions
    extra = {line: 1.0 for line in listed("typo_phrases.txt") if len(line) == 4}
    return extra | found


def _is_composed(word: str) -> bool:
    halves = word[:2], word[2:]
    return all(words.frequency(half) > OFTEN for half in halves)


def _is_scarce(corpus: Corpus, half: str) -> bool:
    return half[0] != half[1] and corpus.pairs[half] <= MET * corpus.millions


def _slips(
    corpus: Corpus,
    confusion: Confusion,
    idioms: dict[str, float],
    halves: dict[str, None],
) -> Iterator[tuple[float, str, int, str]]:
    """Yield the slips that no half finds, with their likelihood below zero."""
    for idiom, often in idioms.items():
        for at in range(4):
            if (idiom[2:] if at < 2 else idiom[:2]) in halves:
                continue
            alike = confusion.alike(idiom[at])
            for other, weight in confusion.weights(idiom, at).items():
                char = corpus.chars[other] / corpus.millions + 0.3
                weight *= char ** (0.25 if other in alike else 0.35) * often**0.35
                if other in confusion.known:
                    yield -weight, idiom, at, other


def _part(corpus: Corpus, wrong: str, at: int) -> str | None:
    """Return the shortest part with the wrong character that no clean text holds."""
    if words.frequency(wrong):
        return None
    for size in (2, 3, 4):
        for start in range(max(0, at - size + 1), min(at, 4 - size) + 1):
            part = wrong[start : start + size]
            if size == 2 and not corpus.pairs[part] and not words.frequency(part):
                return part
            if size > 2 and part not in corpus.text:
                return part
    return None


def alike_rows(confusion: Confusion) -> list[str]:
    """Return sets of characters that sound or look alike."""
    sounds = ("".join(sorted(chars)) for chars in confusion.by_sound.values())
    looks = ("".join(line) for line in listed("lookalikes.txt"))
    return sorted({row for row in (*sounds, *looks) if len(row) > 1})


def homophone_rows(confusion: Confusion) -> list[str]:
    """Return sets of characters of one sound, whatever the tone, and look-alikes."""
    sets: dict[str, set[str]] = {}
    for char in sorted(confusion.known):
        sound = pinyin(char, style=Style.NORMAL)[0][0]
        sets.setdefault(sound, set()).add(char)
    sounds = ("".join(sorted(chars)) for chars in sets.values())
    looks = ("".join(line) for line in listed("lookalikes.txt"))
    return sorted({row for row in (*sounds, *looks) if len(row) > 1})
