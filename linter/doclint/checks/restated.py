"""Report a number taken up again as another one: 图斑312个…对316个图斑中未整改的4个."""

from __future__ import annotations

from doclint.checks.windows import line_part
from doclint.document import Match
from doclint.patterns import compiled, lazy
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Hit

_AGAIN = lazy(
    r"(?:对|上述|前述)(?P<n>[1-9][0-9]*)(?P<unit>[个件项处家户名宗起条])"
    r"(?P<what>[\u4e00-\u9fff]{2,4})(?P<all>[中内里]|全部|逐一|均|都)"
)
_BETWEEN = "[^，。；0-9]{{0,6}}"
_TOLD = (
    "{what}(?P<n>[1-9][0-9]*){unit}|(?<![0-9.])(?P<m>[1-9][0-9]*){unit}"
    + _BETWEEN
    + "{what}"
)
_REACH = 120  # code points before the number that takes up another one
_PLACES = 2  # a shorter number may well be a part of the other


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each number of all that were told, where only one other was told."""
    for hit in hits:
        again = _AGAIN.match(text, hit.span.start)
        if not again or len(again["n"]) < _PLACES:
            continue
        low = line_part(text, hit.span.start, hit.span.end)[0]
        told = compiled(_TOLD.format(what=again["what"], unit=again["unit"]))
        before = list(
            told.finditer(text, max(low, hit.span.start - _REACH), hit.span.start)
        )
        numbers = {one["n"] or one["m"] for one in before}
        if len(numbers) == 1 and _is_slip(again["n"], *numbers):
            place = before[-1].span("n" if before[-1]["n"] else "m")
            yield Match.at(
                *again.span("n"),
                tuple(numbers),
                detail=f"前面说的是{before[-1].group()}",
                related=(Span(*place),),
            )


def _is_slip(one: str, other: str) -> bool:
    """Whether two numbers differ in one figure, or in the order of two."""
    if len(one) != len(other):
        return False
    apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 or (len(apart) == 2 and apart[0] == apart[1][::-1])
