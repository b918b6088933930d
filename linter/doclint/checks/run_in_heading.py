"""Report headings that the body follows on the same line: 三、存在问题目前，…."""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.checks import outline
from doclint.document import Match
from doclint.patterns import compiled, lazy, one_of
from doclint.span import line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.checks.outline import Mark
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"ends": tuple, "openings": tuple}
REQUIRED = ("ends", "openings")
REQUIRES: tuple[str, ...] = ("jieba",)
READS_ALL = True  # all numbered lines are looked at

_KINDS = ("han", "inner", "figure")
_BLANK = lazy(
    r"(?P<head>[^\n。！？；：\t]{4,48}?)(?P<at>(?:[ ]|　)+)(?=[\u4e00-\u9fff“《\d])"
)
_REACH = 50  # code points of a line in which a heading before a blank ends
_LONGEST = 40  # code points of a heading
_FEWEST = 2  # items of a list besides
_HEADED = 24  # of a heading with a stop behind it
_RUN_ON = 30  # of a first sentence that holds more than a heading
_MANY = 3  # headings that stand alone, beside which a long line is none
# Who acts: the subject of a body that begins with no opening.
_ACTOR = lazy(
    "[\u4e00-\u9fff]{1,8}?(?:局|委|办|部门|单位|机构|机关|政府|财政|学校|医院|企业|公司|中心|乡镇|街道|村|社区"
    "|组织|党委|支部)[要将应须负对在按把]"
)
_TOLD = lazy(
    "[本各请对以为自凡]|经(?![费营济验])|[^，。]{0,6}(?:要|应|须|不得)"
)  # a sentence from the start
_VERBAL = lazy("[要应自请须将由被把对了]|[，。；：]")
_SHORTEST = 24  # code points of the body after a blank


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the place where a heading ends, with the characters on both sides.

    After a blank, the body must be a sentence. Without one, a word of ``ends``
    meets one of ``openings``, and the other headings of the list either stand
    alone or all end with a stop before their bodies; then a heading as long as
    theirs will do for the opening.
    """
    text = document.text
    for items in outline.outline(text, evidence.piece.span):
        if items.marks[0].kind not in _KINDS:
            continue
        lines = [_line(text, mark) for mark in items.marks]
        bodies = sum(map(_is_no_heading, lines))
        for mark, line in zip(items.marks, lines, strict=True):
            if not _is_body(line):
                continue
            found = _after_blank(mark, line)
            # The other items stand alone, at least two of them.
            if not found and bodies == _is_no_heading(line) and len(lines) > _FEWEST:
                found = _joint(mark, line, lines, rule)
            found = found or _missing_stop(mark, line, lines, rule)
            if found:
                yield found


def _line(text: str, mark: Mark) -> str:
    return text[mark.end : line_end(text, mark.end)].rstrip()


def _is_body(line: str) -> bool:
    return len(line) > _SHORTEST and line[-1] in "。：；！？”" and "，" in line


def _is_no_heading(line: str) -> bool:
    return "。" in line or line[-1:] in ("；", "，") or len(line) > _LONGEST


def _after_blank(mark: Mark, line: str) -> Match | None:
    has_blank = " " in line[:_REACH] or "　" in line[:_REACH]
    found = _BLANK.match(line) if has_blank else None
    if not found or len(line) - found.end() < _SHORTEST:
        return None
    # The characters of 开 幕 式 are set apart; no heading ends there.
    if line[found.start("at") - 2] in " 　" or line[found.end() + 1] in " 　":
        return None
    start, end = (mark.end + offset for offset in found.span("at"))
    return Match.at(start, end, ("\n",), detail=found["head"].strip())


def _words(rule: Rule, name: str) -> str:
    return one_of(row[0] for row in rule.params[name])


def _missing_stop(mark: Mark, line: str, lines: list[str], rule: Rule) -> Match | None:
    """Return the joint of a heading that lost its stop: the others have theirs."""
    others = [one for one in lines if one is not line]
    heads = [one.partition("。")[0] for one in others]
    if len(heads) < _FEWEST or len(line.partition("。")[0]) < _RUN_ON:
        return None
    if any(not head or len(head) > _HEADED for head in heads) or any(
        len(one) <= len(head) + 1 for one, head in zip(others, heads, strict=True)
    ):
        return None
    shapes = {_shape(head) for head in heads}
    openings = compiled(_words(rule, "openings"))
    for found in compiled(_words(rule, "ends")).finditer(line, 0, _HEADED):
        end = found.end()
        is_shaped = _shape(line[:end]) in shapes and _is_border(line, end)
        if is_hanzi(line[end]) and (is_shaped or openings.match(line, end)):
            return _parted(mark, line, end, "。")
    likely = _likely_end(line, heads, openings)
    return _parted(mark, line, likely, "。") if likely else None


def _likely_end(line: str, heads: list[str], openings: re.Pattern[str]) -> int | None:
    """Return where a heading about as long as the others meets a new sentence.

    One as long as all others is followed by who acts, any other by an opening.
    """
    lengths = [len(head) for head in heads]
    if "，" in line[: max(lengths)] or max(lengths) > _HEADED // 2:
        return None
    places = range(max(4, min(lengths) - 1), max(lengths) + 2)
    for end in places:
        is_alike = min(lengths) == end == max(lengths)
        begins = openings.match(line, end) or (is_alike and _ACTOR.match(line, end))
        if begins and _is_border(line, end):
            return end
    return None


def _shape(heading: str) -> tuple[int, ...]:
    """Return the lengths of the clauses of a heading: 坚持引领，优化布局 is 4, 4."""
    return tuple(map(len, heading.split("，")))


def _parted(mark: Mark, line: str, end: int, sign: str) -> Match:
    at = mark.end + end
    fixed = f"{line[end - 1]}{sign}{line[end]}"
    return Match.at(at - 1, at + 1, (fixed,), detail=line[:end].strip())


def _is_border(line: str, at: int) -> bool:
    """Whether a word ends at a place."""
    from doclint import words

    return at in words.borders(line[: at + 8])


def _joint(mark: Mark, line: str, lines: list[str], rule: Rule) -> Match | None:
    """Return the joint of a heading with its body, where the others stand alone."""
    ends, openings = _words(rule, "ends"), _words(rule, "openings")
    pattern = compiled(rf"[^\n，。；：！？]{{0,24}}?(?:{ends})(?=(?:{openings}))")
    found = pattern.match(line)
    if found:
        return _parted(mark, line, found.end(), "\n")
    others = [len(one) for one in lines if one is not line]
    if len(others) < _MANY or max(others) > _HEADED or _TOLD.match(line):
        return None
    for found in compiled(ends).finditer(line, 2, max(others) + 2):
        if is_hanzi(line[found.end()]) and _is_border(line, found.end()):
            is_clause = _VERBAL.search(line, 0, found.end())
            return None if is_clause else _parted(mark, line, found.end(), "\n")
    return None
