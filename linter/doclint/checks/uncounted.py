"""Report unit words that follow directly what they count: the number is lost.

In 整改隐患173处 the number goes and leaves no gap: 整改隐患处，. What is counted
may be any noun, so the lexicon cuts the clause: a unit that is a word of its own at
the end of a clause about something done has lost its number. A table tells which
nouns stand before units that are endings of words too (处, 户, 人).
"""

from __future__ import annotations

from functools import lru_cache

from doclint.characters import is_hanzi
from doclint.checks.windows import line_part
from doclint.document import Match
from doclint.patterns import compiled, lazy, one_of

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
_NEAR = 80  # code points of a sentence in which another figure may stand
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
_DONE = lazy(
    "完成|新[建增办招评]|[改扩续修筹]建|建[成立设]|[拆清整]除|拆迁|整[改治修]|排查|查[处办封]|解决|化解|调解|调处|办[理结实]|受理"
    "|作出|做出|提出|收到|召开|举办|开展|组织|承办|协办|参加|印发|下发|发放|发出|出台|制定|修[订改]|编[制印]|审[议查批]|听取"
    "|走访|慰问|帮扶|帮助|救助|资助|安置|搬迁|培[训育养]|引进|招[聘录收]|选[派举拔]|抽调|派出|出动|投入|配[备置]|购[置买]|采购|安装"
    "|设[立置]|增[设加]|开[通设工发]|打造|创建|落[实地]|签[订约]|实施|启动|储备|发展|吸[纳收]|转移|接待|惠及|覆盖|带动|服务"
    "|改造|硬化|绿化|美化|种植|栽[植种]|养殖|出栏|存栏|治理|修[复缮筑]|疏[浚通]|清[理运淤]|铺设|架设|流转|复垦|开垦|收[集回缴]"
    "|撰写|报送|刊[发登播]|采用|上报|征集|梳理|任[免命]|表彰|奖励|处[理分置]|问责|约谈|立案|移送|破获|抓获|打击|取缔|关[停闭]|发现"
    "|[共现拥]有|共[^同产计]|累计|合计|总计|达[到成]?$|涉及|占用|登记|摸排|认定|评[选定]|命名|授予|张贴|悬挂|捐[赠款]|销售|生产|抽[检查]|研究"
    "|审[理结]|开庭|下[派拨]|派驻|回访|检[查测验]|投放|兑现|拨付|孵化|结对|包联|消除|扑救|救援|[转交督帮代]办|评估|验收|宣讲"
    "|演练|发布|推送|播出|举行|主办|核查|复查|筛查|接种|诊治|义诊|处罚|查扣|收缴|抓捕|追[回缴]|清[退收]|盘活|养护|维修|更换|获得|荣获|取得"
)


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return none: see ``READS_ALL``."""
    return ()


def derived(params: Mapping[str, Any]) -> dict[str, Any]:
    """Return the patterns of what is looked for: most texts need no more."""
    units = tuple(row[0] for row in params["units"])
    counted = {unit for row in params["counted"] for unit in row[1].split()}
    return {"remnants": _remnants(units), "ends": _ends_of({*units, *counted})}


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the unit, or 余 and the unit, behind what it counts.

    ``counted`` are rows of a noun and its units, parted by spaces; ``units`` rows
    whose first field is a unit.
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
        known_units = _known_units(clause, tables)
        if not (open_unit or known_units):
            continue
        if not (goes_on or _reports(text, clause, end)):
            continue
        unit = _unit(clause, open_unit, known_units)
        if unit and not _is_kind(text, end, unit):
            last = end
            yield Match.at(end - len(unit), end)


class _Tables(namedtuple("_Tables", "units counted last")):
    """What makes a word with a unit, the units of a noun in spaces, all of these."""

    __slots__ = ()
    units: dict[str, str]
    counted: dict[str, str]
    last: frozenset[str]


@lru_cache(maxsize=4)
def _tables(units: Rows, counted: Rows) -> _Tables:
    words = {row[0]: row[2] if len(row) > 2 else "" for row in units}
    nouns = {row[0]: f" {row[1]} " for row in counted}
    return _Tables(words, nouns, frozenset("".join({*nouns.values()}).split()))


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
    if not _DONE.search(clause):
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
        and (known or _DONE.search(noun) is not None)
    )


def _reports(text: str, clause: str, end: int) -> bool:
    """Whether the clause, or for lack of a verb its sentence, reports figures."""
    if _DONE.search(clause):
        return True
    line, stop = line_part(text, end, end)
    low, high = max(line, end - _NEAR), min(stop, end + _NEAR)
    sentence = compiled("[。！？]", 0).split(text[low:end])[-1]
    sentence += compiled("[。！？]", 0).split(text[end:high])[0]
    return bool(compiled(r"[0-9]", 0).search(sentence))


def _is_kind(text: str, end: int, unit: str) -> bool:
    """Whether a list goes on with words of the same end: 建议件、提案件."""
    after = text[end : end + 8]
    if unit == "人次" and after.startswith("、"):
        return True  # 接待游客人次、总花费分别增长
    goes_on = compiled(rf"、[\u4e00-\u9fff]{{2,5}}{unit}", 0)
    return goes_on.match(after) is not None
