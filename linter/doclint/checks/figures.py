"""Amounts in figures as documents write them: 12.6亿元, 1350人, 68.5%."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections import namedtuple
    from decimal import Decimal
else:
    from doclint.record import namedtuple

_SCALES = {"": 0, "万": 4, "亿": 8, "万亿": 12, "百万": 6, "千万": 7}
_UNITS = (
    "平方公里|平方米|立方米|个百分点|个工作日|个自然日|个小时|个月|工作日|批次|人次|家次|公里|公斤|公顷|千米|万元|美元|毫米|微克|小时|分钟|"
    "[元个名人件家所户亩次项起里吨份册条间栋台辆篇期场米只头株处座宗张笔批支套部门类种站村岁羽棵盏块艘架届组位天年月间"
    "票本幅斤盒桶袋瓶例轮款卷床片段道孔眼尾根]"
)
PEOPLE = ("人", "名", "位")  # count the same
SLACK = "0.9"  # of the last place of a share: rounded up or cut off
FIGURE = r"[0-9]+(?:\.[0-9]+)?"


def amount(name: str) -> str:
    """Return a pattern for an amount; its groups are the name with a letter added.

    n holds the figures, s the scale (万, 亿), u the unit or %.
    """
    return (
        rf"(?P<{name}n>(?<![0-9.])(?<![0-9][，,]){FIGURE})(?P<{name}s>万亿|百万|千万|万|亿)?(?:余|多)?"
        rf"(?P<{name}u>%|％|{_UNITS})?"
    )


class Amount(namedtuple("Amount", "value step unit")):
    """A value in single units, the value of its last place, and its unit."""

    __slots__ = ()
    value: Decimal
    step: Decimal
    unit: str


def read(match: re.Match[str], name: str) -> Amount:
    """Return the amount that ``amount(name)`` matched."""
    from decimal import Decimal  # 1 ms, and hardly a text needs it

    figures, scale = match[f"{name}n"], match[f"{name}s"] or ""
    behind = places(figures)
    power = _SCALES[scale]
    return Amount(
        Decimal(figures).scaleb(power),
        Decimal(1).scaleb(power - behind),
        unit(match, name),
    )


def places(written: str) -> int:
    """Return how many figures stand behind the point."""
    return len(written.partition(".")[2])


def last_place(written: str) -> Decimal:
    """Return what one more in the last place of some figures would add."""
    from decimal import Decimal

    return Decimal(1).scaleb(-places(written))


def scale(amount: Amount, written: str) -> Decimal:
    """Return what a 1 in the figures of an amount stands for: 10000 before 万."""
    return amount.step.scaleb(places(written))


def exact(amount: Amount, written: str) -> Amount:
    """Return an amount that is hardly rounded when its figures are whole."""
    return amount if "." in written else amount._replace(step=amount.step / 10)


def unit(match: re.Match[str], name: str) -> str:
    """Return the unit of an amount, "" when it has none."""
    return (match[f"{name}u"] or "").replace("％", "%")


def shown(value: Decimal, like: str) -> str:
    """Return a value with as many places as some figures have, at most two."""
    return f"{value:.{min(2, places(like))}f}"


def rounded(value: Decimal, like: str) -> str:
    """Return a value as some figures are written, those without a point to a tenth.

    A zero behind the point stands only where the figures have it, too: 25.0 like 35.0.
    """
    told = shown(value, like if "." in like else "0.0")
    return told if like.endswith(".0") else told.removesuffix(".0")
