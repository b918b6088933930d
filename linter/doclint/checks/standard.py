"""Report a figure told as the standard in force after or before its time."""

from __future__ import annotations

from doclint.checks import claims
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.facts import dates
from doclint.patterns import compiled, escaped
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Standard = Mapping[str, Any]

PARAMS: dict[str, type] = {"facts": tuple}
REQUIRED = ("facts",)
NEEDS_YEAR = True

_NOW = "现行|目前|当前|现在|如今|今年起|执行|按照|实行|适用"


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what the standards are called."""
    return tuple({text for one in params["facts"] for text in one.get("subjects", ())})


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield a figure beside its subject, told as in force, outside its interval.

    A figure that stands in several intervals is right in each of them.
    """
    stated = evidence.piece.stated_year
    if stated is None:
        return
    for subject, standards in _by_subject(rule.params["facts"]).items():
        figures = "|".join(
            sorted({escaped(f) for one in standards for f in one["figures"]})
        )
        near = (
            rf"{escaped(subject)}[^，。；\n]{{0,16}}?"
            rf"(?P<at>(?<![\d.由从原])(?:{figures}))(?!\d)"
        )
        own = [hit for hit in hits if hit.anchor == subject]
        for match in matches(near, document.text, own):
            fitting = [one for one in standards if match["at"] in one["figures"]]
            if not any(_holds(one, stated) for one in fitting):
                yield from _found(document.text, match, fitting, stated)


def _by_subject(facts: tuple[Standard, ...]) -> dict[str, list[Standard]]:
    found: dict[str, list[Standard]] = {}
    for one in facts:
        for subject in one.get("subjects", ()):
            found.setdefault(subject, []).append(one)
    return found


def _holds(one: Standard, stated: int) -> bool:
    """Whether a standard was in force on some day of a year."""
    begun = dates.year(one["from"]) <= stated
    return begun and ("until" not in one or stated <= dates.year(one["until"]))


def _found(
    text: str, match: re.Match[str], fitting: list[Standard], stated: int
) -> Iterator[Match]:
    span = Span(*match.span("at"))
    one = fitting[-1]
    last = dates.year(one["until"]) if "until" in one else stated
    if not compiled(_NOW, 0).search(claims.clause(text, Span(*match.span()))):
        return
    if claims.reading(text, span, stated=stated, last=last) != claims.MENTION:
        until = f"至{dates.spoken(one['until'])}" if "until" in one else "起"
        detail = f"{dates.spoken(one['from'])}{until}"
        years = (dates.year(one["from"]), last)
        yield Match.at(*span, term=one["item"], detail=detail, years=years)
