"""What holds a finding back: allow-list, comments in the text, the baseline."""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from itertools import accumulate

from doclint.patterns import lazy
from doclint.span import LineIndex, Span, line_end, occurrences

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections import Counter, namedtuple
    from collections.abc import Iterable

    from doclint.document import Remark
    from doclint.finding import Finding
    from doclint.settings import Allow
else:
    from doclint.record import namedtuple

_COMMENT = lazy(
    r"<!--[ \t]*doclint:[ \t]*allow[ \t]+(?P<rules>[a-z0-9,\- \t]+?)"
    r"(?:[ \t]+--[ \t]*(?P<reason>[^\n]*?))?[ \t]*-->"
)
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
    return [
        _comment(
            match,
            _covered(text, match.start(), match.end()),
            lines.position(match.start()).line,
        )
        for match in _COMMENT.finditer(text)
    ]


def remarked(remarks: Iterable[Remark]) -> list[Comment]:
    """Return the same comments where the reader has kept them apart from the text."""
    matches = ((_COMMENT.match(one.text), one) for one in remarks)
    return [
        _comment(match, one.covers, one.line)._replace(span=one.covers)
        for match, one in matches
        if match
    ]


def _comment(match: re.Match[str], covers: Span, line: int) -> Comment:
    return Comment(
        Span(*match.span()),
        covers,
        tuple(match["rules"].replace(",", " ").split()),
        match["reason"] or None,
        line,
    )


def _covered(text: str, start: int, end: int) -> Span:
    line_start = text.rfind("\n", 0, start) + 1
    stop = line_end(text, end)
    alone = not (text[line_start:start] + text[end:stop]).strip()
    if not alone:
        return Span(line_start, stop)
    below = _TEXT.search(text, stop)
    blank = _BLANK.search(text, below.start()) if below else None
    return Span(stop, blank.start() if blank else len(text))


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
