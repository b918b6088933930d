"""Report sessions of the national congress and conference in a wrong year.

十四届全国人大二次会议, 政协第十四届全国委员会第二次会议: one session each spring,
five in a term. Local congresses and conferences count otherwise and are left
alone. ``part`` is ``year`` (another year stands beside it), ``early`` (told
before it was), ``late`` (awaited when it was over) or ``unknown`` (a sixth session).
"""

from __future__ import annotations

from doclint.checks import told
from doclint.checks.numerals import YEAR, chinese, like, number, year
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Years = dict[tuple[int, int], int]

PARAMS: dict[str, type] = {"facts": tuple, "part": str}
REQUIRED = ("facts", "part")
NEEDS_YEAR = True

_ORDINAL = "[一二三四五六七八九十]{1,3}"
_NAME = (
    f"第?(?P<term>{_ORDINAL})届全国(?:人民代表大会|人大)"
    f"(?:第?(?P<session>{_ORDINAL})次会议)?"
    f"|(?:全国政协|政协)第?(?P<term2>{_ORDINAL})届(?:全国委员会)?"
    f"第?(?P<session2>{_ORDINAL})次会议"
    f"|(?P<term3>{_ORDINAL})届全国政协"
)
_LOCAL = lazy("[省市县区州盟旗]政协\\Z|[省市县区州盟旗]\\Z")
_BEFORE = lazy(
    rf"(?P<year>{YEAR})年(?:[\d０-９一二三四五六七八九十]{{1,2}}月(?:[\d０-９一二三四五六七八九十]{{1,3}}日)?)?"
    "(?P<link>[，,]?在?|(?:召开|举行)的)(?:中国人民)?\\Z"
)
# What shows, in the year before a session, that it is told as held.
_HELD = lazy("[^，。；\n]{0,6}(?:通过|批准|闭幕|精神|以来|期间|表决|决议|选举产生)")
_AWAITED = lazy("(?:喜迎|迎接|即将(?:胜利)?(?:召开|举行|开幕)的)[^，。；\n]{0,3}\\Z")
_COMING = lazy(
    "[^，。；\n]{0,6}(?:即将|将[于在]|就要)[^，。；\n]{0,10}(?:召开|举行|开幕)"
)
_NOW = lazy(
    "(?:本月|今年|去年|刚刚|正在)[^，。；\n]{0,6}(?:召开|举行|开幕|闭幕|结束)的\\Z"
)
_LAST = 5  # sessions in a term


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what every name of a session holds."""
    return ("届全国人", "政协第", "全国政协")


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the sessions that the part asks for."""
    text, part = document.text, rule.params["part"]
    stated = evidence.piece.stated_year
    known = {
        (one["term"], one["session"]): int(one["npc_opens"][:4])
        for one in rule.params["facts"]
    }
    for match in matches(_NAME, text, hits):
        if _LOCAL.search(text, max(0, match.start() - 6), match.start()):
            continue
        term = number(match["term"] or match["term2"] or match["term3"]) or 0
        written = match["session"] or match["session2"]
        session = (number(written) or 0) if written else 0
        if part == "unknown" and session > _LAST and (term, 1) in known:
            fact = f"第{chinese(term)}届只开过五次会议"
            yield Match.at(*match.span(), detail=fact)
        elif part == "year" and session:
            yield from _beside(text, match, known.get((term, session)), term)
        elif part == "late" and session and stated is not None:
            yield from _late(text, match, known.get((term, session)), stated)
        elif part == "early" and stated is not None:
            yield from _early(text, match, _year(known, term, session), stated)


def _year(known: Years, term: int, session: int) -> int | None:
    """Return the year of a session; of a term alone, the year before its first."""
    if session:
        return known.get((term, session))
    first = known.get((term, 1))
    return None if first is None else first - 1


def _beside(
    text: str, match: re.Match[str], held: int | None, term: int
) -> Iterator[Match]:
    """Yield a session with a year in front of it that is not its own."""
    before = _BEFORE.search(text, max(0, match.start() - 30), match.start())
    if before is None or held is None or year(before["year"]) == held:
        return
    if before["link"] == "，" and "会议" not in match.group():
        return
    start, end = before.start(), match.end()
    reading = like(held, before["year"]) + text[before.end("year") : end]
    fact = f"第{chinese(term)}届的这次会议于{held}年召开"
    yield Match.at(start, end, (reading,), detail=fact, years=(held, held))


def _late(
    text: str, match: re.Match[str], held: int | None, stated: int
) -> Iterator[Match]:
    """Yield a session awaited, or told as this year's, years after it was."""
    if held is None:
        return
    low = max(0, match.start() - 16)
    now = _NOW.search(text, low, match.start())
    coming = _COMING.match(text, match.end()) or _AWAITED.search(
        text, low, match.start()
    )
    year_meant = stated - 1 if now and now.group().startswith("去年") else stated
    if (now or coming) and held < year_meant:
        yield Match.at(
            *match.span(), detail=f"{match.group()}于{held}年召开", years=(held, held)
        )


def _early(
    text: str, match: re.Match[str], held: int | None, stated: int
) -> Iterator[Match]:
    """Yield a session or term named before it can have been."""
    if held is None or stated >= held:
        return
    if stated == held - 1 and not _HELD.match(text, match.end()):
        return  # a session is called, and prepared for, the winter before
    named = told.told(text, match.start(), stated)
    if named is not None and named.year >= held:
        return  # 明年3月，……将审议
    yield Match.at(
        *match.span(),
        detail=f"{match.group()}最早见于{held}年",
        years=(held, held + _LAST - 1),
    )
