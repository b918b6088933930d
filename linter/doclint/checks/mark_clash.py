"""Report marks of pause and stop that stand twice or against each other.

A question or an exclamation may take two or three marks, and ？！ is a mark of its own.
"""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"same": bool}
REQUIRED = ("same",)
REQUIRES: tuple[str, ...] = ()

_RANK = "、，：；。！？"  # the mark that closes more wins
_FREE = "！？"
_MOST = 3  # marks of question and exclamation in a row
_DOTS = "。、"  # three in a row stand for an ellipsis


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the pairs of marks that never stand together, and four free ones."""
    if params["same"]:
        free = tuple(
            a + b + c + d for a in _FREE for b in _FREE for c in _FREE for d in _FREE
        )
        return (*free, *(mark * 2 for mark in _RANK if mark not in _FREE))
    return tuple(
        a + b for a in _RANK for b in _RANK if a != b and not {a, b} <= set(_FREE)
    )


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each run of marks with the one that should be left.

    With ``same`` runs of one mark, else of several.
    """
    text = document.text
    reached = 0
    for hit in hits:
        if hit.span.start < reached:
            continue
        start, reached = hit.span.start, hit.span.end
        while text[start - 1 : start] and text[start - 1] in _RANK:
            start -= 1
        while text[reached : reached + 1] and text[reached] in _RANK:
            reached += 1
        found = text[start:reached]
        if _is_same(found) == rule.params["same"] and not _is_ellipsis(found):
            yield Match.at(
                start, reached, _readings(found, text[reached : reached + 1])
            )


def _is_same(found: str) -> bool:
    return len(set(found)) == 1 or set(found) <= set(_FREE)


def _is_ellipsis(found: str) -> bool:
    return len(found) >= _MOST and len(set(found)) == 1 and found[0] in _DOTS


def _readings(found: str, after: str) -> tuple[str, ...]:
    """Return the marks that may have been meant, the likeliest first."""
    if after in tuple("“《") and "：" in found:
        return ("：",)
    if set(found) == set(_FREE):
        return ("？！",)
    ranked = sorted(set(found), key=_RANK.index, reverse=True)
    return tuple(ranked)
