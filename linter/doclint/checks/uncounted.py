"""Report unit words that follow directly what they count: the number is lost.

In 整改隐患173处 the number goes and leaves no gap: 整改隐患处，. What is counted
may be any noun, so the lexicon cuts the clause: a unit that is a word of its own at
the end of a clause about something done has lost its number. A table tells which
nouns stand before units that are endings of words too (处, 户, 人).
"""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.checks.reported import DONE, reports, sentence
from doclint.document import Match
from doclint.memo import remembered
from doclint.patterns import compiled, one_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Rows = tuple[tuple[str, ...], ...]
else:
    from doclint.record import namedtuple

PARAMS: dict[str, type] = {"counted": tuple, "units": tuple}
REQUIRED = ("counted", "units")
REQUIRES: tuple[str, ...] = ("jieba",)
READS_ALL = True  # every anchor, such as 个，, stands behind numbers all the time

_ENDS = "，。；、,;）)"
_BEFORE = "[，。；、：,;:（(“”《》\n]"
_HAN = "[\u4e00-\u9fff]"
_NUMBER = "[一二两三四五六七八九十百千几]"
_FIGURE = "[一二三四五六七八九十百千两几]"
_REACH = 30  # code points of a clause
_NEAR = 80  # code points within which lost numbers vouch for each other
# Units that hardly end a word; what they count may be any noun.
_OPEN = frozenset("起张批轮个项次栋幢座家名条份篇套台辆株棵只盏亩吨件")
# Behind these 件 names a kind of paper (建议件, 承诺件) and 起 a beginning.
_NOT_BEFORE = {
    "件": "证条软硬邮信议案访报诉办诺理结来要急",
    "起": "日月年天时",
    "批": "分审报",
}
# Words before 项, 部 and the like that make one of many of them.
_VAGUE = ("主要", "重点", "重大", "相关", "有关", "具体", "部分", "全部", "所有")
# Characters of number and choice, after which a unit is complete.
_NUMERALS = (
    "一二三四五六七八九十百千万亿两几多余数半每这那各某首整单该本"
    "上下前后第逐何哪同另零〇０１２３４５６７８９0123456789的之"
)
# Characters before 余 with which it makes a word, or numerals.
_WHOLE = frozenset(_NUMERALS + "剩其业有盈节富残空闲结课劳年工")


def derived(params: Mapping[str, Any]) -> dict[str, Any]:
    """Return the patterns of what is looked for: most texts need no more."""
    units = tuple(row[0] for row in params["units"])
    counted = {unit for row in params["counted"] for unit in row[1].split()}
    return {"remnants": _remnants(units), "ends": _ends_of({*units, *counted})}


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the unit, or 余 and the unit, behind what it counts.

    ``counted`` are rows of a noun, its units, parted by spaces, and the units that
    make a word with it; ``units`` rows whose first field is a unit.
    """
    text, piece = document.text, evidence.piece.span
    for one in compiled(rule.params["remnants"]).finditer(text, *piece):
        if _is_remnant(text, *one.span()):
            yield Match.at(*one.span())
    digit, border = compiled(r"[0-9０-９]"), compiled(_BEFORE)
    last = -_NEAR
    tables: _Tables | None = None
    for one in compiled(rule.params["ends"]).finditer(text, *piece):
        tables = tables or _tables(rule.params["units"], rule.params["counted"])
        end = one.end()
        clause = border.split(text[max(0, end - _REACH) : end])[-1]
        # Where one number was lost, others of the sentence were too.
        goes_on = end - last < _REACH and "。" not in text[last:end]
        if not goes_on and digit.search(clause):
            continue
        open_unit = _open_unit(clause, tables.units, known=goes_on)
        known_units = [
            one
            for one in _known_units(clause, tables)
            if goes_on or not _is_kind_word(tables, text, end, one)
        ]
        if not (open_unit or known_units):
            continue
        if not (goes_on or reports(text, clause, end)):
            continue
        unit = _unit(clause, open_unit, known_units)
        if unit and not _is_kind(text, end, unit):
            last = end
            yield Match.at(end - len(unit), end)


class _Tables(namedtuple("_Tables", "units counted last kinds")):
    """What makes a word with a unit, the units of a noun in spaces, all of these.

    ``kinds`` are the units with which a noun makes a word: 移民户, 工程处.
    """

    __slots__ = ()
    units: dict[str, str]
    counted: dict[str, str]
    last: frozenset[str]
    kinds: dict[str, str]


@remembered(maxsize=4)
def _tables(units: Rows, counted: Rows) -> _Tables:
    words = {row[0]: row[2] if len(row) > 2 else "" for row in units}
    nouns = {row[0]: f" {row[1]} " for row in counted}
    kinds = {row[0]: row[2] for row in counted if len(row) > 2}
    return _Tables(words, nouns, frozenset("".join({*nouns.values()}).split()), kinds)


def _remnants(units: tuple[str, ...]) -> str:
    return rf"余(?<={_HAN}.)(?<!{_NUMBER}.)(?:{one_of(units)})"


def _ends_of(units: Iterable[str]) -> str:
    """Return the pattern of a unit's last character at the end of a clause."""
    last = "".join(sorted({unit[-1] for unit in units if unit[-1].isalpha()}))
    figure = "(?<![0-9][万亿公].)(?<![0-9]万人.)"  # 3万户, 5公里, 8万人次
    return f"[{last}](?=[{_ENDS}])(?<={_HAN}.)(?<!{_NUMBER}.){figure}"


def _is_remnant(text: str, start: int, end: int) -> bool:
    """Whether 余 is what is left of a round number: 隐患余处, not 剩余部分."""
    if text[start - 1] in _WHOLE:
        return False
    if text[end : end + 1] in tuple(_ENDS):
        return text[start + 1 : end] not in ("部", "人", "分", "天", "年")
    clause = compiled(_BEFORE).split(text[max(0, start - _REACH) : start])[-1]
    if not DONE.search(clause):
        return False
    from doclint import words

    return words.cut(text[start + 1 : end + 4])[0] == text[start + 1 : end]


def _open_unit(clause: str, units: Mapping[str, str], *, known: bool) -> str | None:
    """Return the unit at the end of a clause that may count any noun.

    ``known`` tells that the clause need not name something done.
    """
    for length in (4, 3, 2, 1):
        unit, noun = clause[-length:], clause[:-length]
        if unit in units and (length > 1 or unit in _OPEN):
            ends_word = noun[-1:] in units[unit] or noun[-1:] in _NOT_BEFORE.get(
                unit, ""
            )
            if noun and not ends_word and _is_counted(noun, known=known):
                return unit
    return None


def _known_units(clause: str, tables: _Tables) -> list[tuple[str, str]]:
    """Return the nouns of the table before their units at the end of a clause."""
    counted = tables.counted
    lengths = [length for length in (1, 2, 3) if clause[-length:] in tables.last]
    return [
        (noun, clause[-length:])
        for size in (6, 5, 4, 3, 2)
        for length in lengths
        if (noun := clause[-size - length : -length]) in counted
        and f" {clause[-length:]} " in counted[noun]
    ]


def _is_kind_word(tables: _Tables, text: str, end: int, known: tuple[str, str]) -> bool:
    """Whether noun and unit are a word: 移民户, where no figure stands by it."""
    noun, unit = known
    if unit not in "".join(tables.kinds.values()):
        return False
    if text[end - len(noun + unit) - 1] == "的":
        return True
    figure = compiled(r"[0-9](?![0-9年月日])", 0)
    return unit in tables.kinds.get(noun, "") and not figure.search(sentence(text, end))


def _unit(
    clause: str, open_unit: str | None, known_units: list[tuple[str, str]]
) -> str | None:
    """Return the unit that a clause ends with and that lacks its number."""
    from doclint import words  # most drafts hold nothing that must be cut

    cut = words.cut(clause)
    if len(cut) > 1 and open_unit == cut[-1] and _is_noun(cut[-2]):
        return open_unit
    for noun, unit in known_units:
        if _is_word(noun, unit, cut[-1]):
            return unit
    return None


def _is_noun(word: str) -> bool:
    return len(word) > 1 and word not in _VAGUE


def _is_word(noun: str, unit: str, last: str) -> bool:
    """Whether the unit is a word of its own; ``last`` is the last one of the cut.

    The cut errs where a long noun ends as a word with the unit begins: 行道|树株.
    """
    if len(noun) > 2 and unit != "家":
        return True
    return last == unit or noun.endswith(unit)


def _is_counted(noun: str, *, known: bool) -> bool:
    """Whether a noun, done something with, stands before a unit without a number."""
    return (
        is_hanzi(noun[-1])
        and noun[-1] not in _NUMERALS
        and compiled(_FIGURE).search(noun[-4:]) is None
        and (known or DONE.search(noun) is not None)
    )


def _is_kind(text: str, end: int, unit: str) -> bool:
    """Whether a list goes on with words of the same end: 建议件、提案件."""
    after = text[end : end + 8]
    if unit == "人次" and after.startswith("、"):
        return True  # 接待游客人次、总花费分别增长
    goes_on = compiled(rf"、[\u4e00-\u9fff]{{2,5}}{unit}", 0)
    return goes_on.match(after) is not None
