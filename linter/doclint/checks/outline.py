"""The numbered headings and items of a text, and the lists that they make.

A mark stands at the start of a line: 一、 （一） 1. （1） ① 第一条. Marks of one
kind that follow each other under one heading are a list.
"""

from __future__ import annotations

from doclint.checks.numerals import number
from doclint.memo import remembered
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections import namedtuple
    from collections.abc import Iterator

    from doclint.span import Span
else:
    from doclint.record import namedtuple

_HAN = "[一二三四五六七八九十百零〇]{1,4}"
_MARK = lazy(
    # Most lines begin with something else and are passed over at once.
    r"\n[ 　\t]*(?=[一二三四五六七八九十百零〇（(0-9０-９①-⑳第附#*])"
    r"(?:#{1,6} +)?(?:\*\*)?(?P<list>附件[ 　]*[：:][ 　]*)?(?P<mark>"
    rf"(?P<han>{_HAN})(?P<after>[、.．])"
    rf"|[（(](?P<inner>{_HAN})[）)]"
    r"|(?P<figure>[0-9０-９]{1,2})(?P<dot>[.．、](?![0-9０-９]))"
    r"|[（(](?P<round>[0-9０-９]{1,2})[）)]"
    r"|(?P<circle>[①-⑳])"
    rf"|第(?P<article>{_HAN})"
    r"(?:(?P<unit>[编章节])(?=[^\n，。；]{0,24}\n)|(?P<unit2>条)(?=[ 　\n]))"
    r")"
)
_AHEAD = 200  # marks among which the next one of a kind is looked for
_KINDS = ("han", "inner", "figure", "round", "circle", "article")
_SIGNS = "。；：，！？\n"
# Its first character comes first, so that the search leaps from one to the next.
_CLAUSE = lazy(
    rf"[一二三四五六七八九十第](?<![^{_SIGNS} 　\t].)"
    r"(?:[一二三四五六七八九十]?(?P<verb>[是要])"
    r"|(?<=第)(?P<nth>[一二三四五六七八九十]{1,2})(?=[，、]))"
)


class Mark(namedtuple("Mark", "kind value start end style text")):
    """A number at the start of a line.

    ``kind`` names its form (han, inner, figure, round, circle, 条 and so on),
    ``style`` the sign after the figures, if there is one.
    """

    __slots__ = ()
    kind: str
    value: int
    start: int
    end: int
    style: str
    text: str


class Items(namedtuple("Items", "marks depth")):
    """The marks of one list in order; ``depth`` counts the lists around it."""

    __slots__ = ()
    marks: list[Mark]
    depth: int


@remembered(maxsize=1)
def marks(text: str, span: Span) -> tuple[Mark, ...]:
    """Return the marks of a piece in order; several rules ask one after the other."""
    found = (_mark(match, shift) for match, shift in _matches(_MARK, text, span))
    return tuple(mark for mark in found if mark.value)


def _matches(
    pattern: re.Pattern[str], text: str, span: Span
) -> Iterator[tuple[re.Match[str], int]]:
    """Yield matches that begin with a break, and by how much their offsets are high."""
    if span.start == 0:
        # The first line has no break in front; the rest is looked at in place.
        first = text.find("\n") + 1 or len(text)
        if match := pattern.match("\n" + text[:first]):
            yield match, 1
    for match in pattern.finditer(text, max(0, span.start - 1), span.end):
        yield match, 0


def _mark(match: re.Match[str], shift: int) -> Mark:
    for kind in _KINDS:
        if written := match[kind]:
            break
    if kind == "article":
        kind = match["unit"] or match["unit2"]
    text, after, dot = match.group("mark", "after", "dot")
    start, end = match.span("mark")
    value = _value(written)
    return Mark(kind, value, start - shift, end - shift, after or dot or "", text)


@remembered(maxsize=256)
def _value(written: str) -> int:
    if "①" <= written <= "⑳":
        return ord(written) - ord("①") + 1
    return number(written) or 0


@remembered(maxsize=1)
def clauses(text: str, span: Span) -> tuple[Mark, ...]:
    """Return the marks 一是 二是, 一要 二要, 第一， 第二， of a piece in order.

    The ``style`` of each is the sign in front of it.
    """
    if not any(
        text.find(one, *span) >= 0 for one in ("二是", "二要", "第二，", "第二、")
    ):
        return ()
    found = []
    for match in _CLAUSE.finditer(text, *span):
        start, end = match.span()
        sign = text[max(span.start, start - 40) : start].rstrip(" 　\t")[-1:] or "\n"
        value = number(match["nth"] or text[start : end - 1]) or 0
        if sign in _SIGNS and value:
            kind = match["verb"] or "第"
            found.append(Mark(kind, value, start, end, sign, match[0]))
    return tuple(found)


@remembered(maxsize=1)
def outline(text: str, span: Span) -> tuple[Items, ...]:
    """Return the lists of a piece; several rules ask one after the other."""
    return tuple(lists(marks(text, span)))


@remembered(maxsize=1)
def rows(text: str, span: Span) -> tuple[Items, ...]:
    """Return the rows of clauses of a piece."""
    return tuple(lists(clauses(text, span)))


def lists(found: tuple[Mark, ...]) -> Iterator[Items]:
    """Yield the lists that marks make, each when it ends."""
    open_: list[list[Mark]] = []
    before: dict[str, list[Mark]] = {}
    for index, mark in enumerate(found):
        depth = next((i for i, one in enumerate(open_) if one[0].kind == mark.kind), -1)
        if depth < 0:
            open_.append([mark])
            continue
        while len(open_) > depth + 1:
            yield Items(open_.pop(), len(open_))
        own = open_[depth]
        if mark.value == 1 and not _is_repeated(own, mark, found, index):
            before[mark.kind] = own
            yield Items(open_.pop(), depth)
            open_.append([mark])
        elif _resumes(before.get(mark.kind), own, mark):
            yield Items(open_.pop(), depth)
            open_.append([mark])
        else:
            own.append(mark)
    while open_:
        yield Items(open_.pop(), len(open_))


def _is_repeated(
    own: list[Mark], mark: Mark, found: tuple[Mark, ...], index: int
) -> bool:
    """Whether a second 一 stands for 二: the next of its kind is 三."""
    if len(own) != 1 or own[0].value != 1:
        return False
    for at in range(index + 1, min(len(found), index + _AHEAD)):
        if found[at].kind == mark.kind:
            return bool(found[at].value == 3)
    return False


def _resumes(outer: list[Mark] | None, own: list[Mark], mark: Mark) -> bool:
    """Whether a mark goes on where a list stopped in which another one stood."""
    if outer is None or mark.value == own[-1].value + 1:
        return False
    return mark.value == outer[-1].value + 1


def written(mark: Mark, value: int) -> str:
    """Return a mark with another number in it."""
    if mark.kind == "circle":
        return chr(ord("①") + value - 1)
    from doclint.checks.numerals import like

    figures = mark.text.strip("第编章节条其步是要抓靠看查讲防（）()、，.．")
    return mark.text.replace(figures, like(value, figures), 1)
