"""Report pinyin initials that stand for a name or term before their set contexts."""

from __future__ import annotations

from doclint.checks import leaders
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"initials": tuple}
REQUIRED = ("initials",)


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return each word of initials in its spellings.

    Two letters stand in many words, so they count with what follows.
    """
    out: set[str] = set()
    for initials, _, contexts in params["initials"]:
        for spelling in _spellings(initials):
            if len(initials) > 2:
                out.add(spelling)
            else:
                afters = (c.rpartition("_")[2] for c in contexts.split("|"))
                out.update(spelling + after for after in afters)
    return tuple(sorted(out))


def _spellings(initials: str) -> tuple[str, ...]:
    return initials, initials.upper(), initials.capitalize()


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield the initials that stand as a whole word in one of their contexts.

    A context is what follows, or what stands on both sides of ``_``. Of several
    readings (``|`` between them) the one that the text holds most often comes first.
    """
    rows = {initials: (fill, cs) for initials, fill, cs in rule.params["initials"]}
    text = document.text
    for hit in hits:
        start = hit.span.start
        end = start
        while end < len(text) and _is_letter(text[end]):
            end += 1
        word = text[start:end].lower()
        if word not in rows or (start and _is_letter(text[start - 1])):
            continue
        fill, contexts = rows[word]
        if leaders.is_leader(fill) and leaders.is_another(text, start, end):
            continue
        if any(_stands(text, start, end, c) for c in contexts.split("|")):
            fills = sorted(fill.split("|"), key=text.count, reverse=True)
            yield Match.at(start, end, tuple(fills), term=fills[0])


def _stands(text: str, start: int, end: int, context: str) -> bool:
    before, _, after = context.rpartition("_")
    follows = text[end : end + 24].lstrip(" ").startswith(after)
    return follows and text.endswith(before, 0, start)


def _is_letter(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char == "_")
