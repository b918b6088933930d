"""Report half-width brackets around Chinese where the text uses full-width ones.

A text that is half-width throughout has a habit, not a slip. Brackets of different
widths in one pair are always a slip.
"""

from __future__ import annotations

from doclint.document import Match
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
REQUIRES: tuple[str, ...] = ()
READS_ALL = True

_PAIR = r"(?P<open>[(（])[^()（）\n]{1,80}(?P<close>[)）])"
_WIDE = {"(": "（", ")": "）"}
_SHARE = 3  # full-width pairs for each half-width one
_NUMBER = r"(?:^|\n)[ 　\t]*\Z"


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return none: the marks are searched for here."""
    return ()


def check(
    document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield half-width brackets that should be full width, a pair as one."""
    text = document.text
    start, end = evidence.piece.span
    if text.find("(", start, end) < 0 and text.find(")", start, end) < 0:
        return
    pairs = list(compiled(_PAIR).finditer(text, start, end))
    half = [one for one in pairs if one["open"] + one["close"] == "()"]
    full = [one for one in pairs if one["open"] + one["close"] == "（）"]
    is_slip = len(full) >= _SHARE * len(half)
    for one in pairs:
        if one["open"] + one["close"] in ("(）", "（)") or (
            is_slip and one["open"] == "(" and _is_chinese(text, one)
        ):
            yield _match(one)


def _match(pair: re.Match[str]) -> Match:
    """Return the one bracket that is half width, or the whole pair when both are."""
    narrow = [name for name in ("open", "close") if pair[name] in _WIDE]
    edits = [(*pair.span(name), _WIDE[pair[name]]) for name in narrow]
    if len(narrow) == 1:
        return Match.at(*pair.span(narrow[0]), (edits[0][2],), term="()")
    wide = f"（{pair[0][1:-1]}）"
    return Match.at(*pair.span(), (wide,), edits=tuple(edits), term="()")


def _is_chinese(text: str, pair: re.Match[str]) -> bool:
    """Whether a pair holds Chinese and stands in Chinese, not at a line's start."""
    before = text[max(0, pair.start() - 8) : pair.start()]
    return (
        compiled("[\u4e00-\u9fff]").search(pair[0]) is not None
        and compiled("[\u4e00-\u9fff0-9“”》，。、%]\\Z").search(before) is not None
        and not compiled(_NUMBER).search(before)
    )
