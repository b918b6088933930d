"""Report line breaks inside a sentence: 措⏎施, a line that begins with ，."""

from __future__ import annotations

from itertools import islice

from doclint.checks.numerals import number
from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"within": str}
REQUIRED = ("within",)
REQUIRES: tuple[str, ...] = ("jieba",)
READS_ALL = True  # all ends of lines are looked at

_HAN = "\u4e00-\u9fff"
# From the sign in front of a break to the first one after it.
_BREAK = {
    "word": lazy(
        rf"\n(?<=[{_HAN}\r 　]\n)(?P<gap>[ 　\t\r]*(?:\n[ 　\t\r]*)?)"
        rf"(?=(?P<right>[{_HAN}]{{1,8}}))"
    ),
    "clause": lazy(
        rf"\n(?<=[{_HAN}，、\r 　]\n)(?P<gap>[ 　\t\r]*)"
        rf"(?=(?P<right>[，。；：、！？）”]|[{_HAN}]))"
    ),
}
_OPENS = lazy(
    r"[一二三四五六七八九十]{1,3}[、.．是要]|第[一二三四五六七八九十百]{1,4}[章节条编，]|附件|附录"
)
_HEADING = lazy(
    r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]"
)
_LEFT = lazy(rf"[{_HAN}]{{1,8}}\Z")
_RIGHT = lazy(rf"[{_HAN}]{{1,8}}")
_INDENT = "　　"
_PROSE = "，。；：！？"
_JOINS = "，、"
_STOPS = "。！？；"
_MARKS = "，。；：、！？）”"
_SHORTEST = 20  # code points of a line that is prose, not a heading or a name
_MOST = 5  # breaks of this kind in a piece; more are the file's line width
_SEEN = 20  # how often the lexicon saw a word that is to be believed
_LONGEST = 7  # code points of a word
_LONG_WORD = 4  # a word that is believed after a short line too
# What is left of a word: 决⏎赛，由评委打分.
_REST = lazy(rf"(?![对是看来听好注附问答])[{_HAN}][，；。、]")
# A character alone on its line: what is left of a signature or a heading, 办公⏎室.
_ORPHAN = lazy(rf"[{_HAN}][ 　\t\r]*(?:\n|\Z)")
_SHORT = 6  # code points of a line of which one character may be left over

_SOFT = (".md", ".markdown")  # kinds of file in which a line break is none


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each break, ``within`` a "word" or a "clause".

    A piece in which many lines break in sentences is wrapped at a width, on
    purpose or by its converter: nothing is said. In Markdown a break is a blank.
    """
    if document.draft.source.lower().endswith(_SOFT):
        return
    text, span = document.text, evidence.piece.span
    of = _word if rule.params["within"] == "word" else _clause
    breaks = _BREAK[rule.params["within"]].finditer(text, span.start, span.end)
    looked = (of(text, match, *_line(text, match.start())) for match in breaks)
    found = tuple(islice((one for one in looked if one), _MOST + 1))
    if len(found) <= _MOST:
        yield from found


def _line(text: str, end: int) -> tuple[int, int]:
    """Return the line that ends at a break, without the blanks at its ends."""
    start = text.rfind("\n", 0, end) + 1
    line = text[start:end]
    return end - len(line.lstrip(" 　\t")), start + len(line.rstrip(" 　\t\r"))


def _word(text: str, match: re.Match[str], start: int, end: int) -> Match | None:
    """Return the word that a break cuts."""
    left = _LEFT.search(text, max(start, end - 8), end)
    if not left or _OPENS.match(text, match.end()):
        return None
    prose = _is_prose(text, start, end)
    is_rest = end - start >= _SHORT and _ORPHAN.match(text, match.end()) is not None
    # What stands under a heading is a new paragraph.
    if not (prose or is_rest) and (
        _HEADING.match(text, start) or not _is_prose_next(text, match.end())
    ):
        return None
    low, high = _crossing(left.group(), match["right"])
    if not (prose or is_rest) and low + high < _LONG_WORD:
        return None
    if prose and not high and _REST.match(text, match.end()):
        low = high = 1
    if not high:
        return None
    low, high = end - low, match.end() + high
    whole = text[low:end] + text[match.end() : high]
    return Match.at(low, high, (whole,), detail=whole)


def _is_prose(text: str, start: int, end: int) -> bool:
    """Whether a line is long and holds clauses."""
    if end - start < _SHORTEST:
        return False
    return any(text.find(mark, start, end) >= 0 for mark in _PROSE)


def _crossing(left: str, right: str) -> tuple[int, int]:
    """Return how much of a word stands on either side; zeros when none crosses."""
    from doclint import words  # a text without broken lines does without

    sides = ((i, j) for i in range(1, _LONGEST) for j in range(1, _LONGEST + 1 - i))
    if all(words.frequency(left[-i:] + right[:j]) < _SEEN for i, j in sides):
        return 0, 0
    at = 0
    for word in words.cut(left + right):
        end = at + len(word)
        if at < len(left) < end:
            if words.frequency(word) >= _SEEN:
                return len(left) - at, end - len(left)
            # 灌溉面积 is rare, 灌溉 is not.
            return _inside(left[at:], right[: end - len(left)])
        at = end
    return 0, 0


def _inside(left: str, right: str) -> tuple[int, int]:
    """Return how a common word lies across the break within a rare one."""
    from doclint import words

    sides = ((i, j) for i in range(1, len(left) + 1) for j in range(1, len(right) + 1))
    common = (
        (i, j) for i, j in sides if words.frequency(left[-i:] + right[:j]) >= _SEEN
    )
    return max(common, key=sum, default=(0, 0))


def _clause(text: str, match: re.Match[str], start: int, end: int) -> Match | None:
    """Return a break after a comma, or in front of a mark that closes."""
    last, first = text[end - 1], match["right"]
    # Behind a stop the comma is what should not be there, not the break: 。，
    if end - start < _SHORTEST or text[end - 2] in _STOPS:
        return None
    is_outdented = _is_outdented(text, match, start, end)
    if (last in _JOINS) == (first in _MARKS) and not is_outdented:
        return None
    if _OPENS.match(text, match.end()):
        return None
    if first not in _MARKS and not _is_prose_next(text, match.end()):
        return None
    return Match.at(end - 1, match.end() + 1, (last + first,))


def _is_outdented(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a line goes on without the indent that its paragraph begins with.

    A break inside a word is told by the other rule.
    """
    if match["gap"] or not text.endswith(_INDENT, 0, start) or text[end - 1] in _JOINS:
        return False
    if not _is_prose(text, start, end) or _HEADING.match(text, match.end()):
        return False
    left = _LEFT.search(text, max(start, end - 8), end)
    right = _RIGHT.match(text, match.end())
    if not left or not right or _crossing(left.group(), right.group())[1]:
        return False
    next_end = line_end(text, match.end())
    following = text[next_end : next_end + 8].lstrip("\n\r")
    return following.startswith(_INDENT) and not _REST.match(text, match.end())


def _is_prose_next(text: str, start: int) -> bool:
    """Whether the next line ends as a sentence does."""
    line = text[start : line_end(text, start)].rstrip()
    return line[-1:] in tuple("。！？；") and number(line[0]) is None
