"""Report runs of a mark that stand for a value, a name or a date.

One mark for each hidden character is the habit, so a run may have any length,
mix widths and mix marks. It is read together with what it is part of: the year
of 20XX年X月, the decimals of ##.#%, the brackets of 〔20XX〕X号.
"""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.checks.windows import line_part, matches
from doclint.document import Match
from doclint.memo import remembered
from doclint.patterns import compiled, escaped, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {
    "marks": str,
    "least": int,
    "not_before": str,
    "not_after": str,
    "prose": bool,
}
REQUIRED = ("marks",)

# Marks that mix in one run, whichever of them a rule is about.
_MIXED = "#＃^＾_＿XxＸｘ×○◯〇"
_FACTOR = lazy(r"×[0-9]+(?:[.．][0-9]+)?[%％‰]?")  # 笔试成绩×70%
_DIGIT = lazy("[0-9]")
# What goes on with a code or an address that a run is part of.
_CODE_BEFORE = lazy(r"[A-Za-z0-9@/\\.=&+*<>~$-]")
_CODE_AFTER = lazy(r"[A-Za-z0-9@/\\=&*<>~$]|[._:-][A-Za-z0-9]")
# Units before which even a single mark is a lost figure.
_UNITS = (
    "个百分点|百分点|亿元|万元|亿美元|万美元|平方公里|平方米|公里|公顷|万亩|万吨|万人"
    "|万户|人次|亿"
)
_UNIT = lazy(_UNITS)
_ANY_UNIT = lazy(
    rf"{_UNITS}|[万元亩吨户个项家名人件次条所座台倍天岁里处场期批辆位只头栋间层级届种类]"
)
# What makes a single mark worth a look; longer runs hold a pair.
_AFTER = "%％‰.．亿万个百年月日号平公人时点〕:："
_STOPS = "、，。；：！？…—·“‘《〈（【〔「”’》〉）】〕」"
_SENTENCE = "。；，"


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return each mark: clean text holds few, and all pairs would be hundreds."""
    return tuple(params["marks"])


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each run with the value it is part of.

    ``marks`` are the characters of the rule and ``least`` (two) how many of them
    count without a unit; ``not_before`` and ``not_after`` are patterns of texts
    beside which a run is legitimate; ``prose`` asks for a line with punctuation
    of a sentence.
    """
    text, marks = document.text, rule.params["marks"]
    least = rule.params.get("least", 2)
    follows = (*marks, *_AFTER)  # one mark alone is hardly ever a value
    if least > 1:
        hits = [hit for hit in hits if text[hit.span.end : hit.span.end + 1] in follows]
    for match in matches(_pattern(marks), text, hits) if hits else ():
        if (
            not set(marks).isdisjoint(match.group())
            and not _FACTOR.fullmatch(match.group())
            and not _is_glued(text, match)
            and _is_value(text, match, marks, least)
            and not _is_excluded(text, match, rule.params)
        ):
            yield Match.at(*match.span())


@remembered(maxsize=16)
def _pattern(marks: str) -> str:
    every = escaped("".join(sorted(set(_MIXED + marks))))
    mark, digit = f"[{every}]", f"[0-9{every}]"
    gap = "[ 　]*"
    # In 二〇〇五年 and 二〇〇〇年 the rings are digits.
    hanzi = f"[一二][九〇○零][〇○零一二三四五六七八九]?(?![○◯〇]){mark}{{1,2}}"
    year = f"(?:{hanzi}|{digit}{{1,4}})"
    day = f"{digit}{{1,3}}{gap}日"
    month = f"{digit}{{1,3}}{gap}月"
    return (
        f"(?P<number>〔{gap}{digit}{{0,6}}{gap}〕{gap}第?{digit}*{gap}号?"
        rf"|[［\[（(【]{gap}{digit}{{2,6}}{gap}[］\]）)】]{gap}第?{digit}*{gap}号|{mark}+号)"
        f"|(?P<date>{year}{gap}年{gap}{month}(?:{gap}{day})?|{month}{gap}{day}|{year}年"
        f"|{month}|{day}|{mark}{{1,2}}[时点:：]{mark}{{1,2}}分?)"
        f"|(?P<figure>{digit}+(?:[.．]{digit}+)?[%％‰])"
        f"|(?P<run>{digit}+(?:[.．]{digit}+)?)"
    )


def _is_glued(text: str, match: re.Match[str]) -> bool:
    """Whether the run is part of a longer code, address, formula or heading."""
    start, end = match.span()
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if _is_code(text[start]) and _CODE_BEFORE.match(before):
        return True
    if _is_code(text[end - 1]) and _CODE_AFTER.match(after):
        return True
    if text[start] != "#" or after[:1].strip():
        return False
    line, _ = line_part(text, start, end)
    return not text[line:start].strip()


def _is_code(char: str) -> bool:
    """Whether letters beside this end of a run would go on with it."""
    return char in _MIXED or (char.isalnum() and char.isascii())


def _is_value(text: str, match: re.Match[str], marks: str, least: int) -> bool:
    found = match.group()
    count = sum(char in _MIXED or char in marks for char in found)
    if match["date"]:
        whole = ("19", "20", "一", "二")
        return count > 1 or found.endswith("月") or found.startswith(whole)
    if match["number"] or match["figure"]:
        return True
    before = text[max(0, match.start() - 1) : match.start()]
    after = text[match.end() : match.end() + 5].lstrip(" 　")
    if _DIGIT.search(found):
        is_year = len(found) == 4 and found.startswith(("19", "20"))
        return is_year or (count > 1 and _ANY_UNIT.match(after) is not None)
    if count == 1 and is_hanzi(before) and _UNIT.match(after):
        return True
    if count == 1 and least == 1:
        return is_hanzi(before) and is_hanzi(after[:1])
    return count >= least and _stands_in_text(text, match)


def _stands_in_text(text: str, match: re.Match[str]) -> bool:
    """Whether Chinese text, perhaps after a space, goes on beside the run."""
    blank = " 　\r\n"
    before = text[max(0, match.start() - 2) : match.start()].rstrip(blank)[-1:]
    after = text[match.end() : match.end() + 2].lstrip(blank)[:1]
    if is_hanzi(before) or is_hanzi(after):
        return True
    sides = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if before in tuple("）)") and after.isdigit() and {*sides} <= {*"\t\n|"}:
        return True  # a cell between 财政收入（亿元） and the rate of growth
    return before in _STOPS and after in _STOPS and bool(before + after)


def _is_excluded(text: str, match: re.Match[str], params: Mapping[str, Any]) -> bool:
    start, end = match.span()
    line, stop = line_part(text, start, end)
    before, after = text[max(line, start - 24) : start], text[end : end + 24]
    if "not_before" in params:
        ends = compiled(f"(?:{params['not_before']})$", 0)
        if ends.search(before):
            return True
    if "not_after" in params and compiled(params["not_after"], 0).match(after):
        return True
    if not params.get("prose") or any(map(text[line:stop].__contains__, _SENTENCE)):
        return False
    return not _is_half_filled(text[line:start], match.group(), text[end:stop])


def _is_half_filled(before: str, found: str, after: str) -> bool:
    """Whether the rest of a date, a number or a name was written beside the blank.

    Such a blank is no form's, though its line is no sentence: 2023年＿月＿日 below
    a title, 县委办〔2024〕＿号, 中共某县＿＿局党组.
    """
    if compiled(r"[:：]|[甲乙丙丁]方", 0).search(before):
        return False
    if compiled(r"[〔［\[]?(?:19|20)[0-9]{2}[ 　]*[年〕］\]]", 0).match(found):
        return True
    is_name = compiled(r"[省市县区州镇乡局委厅部院办处科](?!\d)", 0).match(after)
    return is_name is not None and before[-1:] in tuple("共省市县区州镇乡")
