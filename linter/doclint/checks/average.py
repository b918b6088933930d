"""Report an average that total and number belie: 1200人，共2400万元，人均3万元."""

from __future__ import annotations

from doclint.checks import figures
from doclint.checks.windows import sentence
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.document import Hit

_AVERAGE = lazy(
    r"(?P<who>[人户村亩班镇])均(?:投资|投入|补助|面积|产值|产量)?(?:约|为|达到?){0,2}"
    + figures.amount("k")
)
_AMOUNT = lazy(figures.amount("a"))
_COUNTED = {"人": figures.PEOPLE, "班": ("个",), "村": ("个",), "镇": ("个",)}
_LIKE = (
    "元",
    "小时",
    "亩",
    "平方米",
    "公斤",
    "吨",
    "斤",
    "件",
    "本",
    "册",
    "次",
    "课时",
)
_OTHER = lazy("不低于|不少于|以上|超过|目标|力争|分别")
_CHANGE = lazy(
    "[增减多少比]|另|其中[^，。；0-9]{0,8}|新"
)  # in front of what is no whole
_BEFORE = 6  # code points in front of an amount
_NEAR = "0.08"  # of the true average
_FAR = 20  # times: the figures are of something else


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each average whose sentence tells one total and one number before it."""
    for hit in hits:
        told = _AVERAGE.match(text, hit.span.start)
        start, _ = sentence(text, hit)
        if (
            told
            and told["ku"] in _LIKE
            and not _OTHER.search(text, start, told.end() + 2)
        ):
            before = list(_AMOUNT.finditer(text, start, told.start()))
            one = _compared(told, before)
            if one:
                yield one


def _is_change(amount: re.Match[str]) -> bool:
    start = amount.start()
    return bool(_CHANGE.search(amount.string, max(0, start - _BEFORE), start))


def _compared(told: re.Match[str], before: list[re.Match[str]]) -> Match | None:
    from decimal import Decimal

    counted = _COUNTED.get(told["who"], (told["who"],))
    before = [one for one in before if not _is_change(one)]
    totals = [one for one in before if one["au"] == told["ku"]]
    numbers = [one for one in before if one["au"] in counted]
    if len(totals) != 1 or len(numbers) != 1:
        return None
    if totals[0] is not before[-1] and len(before) > len(totals + numbers):
        return None
    number, total = (figures.read(one[0], "a").value for one in (numbers, totals))
    if not number * total:
        return None
    average = figures.read(told, "k")
    true, scale = total / number, figures.scale(average, told["kn"])
    ratio = average.value / true
    room = max(true * Decimal(_NEAR), average.step / 2)
    if abs(average.value - true) <= room or not 1 / _FAR < float(ratio) < _FAR:
        return None
    right = figures.rounded(true / scale, told["kn"])
    detail = f"总数除以{told['who']}数是{right}{told['ks'] or ''}{told['ku']}"
    return Match.at(*told.span("kn"), (right,), detail=detail)
