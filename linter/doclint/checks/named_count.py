"""Report a number of names that the names do not make: “教育、医疗、住房”四大领域."""

from __future__ import annotations

from doclint.checks.numerals import count, like
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.document import Hit

_COUNT = r"(?P<n>[0-9]{1,2}|[两二三四五六七八九十])"
# “教育、医疗、住房”四大领域: the marks tell where the row begins.
_QUOTED = (
    r"“(?P<row>(?:[^“”、，。；：\n]{1,8}、)+[^“”、，。；：\n]{1,8})”(?P<more>等)?这?"
    rf"{_COUNT}(?:大|项|类|个|种|级|方面|条|套)"
)
# 综合组、宣传组、后勤组四个组: all end with what is counted.
_ALIKE = (
    r"(?<![、”》）A-Za-z0-9\u4e00-\u9fff“《（])(?P<row>(?:[\u4e00-\u9fff]{2,16}、)+"
    r"[\u4e00-\u9fff]{2,10}?)(?P<more>等)?(?<![第前后上近约数超过])"
    rf"{_COUNT}(?:个|家|所|大|支)?(?P<what>[\u4e00-\u9fff]{{1,4}})"
)
# “四包”责任制，即包宣传、包发动、包整改
_SLOGAN = (
    r"“(?P<n>[两二三四五六七八九十])个?(?P<of>[\u4e00-\u9fff]{1,2})”[^，。；：（“”\n]{0,10}"
    r"(?:，?(?:即|就是)[：:]?|：|（即?[：:]?)(?P<row>[^。；）：\n]{4,120})(?=[。）\n])"
)
# “三清两改”行动，即清垃圾、清沟塘、清杂物、改厕
_COMPOUND = (
    r"“(?P<all>(?:[两一二三四五六七八九十][\u4e00-\u9fff]{1,2}?){2,4})”[^，。；：（“”\n]{0,10}"
    r"(?:，?(?:即|就是)[：:]?|：|（即?[：:]?)(?P<row>[^。；）：\n]{4,120})(?=[。）\n])"
)
_ONE = r"(?P<n>[两一二三四五六七八九十])(?P<of>[^两一二三四五六七八九十]{1,2})"
_PART = "[、，]|以及|和"
_JOINED = "[和与及]"


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each number before or behind a row of as many names that it is not."""
    for match in matches(_QUOTED, text, _at("”", hits)):
        names = match["row"].count("、") + 1
        yield from _compared(match, names, names)
    for match in matches(_ALIKE, text, _at("、", hits)):
        names = match["row"].split("、")
        if all(name[-1] == names[0][-1] for name in names) and (
            names[0][-1] in match["what"]
        ):
            joined = len(compiled(_JOINED).findall(names[-1]))
            yield from _compared(match, len(names), len(names) + joined)
    for match in matches(_COMPOUND, text, _at("“", hits)):
        yield from _compound(match)
    for match in matches(_SLOGAN, text, _at("“", hits)):
        if match["row"].endswith("等"):
            continue
        names = _named(match)
        if names > 1:
            yield from _compared(match, names, names)


def _compound(match: re.Match[str]) -> Iterator[Match]:
    """Yield each number of a compound slogan that its items do not make."""
    kinds = list(compiled(_ONE).finditer(match.string, *match.span("all")))
    items = [one.strip("“”") for one in compiled(_PART).split(match["row"])]
    counts = [sum(item.startswith(kind["of"]) for item in items) for kind in kinds]
    if match["row"].endswith("等") or sum(counts) != len(items) or not all(counts):
        return
    for kind, listed in zip(kinds, counts, strict=True):
        yield from _compared(kind, listed, listed)


def _at(mark: str, hits: list[Hit]) -> list[Hit]:
    return [hit for hit in hits if hit.anchor == mark]


def _named(match: re.Match[str]) -> int:
    """Return how many items of a slogan there are, 0 when some are of another kind."""
    word, first, *rest = (
        match["of"],
        *(one.strip("“”") for one in compiled(_PART).split(match["row"])),
    )
    alike = all(one.startswith(word) for one in rest) and word in first
    return len(rest) + 1 if alike else 0


def _compared(match: re.Match[str], least: int, most: int) -> Iterator[Match]:
    told = count(match["n"])
    more = match.groupdict().get("more")
    if least <= told <= most or (more and told > most):
        return
    right = like(most, match["n"])
    detail = f"列出的有{most}项"
    yield Match.at(*match.span("n"), (right,), detail=detail)
