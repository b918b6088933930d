"""Bodies of a place, 县扶贫办 or 市卫计委, and what follows them there.

A table names them without their level. In a text the level stands in front; a body
of the state (国家、国务院、中央 in front) is none of a place.
"""

from __future__ import annotations

from doclint.patterns import lazy
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple

    from doclint.rule import Rule
else:
    from doclint.record import namedtuple

_NEAR = 10
_STATE = lazy("(?:国家|国务院|中央|全国|中国|最高人民?)\\Z")
_LEVEL = lazy(
    "(?P<level>(?:省|自治[区州县旗]|地区|(?<![城上])市|[州盟县旗]|(?<![社小园灾山地城治])区"
    "|镇|(?<!城)乡|街道)委?)(?:人民)?(?:政府)?\\Z"
)
# A name that goes on from here: 住房和|规划建设局, 城市|管理局.
_FIELDS = (
    "城市|城乡|村镇|住房|房产|国土|土地|资源|交通|运输|水利|农业|林业|人口|文化|教育|体育|卫生|"
    "经济|商务|发展|改革|工业|信息化|科技|旅游|环境|生态|社会|劳动|人力|民政|财政|安全|行政|管理"
)
_WITHIN = lazy(f"(?:{_FIELDS})(?:[和与及]|以及)?\\Z")
_GOES_ON = ("规划", "建设", "管理", "监督", "发展", "资源", "环境", "城乡")
_NAMED = lazy("(?P<level>[市县区])(?=监察|国家|委)")  # the level within the name
_BELOW = ("镇", "乡", "街道")  # levels that have stations and centres, no offices
_OF_COUNTIES = ("县", "区", "旗")
_A_DAY = len("YYYY-MM-DD")
_ABOVE_TOWNS = "市州盟县区旗"
# Bodies that a province has too, and those that no county has.
_OF_PROVINCES = frozenset(
    (
        "乡村振兴局",
        "市场监督管理局",
        "医疗保障局",
        "粮食和物资储备局",
        "税务局",
        "银保监局",
    )
)
_OF_CITIES = frozenset(("生态环境局", "银保监分局"))


class Body(namedtuple("Body", "span level")):
    """Where a body stands with its level, and the level; "" where none is told."""

    __slots__ = ()
    span: Span
    level: str

    @property
    def _place(self) -> str:
        return self.level.removesuffix("委")

    @property
    def is_small(self) -> bool:
        """Whether a body is one of a town or a street, which reforms reach late."""
        return self._place.endswith(_BELOW)

    def ended(self, first: str, last: str) -> str:
        """Return when bodies of this level changed, where days tell level from level.

        A reform begins with the province and reaches the counties last.
        """
        is_last = self._place.endswith(_OF_COUNTIES) and self._place != "自治区"
        return last if is_last and len(last) == _A_DAY else first

    def successor(self, name: str) -> str:
        """Return what a body is called at this level, "" when that is not known."""
        if not name or not self.level:
            return name
        last = self._place[-1]
        of_province = self._place in ("省", "自治区")
        if name in _OF_CITIES:
            known = last in "市州盟"
        elif name.endswith("局") and name not in _OF_PROVINCES:
            known = last in _ABOVE_TOWNS and not of_province
        else:
            known = not self.is_small
        return self.level + name if known else ""


def body(text: str, span: Span) -> Body | None:
    """Return the body of a place whose name stands at a span.

    None for one of the state, and for what is only the end of a longer name.
    """
    low = max(0, span.start - _NEAR)
    if _STATE.search(text, low, span.start):
        return None
    if text.startswith(_GOES_ON, span.start) and _WITHIN.search(text, low, span.start):
        return None
    if level := _LEVEL.search(text, low, span.start):
        return Body(Span(level.start(), span.end), level["level"])
    named = _NAMED.match(text, span.start)
    return Body(span, named["level"] if named else "")


def of_rule(text: str, span: Span, rule: Rule) -> Body | None:
    """Return the body at a span as a rule sees it: with ``local`` one of a place."""
    return body(text, span) if rule.params.get("local") else Body(span, "")
