"""Report pinyin initials of a word whose contexts stand beside them: 中国GCD从诞生."""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.checks import collocation, leaders
from doclint.checks.collocation import Gap
from doclint.document import Match
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.checks.collocation import Candidate
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Rows = tuple[tuple[str, ...], ...]

PARAMS: dict[str, type] = {"initials": tuple, "contexts": bytes, "frames": bytes}
REQUIRED = ("initials", "contexts", "frames")
_WIDE = 12  # code points of raw text that hold a context
_SIDE = 1.5  # weight of a side that speaks for a word
_ALL = 5.0  # weight of both sides together that proves one
_NEAR = 3.0  # how far behind the first another reading is still offered


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the initials in small letters and in capitals."""
    return tuple(
        spelling for row in params["initials"] for spelling in (row[0], row[0].upper())
    )


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield initials that stand alone beside Chinese, with the words they stand for."""
    text = document.text
    words = _words(rule.params["initials"])
    for hit in hits:
        start, end = hit.span
        if not _is_alone(text, start, end):
            continue
        known = collocation.table(rule.params["contexts"], rule.params["frames"])
        gap = Gap(
            collocation.normalised(
                ("" if start > _WIDE else "\n") + text[max(0, start - _WIDE) : start]
            ),
            collocation.normalised(text[end : end + _WIDE]),
        )
        numbers = tuple(
            known.numbers[word]
            for word in words[hit.anchor.lower()]
            if word in known.numbers
        )
        found = [*collocation.weighed(known, gap, numbers)] if numbers else []
        found = sorted(filter(_is_proved, found), key=lambda one: -one.score)
        if any(leaders.is_leader(one.word) for one in found):
            found = [] if leaders.is_another(text, start, end) else found
        fills = tuple(one.word for one in found if one.score > found[0].score - _NEAR)
        if fills:
            yield Match.at(start, end, fills[:2], term=fills[0])


@remembered(maxsize=4)
def _words(rows: Rows) -> dict[str, list[str]]:
    return {initials: words.split("|") for initials, words, *_ in rows}


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether letters are no part of a longer string, and Chinese is beside them."""
    sides = text[start - 1 : start], text[end : end + 1]
    if any(side.isascii() and side.strip() for side in sides):
        return False
    return any(map(is_hanzi, sides))


def _is_proved(one: Candidate) -> bool:
    both = one.left >= _SIDE and one.right >= _SIDE
    return one.framed or both or one.left + one.right >= _ALL
