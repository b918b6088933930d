"""The congresses of the Party and their plenums: names in a text, and dates.

党的二十大, 中国共产党第二十次全国代表大会, 二十届三中全会, 十六届四中、五中全会.
"""

from __future__ import annotations

from doclint.checks.numerals import chinese, number
from doclint.checks.windows import matches
from doclint.memo import once_for
from doclint.patterns import compiled, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections import namedtuple
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Hit
else:
    from doclint.record import namedtuple

PARAMS: dict[str, type] = {"congresses": tuple, "plenums": tuple}

HELD = "(?:胜利|隆重|圆满|顺利)?(?:召开|举行|开幕|闭幕)"
_ONES = "一二三四五六七八九"
ORDINAL = f"(?:二十[{_ONES}]?|十[{_ONES}]?|[{_ONES}])"
_PARTY = "(?:党的|中共|中国共产党|我们党的|我党)"
# Without 党的 a number before 大 may count something: 十三大工程.
_BARE_AFTER = (
    "精神|报告|以来|召开|胜利|代表|闭幕|开幕|提出|作出|之后|以后|之前|前夕|的|上|将|绘就|擘画|描绘"
    "|[和与、，。！]"
)
_BARE_BEFORE = (
    "(?<![\u4e00-\u9fff])|(?<=[迎接贯彻学习落实把从自在到对按照绕扣的与和及是])"
)
NAME = (
    rf"(?:{_PARTY}(?P<short>{ORDINAL})大(?!军区|常委|员|会议|型)"
    rf"|{_PARTY}第(?P<full>{ORDINAL})次(?:全国)?代表大会"
    rf"|(?:{_BARE_BEFORE})(?P<bare>二十一?|十[{_ONES}])大(?={_BARE_AFTER})"
    rf"|{_PARTY}?第?(?P<plenum>{ORDINAL})届"
    rf"(?:中央委员会第(?P<nth>{ORDINAL})次全体会议"
    rf"|(?P<sessions>[{_ONES}](?:中?(?:[、和与]|以及)[{_ONES}])*)中全会))"
)
# Other parties and bodies count their congresses and plenums in the same way.
_OTHERS = lazy(
    "(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|国民党|共青团|团中央|团省委|工会|妇联|科协"
    "|文联|作协|侨联|残联|劳动党|人革党|革命党|越共|古共|俄共|日共|越南|老挝|朝鲜|古巴|苏共)"
    "[^，。；\n]{0,24}\\Z"
)
_TERM = 5  # years between two congresses


class Meeting(namedtuple("Meeting", "congress session opens closes")):
    """A congress (session 0) or a plenum, and its dates; "" when not known."""

    __slots__ = ()
    congress: int
    session: int
    opens: str
    closes: str

    @property
    def year(self) -> int:
        """The year in which it opens."""
        return int(self.opens[:4])

    @property
    def name(self) -> str:
        """What a message calls it."""
        congress = chinese(self.congress)
        if self.session:
            return f"党的{congress}届{chinese(self.session)}中全会"
        return f"党的{congress}大"

    @property
    def fact(self) -> str:
        """What a message says about it."""
        if len(self.opens) < len("YYYY-MM"):
            return f"{self.name}不早于{self.year}年召开"
        return f"{self.name}于{self.year}年{int(self.opens[5:7])}月召开"


Meetings = dict[tuple[int, int], Meeting]


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what every name of a congress or plenum holds."""
    ordinals = [one["ordinal"] for one in params["congresses"]]
    ordinals.append(max(ordinals) + 1)
    return (
        *(f"{chinese(n)}大" for n in ordinals if n > 10),
        *(
            f"{p}{chinese(n)}大"
            for p in ("的", "共", "产党")
            for n in ordinals
            if n <= 10
        ),
        "中全会",
        "中央委员会第",
        "次全国代表大会",
        "次代表大会",
    )


@once_for
def meetings(params: Mapping[str, Any]) -> Meetings:
    """Return what the tables hold, and the congress that follows the last one.

    The Party's constitution calls a congress every five years.
    """
    known = {
        (one["ordinal"], 0): Meeting(one["ordinal"], 0, one["opens"], one["closes"])
        for one in params["congresses"]
    }
    for one in params["plenums"]:
        key = one["congress"], one["session"]
        known[key] = Meeting(*key, one["opens"], one["closes"])
    last = max(congress for congress, _ in known)
    coming = str(known[last, 0].year + _TERM)
    known[last + 1, 0] = Meeting(last + 1, 0, coming, "")
    return known


def mentions(text: str, hits: list[Hit]) -> Iterator[re.Match[str]]:
    """Yield the names of congresses and plenums of the Party near the hits."""
    for match in matches(NAME, text, hits):
        if not _OTHERS.search(text, max(0, match.start() - 30), match.start()):
            yield match


def keys(match: re.Match[str]) -> list[tuple[int, int]]:
    """Return congress and session of each meeting that a name stands for."""
    if not match["plenum"]:
        written = match["short"] or match["full"] or match["bare"]
        return [(number(written) or 0, 0)]
    congress = number(match["plenum"]) or 0
    if match["nth"]:
        return [(congress, number(match["nth"]) or 0)]
    found = compiled(f"[{_ONES}]", 0).findall(match["sessions"])
    return [(congress, _ONES.index(one) + 1) for one in found]


def newest(chain: list[re.Match[str]], known: Meetings) -> Meeting | None:
    """Return the last of the known meetings that some names stand for."""
    found = [known[key] for match in chain for key in keys(match) if key in known]
    return max(found, key=lambda one: one.opens) if found else None
