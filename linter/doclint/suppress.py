"""What holds a finding back: allow-list, comments in the text, the baseline."""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from itertools import accumulate

from doclint.patterns import lazy
from doclint.span import LineIndex, Span, line_end, occurrences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import Counter, namedtuple
    from collections.abc import Iterable, Iterator

    from doclint.document import Remark
    from doclint.finding import Finding
    from doclint.settings import Allow
else:
    from doclint.record import namedtuple

_HEAD = lazy(r"<!--[ \t]*doclint:[ \t]*allow(?=[ \t])")
_NAMES = frozenset("abcdefghijklmnopqrstuvwxyz0123456789,- \t")
_LONGEST = 2_000  # characters of a comment behind that
_TEXT = lazy(r"\S")
_BLANK = lazy(r"\n[ \t\r]*\n")


class Comment(namedtuple("Comment", "span covers rules reason line")):
    """A suppression in the text: which rules it silences, and where.

    ``line`` is the 1-based line of the file on which it stands.
    """

    __slots__ = ()
    span: Span
    covers: Span
    rules: tuple[str, ...]
    reason: str | None
    line: int


def comments(text: str) -> list[Comment]:
    """Return the ``<!-- doclint: allow RULE -- reason -->`` comments of a text.

    A comment on a line of its own covers the paragraph below it, any other the
    line it stands on.
    """
    if "doclint:" not in text:
        return []
    lines = LineIndex(text)
    gaps = [match.start() for match in _BLANK.finditer(text)]
    found: list[Comment] = []
    stop = -1  # end of the line of the comment before
    for span, body in _written(text):
        if span.end <= stop:
            covers = found[-1].covers
        else:
            stop = line_end(text, span.end)
            covers = _covered(text, span, stop, gaps)
        number = lines.position(span.start).line
        found.append(_comment(span, body, covers, number))
    return found


def remarked(remarks: Iterable[Remark]) -> list[Comment]:
    """Return the same comments where the reader has kept them apart from the text."""
    return [
        _comment(one.covers, body, one.covers, one.line)
        for one in remarks
        for span, body in _written(one.text)
        if span.start == 0
    ]


def _written(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each comment of a text on one line with what follows ``allow``.

    However many have no end, that end is looked for once.
    """
    reached = end = line = -1
    for head in _HEAD.finditer(text):
        start, at = head.span()
        if end < at and (end := text.find("-->", at)) < 0:
            return
        if line < at:
            line = line_end(text, at)
        if start < reached or end > min(line, at + _LONGEST):
            continue
        body = text[at:end]
        if _NAMES.issuperset(_parted(body)[0]):
            reached = end + 3
            yield Span(start, reached), body


def _parted(body: str) -> tuple[str, str]:
    """Return the rules of a comment and its reason, "" where it has none."""
    at = body.find("--")
    while at > 0 and body[at - 1] not in " \t":
        at = body.find("--", at + 1)
    return (body, "") if at < 0 else (body[:at], body[at + 2 :].strip(" \t"))


def _comment(span: Span, body: str, covers: Span, line: int) -> Comment:
    rules, reason = _parted(body)
    names = tuple(rules.replace(",", " ").split())
    return Comment(span, covers, names, reason or None, line)


def _covered(text: str, span: Span, stop: int, gaps: list[int]) -> Span:
    """Return what the first comment of a line covers, which ends at ``stop``.

    ``gaps`` are the places of blank lines, sorted.
    """
    line_start = text.rfind("\n", 0, span.start) + 1
    if (text[line_start : span.start] + text[span.end : stop]).strip():
        return Span(line_start, stop)
    below = _TEXT.search(text, stop)
    end = bisect_left(gaps, below.start()) if below else len(gaps)
    return Span(stop, gaps[end] if end < len(gaps) else len(text))


def by_comments(
    findings: Iterable[Finding], found: list[Comment]
) -> tuple[list[Finding], set[int]]:
    """Return the findings that no comment silences, and the comments used.

    A comment without a reason silences nothing.
    """
    kept, used = [], set()
    covers = _covers_by_name(found)
    for finding in findings:
        named = [covers.get(name) for name in (finding.rule, finding.family)]
        firsts = [one.first(finding.at.span) for one in named if one]
        if numbers := [number for number in firsts if number is not None]:
            used.add(min(numbers))
        else:
            kept.append(finding)
    return kept, used


class _Covers:
    """What some comments cover, to be asked about many findings."""

    def __init__(self, found: list[tuple[Span, int]]) -> None:
        """Take in spans with the numbers of their comments."""
        found.sort()
        self._starts = [span.start for span, _ in found]
        self._ends = list(accumulate((span.end for span, _ in found), max))
        self._numbers = [number for _, number in found]

    def first(self, span: Span) -> int | None:
        """Return the number of the first that overlaps a span, None for none."""
        at = bisect_right(self._ends, span.start)
        return self._numbers[at] if at < bisect_left(self._starts, span.end) else None


def _covers_by_name(found: list[Comment]) -> dict[str, _Covers]:
    """Return what the comments with a reason cover, by rule or family."""
    by_name: dict[str, list[tuple[Span, int]]] = {}
    for number, comment in enumerate(found):
        for name in comment.rules if comment.reason else ():
            by_name.setdefault(name, []).append((comment.covers, number))
    return {name: _Covers(spans) for name, spans in by_name.items()}


def by_allow_list(
    findings: Iterable[Finding], entries: tuple[Allow, ...], path: str, root: str
) -> tuple[list[Finding], frozenset[Allow]]:
    """Return the findings that no entry of the allow-list lets pass, and those used.

    What an entry lets pass is no related place of another finding either.
    """
    relative = os.path.relpath(path, root).replace(os.sep, "/") if root else path
    applying = [e for e in entries if e.files is None or _fits(e.files, relative)]
    kept, used, passed = [], set(), set()
    for finding in findings:
        for entry in applying:
            named = entry.rule in (None, finding.rule, finding.family)
            if named and (entry.word is None or _in_word(finding, entry.word)):
                used.add(entry)
                passed.add(finding.at.span)
                break
        else:
            kept.append(finding)
    if passed:
        kept = [_without(finding, passed) for finding in kept]
    return kept, frozenset(used)


def _without(finding: Finding, passed: set[Span]) -> Finding:
    """Return a finding without the related places that are let pass."""
    related = tuple(one for one in finding.related if one.span not in passed)
    return finding._replace(related=related)


def _fits(pattern: str, path: str) -> bool:
    from fnmatch import fnmatch

    return fnmatch(path, pattern) or fnmatch(path, pattern.rstrip("/") + "/*")


def _in_word(finding: Finding, word: str) -> bool:
    """Whether the word stands in the line so that it overlaps the finding."""
    at = finding.at
    return any(
        Span(at.excerpt_start + start, at.excerpt_start + start + len(word)).overlaps(
            at.span
        )
        for start in occurrences(at.excerpt, word)
    )


def by_baseline(
    findings: Iterable[Finding], accepted: Counter[tuple[str, str]]
) -> tuple[list[Finding], Counter[tuple[str, str]]]:
    """Return the findings beyond the accepted counts, and what is left of those.

    The baseline counts by rule and by hash of the text around: two places that
    read alike are two of the count, whichever of them goes.
    """
    from collections import Counter

    left = Counter(accepted)
    kept = []
    for finding in findings:
        key = (finding.rule, finding.context_hash)
        if left[key] > 0:
            left[key] -= 1
        else:
            kept.append(finding)
    return kept, +left
