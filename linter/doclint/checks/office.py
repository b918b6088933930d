"""Report offices beside the name of one who did not hold them in the stated year.

Entries of the kind ``office`` read “office name”. ``form`` chooses what is looked
for: ``title`` (国务院总理某某, 某某总理) or ``centre`` (以某某同志为……的党中央), for
which entries of the kind ``phrase`` give the intervals of set wordings.
"""

from __future__ import annotations

from doclint.checks import claims
from doclint.document import Match
from doclint.facts import dates
from doclint.facts.tables import UNVERIFIED
from doclint.memo import once_for
from doclint.patterns import compiled, escaped
from doclint.span import Span, occurrences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit, Piece
    from doclint.rule import Rule

    Entry = Mapping[str, str]
else:
    from doclint.record import namedtuple

PARAMS: dict[str, type] = {
    "facts": tuple,
    "form": str,
    "side": str,
    "grace": int,
    "certain": bool,
}
REQUIRED = ("facts", "form", "side")
NEEDS_YEAR = True
ONCE = True

# Short forms that stand beside a name.
_SHORT = ("总书记", "委员长", "总理", "主席", "总统", "首相")
_LEADER, _CHAIR = "总书记", "主席"
_USUAL = 8  # years of a term whose end is not known
_CENTRE = r"以(?P<who>{names})(?:同志|总书记|主席)?为(?:核心|总书记)的党中[央心]"
_CENTRE_ANCHORS = ("为核心的党中", "为总书记的党中")
# What stands before a title that is told of as past, or is another title.
_PAST = ("时任", "原", "前", "前任", "已故", "当选", "候任", "副")


class Term(namedtuple("Term", "title since until sure")):
    """When a title was right: dates, ``until`` is "" while it still is.

    ``sure`` tells that the dates were looked up.
    """

    __slots__ = ()
    title: str
    since: str
    until: str
    sure: bool

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year of the term, as far as known."""
        first = dates.year(self.since)
        return first, dates.year(self.until) if self.until else first + _USUAL

    def gap(self, stated: int) -> int:
        """Return how many years a year lies before (-) or after (+) the term."""
        if stated < dates.year(self.since):
            return stated - dates.year(self.since)
        if self.until and stated > dates.year(self.until):
            return stated - dates.year(self.until)
        return 0


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the titles, or what every wording of the centre holds."""
    if params["form"] == "centre":
        return _CENTRE_ANCHORS
    titles = _titles(params["facts"])
    if params["side"] == "late":
        return tuple(one for one in titles if any(term.until for term in titles[one]))
    leaders = [one.removesuffix(_LEADER) for one in titles if one.endswith(_LEADER)]
    # Who is called 总书记 is called so in every text that calls him 主席.
    return tuple(
        title
        for title in titles
        if _CHAIR not in title or not any(name in title for name in leaders)
    )


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield what stands outside its time: ``side`` is early or late.

    A late one is reported unless it is told of as past. ``grace`` is how many
    years off a term still counts as within it; with ``certain`` only terms that
    were looked up are.
    """
    stated = evidence.piece.stated_year
    grace = rule.params.get("grace", 0)
    if stated is None:
        return
    find = _centres if rule.params["form"] == "centre" else _held
    piece = evidence.piece.span
    spans = [
        Span(at, at + len(part))
        for part in {hit.anchor for hit in hits}
        for at in occurrences(document.text, part, piece)
    ]
    spans.sort(key=lambda one: (one.start, -one.end))
    for span, terms in find(document.text, rule.params["facts"], spans):
        term = min(terms, key=lambda one: abs(one.gap(stated)))
        if _side(term, evidence.piece, grace) != rule.params["side"]:
            continue
        if rule.params.get("certain") and not term.sure:
            continue
        if term.gap(stated) > 0 and _is_past(document.text, span, stated, term):
            continue
        yield _match(span, term, stated, rule.params["facts"])


def _side(term: Term, piece: Piece, grace: int) -> str:
    """Return whether a document is too early or too late for a term; "" if neither."""
    gap = term.gap(piece.stated_year or 0)
    if gap == 0:
        return "early" if dates.order(term.since, piece.date) > 0 else ""
    if abs(gap) <= grace:
        return ""
    return "early" if gap < 0 else "late"


def _is_past(text: str, span: Span, stated: int, term: Term) -> bool:
    last = dates.year(term.until)
    return claims.reading(text, span, stated=stated, last=last) == claims.MENTION


def _match(span: Span, term: Term, stated: int, facts: tuple[Entry, ...]) -> Match:
    until = f"至{dates.spoken(term.until)}" if term.until else "起"
    fitting = [
        entry["text"]
        for entry in facts
        if entry["kind"] == "phrase"
        and entry["text"].endswith("党中央")
        and _term("", entry).gap(stated) == 0
    ]
    in_force = fitting[-1:] if term.title.endswith("党中央") else []
    detail = f"用于{dates.spoken(term.since)}{until}"
    return Match.at(
        *span, tuple(in_force), term=term.title, detail=detail, years=term.years
    )


def _term(title: str, entry: Entry) -> Term:
    sure = entry["source"] != UNVERIFIED
    return Term(title, entry["from"], entry.get("until", ""), sure)


@once_for
def _titles(facts: tuple[Entry, ...]) -> dict[str, list[Term]]:
    """Return each title with its terms: in full, and short beside the name."""
    found: dict[str, list[Term]] = {}
    for entry in facts:
        if entry["kind"] != "office":
            continue
        office, name = entry["text"].split(" ")
        names = [name, entry["initials"]] if "initials" in entry else [name]
        short = next((one for one in _SHORT if office.endswith(one)), "")
        for who in names:
            titles = [office + who, who + short] if short else [office + who]
            if short == _LEADER:
                titles.append(short + who)
            for title in titles:
                found.setdefault(title, []).append(_term(title, entry))
    return found


def _held(
    text: str, facts: tuple[Entry, ...], spans: list[Span]
) -> Iterator[tuple[Span, list[Term]]]:
    titles = _titles(facts)
    reached = 0
    for span in spans:
        start, end = span
        if start >= reached and not text[max(0, start - 2) : start].endswith(_PAST):
            reached = end
            yield span, titles[text[start:end]]


def _centres(
    text: str, facts: tuple[Entry, ...], spans: list[Span]
) -> Iterator[tuple[Span, list[Term]]]:
    phrases = {entry["text"]: entry for entry in facts if entry["kind"] == "phrase"}
    leaders = {
        title.removesuffix(_LEADER): terms
        for title, terms in _titles(facts).items()
        if title.endswith(_LEADER)
    }
    pattern = compiled(_CENTRE.format(names="|".join(map(escaped, leaders))))
    for span in spans:
        match = pattern.search(text, max(0, span.start - 12), span.end + 1)
        if match is None:
            continue
        entry = phrases.get(match[0])
        terms = leaders[match["who"]]
        if entry:
            terms = [_term("", entry)]
        yield Span(*match.span()), [one._replace(title="以…的党中央") for one in terms]
