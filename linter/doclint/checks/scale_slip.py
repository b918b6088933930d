"""Report a part that lacks 万: 1.2亿元，其中一期5000元，二期7000万元."""

from __future__ import annotations

from doclint.checks import figures
from doclint.document import Match
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_SCALES = ("万", "亿")


def missing(total: re.Match[str], parts: list[re.Match[str]]) -> Match | None:
    """Return the one part that makes the total once 万 or 亿 stands behind it."""
    values = [figures.read(part, "a").value for part in parts]
    whole = figures.read(total, "a").value
    for part, value in zip(parts, values, strict=True):
        others = sum(values) - value
        for scale, power in zip(_SCALES, (4, 8), strict=True):
            if not part["as"] and others + value.scaleb(power) == whole:
                return _lacking(total, part, scale)
    return None


def _lacking(total: re.Match[str], part: re.Match[str], scale: str) -> Match:
    right = f"{part['an']}{scale}{part['au']}"
    detail = f"写成{right}，各项相加才是总数"
    span = (part.start("an"), part.end("au"))
    return Match.at(*span, (right,), detail=detail, related=(Span(*total.span("an")),))
