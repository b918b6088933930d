"""Report a paragraph of running text that ends without a mark.

Headings, items of lists, signatures, tables and verse end without one rightly, so a
paragraph counts only when it is long, holds marks inside, and the paragraphs around it
are closed. A line broken in the middle of a sentence ends without a mark as well: what
follows must begin something new, and no word may lie across the break.
"""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.document import Match
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Line = tuple[int, str]  # offset, text

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
REQUIRES: tuple[str, ...] = ("jieba",)
READS_ALL = True  # it is the ends of all lines that are read

_LEAST = 20  # code points of a paragraph
_SHARE = 8  # closed paragraphs for each further one that is not
_NEAR = 40  # lines among which a neighbour is looked for
_FEW = 2  # as many may be open-ended in the shortest text
_BLANK = " 　\t\r"
_PARTNERS = {"”": "“", "）": "（", "》": "《"}
_DAY = (
    r"(?:(?:19|20)[0-9]{2}年[0-9]{1,2}月|二[〇○零][一二三四][〇一二三四五六七八九]年)"
)
_ENDS = "。！？；：…，、—”’）》】〕>)!?;:.|─_＿*"
# What does not end a sentence: the line goes on below.
_OPEN_END = (
    r"(?:[的和与及或在为对把被将向从以之其并而]|以及|关于|根据|按照|通过|进行"
    r"|[几一二三四五六七八九十]点|页|摄)\Z"
)
_NEW = (
    r"(?:第?[一二三四五六七八九十]{1,3}[、是要，．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}[.．、]|(?:19|20)\d\d年|第[一二三四五六七八九十]{1,3}[，、章条节]|附件|——|○|●|■|◆|★"
    r"|[\u4e00-\u9fff]{2,3}们[、，！：]|今年|去年|近年|目前|当前|今后|同时|此外|另外|总之|因此|首先|其次|再次|最后|下面|刚才|同志们"
    r"|各位|会议|希望|为了?|各[级地县乡镇部单]|全[市县省区乡镇国]|我们|要|特此|以上|妥否|通知|现将"
    r"|经|根据|按照|从|在|对|上午|下午|一年来|几年来|五年来|过去|截至|《|“)"
)
# A numbered sentence without a stop inside is a heading.
_HEADING = (
    r"第?[一二三四五六七八九十]{1,3}[、是要，．.条]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}[.．、]|——"
)
_NO_PROSE = (
    r"^[^，。]{0,12}(?:抄送|分送|主送|出席|列席|参加|请假|记录|附件|附|联系人|电话|地址|邮编|来源"
    r"|责任编辑|作者|印发|报送)[：:]|公众号|微信|扫码|点击|转载|QQ|下载|侵权|客服|帖|TODO|todo"
    r"|智能助手|新用户|免费领|PPT"
    r"|[|│┃\t]|https?:|  +|　　+[^　]|[_＿]{2,}|-{3,}|\.{3,}|…{3,}"
)


def check(
    document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the last character of each paragraph that lacks its stop."""
    start, end = evidence.piece.span
    lines = document.text[start:end].split("\n")
    open_ended = [
        i
        for i, one in enumerate(lines)
        if len(one) >= _LEAST and (one[-1] not in _ENDS or one[-1] in _PARTNERS)
    ]
    found = [i for i in open_ended if _is_prose(lines[i].rstrip(_BLANK))]
    longs = sum(len(one) >= _LEAST for one in lines) if found else 0
    if not found or len(found) > _FEW + longs // _SHARE:
        return
    offsets = _offsets(lines, start)
    for index in found:
        line = lines[index].rstrip(_BLANK)
        if _is_closed(lines, index):
            at = offsets[index] + len(line)
            yield Match.at(at - 1, at, (line[-1] + "。",), term="stop")


def _offsets(lines: list[str], start: int) -> list[int]:
    found = [start]
    for line in lines:
        found.append(found[-1] + len(line) + 1)
    return found


def _is_prose(line: str) -> bool:
    """Whether a line is a sentence that has come to its end."""
    text = line.strip(_BLANK)
    return (
        (text[-1:] not in _ENDS or _ends_inside(text))
        and (is_hanzi(text[-1]) or text[-1] in "％%”）》" or text[-1].isdigit())
        and ("。" in text or "，" in text)
        and not compiled(_NO_PROSE).search(text)
        and not compiled(_OPEN_END).search(text)
    )


def _ends_inside(text: str) -> bool:
    """Whether a sentence ends with a quoted name, a title or a note of its own.

    One that stands behind a stop needs none: 要抓好落实。（见附件）
    """
    if text[-1:] not in _PARTNERS or not is_hanzi(text[-2:-1]) or "。" not in text:
        return False
    opening = text.rfind(_PARTNERS[text[-1]])
    return opening > 0 and (is_hanzi(text[opening - 1]) or text[opening - 1].isdigit())


def _is_closed(lines: list[str], index: int) -> bool:
    """Whether the paragraphs around end with stops and the next begins anew."""
    after = _neighbour(lines, range(index + 1, len(lines)), 1)
    if "。" not in lines[index] and compiled(_HEADING).match(
        lines[index].strip(_BLANK)
    ):
        return False
    around = (
        _neighbour(lines, range(index - 1, -1, -1), _LEAST),
        _neighbour(lines, range(index + 1, len(lines)), _LEAST),
    )
    if not any(one and one[-1] in "。！：" for one in around):
        return False
    if after is None:
        return "。" in lines[index]
    last, first = lines[index].rstrip(_BLANK), after.lstrip(_BLANK)
    if "。" not in last and not compiled(rf"{_HEADING}|附件[：:]").match(first):
        return False
    is_new = (
        compiled(_NEW).match(first) is not None
        or _is_set_off(lines, index, after)
        or _is_signature(lines, index)
    )
    return is_new and not _is_broken(last, first)


def _is_signature(lines: list[str], index: int) -> bool:
    """Whether what follows is who signs, and below it the day."""
    rest = (line.strip(_BLANK) for line in lines[index + 1 : index + 1 + _NEAR])
    below = [line for line in rest if line][:2]
    if len(below) < 2 or not 2 < len(below[0]) <= _LEAST:
        return False
    return all(map(is_hanzi, below[0])) and compiled(_DAY).match(below[1]) is not None


def _is_set_off(lines: list[str], index: int, after: str) -> bool:
    """Whether the paragraph behind a line is told from it by a blank line or indent.

    It is a whole paragraph itself, of more than one sentence.
    """
    between = lines[index + 1].strip(_BLANK) == "" or after.startswith("　　")
    return between and len(after) >= _LEAST and after[-1] in "。！" and "，" in after


def _neighbour(lines: list[str], indices: range, least: int) -> str | None:
    """Return the nearest line of some length, None when there is none."""
    for index in indices[:_NEAR]:
        line = lines[index].rstrip(_BLANK)
        if len(line) >= least:
            return line
    return None


def _is_broken(last: str, first: str) -> bool:
    """Whether a word lies across the break between two lines."""
    from doclint.words import frequency

    return any(
        frequency(last[-left:] + first[:right])
        for left in (1, 2, 3)
        for right in (1, 2, 3)
        if left + right <= 4
    )
