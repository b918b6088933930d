"""Say once that the years of a piece look replaced: its facts point elsewhere.

Template sites publish old texts with every year replaced by the current one. A
match of the family whose ``years`` are given points to these years; where the
matches of a piece agree on years that are not the stated one, the first of them
carries the summary and the others are related.
"""

from __future__ import annotations

from collections import Counter

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit, Seen
    from doclint.rule import Rule

    Years = tuple[int, int]

PARAMS: dict[str, type] = {"events": list}
REQUIRED: tuple[str, ...] = ()
NEEDS_YEAR = True
READS_ALL = True  # the matches of the stages before are what is read

_LEAST = 3  # facts that must agree
_SHARE = 0.6  # of all facts that point to years
_ENDS = "。！？!?\n\r"
_BODY = "body"
_AWAY = 2  # years between the stated year and what the texts point to


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield one match for a piece whose dated facts agree on another time.

    ``events`` are rules whose matches tell when something was, not when the text was
    written: 党的十六大 beside a wrong year stands in texts of 2002 and after.
    """
    stated = evidence.piece.stated_year
    events = rule.params.get("events", ())
    pointing = {
        seen: seen.years
        for seen in evidence.seen
        if seen.family == rule.family and seen.years and seen.rule not in events
    }
    facts = _facts(document.text, pointing)
    best = _agreed(facts, list(pointing.values()))
    if stated is None or best is None or abs(best - stated) < _AWAY:
        return
    agreeing = sorted(
        (seen for seen, (first, last) in pointing.items() if first <= best <= last),
        key=lambda one: one.span,
    )
    places = {seen.text: seen.span for seen in reversed(agreeing)}  # each text once
    first, *others = sorted(places.values())
    yield Match.at(*first, term="years", detail=str(best), related=tuple(others))


def _facts(text: str, pointing: dict[Seen, Years]) -> list[set[int]]:
    """Return the years of each fact; one text within another is the same fact.

    What one sentence lists of one kind has one cause: 甲市、乙市、丙市的经验.
    """
    texts = {seen.text: seen for seen in pointing}
    facts: dict[tuple[int, str], set[int]] = {}
    for found, seen in texts.items():
        if any(other in found for other in texts if other != found):
            continue
        first, last = pointing[seen]
        key = (_sentence(text, seen.span.start), _kind(seen.rule))
        facts.setdefault(key, set()).update(range(first, last + 1))
    return list(facts.values())


def _sentence(text: str, at: int) -> int:
    """Return where the sentence begins; items of a list that ``；`` ends are one."""
    return max(text.rfind(mark, 0, at) for mark in _ENDS)


def _kind(rule: str) -> str:
    """Return what the rules of one cause share: bodies of any level, plans."""
    return _BODY if _BODY in rule else rule.partition("-")[0]


def _agreed(facts: list[set[int]], every: list[Years]) -> int | None:
    """Return the year that most of the facts hold, None when they do not agree.

    Of several such years the one that most of all matches hold.
    """
    votes = Counter(year for years in facts for year in years)
    most = max(votes.values(), default=0)
    if most < max(_LEAST, _SHARE * len(facts)):
        return None
    of_all = Counter(year for first, last in every for year in range(first, last + 1))
    agreed = [year for year, count in votes.items() if count == most]
    top = max(of_all[year] for year in agreed)
    best = sorted(year for year in agreed if of_all[year] == top)
    return best[(len(best) - 1) // 2]
