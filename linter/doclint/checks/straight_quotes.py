"""Report straight quotation marks in Chinese, each with the mark it stands for."""

from __future__ import annotations

from doclint.checks.windows import line_part
from doclint.document import Match
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()

_CHINESE = r"[\u4e00-\u9fff，。、；：！？（）《》…—]"
_DATA = r"[\"'][ ]*[:=][ ]*[\"'\[{0-9]|=[ ]*[\"']|<[a-zA-Z/]|[{\[][ ]*[\"']"
_QUOTES = {'"': "“”", "＂": "“”", "'": "‘’", "＇": "‘’"}

_NAMES = {"“": "前引号", "”": "后引号", "‘": "前单引号", "’": "后单引号"}


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the straight marks."""
    return tuple(_QUOTES)


def check(
    document: Document, _rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield straight marks beside Chinese; marks of inches, minutes and data stay."""
    text = document.text
    for hit in hits:
        at = hit.span.start
        low, high = line_part(text, at, at + 1)
        if compiled(_DATA).search(text, low, high):
            continue
        before, after = text[low:at], text[at + 1 : high]
        pair = _QUOTES[hit.anchor]
        if not _is_chinese(before, after) or (
            pair == "‘’" and not any(m in before + after for m in (hit.anchor, *pair))
        ):
            continue
        reading = pair[_is_open(before, hit.anchor, pair)]
        yield Match.at(at, at + 1, (reading,), term=hit.anchor, detail=_NAMES[reading])


def _is_chinese(before: str, after: str) -> bool:
    beside = compiled(_CHINESE)
    left, right = before.rstrip()[-1:], after.lstrip()[:1]
    return beside.match(left) is not None or (
        beside.match(right) is not None and not left.isdigit()
    )


def _is_open(before: str, mark: str, pair: str) -> bool:
    """Whether a quotation is open at the end of a text."""
    opened = before.count(pair[0]) - before.count(pair[1])
    return (before.count(mark) + opened) % 2 == 1
