"""Report the one share of a row that does not fit its amount as the others do.

甲46万元，占46%；乙30万元，占30%；丙24万元，占34%: two give one whole.
"""

from __future__ import annotations

from doclint.checks import figures
from doclint.checks.windows import sentence
from doclint.document import Match
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from decimal import Decimal

    from doclint.document import Hit

_PAIR = lazy(
    figures.amount("a")
    + r"[^，。；、：0-9（）\n]{0,6}[，、（]占(?:比为?|[^，。；、：0-9（）\n]{0,10}的)?"
    rf"(?P<pn>{figures.FIGURE})(?P<pu>[%％])"
)
_FEWEST = 3
_ROUGH = ("约", "近", "超", "过", "达")


def found(text: str, hits: list[Hit]) -> Iterator[Match]:
    """Yield each share that does not fit, in rows of three and more pairs."""
    reached = -1
    for hit in hits:
        if hit.span.start < reached:
            continue
        start, reached = sentence(text, hit)
        pairs = list(_PAIR.finditer(text, start, reached))
        odd = _odd(pairs) if len(pairs) >= _FEWEST else None
        if odd:
            yield odd


def _odd(pairs: list[re.Match[str]]) -> Match | None:
    """Return the share of the one pair that all the others disagree with."""
    from decimal import Decimal

    units = {figures.unit(pair, "a") for pair in pairs}
    shares = [Decimal(pair["pn"]) for pair in pairs]
    values = [figures.read(pair, "a").value for pair in pairs]
    if len(units) > 1 or units <= {"", "%"} or not all((*shares, *values)):
        return None
    fitting = [
        [at for at, pair in enumerate(pairs) if _fits(pair, whole)]
        for whole in _wholes(pairs)
    ]
    best = max(fitting, key=len)
    if len(best) != len(pairs) - 1 or len(best) == 1:
        return None
    at = next(at for at in range(len(pairs)) if at not in best)
    whole = sum((values[i] for i in best), Decimal(0))
    whole /= sum((shares[i] for i in best), Decimal(0)) / 100
    odd = pairs[at]
    if odd.string.endswith(_ROUGH, 0, odd.start("an")):
        return None
    right = figures.rounded(values[at] / whole * 100, odd["pn"]) + odd["pu"]
    span = (odd.start("pn"), odd.end("pu"))
    return Match.at(*span, (right,), detail=f"按其余各项的占比推算是{right}")


def _wholes(pairs: list[re.Match[str]]) -> list[Decimal]:
    """Return the whole that each pair gives, in hundredths."""
    from decimal import Decimal

    return [figures.read(pair, "a").value / Decimal(pair["pn"]) for pair in pairs]


def _fits(pair: re.Match[str], whole: Decimal) -> bool:
    """Whether a pair gives about the same whole, with room for rounding."""
    from decimal import Decimal

    amount = figures.exact(figures.read(pair, "a"), pair["an"])
    true, told = amount.value / whole, Decimal(pair["pn"])
    room = figures.last_place(pair["pn"]) * 2 + true * amount.step / amount.value
    return abs(true - told) <= room + told / 100
