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
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"plain": bool}
REQUIRED = ("plain",)
READS_ALL = True  # the marks are searched for here

_PAIR = r"(?P<open>[(（])[^()（）\n]{1,80}(?P<close>[)）])"
_WIDE = {"(": "（", ")": "）"}
_SHARE = 3  # full-width pairs for each half-width one
_LONG = 8  # code points that are no part of a copied name: 中国(某地)
_NUMBER = r"(?:^|\n)[ 　\t]*\Z"


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield half-width brackets that should be full width.

    ``plain`` picks what is a slip without doubt: two widths in one pair inside a
    line, and a long insertion.
    """
    text = document.text
    start, end = evidence.piece.span
    if text.find("(", start, end) < 0 and text.find(")", start, end) < 0:
        return
    pairs = list(compiled(_PAIR).finditer(text, start, end))
    half = [one for one in pairs if one["open"] + one["close"] == "()"]
    full = [one for one in pairs if one["open"] + one["close"] == "（）"]
    is_slip = len(full) >= _SHARE * len(half)
    for one in pairs:
        is_mixed = one["open"] + one["close"] in ("(）", "（)")
        if not is_mixed and not (
            is_slip and one["open"] == "(" and _is_chinese(text, one)
        ):
            continue
        if _is_plain(text, one, is_mixed=is_mixed) == rule.params["plain"]:
            yield from _narrow(one)


def _is_plain(text: str, pair: re.Match[str], *, is_mixed: bool) -> bool:
    if not is_mixed:
        return len(pair[0]) >= _LONG + 2
    before = text[max(0, pair.start() - 8) : pair.start()]
    return before != "" and not compiled(_NUMBER).search(before)


def _narrow(pair: re.Match[str]) -> Iterator[Match]:
    """Yield the brackets of a pair that are half width."""
    for name in ("open", "close"):
        if pair[name] in _WIDE:
            yield Match.at(*pair.span(name), (_WIDE[pair[name]],), term="()")


def _is_chinese(text: str, pair: re.Match[str]) -> bool:
    """Whether a pair holds Chinese and stands in Chinese, not at a line's start."""
    before = text[max(0, pair.start() - 8) : pair.start()]
    return (
        compiled("[\u4e00-\u9fff]").search(pair[0]) is not None
        and compiled("[\u4e00-\u9fff0-9“”》，。、%]\\Z").search(before) is not None
        and not compiled(_NUMBER).search(before)
    )
