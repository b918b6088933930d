"""Report what stands in the slot of a figure, a name or an ordinal and is none.

Drafters mark a value they do not know yet with whatever the keyboard offers:
达到@@%, 共==件, 新建NN个, 安排0000万元, 解决〔数量〕项, 由▲副市长负责, 第＊次会议.
What gives it away is the slot: words that ask for a value before it, a unit, a
post or the rest of an ordinal after it.
"""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.checks.windows import line_part, windows
from doclint.document import Match
from doclint.memo import remembered
from doclint.patterns import compiled, one_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {
    "filler": str,
    "last": list,
    "first": list,
    "units": tuple,
    "more_units": list,
    "posts": bool,
    "ordinals": bool,
    "slot": str,
}
REQUIRED = ("filler", "units", "slot")
REQUIRES: tuple[str, ...] = ("jieba",)

# Words after which a value must follow. 第 and the ranks are slots of their own.
_ASKING = (
    "达到|高达|多达|达|共有|共|约|近|超过|超|突破|完成|实现|增长|下降|提高|上升|减少|增加|增至|降至|提升|回落"
    "|控制在|保持在|稳定在|不低于|不少于|不超过|低于|高于|少于|多于|涉及|召开|举办|开展|组织|解决|化解|办理|办结|受理|查处|整改|排查"
    "|新增|新建|改建|扩建|建成|改造|拆除|拆迁|搬迁|安置|培训|培育|培养|发放|印发|发展|引进|招商|签约|落地|实施"
    "|投入|投资|争取|筹集|安排|拨付|落实|下达|补助|补贴|奖励|救助|慰问|走访|帮扶|惠及|覆盖|带动|吸纳|接待"
    "|种植|流转|复垦|治理|硬化|铺设|疏浚|清理|清运|出动|派出|选派|抽调|设立|设置|划定|划分|配备|购置|采购|储备"
    "|作出|提出|收到|征集|梳理|审议|听取|通过|制定|出台|修订|废止|任免|选举|表彰|约谈|问责|处分|立案|移送"
    "|挂牌督办的|[剩其]余|余下|累计|合计|总计|共计|总数|总额|总量|总值|总产|收入|支出|产值|资金|经费|面积|标准"
    "|指标|数量|数额|金额|规模|人数|户数|比例|占比|比重|率|占|列|为|有|达成|仅|已|满|得|减|增|降|升|需|各|每|计|的"
)
_LISTED = r"[\u4e00-\u9fff“（《][、，；：]$"
_END = r"[，。；、,;：:！!）)”》]|\s|$"
_POSTS = (
    "副?(?:书记|主任|市长|县长|区长|州长|省长|镇长|乡长|局长|主席|部长|厅长|处长|科长|院长|校长|所长"
    "|站长|会长|秘书长|检察长|总经理|董事长|委员)|常务副|常委|同志(?!们)"
)
_COMMON = "=＝~～@&＆$—…·"  # marks with work of their own
_LONGEST = 24  # code points of a filler without words
_ORDINALS = r"[届次期批位名轮个章条季]|号(?!线|文?件?$)|季度|责任人"


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return ``last`` with what may follow, and ``first``.

    The rule itself names what hardly stands in clean text.
    """
    after = {unit[:2] if unit[0] in "万个" else unit[0] for unit in _units(params)}
    ends = params.get("last", ())
    return (
        *(end + one for end in ends for one in sorted(after | _names(params))),
        *params.get("first", ()),
    )


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each filler, with the percent sign it stands before.

    ``filler`` is its pattern; it holds an anchor of the rule, or ends with one of
    ``last`` or begins as one of ``first`` does, which clean text is full of.
    ``slot`` tells when no word before it need ask for a value:
    ``text`` always, ``sign`` if the filler has two characters, ``value`` if the
    unit has or these are question marks; a clause that ends with the unit is
    enough too. ``units`` are rows whose first field is a unit, and ``more_units``
    further ones; with ``posts`` and ``ordinals`` the slots of names and ordinals
    count too.
    """
    text, params = document.text, rule.params
    after = {*"余多万亿百千", *(unit[0] for unit in _units(params)), *_names(params)}
    hits = [hit for hit in hits if _may_stand(text, hit, after)]
    if not hits:
        return
    pattern = compiled(_pattern(params["filler"], _units(params)))
    others = _others(params)
    for start, end in windows(text, hits):
        for one in pattern.finditer(text, start, end):
            at = one.end("at") + (one["unit"] in ("%", "％", "‰"))
            if _is_slot(text, one, params["slot"]):
                yield Match.at(one.start("at"), at)
        for pattern_of_other in others:
            for one in compiled(pattern_of_other).finditer(text, start, end):
                yield Match.at(*one.span("at"))


def _names(params: Mapping[str, Any]) -> set[str]:
    """Return what posts and the rest of an ordinal begin with."""
    posts = "副书主市县区州省镇乡局部厅处科院校所站会秘检总董委常"
    ordinals = "届次期批位名轮个章条季号责"
    wanted = (
        params.get("posts", False) * posts + params.get("ordinals", False) * ordinals
    )
    return set(wanted)


def _may_stand(text: str, hit: Hit, after: set[str]) -> bool:
    """Whether what may follow a filler is the first word in or behind a hit.

    This costs next to nothing and spares clean text the patterns.
    """
    if hit.anchor in ("{", "｛"):
        return True  # a field of a template may hold words
    start = hit.span.start + 1
    ends = "，。；\n0123456789" if hit.anchor.isalpha() else "，。；\n"
    for char in text[start : start + _LONGEST]:
        if char in after:
            return True
        if char in ends or is_hanzi(char):
            return False
    return False


def _units(params: Mapping[str, Any]) -> tuple[str, ...]:
    return (*(row[0] for row in params["units"]), *params.get("more_units", ()))


@remembered(maxsize=16)
def _pattern(filler: str, units: tuple[str, ...]) -> str:
    more = "(?:余|多|万|亿|余万|多万|万余|万多|百|千)?"
    return rf"(?x:(?P<at>{filler}))[ 　]?{more}(?P<unit>{one_of(units)})"


def _others(params: Mapping[str, Any]) -> tuple[str, ...]:
    filler = f"(?x:(?P<at>{params['filler']}))"
    found = []
    if params.get("posts"):
        found.append(
            rf"(?<=[\u4e00-\u9fff，、；：（“]){filler}(?=(?:{_POSTS})(?![们级办的人]))"
        )
    if params.get("ordinals"):
        found.append(rf"(?<=第)[ 　]?{filler}[ 　]?(?={_ORDINALS})")
    return tuple(found)


def _is_slot(text: str, one: re.Match[str], slot: str) -> bool:
    """Whether a figure is due where the filler stands."""
    start, stop = one.start("at"), one.start("unit")
    line, end = line_part(text, start, one.end())
    before = text[max(line, start - 12) : start].rstrip(" 　")
    if not before or not _counts(text[stop : min(end, stop + 8)], one["unit"]):
        return False
    asks = compiled(f"(?:{_ASKING}|第)$", 0).search(before) is not None
    if asks:
        return True
    closes = text[one.end() : one.end() + 1] in tuple("，。；、,）)")
    if not (closes and one["at"].strip(_COMMON)) and not _is_plain(one, slot):
        return False
    return (
        before[-1] in "¥￥"
        or is_hanzi(before[-1])
        or bool(compiled(_LISTED, 0).search(before))
    )


def _is_plain(one: re.Match[str], slot: str) -> bool:
    """Whether a filler shows what it is without a word that asks for a value."""
    found = one["at"]
    if slot == "value":
        return len(one["unit"]) > 1 or (len(found) > 1 and not found.strip("?？"))
    return slot == "text" or len(found) > 1


def _counts(after: str, unit: str) -> bool:
    """Whether a unit is a word of its own: 个重点事项, not 人才 or 项目."""
    rest = after[len(unit) :]
    if len(unit) > 1 or not unit.isalpha() or compiled(_END, 0).match(rest):
        return True
    from doclint import words  # most drafts hold no filler

    return words.cut(after)[0] == unit
