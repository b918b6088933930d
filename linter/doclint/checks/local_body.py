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
_NAMED = lazy("(?P<level>[市县区])(?=监察|国家|委)")  # the level within the name
_BELOW = ("镇", "乡", "街道")  # levels that have stations and centres, no offices
_OF_TOWNS = "市州盟县区旗"
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

    def successor(self, name: str) -> str:
        """Return what a body is called at this level, "" when that is not known."""
        if not name or not self.level:
            return name
        last = self._place[-1]
        of_province = self._place in ("省", "自治区")
        if name in _OF_CITIES:
            known = last in "市州盟"
        elif name.endswith("局") and name not in _OF_PROVINCES:
            known = last in _OF_TOWNS and not of_province
        else:
            known = not self.is_small
        return self.level + name if known else ""


def body(text: str, span: Span) -> Body | None:
    """Return the body of a place whose name stands at a span, None for the state's."""
    low = max(0, span.start - _NEAR)
    if _STATE.search(text, low, span.start):
        return None
    if level := _LEVEL.search(text, low, span.start):
        return Body(Span(level.start(), span.end), level["level"])
    named = _NAMED.match(text, span.start)
    return Body(span, named["level"] if named else "")


def of_rule(text: str, span: Span, rule: Rule) -> Body | None:
    """Return the body at a span as a rule sees it: with ``local`` one of a place."""
    return body(text, span) if rule.params.get("local") else Body(span, "")
