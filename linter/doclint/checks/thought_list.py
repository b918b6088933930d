"""Report lists of guiding thoughts that stop before those of the stated year.

Members are named in their order, each with the date since which a complete list
holds it.
"""

from __future__ import annotations

from doclint.checks import claims
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.facts import dates
from doclint.patterns import escaped
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Thought = Mapping[str, Any]

PARAMS: dict[str, type] = {"facts": tuple}
REQUIRED = ("facts",)
NEEDS_YEAR = True

_JOINT = "(?:、|和|与|及|以及)"
_BEFORE = "(?:以|用|高举)(?:马克思列宁主义、|马列主义、)?"
_AFTER = (
    "(?:(?:的)?(?:重要)?(?:思想)?(?:伟大旗帜|旗帜)"
    "|(?:作)?为(?:根本)?(?:指导|指南|指引|统领|行动指南)"
    "|(?:来)?(?:武装|指导|统领|统揽)(?:头脑|全党|实践|[^，。；]{0,12}工作)?)"
)


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of the members that a list can wrongly end with."""
    return tuple(text for thought in params["facts"][:-1] for text in thought["texts"])


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each list in use that lacks the last member of the stated year."""
    stated = evidence.piece.stated_year
    if stated is None:
        return
    thoughts = rule.params["facts"]
    due = [i for i, one in enumerate(thoughts) if dates.year(one["listed"]) < stated]
    for match in matches(_list_pattern(thoughts), document.text, hits):
        last = _last(thoughts, match["list"])
        if due and last < due[-1]:
            yield from _found(document.text, match, thoughts[last : due[-1] + 1])


def _list_pattern(thoughts: tuple[Thought, ...]) -> str:
    names = "|".join(
        f'[“"]?{escaped(text)}' for thought in thoughts for text in thought["texts"]
    )
    member = f"(?:{names})"
    return f"{_BEFORE}(?P<list>{member}(?:{_JOINT}{member})*){_AFTER}"


def _last(thoughts: tuple[Thought, ...], found: str) -> int:
    return max(
        i
        for i, thought in enumerate(thoughts)
        if any(text in found for text in thought["texts"])
    )


def _found(
    text: str, match: re.Match[str], thoughts: tuple[Thought, ...]
) -> Iterator[Match]:
    """Yield the match unless the sentence goes on to the last missing member.

    ``thoughts`` begins with the last member that the list holds.
    """
    span = Span(*match.span())
    last = thoughts[-1]
    around = claims.sentence(text, span)
    first = dates.year(thoughts[1]["listed"])
    if any(word in around for word in last["told"]):
        return
    if claims.reading(text, span, stated=first + 1, last=first) != claims.MENTION:
        since = dates.spoken(last["listed"])
        detail = f"{since}起应列入“{last['name']}”"
        years = (dates.year(thoughts[0]["listed"]), first)
        yield Match.at(*span, term=last["name"], detail=detail, years=years)
