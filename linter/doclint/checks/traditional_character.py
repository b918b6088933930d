"""Report traditional characters that a half conversion left in simplified text."""

from __future__ import annotations

from doclint.document import Match
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"table": tuple, "clean": tuple, "whole": bool}
REQUIRED = ("table",)
REQUIRES: tuple[str, ...] = ("jieba", "opencc")


def ranges(params: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return the traditional characters of the table."""
    chars = sorted(char for row in params["table"] for char in row[1])
    return [(ord(char), ord(char)) for char in chars]


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each run of traditional characters with its simplified form.

    Rows of ``table``: kind, characters, simplified forms. The kind ``in-words``
    is wrong only where the dictionary prefers the simplified form (乾燥, not
    乾隆). Silent in names, in Japanese, in quotations that are traditional as a
    whole, and in a piece that is; such a piece is what ``whole`` reports. Silent
    too where no word explains the character but a shifted font table does;
    ``clean`` lists the characters of the standard by level.
    """
    from doclint.checks.character_run import runs
    from doclint.checks.simplification import Simplifier

    text = document.text
    piece = evidence.piece.span
    work = Simplifier(rule.params["table"], text)
    places = [h.span.start for h in hits]
    seen = [text[at] for at in places]
    is_whole = work.is_traditional(text[piece.start : piece.end], seen)
    if rule.params.get("whole"):
        if is_whole:
            related = tuple(Span(at, at + 1) for at in places[1:])
            yield Match.at(places[0], places[0] + 1)._replace(related=related)
        return
    if is_whole:
        return
    rows = rule.params.get("clean", ())
    damaged = work.damaged(
        places, lambda: {char for row in rows if row[0] == "一级" for char in row[1]}
    )
    wrong = [at for at in places if at not in damaged and work.is_residue(at)]
    for start, end in runs(wrong):
        yield Match.at(start, end, (work.simplified(start, end),))
