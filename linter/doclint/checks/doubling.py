"""Report text whose every character was printed twice: 功功能能分分区区."""

from __future__ import annotations

from doclint import words
from doclint.checks.windows import matches
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"characters": tuple}
REQUIRED = ("characters",)
REQUIRES: tuple[str, ...] = ("jieba",)

_FEWEST = 3  # characters in a row; two make words such as 平平安安
_PATTERN = (
    r"(?:(?<!\w)(?:([\dA-Za-z])\1)*)?"
    rf"(?:([\u4e00-\u9fff])\2){{{_FEWEST},}}"
    r"(?:([\u4e00-\u9fff，、。；：“”（）《》\dA-Za-z])\3)*"
)


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return common characters doubled; any damaged phrase holds one."""
    return tuple(char + char for row in params["characters"] for char in row[0])


def check(
    document: Document, _rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each stretch of three or more doubled ideographs, read once.

    ``characters`` holds common ones that clean text hardly doubles. Words that
    double their characters (开开心心) are no such stretch.
    """
    for match in matches(_PATTERN, document.text, hits):
        single = match[0][::2]
        if not _is_reduplicated(single):
            yield Match.at(*match.span(), (single,))


def _is_reduplicated(single: str) -> bool:
    """Whether a text consists of pairs that the lexicon knows as words AABB."""
    pairs = [single[at : at + 2] for at in range(0, len(single), 2)]
    return all(
        len(pair) == 2 and words.frequency("".join(c * 2 for c in pair))
        for pair in pairs
    )
