"""Set phrases, and the strings that only damaged forms of them hold."""

from __future__ import annotations

import re
from itertools import pairwise

from typo_sources import Corpus, listed

from doclint import words
from doclint.checks.set_phrase import variants

LOST = "和与及的之了并而或第各全新大中小市县区不在对为以上下等要是"
# What set phrases do not hold: words of statutes, of which any sentence is made.
PLAIN = re.compile(
    "应当|可以|按照|依照|根据|或者|以及|对于|进行|规定|条例|本法|有关|部门|单位|机构|机关|申请|处罚|"
    "罚款|期限|以上|以下|未经|不得|违反|依法|责令|所称|作出|提出|通过|关于|其他|自己|可能|没有|需要"
)
EDGES = (
    "的和了在是对等要以为及与将各不从把被让使向就也都还又而并或但其这那有个年月日中上下"
    "等前后内外来去到着过地得一二三四五六七八九十百千万亿零两第"
)


def phrase_rows(
    corpus: Corpus, rejected: set[str], doubles: frozenset[str]
) -> list[str]:
    """Return phrases with the strings that only damaged forms of them hold.

    ``doubles`` are characters for whose doubling another rule looks.
    """
    chosen: dict[str, None] = {}
    rows = []
    for phrase in _phrases(corpus):
        anchors = {
            anchor: None
            for variant in variants(phrase)
            if variant not in rejected
            and not any(a == b and a in doubles for a, b in pairwise(variant))
            and (anchor := _anchor(corpus, phrase, variant, chosen))
            and anchor not in rejected
        }
        chosen |= anchors
        if anchors:
            rows.append(f"{phrase}\t{' '.join(sorted(anchors))}")
    return rows


def _phrases(corpus: Corpus) -> list[str]:
    """Return frequent runs of words that are no mere part of a longer one."""
    often = {
        run: n
        for run, n in corpus.runs.items()
        if n >= 40
        and 4 <= len(run) <= 9
        and run[0] not in EDGES
        and run[-1] not in EDGES
        and not PLAIN.search(run)
    }
    inner = {
        part
        for run, n in often.items()
        for at in range(len(run))
        for end in range(at + 4, len(run) + 1)
        if (part := run[at:end]) != run and n >= 0.7 * often.get(part, n + n)
    }
    known = listed("typo_phrases.txt")
    found = sorted(set(often) - inner, key=lambda run: (-often[run], run))[:500]
    return list(dict.fromkeys([*known, *found]))


def _anchor(
    corpus: Corpus, phrase: str, variant: str, chosen: dict[str, None]
) -> str | None:
    """Return the shortest string of a variant that no clean text holds.

    None where the lost character is a word by itself, so that the rest is right,
    and where the dictionary knows the variant or all its words.
    """
    if variant in corpus.text or _is_explained(variant):
        return None
    if len(variant) < len(phrase) and _is_optional(corpus, phrase, variant):
        return None
    if len(variant) > len(phrase) and (
        variant.startswith(phrase) or variant.endswith(phrase)
    ):
        return None
    for size in range(2, min(5, len(variant)) + 1):
        parts = [variant[i : i + size] for i in range(len(variant) - size + 1)]
        new = [part for part in parts if part not in phrase]
        free = [part for part in new if _is_free(corpus, part)]
        if free:
            return min(free, key=lambda part: (part not in chosen, part))
    return None


_FREE: dict[str, bool] = {}


def _is_free(corpus: Corpus, part: str) -> bool:
    if part not in _FREE:
        _FREE[part] = part not in corpus.text
    return _FREE[part]


def _is_explained(variant: str) -> bool:
    cut = words.cut(variant)
    return all(len(word) > 1 and words.frequency(word) >= 30 for word in cut)


def _is_optional(corpus: Corpus, phrase: str, variant: str) -> bool:
    """Whether a phrase can do without the character that a variant lost."""
    if len(phrase) == 4:
        return True
    at = next((i for i, c in enumerate(variant) if c != phrase[i]), len(variant))
    found = words.borders(phrase)
    if phrase[at] in LOST or (at in found and at + 1 in found):
        return True
    start = max(border for border in found if border <= at)
    end = min(border for border in found if border > at)
    rest = phrase[start:at] + phrase[at + 1 : end]
    return len(phrase) < 6 and len(rest) == 1 and corpus.words[rest] > 300
