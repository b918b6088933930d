"""Findings out of accepted matches: places, wording, fixes, causes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from doclint.finding import LEVELS, Edit, Finding, Fix
from doclint.patterns import compiled
from doclint.span import LineIndex, Location, Span, moved, trimmed

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Mapping

    from doclint.document import Document, Match
    from doclint.rule import Rule

    Accepted = tuple[Rule, int, Match]  # the int is the piece's number, from 0

_CONTEXT = 8  # code points on either side that a fingerprint remembers
_WORD = 3  # code points that a slip in one word changes at most
_SUMMARY = 3  # the stage whose findings stand for others
_EXCERPT = 60  # code points on either side that a report can show


def findings(
    document: Document,
    accepted: list[Accepted],
    *,
    levels: Mapping[str, str],
    english: bool,
    surface: Collection[str] = (),
) -> tuple[Finding, ...]:
    """Return what was accepted as findings, sorted by start, end, rule.

    ``levels`` overrules the level of a rule by its id. One finding is one place:
    a match inside another of its family (summaries apart) is left out, and one of
    a ``surface`` family that overlaps a match of any other family.
    """
    if not accepted:
        return ()
    accepted = _likeliest(document.text, _outermost(_beneath(accepted, surface)))
    lines = LineIndex(document.text)
    counts: dict[tuple[str, str], int] = {}
    out = []
    for rule, number, match in sorted(accepted, key=lambda a: (a[2].span, a[0].id)):
        span = match.span
        context = _context(document.text, span, lines)
        counts[rule.id, context] = counts.get((rule.id, context), -1) + 1
        at = _location(document, span, lines)
        words = rule.english if english and rule.english else (rule.title, rule.message)
        out.append(
            Finding(
                rule=rule.id,
                family=rule.family,
                at=at,
                level=levels.get(rule.id, rule.level),
                message=_message(words[1], match, at.text),
                suggestions=match.suggestions,
                fix=_fix(rule, match, words[0]),
                cause=f"{rule.id}/{match.term or _normalised(at.text)}@{number + 1}",
                related=tuple(_location(document, one, lines) for one in match.related),
                stated_year=document.pieces[number].stated_year,
                context=context,
                occurrence=counts[rule.id, context],
            )
        )
    return tuple(out)


def _beneath(accepted: list[Accepted], surface: Collection[str]) -> list[Accepted]:
    """Drop the matches of surface families that touch one of another family."""
    if not any(rule.family in surface for rule, _, _ in accepted):
        return accepted
    below = sorted(one[2].span for one in accepted if one[0].family not in surface)
    merged: list[Span] = []
    for span in below:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return [
        one
        for one in accepted
        if one[0].family not in surface or not _is_touched(one[2].span, merged)
    ]


def _is_touched(span: Span, sorted_spans: list[Span]) -> bool:
    at = bisect_left(sorted_spans, (span.end,)) - 1
    return at >= 0 and sorted_spans[at].end > span.start


def _outermost(accepted: list[Accepted]) -> list[Accepted]:
    """Drop each match that lies inside another one of the same family."""
    kept: list[Accepted] = []
    reached: dict[str, int] = {}  # per family, how far the kept matches go
    for one in sorted(accepted, key=_wider_first):
        rule, _, match = one
        if rule.stage < _SUMMARY:
            if match.span.end <= reached.get(rule.family, -1):
                continue
            reached[rule.family] = match.span.end
        kept.append(one)
    return kept


def _likeliest(text: str, accepted: list[Accepted]) -> list[Accepted]:
    """Drop each reading of a few code points that a more certain one reads, too.

    供献 in 积极供献 is a slip for 贡献, and not also what a spinner put for 提供.
    """
    changed = [_changed(text, match) for _, _, match in accepted]
    order = sorted(
        (at for at, span in enumerate(changed) if span),
        key=lambda at: _more_certain_first(accepted[at]),
    )
    taken: dict[int, Accepted] = {}
    dropped: set[int] = set()
    for at in order:
        one = accepted[at]
        others = [taken.setdefault(point, one) for point in range(*changed[at])]
        if any(_stands_for(other, one) for other in others):
            dropped.add(at)
    return [one for at, one in enumerate(accepted) if at not in dropped]


def _stands_for(other: Accepted, one: Accepted) -> bool:
    """Whether what one rule reads in a place leaves nothing for another to say."""
    if other[0].id == one[0].id:
        return False
    if other[0].family == one[0].family:
        return one[0].level == "error"
    (low, high), (start, end) = other[2].span, one[2].span
    is_surer = other[0].level != one[0].level and high - low > end - start
    return (
        is_surer
        and low <= start
        and end <= high
        and other[2].suggestions[0] != one[2].suggestions[0]
    )


def _changed(text: str, match: Match) -> tuple[int, int] | tuple[()]:
    """Return the code points that the first suggestion changes; empty if not a few."""
    if match.edits or not match.suggestions or not match.suggestions[0]:
        return ()
    start, end, _ = trimmed(text, *match.span, match.suggestions[0])
    return (start, end) if 0 < end - start <= _WORD else ()


def _more_certain_first(accepted: Accepted) -> tuple[int, int, int, str]:
    rule, _, match = accepted
    start, end = match.span
    return -LEVELS.index(rule.level), start - end, start, rule.id


def _wider_first(
    accepted: Accepted,
) -> tuple[int, int, tuple[bool, bool, int, int, str]]:
    """Sort by start; of equal starts the longer, then the later stage, first.

    A later stage knew more, but advice never hides a fault; of one stage the more
    certain comes first.
    """
    rule, _, match = accepted
    level = LEVELS.index(rule.level)
    is_summary = rule.stage >= _SUMMARY
    rank = (is_summary, rule.level == "info", -rule.stage, -level, rule.id)
    return match.span.start, -match.span.end, rank


def _context(text: str, span: Span, lines: LineIndex) -> str:
    """Return the found text and what stands beside it in its line."""
    start = max(lines.line(span.start).start, span.start - _CONTEXT)
    last = lines.line(max(span.start, span.end - 1))
    return text[start : max(span.end, min(last.end, span.end + _CONTEXT))]


def _message(template: str, match: Match, text: str) -> str:
    # Quotation marks within those of the message are single ones.
    inner = text.translate({ord("“"): "‘", ord("”"): "’"})
    return template.format(
        found=inner if "“{found}”" in template else text,
        fix=match.suggestions[0] if match.suggestions else "",
        length=len(text),
        detail=match.detail or "",
    )


def _location(document: Document, span: Span, lines: LineIndex) -> Location:
    text = document.text
    line = lines.line(span.start)
    start = max(line.start, span.start - _EXCERPT)
    end = max(min(line.end, span.end + _EXCERPT), span.start)
    return Location(
        span,
        text[span.start : span.end],
        lines.position(span.start),
        text[start:end],
        start,
        _place(document, span.start),
        _place(document, max(span.start, span.end - 1)),
    )


def _place(document: Document, at: int) -> str | None:
    """Return the address of a place, which may be the end of its segment."""
    segments = document.draft.segments
    number = bisect_right(segments, at, key=lambda one: one.start) - 1
    if number < 0 or at > segments[number].start + segments[number].length:
        return None
    return moved(segments[number].place, at - segments[number].start)


def _fix(rule: Rule, match: Match, title: str) -> Fix | None:
    if rule.safety is None or not (match.suggestions or match.edits):
        return None
    edits = match.edits or ((*match.span, match.suggestions[0]),)
    return Fix(tuple(Edit(*edit) for edit in edits), rule.safety, title)


def _normalised(text: str) -> str:
    """Return a text with runs of one character shortened to two."""
    # A template instead of a function would import ``re``.
    return compiled(r"(.)\1+", 0).sub(_twice, text)


def _twice(run: re.Match[str]) -> str:
    return run[0][:2]
