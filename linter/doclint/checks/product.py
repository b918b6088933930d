"""Report a total that so many times so much does not make: 5组，每组4人，共25人."""

from __future__ import annotations

from doclint.checks import figures
from doclint.checks.numerals import count, like
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from decimal import Decimal

    from doclint.document import Hit

_COUNT = (
    "(?P<n>(?<![0-9.第一二三四五六七八九十百])(?:[0-9]+|[一二两三四五六七八九十]{1,2}))"
)
_GIVEN = (
    "安排|补助|补贴|奖励|奖补|发放|培训|投入|配备|拨付|下达|招收|招生|招|培养|支持"
    "|投资|负责|收取|缴纳|占地|面积|产|为|约谈|走访|有|设"
)
# 12期，每期培训50人
_PER = (
    rf"{_COUNT}(?P<thing>[^，。；、：0-9（）\n]{{1,10}})[，、（](?:平均)?"
    r"每(?P<one>[^，。；、：0-9（）\n]{1,6}?)"
    rf"(?:{_GIVEN})?{figures.amount('m')}"
)
_TOTAL = (
    r"[^，。；、0-9（）\n]{0,4}[）]?[，、；]?(?:需要?|总共|全年|全县|全市|全镇)?"
    r"(?:共|合计|共计|总计|累计)[^，。；、0-9（）\n每]{0,6}"
    + figures.amount("k")
    + r"(?=[^，。；、：0-9（）和及\n]{0,6}(?:[，。；\n](?![含包另])|\Z))"
)
# 150人分成5组，每组25人
_SPLIT = (
    rf"(?P<row>{figures.amount('k')}[^，。；、0-9（）\n]{{0,8}}"
    r"(?:[，、][^，。；、：0-9（）\n]{0,8})?)"
    rf"(?:分成|分为|编成|编为|组成|划分为|划分成){_PER}"
)
_PATTERNS = (_PER + _TOTAL, _SPLIT)
_ROUGH = lazy("约|近|余|多|左右|不少于|不低于|不超过|以上|以下|至少|最多|至多|平均")
_LEAD = "个名支"
_ROW = lazy(r"[0-9]+[人名位][、和][^，。；、：0-9（）\n]{1,12}\Z")
_NEAR = 14  # code points in front of a number that may itself be of each
_MOST = "3"  # times that a total may be off and still be that of the groups


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each total, or number of groups, that the multiplication belies."""
    for pattern in _PATTERNS:
        for match in matches(pattern, text, hits):
            rough = _ROUGH.search(text, max(0, match.start() - 2), match.end() + 2)
            nested = "每" in text[max(0, match.start("n") - _NEAR) : match.start("n")]
            if not (rough or nested) and _is_each(match["thing"], match["one"]):
                one = _compared(text, match, is_split="row" in match.groupdict())
                if one:
                    yield one


def _is_each(thing: str, one: str) -> bool:
    """Whether 每 ``one`` takes up what was counted: 个检查组, 组."""
    if thing.startswith(one) or (thing[0] in figures.PEOPLE and one in figures.PEOPLE):
        return True
    bare = one.lstrip(_LEAD)
    return bool(bare) and thing.lstrip(_LEAD).endswith(bare)


def _compared(text: str, match: re.Match[str], *, is_split: bool) -> Match | None:
    one, told = figures.read(match, "m"), figures.read(match, "k")
    same = one.unit == told.unit or {one.unit, told.unit} <= {*figures.PEOPLE}
    groups = count(match["n"])
    if not (same and one.unit and groups and one.value * told.value):
        return None
    whole = told.value
    if is_split and _ROW.search(text, max(0, match.start() - 40), match.start("kn")):
        whole += _before(text, match.start("kn"))
    made = one.value * groups
    room = (told.step + one.step * groups) / 2 if "." in match["kn"] else 0
    if abs(made - whole) <= room or not 1 / float(_MOST) < made / whole < float(_MOST):
        return None
    said = f"{match['mn']}{match['ms'] or ''}{one.unit}"
    detail = f"{groups}乘{said}是{_shown(made, match)}"
    if is_split:
        return _groups(match, whole / one.value, detail)
    right = figures.shown(made / figures.scale(told, match["kn"]), match["kn"])
    return Match.at(*match.span("kn"), (right,), detail=detail)


def _before(text: str, end: int) -> int:
    """Return the people of the row in front of a place: 志愿者80名、装卸工."""
    import re

    found = re.findall("[0-9]+(?=[人名位])", text[max(0, end - 16) : end])
    return int(found[-1])


def _groups(match: re.Match[str], right: Decimal, detail: str) -> Match | None:
    """Return the number of groups, read as the division has it when that is even."""
    even = right == int(right)
    reading = (like(int(right), match["n"]),) if even else ()
    return Match.at(*match.span("n"), reading, detail=detail)


def _shown(made: Decimal, match: re.Match[str]) -> str:
    scale = {"万": 10**4, "亿": 10**8}.get(match["ks"] or "", 1)
    return f"{(made / scale).normalize():f}{match['ks'] or ''}{match['ku']}"
