"""Report congresses and plenums of the Party told at a time that cannot be.

``part`` is one of ``ahead`` (迎接, 即将召开 after it opened), ``closed`` (刚刚闭幕
long after), ``early`` (told as held before it was) and ``unknown`` (a plenum that
did not exist).
"""

from __future__ import annotations

from doclint.checks import congresses, told
from doclint.checks.surroundings import quotation
from doclint.document import Match
from doclint.facts import dates
from doclint.patterns import compiled, lazy
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from doclint.checks.congresses import Meeting, Meetings
    from doclint.document import Document, Evidence, Hit, Piece
    from doclint.rule import Rule

    Find = Callable[[re.Match[str], Meetings, Piece], Match | None]

PARAMS: dict[str, type] = {**congresses.PARAMS, "part": str}
REQUIRED = ("congresses", "plenums", "part")
NEEDS_YEAR = True

_NEAR = 24
_HELD = congresses.HELD
_AWAITED = lazy("(?:喜迎|迎接|即将(?:胜利)?(?:召开|举行|开幕)的)[^，。；\n]{0,3}\\Z")
_COMING = lazy(
    f"[^，。；、和与及\n]{{0,3}}(?:即将|将于|将在)[^，。；\n]{{0,10}}{_HELD}"
)
_GIFT = lazy("[^，。；\n]{0,6}献礼")
_JUST = "(?:刚刚|刚|不久前)"
_CLOSED = lazy(f"{_JUST}(?:胜利|圆满)?(?:闭幕|结束|落幕|召开|举行)的\\Z")
_CLOSES = lazy(
    f"[^，。；、和与及\n]{{0,3}}{_JUST}(?:胜利|圆满)?(?:闭幕|结束|落幕|召开)"
)
_BEFORE = lazy(
    "(?:喜迎|迎接|迎来|即将|将于|将在|筹备|准备|出席|召开|到|至|献礼|前往|面向|向)[^，。；\n]{0,10}\\Z"
)
_AFTER = lazy(
    "[^，。；\n]{0,4}(?:代表|即将|将于|将在|将|拟|前夕|之前|召开前|筹备|献礼|选举"
    "|召开(?:营造|创造|提供|作|做|打|保驾|而))"
)
_STUDIED = lazy("(?:贯彻|学习|落实)[^，。；\n]{0,6}\\Z")
_SPIRIT = lazy("(?:[^，。；\n]{0,6}精神|以来|胜利闭幕|闭幕)")
_AUTUMN = "09-03"  # what closed by then is not 刚刚闭幕 in the year after
_TERM = 5  # years that a congress stands for


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what every name of a congress or plenum holds."""
    return congresses.anchors(params)


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield what the part finds; all but ``unknown`` need the stated year."""
    find = _FINDERS[rule.params["part"]]
    if evidence.piece.stated_year is None and find is not _unknown:
        return
    known = congresses.meetings(rule.params)
    for match in congresses.mentions(document.text, hits):
        found = find(match, known, evidence.piece)
        if found:
            yield found


def _ahead(match: re.Match[str], known: Meetings, piece: Piece) -> Match | None:
    """Return a meeting awaited at a time when it was over."""
    meeting = congresses.newest([match], known)
    span = _with_cue(match, _AWAITED, _COMING) or _gift(match)
    if meeting is None or span is None or not _is_over(meeting, piece):
        return None
    text, stated = match.string, piece.stated_year or 0
    spoken = told.spoken(text, span.start, stated)
    if spoken < min(stated, meeting.year + 1) or quotation(text, *span):
        return None
    if told.is_mention(text, span, stated=stated, last=meeting.year):
        return None
    return _match(span, meeting, (meeting.year - 1, meeting.year))


def _is_over(meeting: Meeting, piece: Piece) -> bool:
    return meeting.closes != "" and dates.order(meeting.closes, piece.date) < 0


def _gift(match: re.Match[str]) -> Span | None:
    """Return the span of 为……献礼 around a name."""
    start = match.start() - 1
    gift = _GIFT.match(match.string, match.end())
    if gift is None or start < 0 or match.string[start] not in "为向":
        return None
    return Span(start, gift.end())


def _closed(match: re.Match[str], known: Meetings, piece: Piece) -> Match | None:
    """Return a meeting that closed just now, told months after."""
    meeting = congresses.newest([match], known)
    span = _with_cue(match, _CLOSED, _CLOSES)
    if meeting is None or span is None or len(meeting.closes) < len("YYYY-MM-DD"):
        return None
    stated = piece.stated_year or 0
    since = told.spoken(match.string, span.start, stated) - int(meeting.closes[:4])
    late = since > 1 or (since == 1 and meeting.closes[5:] < _AUTUMN)
    if not late or quotation(match.string, *span):
        return None
    return _match(span, meeting, (meeting.year, meeting.year))


def _early(match: re.Match[str], known: Meetings, piece: Piece) -> Match | None:
    """Return a meeting named before it was held, unless as one to come."""
    meeting = congresses.newest([match], known) or _unheld(match, known)
    if meeting is None or dates.order(meeting.opens, piece.date) <= 0:
        return None
    text, start = match.string, match.start()
    if span := _with_cue(match, _CLOSED, _CLOSES):
        return _match(span, meeting, (meeting.year, meeting.year + _TERM))
    named = told.told(text, start, piece.stated_year)
    if named is not None and named.year >= meeting.year:
        return None  # 2027年，我们将迎来……
    before = _BEFORE.search(text, max(0, start - _NEAR), start)
    if before and before.group()[0] in "到至":
        return None  # 从十九大到二十大: a span that may lie ahead
    after = _AFTER.match(text, match.end())
    if (before or after) and not _is_far(meeting, piece):
        return None
    if meeting.year == piece.stated_year and not _is_told_as_held(match):
        return None  # called, and prepared for
    return _match(Span(*match.span()), meeting, (meeting.year, meeting.year + _TERM))


def _is_far(meeting: Meeting, piece: Piece) -> bool:
    """Whether a meeting lies so far ahead that nobody awaits it yet.

    One that has not been held to this day may be awaited in any text.
    """
    ahead = 1 if meeting.session else 2
    return bool(meeting.closes) and (piece.stated_year or 0) < meeting.year - ahead


def _is_told_as_held(match: re.Match[str]) -> bool:
    text, start = match.string, match.start()
    low = max(0, start - _NEAR)
    return bool(_STUDIED.search(text, low, start) or _SPIRIT.match(text, match.end()))


def _unheld(match: re.Match[str], known: Meetings) -> Meeting | None:
    """Return a plenum after the last known one of the present congress."""
    congress, session = congresses.keys(match)[-1]
    last = max((m for m in known.values() if m.session), key=lambda one: one.opens)
    if congress != last.congress or session <= last.session:
        return None
    return last._replace(session=session, opens=last.opens[:4], closes="")


def _unknown(match: re.Match[str], known: Meetings, _piece: Piece) -> Match | None:
    """Return a plenum beyond the last one of a congress whose time is over."""
    if not match["plenum"]:
        return None
    congress, session = max(congresses.keys(match))
    held = [key[1] for key in known if key[0] == congress and key[1]]
    last = max(key[0] for key in known if key[1])
    if not held or congress == last or session <= max(held):
        return None
    # Other bodies have plenums too; without 党的 only a recent congress is sure.
    if match.group()[0] not in "党中我" and congress < last - 2:
        return None
    fact = f"党的{match['plenum']}届中央委员会只开过{max(held)}次全会"
    return Match.at(*match.span(), detail=fact)


def _with_cue(
    match: re.Match[str], before: re.Pattern[str], after: re.Pattern[str]
) -> Span | None:
    """Return the span of a name with the cue in front of it or behind it."""
    text, start = match.string, match.start()
    if cue := before.search(text, max(0, start - _NEAR), start):
        held = compiled(_HELD, 0).match(text, match.end())
        return Span(cue.start(), held.end() if held else match.end())
    if cue := after.match(text, match.end()):
        return Span(start, cue.end())
    return None


def _match(span: Span, meeting: Meeting, years: tuple[int, int]) -> Match:
    return Match.at(*span, term=meeting.name, detail=meeting.fact, years=years)


_FINDERS: dict[str, Find] = {
    "ahead": _ahead,
    "closed": _closed,
    "early": _early,
    "unknown": _unknown,
}
