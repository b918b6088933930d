"""Report a total that is not the sum of two kinds that leave nothing out.

收到56条，采纳34条，未采纳20条; 干部15名，其中男性9名、女性5名.
"""

from __future__ import annotations

from doclint.checks import figures, parts_and_total
from doclint.checks.windows import matches
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Hit, Match

_PAIRS = (
    ("男", "女"),
    ("正式", "预备"),
    ("重大", "一般"),
    ("公办", "民办"),
    ("党内", "党外"),
    ("国有", "非国有"),
    ("汉族", "少数民族"),
    ("城镇", "乡村"),
    ("城镇", "农村"),
    ("常规", "非常规"),
    ("在职", "离退休"),
    ("在职", "退休"),
    ("线上", "线下"),
    ("本地", "外地"),
    ("市内", "市外"),
    ("县内", "县外"),
    ("省内", "省外"),
    ("区内", "区外"),
    ("境内", "境外"),
    ("国内", "国外"),
    ("本科", "专科"),
)
_SUFFIX = r"[^，。；、：0-9（）\n]{0,6}?"
_LEAD = r"[^，。；、：0-9（）\n其中新]{0,3}?"
_JOINED = "[，、；]"
_TOTAL = rf"{figures.amount('t')}[^，。；、：0-9（）\n]{{0,8}}[，（](?:其中[，：]?)?"
_DONE = r"(?:已经?|实际|当场|顺利|全部|按期)?"
_SINGLE = (
    rf"{_TOTAL}{_DONE}(?P<done>[^，。；、：0-9（）\n]{{2,6}}?)(?:的有?|为|了)?{figures.amount('a')}"
    rf"(?P<gap>[^，。；、：0-9（）\n]{{0,4}}){_JOINED}(?P<not>[尚还]?(?:未|不))(?P=done)(?:的有?|为)?"
    rf"{figures.amount('b')}"
)
# 发现隐患640处，当场整改416处，限期整改224处: most often, not always, all of them
_MENDED = (
    rf"{_TOTAL}(?:已|均已)?(?:当场|立即|现场|立行|已|完成){{1,2}}整改{figures.amount('a')}"
    rf"{_JOINED}(?:责令)?(?:限期|正在)整改{figures.amount('b')}"
)
# What comes behind the second part, or in front of the total, is not its sum's.
_MORE = lazy(r"[^，。；、：0-9（）\n]{0,3}[、，；][^，。；、：0-9（）\n]{1,8}[0-9]")
_MENDING = ("限期整改", "正在整改")
_DENIALS = ("未", "不")
_AMOUNT = lazy(figures.amount("a"))
_NO_COUNT = (None, "%", "％", "个百分点")
_ROUGH = lazy("约|近|余|多|左右|以上|以下|新增|新发展|同比|比|增长|增加")


def _pattern(one: str, other: str) -> str:
    """Return a pattern of two kinds that are told of the same things."""
    return (
        rf"{_TOTAL}{_LEAD}{one}(?P<same>{_SUFFIX})(?:有|为)?{figures.amount('a')}"
        rf"[^，。；、：0-9（）\n]{{0,2}}{_JOINED}{_LEAD}{other}(?P=same)(?:有|为)?"
        rf"{figures.amount('b')}"
    )


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each total that its two kinds belie, where they are all there is."""
    denied = [hit for hit in hits if hit.anchor in _DENIALS]
    mended = [hit for hit in hits if hit.anchor in _MENDING]
    rows = [(_SINGLE, denied), (_MENDED, mended)]
    for pair in _PAIRS:
        near = [hit for hit in hits if pair[1].endswith(hit.anchor)]
        rows += [(_pattern(*pair), near)] if near else []
    for pattern, near in rows:
        for match in matches(pattern, text, near):
            is_alike = match["tu"] == match["au"] == match["bu"]
            if (
                match["tu"] in _NO_COUNT
                or not is_alike
                or _MORE.match(text, match.end())
            ):
                continue
            if _ROUGH.search(match.group()):
                continue
            # All three have a unit, so the row of amounts holds them and no other.
            total, *parts = _AMOUNT.finditer(text, match.start("tn"), match.end())
            one = parts_and_total.compared(total, parts, is_complete=pattern != _MENDED)
            if one:
                yield one
