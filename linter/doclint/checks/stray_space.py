"""Report blanks inside a sentence: 道路养 护, 救 生 艇."""

from __future__ import annotations

from doclint.checks import windows
from doclint.checks.surroundings import quotation
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
REQUIRES: tuple[str, ...] = ("jieba",)
READS_ALL = True  # blanks are too common to be anchors

_HAN = "\u4e00-\u9fff"
# A blank between ideographs, with the rest of a word that is spaced out: 救 生 艇.
_GAPS = tuple(
    lazy(
        rf"{blank}(?<=[{_HAN}]{blank}){blank}{{0,2}}(?=[{_HAN}])(?:[{_HAN}]{blank}(?=[{_HAN}])){{0,9}}"
    )
    for blank in (" ", "　")
)
_HEADING = lazy(
    r"[ 　\t]*(?:#+ )?(?:第[一二三四五六七八九十百零〇\d－-]{1,6}[章节条编款]"
    r"|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])"
)
_NO_PROSE = lazy(
    r"(?:联系人|电话|传真|邮编|地址|邮箱)(?:[^，。；]{0,8}[:：]|[ 　]*[0-9(（])"
    r"|空格|字距|[:：]\s*$|[—…]{2}|\t|[ 　]{4}|\|"
)
_LEFT = lazy(rf"[{_HAN}]{{1,6}}\Z")
_RIGHT = lazy(rf"[{_HAN}]{{1,6}}")
_BODIES = "委府局部会院办厅处司团"  # ends of names that stand side by side
_ISSUERS = ("国务院", "中央军委", "全国人大")  # stand beside 中共中央, a blank between
_UNITS = "个件户次项人名家所条起份亩元辆处场期台套篇"  # a number is lost before them
_SHORTEST = 25  # code points of a line that is prose
_LONGEST = 40  # and of a heading
_CLEAR = 4  # code points behind a blank that tell a sentence going on
_SEEN = 100  # how often the lexicon saw a word that is no name
_MOST = 3  # gaps in one line; more are columns


def check(
    document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each blank with the characters on both sides."""
    text, span = document.text, evidence.piece.span
    lines: dict[int, list[Match]] = {}
    for gaps in _GAPS:
        for gap in gaps.finditer(text, span.start, span.end):
            if _follows_article(text, gap.start()):
                continue
            start, end = windows.line_part(text, *gap.span())
            line = text[start:end]
            found = _found(text, gap) if _is_prose(line) else None
            if found and _is_heading(line, gap.start() - start):
                found = found if _is_inside_word(text, gap) else None
            if found and not _is_seen(found, evidence):
                lines.setdefault(start, []).append(found)
    for row in lines.values():
        if len(row) <= _MOST:
            yield from row


def _follows_article(text: str, start: int) -> bool:
    """Whether a blank stands after the number of an article: 第三条 本办法."""
    if text[start - 1] not in "条章节":
        return False
    low = max(0, start - 12)
    return text.startswith("第", text.rfind("\n", low, start) + 1 or low)


def _is_seen(found: Match, evidence: Evidence) -> bool:
    """Whether another family has said what the blanks are: a mask, a lost number."""
    start, end = found.span
    return any(
        seen.span.start < end and start < seen.span.end for seen in evidence.seen
    )


def _is_prose(line: str) -> bool:
    """Whether a line holds sentences."""
    if len(line) < _SHORTEST or not ("，" in line or "。" in line):
        return False
    return not _NO_PROSE.search(line)


def _is_heading(line: str, at: int) -> bool:
    """Whether a blank may stand between the heading of a line and its body."""
    heading = _HEADING.match(line)
    if not heading or at - heading.end() > _LONGEST:
        return False
    return not any(mark in line[heading.end() : at] for mark in "。；：")


def _is_inside_word(text: str, gap: re.Match[str]) -> bool:
    """Whether a common word lies across a blank; the body begins with another."""
    left = _LEFT.search(text, max(0, gap.start() - 6), gap.start())
    right = _RIGHT.match(text, gap.end())
    return bool(left and right and _is_split(left.group(), _inner(gap), right.group()))


def _inner(gap: re.Match[str]) -> str:
    """Return the characters between the blanks: 生 of 救 生 艇."""
    return gap.group().replace(" ", "").replace("　", "")


def _found(text: str, gap: re.Match[str]) -> Match | None:
    start, end = gap.span()
    left = _LEFT.search(text, max(0, start - 6), start)
    right = _RIGHT.match(text, end)
    if left is None or right is None:
        return None
    inside = _inner(gap)
    shown = text[start - 1] + inside + text[end]
    if shown.strip("年月日") == "" or (text[end] in _UNITS and len(right.group()) < 3):
        return None
    if _is_name(text, left.group(), start):
        return None
    if left.group().endswith("中央") and text.startswith(_ISSUERS, end):
        return None
    if _is_split(left.group(), inside, right.group()):
        return Match.at(start - 1, end + 1, (shown,))
    if text[start - 1] in _BODIES or quotation(text, start, end):
        return None  # titles and slogans have their halves apart
    is_apart = gap.group()[0] == "　" or len(right.group()) < _CLEAR
    if is_apart and not _is_between_words(text, gap, left.group(), right.group()):
        return None
    return Match.at(start - 1, end + 1, (shown,))


def _is_between_words(text: str, gap: re.Match[str], left: str, right: str) -> bool:
    """Whether common words stand on both sides, in a sentence that has begun."""
    from doclint import words

    comma = text.rfind("，", max(0, gap.start() - _LONGEST), gap.start())
    if comma < 0 or "\n" in text[comma : gap.start()] or len(gap.group()) > 1:
        return False
    first = words.cut(right)[0]
    last = words.cut(left)[-1]
    return (
        min(len(first), len(last)) > 1
        and min(words.frequency(first), words.frequency(last)) >= _SEEN
    )


def _is_name(text: str, left: str, start: int) -> bool:
    """Whether a blank fills up a name of two characters: 李　明."""
    if len(left) != 1:
        return False
    from doclint.checks import surroundings

    return surroundings.follows_surname(text, start)


def _is_split(left: str, inside: str, right: str) -> bool:
    """Whether a word lies across one of the blanks of a row."""
    row = left + inside + right
    places = range(len(left), len(left) + len(inside) + 1)
    return any(_crosses(row[:at], row[at:]) for at in places)


def _crosses(left: str, right: str) -> bool:
    """Whether a word lies across the blank."""
    from doclint import words  # a text without stray blanks does without

    at = 0
    for word in words.cut(left + right):
        at += len(word)
        if at >= len(left):
            return at > len(left)
    return False
