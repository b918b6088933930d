"""Report items that differ from the others of their list.

A heading with a full stop, an item without the semicolon that the others have,
two headings of the same words, a list that begins with 二, a number without words,
a heading told from its body by another mark.
"""

from __future__ import annotations

from itertools import pairwise

from doclint.characters import is_hanzi
from doclint.checks import outline
from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import Span, line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.checks.outline import Items, Mark
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Row = list[tuple[Mark, str]]  # a mark, and its line behind it

PARAMS: dict[str, type] = {"fault": str}
REQUIRED = ("fault",)
READS_ALL = True  # all numbered lines are looked at

_KINDS = ("han", "inner", "figure", "round")
_CLAUSES = "是要第"
_FEWEST = 3  # items of a list that has a habit
_LONGEST = 30  # code points of a heading
_SHORTEST = 4
_STOPS = "。，、；"
_HEAD = lazy(  # a heading and its body in one line
    r"(?P<head>[ 　]*[^\n。；：！？]{4,24})(?P<sign>[。；：])"
    r"(?=[\u4e00-\u9fff“《\d][^\n]{6})"
)
_BLANK_LINES = 4  # code points of breaks and indents between items
_FIRST = {"han": "一、", "inner": "（一）", "figure": "1", "round": "（1）"}
_BLANK = " 　\t\r"


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield what differs in a list.

    ``fault`` is "heading-stop", "item-mark", "repeated", "first", "empty",
    "heading-mark" or "stopless".
    """
    text, span, fault = document.text, evidence.piece.span, rule.params["fault"]
    marks = outline.marks(text, span) if fault == "first" else ()
    rows = outline.rows(text, span) if fault == "stopless" else ()
    for items in (*outline.outline(text, span), *filter(_begins_lines, rows)):
        if len(items.marks) < 2 or items.marks[0].kind not in (*_KINDS, *_CLAUSES):
            continue
        row = [(mark, _line(text, mark)) for mark in items.marks]
        if fault == "first":
            yield from _headless(text, items, marks)
        else:
            yield from _FAULTS[fault](row)


def _begins_lines(items: Items) -> bool:
    """Whether all of a row 一是…二是… begin paragraphs."""
    return all(mark.style == "\n" for mark in items.marks)


def _line(text: str, mark: Mark) -> str:
    return text[mark.end : line_end(text, mark.end)].rstrip(_BLANK)


def _headless(text: str, items: Items, marks: tuple[Mark, ...]) -> Iterator[Match]:
    """Yield the first mark of a list inside another that begins with 二.

    After a 一 of another form, that one may be the first of the list.
    """
    first = items.marks[0]
    if first.value != 2 or not items.depth:
        return
    above = marks[marks.index(first) - 1]
    if items.marks[1].value != 3 or above.value == 1:
        return
    if text.find(_FIRST[first.kind], above.start, first.start) < 0:
        detail = f"前面没有“{_FIRST[first.kind]}”"
        yield Match.at(first.start, first.end, detail=detail)


def _repeated(row: Row) -> Iterator[Match]:
    seen: dict[str, Mark] = {}
    for mark, line in row:
        words = line.strip(_BLANK).rstrip("。")
        if not _SHORTEST <= len(words) <= _LONGEST:
            continue
        if words in seen:
            start = mark.end + line.index(words)
            other = seen[words]
            yield Match.at(
                start,
                start + len(words),
                detail=f"“{other.text}”和“{mark.text}”",
                related=(Span(other.start, other.end),),
            )
        seen.setdefault(words, mark)


def _stopped(row: Row) -> Iterator[Match]:
    """Yield the mark of the one heading that ends with one."""
    if len(row) < _FEWEST or any(
        not line or len(line) > _LONGEST or "。" in line[:-1] for _, line in row
    ):
        return
    with_stop = [(mark, line) for mark, line in row if line[-1] in _STOPS]
    if len(with_stop) != 1 or any(
        not is_hanzi(line[-1]) for _, line in row if line[-1] not in _STOPS
    ):
        return
    mark, line = with_stop[0]
    at = mark.end + len(line)
    yield Match.at(at - 1, at, ("",))


def _unmarked(row: Row) -> Iterator[Match]:
    """Yield the ends without the semicolon, or the stop, that the list has.

    One item may lack the semicolon of the others, and the last one its full stop.
    """
    if len(row) <= _FEWEST or any(
        two[0].start - one[0].end - len(one[1]) > _BLANK_LINES
        for one, two in pairwise(row)
    ):
        return
    others = [(mark, line) for mark, line in row[:-1] if line[-1:] != "；"]
    if len(others) > 1 or any(not line for _, line in row):
        return
    wanted = [(one, "；") for one in others]
    if row[-1][1][-1] not in "。；！":
        wanted.append((row[-1], "。"))
    for (mark, line), sign in wanted:
        at = mark.end + len(line)
        if is_hanzi(line[-1]):
            yield Match.at(at - 1, at, (line[-1] + sign,))
        elif line[-1] in "，、" or (line[-1] == "。" and "。" not in line[:-1]):
            yield Match.at(at - 1, at, (sign,))


def _stopless(row: Row) -> Iterator[Match]:
    """Yield the end of the one item without the full stop that all others have."""
    bare = [index for index, (_, line) in enumerate(row) if line[-1:] != "。"]
    if len(row) < _FEWEST or len(bare) != 1 or bare[0] == len(row) - 1:
        return
    mark, line = row[bare[0]]
    at = mark.end + len(line)
    is_followed = row[bare[0] + 1][0].start - at <= _BLANK_LINES
    if not is_followed or "。" in line:
        return
    if len(line) >= _SHORTEST and is_hanzi(line[-1]):
        yield Match.at(at - 1, at, (line[-1] + "。",))


def _empty(row: Row) -> Iterator[Match]:
    """Yield the one number behind which its line ends."""
    bare = [mark for mark, line in row if not line.strip(_BLANK)]
    if len(bare) == 1 and bare[0].kind != "figure":
        yield Match.at(bare[0].start, bare[0].end)


def _differing(row: Row) -> Iterator[Match]:
    """Yield the mark behind the one heading that ends with none like the others'."""
    if len(row) < _FEWEST:
        return
    heads = []
    for _, line in row:
        if not (head := _HEAD.match(line)):
            return
        heads.append(head)
    signs = [head["sign"] for head in heads]
    if signs.count("。") != len(row) - 1:
        return
    index = next(i for i, sign in enumerate(signs) if sign != "。")
    at = row[index][0].end + heads[index].end("head")
    yield Match.at(at, at + 1, ("。",))


_FAULTS = {
    "repeated": _repeated,
    "heading-stop": _stopped,
    "item-mark": _unmarked,
    "stopless": _stopless,
    "empty": _empty,
    "heading-mark": _differing,
}
