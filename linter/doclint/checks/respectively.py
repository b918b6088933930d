"""Report 分别 with more or fewer figures than names: 甲、乙、丙分别为3个、4个."""

from __future__ import annotations

from doclint.checks import figures
from doclint.checks.windows import line_part
from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import occurrences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
READS_ALL = True  # 分别 stands on many pages of clean text

_WORD = "分别"
_AMOUNT = rf"(?:约|近|超|超过|负|-)?{figures.FIGURE}[^，。；、和与及\n0-9]{{0,6}}"
_FIGURES = lazy(
    rf"分别(?:为|是|达到?|占|增长|下降|提高|上升|完成|实现|增加|减少){_AMOUNT}"
    rf"(?:(?:、|和|与|及|以及){_AMOUNT})+"
)
_FIGURE = lazy(figures.FIGURE)
_CLAUSE = lazy(r"[，。；：！？\n（）“”《》][^，。；：！？\n（）“”《》]*\Z")
_INNER = lazy(r"(?<!普)及|等")  # 瓜果及坚果 may be one name or two
_PLAIN = lazy(r"[\u4e00-\u9fff、]{3,60}\Z")


def check(
    document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each row of figures that is not as long as the row of names."""
    text, span = document.text, evidence.piece.span
    for at in occurrences(text, _WORD, span):
        found = _FIGURES.match(text, at)
        if found:
            low = line_part(text, at, at)[0]
            names = _names(text[low:at])
            told = len(_FIGURE.findall(found.group()))
            if names > 1 and told != names:
                detail = f"前面列了{names}项，后面有{told}个数"
                yield Match.at(at, found.end(), detail=detail)


def _names(before: str) -> int:
    """Return how many names a clause of nothing but names ends with, 0 for unknown.

    Names are joined by 、 only, or by one 和 behind them.
    """
    clause = _CLAUSE.search(before)
    if clause and clause[0][0] in "（）“”《》":
        return 0
    written = before[clause.start() + 1 :] if clause else before
    rest = written.rpartition("、")[2]
    if not _PLAIN.fullmatch(written) or "、" not in written or _INNER.search(written):
        return 0
    joined = sum(rest.count(one) for one in "和与")
    if joined > 1 or any(one in written[: -len(rest)] for one in "和与"):
        return 0
    return written.count("、") + 1 + joined
