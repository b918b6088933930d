"""Report half-width marks in Chinese text.

They are looked for one by one, with a search that clean text passes at once. Figures,
times, ratios, addresses, file names and English sentences keep theirs: what counts is
Chinese on one side and nothing but text on the other. In the cells of a table, where
figures and codes stand without a sentence, both sides must be Chinese.
"""

from __future__ import annotations

from bisect import bisect_right

from doclint.document import Match
from doclint.patterns import compiled
from doclint.span import line_end, occurrences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"readings": dict, "at_line_end": bool}
REQUIRED = ("readings",)
REQUIRES = ("jieba",)
READS_ALL = True  # the marks are searched for here

_HAN = r"\u4e00-\u9fff"
_CLOSED = "”’）》〉】〕"
_OPEN = "“‘（《〈【〔"
_WORDS = rf"[{_HAN}{_OPEN}\n\r]|\Z"
_ENDS = rf"[{_HAN}{_OPEN}{_CLOSED}\n\r]|\Z"
_SIDES = {  # mark -> what may stand before and after
    ",": (rf"[{_HAN}{_CLOSED}%％)0-9]", _WORDS),
    ";": (rf"[{_HAN}{_CLOSED}%％)0-9]", _WORDS),
    ":": (rf"[{_HAN}{_CLOSED})0-9]", _WORDS),
    "?": (rf"[{_HAN}{_CLOSED})0-9]", _ENDS),
    "!": (rf"[{_HAN}{_CLOSED})0-9]", _ENDS),
    ".": (rf"[{_HAN}{_CLOSED}%％]", _ENDS),
}
_PAUSES = ",;:"  # after Chinese these count before figures and letters too
_NUMBER = (
    r"(?:^|[\n\r])[ 　\t]*(?:第?[一二三四五六七八九十]{1,3}"
    r"|[(（][一二三四五六七八九十\d]{1,3}[)）])\Z"
)
_CELLS = r"[\t|│┃｜]|\S[ 　]{2,}\S.*\S[ 　]{2,}\S"  # what a row of a drawn table holds
_ITEM = 14  # code points of a word in a row, with its mark
_ITEM_BEFORE = rf"、[{_HAN}]{{1,8}}\Z"
_ITEM_AFTER = rf"[{_HAN}]{{1,8}}?[、等和及与]"
_ENTITY = r"&#?[0-9A-Za-z]{1,8}\Z"
_DOMAIN = r"\.(?:公益|政务|中国|网络|公司|集团|中文网)"


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield half-width marks beside Chinese, with the spaces around them.

    ``readings`` maps each mark to the full-width marks it may stand for. With
    ``at_line_end`` only marks that end a line are looked at, and only where the
    piece has the full-width mark too; where it is false only the others.
    """
    text = document.text
    piece = evidence.piece.span
    last = rule.params.get("at_line_end")
    for mark, readings in rule.params["readings"].items():
        if last and text.find(readings[0], *piece) < 0:
            continue
        for at in occurrences(text, mark, piece):
            span = _misused(text, at, mark)
            if not span or last not in (None, _ends_line(text, span[1])):
                continue
            if _is_between_words(text, *span) or not _is_in_row(document, at):
                read = _likeliest(text, *span, tuple(readings))
                yield Match.at(*span, read, term=mark)


def _likeliest(
    text: str, start: int, end: int, readings: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the readings; in a row of words the mark of such a row comes first."""
    if "、" not in readings:
        return readings
    before = compiled(_ITEM_BEFORE).search(text, max(0, start - _ITEM), start)
    if before and compiled(_ITEM_AFTER).match(text, end, end + _ITEM):
        return ("、", *(one for one in readings if one != "、"))
    return readings


def _is_between_words(text: str, start: int, end: int) -> bool:
    """Whether Chinese stands on both sides, and the mark ends no line."""
    sides = text[start - 1 : start] + text[end : end + 1]
    return compiled(f"[{_HAN}{_CLOSED}][{_HAN}{_OPEN}]").fullmatch(sides) is not None


def _is_in_row(document: Document, at: int) -> bool:
    """Whether a place lies in a table, of the file or drawn in its text."""
    text, blocks = document.text, document.draft.blocks
    index = bisect_right(blocks, at, key=lambda block: block.span.start) - 1
    if index >= 0 and blocks[index].scope.startswith("table"):
        return at < blocks[index].span.end
    line = text[text.rfind("\n", 0, at) + 1 : line_end(text, at)]
    return compiled(_CELLS).search(line) is not None


def _ends_line(text: str, end: int) -> bool:
    return text[end : end + 1] in ("", "\n", "\r")


def _misused(text: str, at: int, mark: str) -> tuple[int, int] | None:
    """Return the span of a mark that should be full width, with spaces around it."""
    low, high = at, at + 1
    while text[low - 1 : low] == " ":
        low -= 1
    while text[high : high + 1] == " ":
        high += 1
    left, right = text[max(0, low - 1) : low], text[high : high + 1]
    ends_line = right in ("", "\n", "\r")
    if ends_line and (left.isdigit() or left == ")"):
        return None
    if not _is_between_chinese(left, right, mark):
        return None
    if mark == "." and _is_dot(text, low, at):
        return None
    if mark == ";" and compiled(_ENTITY).search(text[max(0, low - 10) : low]):
        return None
    return low, at + 1 if ends_line else high


def _is_between_chinese(left: str, right: str, mark: str) -> bool:
    before, after = _SIDES[mark]
    if not compiled(before).match(left):
        return False
    if compiled(after).match(right):
        return True
    return (
        mark in _PAUSES
        and compiled(f"[{_HAN}]").match(left) is not None
        and right.isascii()
        and right.isalnum()
    )


def _is_dot(text: str, low: int, at: int) -> bool:
    """Whether a dot is no stop: of a number, a domain, a row of dots."""
    if low < at or "." in text[max(0, at - 3) : at] + text[at + 1 : at + 4]:
        return True
    head = text[max(0, low - 12) : low]
    if compiled(_NUMBER).search(head) or compiled(_DOMAIN).match(text, at):
        return True
    joined = text[at - 1] + text[at + 1 : at + 2]
    return compiled(f"[{_HAN}]{{2}}").match(joined) is not None and _is_word(joined)


def _is_word(joined: str) -> bool:
    """Whether a dot cuts a word: then it is an inserted character, not a stop."""
    from doclint.words import frequency

    return frequency(joined) > 0
