"""Report text that was pasted in from a web page, from its beginning to its end.

A core, such as an appeal to follow an account, gives the insertion away. It is
then read on to the end of its sentence and over neighbouring sentences of the
same kind, and never into the official text around it.
"""

from __future__ import annotations

from doclint.checks.deletion import (
    CLOSING,
    EDGE,
    OPENING,
    STOPS,
    deletion,
    line_around,
    stripped,
)
from doclint.checks.windows import matches, place
from doclint.document import Match
from doclint.patterns import compiled, escaped
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {
    "cores": list,
    "whole_line": bool,
    "reach": str,
    "names": tuple,
    "neighbours": tuple,
}
REQUIRED = ("cores",)

_NAMES = "NAMES"  # stands for the rows of ``names`` in cores and their anchors
_SENTENCE = 90  # no longer sentence is taken for a neighbour
_LABEL = (
    r"(?:[【\[（(]?(?:温馨提示|特别提示|提示|免责声明|版权声明|特别声明|声明|说明|备注|注)[】\]）)]?"
    r"[：:]?|[（(【\[“—－-]+|【[^【】\n]{1,16}】)[ 　]*$"
)


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the anchors of all cores."""
    return tuple(a for anchors, _ in _filled(params) for a in anchors)


def _filled(params: Mapping[str, Any]) -> Iterator[tuple[list[str], str]]:
    """Yield anchors and pattern of each core, the names put in."""
    names = [row[0] for row in params.get("names", ())]
    every = "(?:" + "|".join(map(escaped, names)) + ")"
    for anchored, pattern in params["cores"]:
        wanted = anchored.split("|")
        if _NAMES in wanted:
            wanted = [one for one in wanted if one != _NAMES] + names
        yield wanted, pattern.replace(_NAMES, every)


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each insertion; its fix deletes it and keeps the sentences around.

    ``cores`` are pairs of anchors, parted by bars, and a pattern of which a match
    counts only where an anchor stands; NAMES in either stands for any of the
    ``names``, rows of one name each. With ``whole_line`` a core must fill its
    line, which is then the insertion. ``reach`` is ``sentence`` (the default) or
    ``core``, which takes no more than the core. ``neighbours`` are rows of a
    pattern: a sentence beside the core that matches one belongs to it.
    """
    text = document.text
    spans = sorted(
        span
        for core in _cores(text, rule.params, hits)
        if (span := _insertion(text, core, rule.params))
    )
    for span in _merged(text, spans):
        yield Match.at(*span, ("",), edits=(deletion(text, span),))


def _cores(text: str, params: Mapping[str, Any], hits: list[Hit]) -> Iterator[Span]:
    for wanted, pattern in _filled(params):
        own = [hit for hit in hits if hit.anchor in wanted]
        for match in matches(pattern, text, own):
            yield Span(*place(match))


def _insertion(text: str, core: Span, params: Mapping[str, Any]) -> Span | None:
    line = line_around(text, core)
    if params.get("whole_line"):
        around = text[line.start : core.start] + text[core.end : line.end]
        return stripped(text, line) if not around.strip(EDGE + STOPS) else None
    if params.get("reach") == "core":
        return core
    vocabulary = _vocabulary(params.get("neighbours", ()))
    span = _with_ends(text, core, line, vocabulary)
    return _with_neighbours(text, span, line, vocabulary)


def _vocabulary(rows: tuple[tuple[str, ...], ...]) -> re.Pattern[str]:
    return compiled("|".join(row[0] for row in rows) or r"(?!)")


def _with_ends(text: str, core: Span, line: Span, vocabulary: re.Pattern[str]) -> Span:
    """Read a core on to the ends of its sentence, where these are part of it."""
    start, end = core
    sentence = _sentence(text, core, line)
    before = text[sentence.start : start]
    if len(before) <= _SENTENCE and (
        not before.strip(EDGE + OPENING) or vocabulary.search(before)
    ):
        start = sentence.start
    elif label := compiled(_LABEL).search(before):
        start -= len(label.group())
    after = text[end : sentence.end]
    if not compiled("[\u4e00-\u9fff]").search(after) or (
        len(after) <= _SENTENCE and vocabulary.search(after)
    ):
        end = sentence.end
    elif text[start] in OPENING and after[0] == CLOSING[OPENING.find(text[start])]:
        end += 1
    return stripped(text, Span(start, end))


def _sentence(text: str, core: Span, line: Span) -> Span:
    """Return the sentence around a span, with its final stops and marks."""
    start = core.start
    while start > line.start and text[start - 1] not in STOPS:
        start -= 1
    while start < core.start and text[start] in CLOSING:
        start += 1
    end = max(core.start, core.end - 1)
    while end < line.end and text[end] not in STOPS:
        end += 1
    while end < line.end and text[end] in STOPS + CLOSING:
        end += 1
    return Span(start, max(end, core.end))


def _with_neighbours(
    text: str, span: Span, line: Span, vocabulary: re.Pattern[str]
) -> Span:
    """Take in the sentences before and after, as long as they are of the kind."""
    start, end = span

    def is_kin(low: int, high: int) -> bool:
        return high - low <= _SENTENCE and bool(vocabulary.search(text, low, high))

    while start > line.start:
        last = start - 1
        while last > line.start and text[last] in STOPS + CLOSING + " 　":
            last -= 1
        one = _sentence(text, Span(last, last + 1), line)
        if not is_kin(one.start, start):
            break
        start = one.start
    while end < line.end:
        one = _sentence(text, Span(end, end + 1), line)
        if not is_kin(end, one.end):
            break
        end = one.end
    return stripped(text, Span(start, end))


def _merged(text: str, spans: list[Span]) -> list[Span]:
    """Join spans that touch, apart from blanks, within a line."""
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else Span(-1, -1)
        if merged and not text[last.end : span.start].strip(" 　\t"):
            merged[-1] = Span(last.start, max(last.end, span.end))
        else:
            merged.append(span)
    return merged
