"""The marks of a text that have no partner, by line and across lines."""

from __future__ import annotations

from doclint.checks.pairs import CLOSING, KINDS, OPENING, STOPS
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
else:
    from doclint.record import namedtuple

_FULL = {"(": "（", ")": "）"}
_MARKS = r"[“”‘’（）()《》〈〉【】〔〕]"
_INSIDE = r"[^“”‘’（）()《》〈〉【】〔〕]*"
# A line in which every mark opened is closed before the next one opens.
_SETTLED = (
    rf"{_INSIDE}(?:(?:“{_INSIDE}”|（{_INSIDE}）|《{_INSIDE}》|〔{_INSIDE}〕)"
    rf"{_INSIDE})*"
)
# A single mark is an apostrophe too, and damaged text has its own: ’99, it’s, å’Œ.
_APOSTROPHE = (
    r"(?<=[A-Za-z\u00a0-\u024f\u20ac\u2122])[‘’]|[‘’](?=[0-9A-Za-z\u00a0-\u024f])"
)
_FAR, _LINES = 3000, 60  # how far a partner may be, over how many lines
_DEEP = 40  # marks that may be open at once in a line
_BLANK = " 　\t\r"
# The head of a law is often copied without what stands before its last line.
_ENACTED = r"(?:通过|修正|修订|批准|发布|公布|施行)）\Z"
_LIST = (  # 1）, a), 一）, :)
    r"(?:\A|[^\u4e00-\u9fffA-Za-z0-9])"
    r"(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[:：;；]-?)[）)]\Z"
)
_STRAY = "[\"'＂\x91-\x94]"  # its partner is another rule's
_LINE = 60  # how far such a partner may stand


class Lone(namedtuple("Lone", "at mark line")):
    """A mark without a partner; ``mark`` is in full width, ``line`` counts from 0."""

    __slots__ = ()
    at: int
    mark: str
    line: int


def lone_marks(text: str, start: int, end: int) -> list[Lone]:
    """Return the marks of a stretch that have no partner, in order."""
    found = _across_lines(text, _in_lines(text, start, end))
    places = {one.at for one in found}
    return [one for one in found if not _is_other_mark(text, one, places)]


def _in_lines(text: str, start: int, end: int) -> list[Lone]:
    """Return the marks that find no partner in their line."""
    settled = compiled(_SETTLED).fullmatch
    lone: list[Lone] = []
    for number, line in enumerate(text[start:end].split("\n")):
        if not settled(line):
            lone += _in_line(text, start, start + len(line), number)
        start += len(line) + 1
    return lone


def _in_line(text: str, start: int, end: int, line: int) -> list[Lone]:
    lone: list[Lone] = []
    waiting: list[Lone] = []
    for match in compiled(_MARKS).finditer(text, start, end):
        mark = _FULL.get(match[0], match[0])
        if mark in "‘’" and compiled(_APOSTROPHE).match(text, match.start()):
            continue
        if mark in CLOSING:
            waiting.append(Lone(match.start(), mark, line))
            if len(waiting) > _DEEP:  # a row of opening marks, no text
                lone.append(waiting.pop(0))
            continue
        own = [i for i, w in enumerate(waiting) if w.mark == OPENING[mark]]
        if own:
            lone += waiting[own[-1] + 1 :]
            del waiting[own[-1] :]
        else:
            lone.append(Lone(match.start(), mark, line))
    return sorted(lone + waiting)


def _across_lines(text: str, lone: list[Lone]) -> list[Lone]:
    """Return what is left when marks find their partners in later lines."""
    gone: set[Lone] = set()
    for opening, closing, _ in KINDS:
        before: Lone | None = None
        for one in lone:
            if one.mark == opening:
                if before and one.line > before.line and _begins_line(text, one.at):
                    gone.add(before)  # the next paragraph opens the quotation again
                before = one
            elif one.mark == closing:
                if before and _goes_on(text, before, one):
                    gone |= {before, one}
                before = None
    return [one for one in lone if one not in gone and not _opens_next(text, one)]


def _goes_on(text: str, first: Lone, last: Lone) -> bool:
    """Whether what opens in one line may close in a later one."""
    if not 0 < last.line - first.line <= _LINES or last.at - first.at > _FAR:
        return False
    broken = text.find("\n", first.at)
    if text[broken - 1] not in STOPS:
        return True
    after = text[last.at + 1 : last.at + 3].lstrip("。，；")[:1]
    opens = _begins_line(text, first.at) or text[first.at - 1] in "：:"
    return after.strip() == "" and opens


def _opens_next(text: str, one: Lone) -> bool:
    """Whether the paragraph after an unclosed quotation opens it again."""
    if one.mark != "“":
        return False
    end = text.find("\n", one.at, one.at + _FAR)
    return end >= 0 and text[end : end + 8].lstrip("\n" + _BLANK).startswith("“")


def _begins_line(text: str, at: int) -> bool:
    low = max(0, at - 8)
    before = text[low:at].rstrip(_BLANK)
    return before.endswith("\n") or (not before and not low)


def _is_other_mark(text: str, one: Lone, places: set[int]) -> bool:
    """Whether a mark does other work than to close or to open something.

    Two in a row that both lack partners are an ornament: 》》点击.
    """
    if one.mark == "）":
        before = text[max(0, one.at - 4) : one.at + 1]
        after = text[one.at + 1 : one.at + 2]
        if compiled(_LIST).search(before):
            return True
        return after.strip() == "" and compiled(_ENACTED).search(before) is not None
    if one.mark in "“”‘’":
        low = max(0, one.at - _LINE)
        low = max(low, text.rfind("\n", low, one.at) + 1)
        high = text.find("\n", one.at, one.at + _LINE)
        if compiled(_STRAY).search(text, low, high if high >= 0 else one.at + _LINE):
            return True
    return any(
        at in places and text[at] == text[one.at] for at in (one.at - 1, one.at + 1)
    )
