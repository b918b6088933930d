"""Report numbers out of sequence in a row inside a paragraph: 一、…；二、…；四、….

Also rows of other words that are counted, in one paragraph or several: 其一，其二，
第一步，第二步， 一抓…二抓….
"""

from __future__ import annotations

from itertools import pairwise

from doclint.checks import outline
from doclint.checks.number_order import out_of_order
from doclint.checks.numerals import number
from doclint.checks.outline import Mark
from doclint.patterns import lazy
from doclint.span import line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit, Match
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()

_HAN = "[一二三四五六七八九十]{1,2}"
_MARK = lazy(
    rf"(?:(?<=[：；。])|(?<![^\n 　\t])|(?<=，)(?={_HAN}[抓靠看查讲防]))(?P<mark>"
    rf"(?P<han>{_HAN})、|（(?P<inner>{_HAN})）|(?P<figure>\d{{1,2}})(?P<dot>[.．、](?!\d))"
    r"|[（(](?P<round>\d{1,2})[）)]|(?P<half>\d{1,2})[）)]|(?P<circle>[①-⑳])"
    rf"|其(?P<that>{_HAN})[，是]|第(?P<step>{_HAN})步"
    rf"|(?P<verbed>{_HAN})(?P<verb>[抓靠看查讲防]))(?=[\u4e00-\u9fff“《，：])"
)
_KINDS = ("han", "inner", "figure", "round", "half", "circle", "that", "step", "verbed")
_WIDE = ("that", "step")  # whose row goes on from paragraph to paragraph
_FEWEST = 3  # marks of a row
_PAUSES = ("；", "。")
_MIDDLE = (  # second and third numbers, of which every faulty row holds one
    *(f"{n}、" for n in "二三23"),
    *(f"（{n}）" for n in "二三23"),
    *(f"{n}{dot}" for n in "23" for dot in "．）)"),
    *(f"({n})" for n in "23"),
)
_DOTTED = ("；2.", "；3.")  # behind a full stop 3.0 may begin a sentence
_VERBED = tuple(
    f"{pause}{n}{verb}" for pause in "，；。" for n in "二三" for verb in "抓靠看查讲防"
)


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the second and third numbers of a row, with the sign in front."""
    words = ("其二，", "其三，", "其二是", "其三是")
    steps = tuple(f"{pause}第{n}步" for pause in (*_PAUSES, "\n", "　") for n in "二三")
    middle = tuple(pause + one for pause in _PAUSES for one in _MIDDLE)
    return (*middle, *_DOTTED, *_VERBED, "②", "③", *words, *steps)


def check(
    document: Document, _rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each number that skips or repeats one in an otherwise complete row."""
    text, span = document.text, evidence.piece.span
    lines = {text.rfind("\n", 0, hit.span.end) + 1 for hit in hits}
    for start in sorted(lines):
        marks = _marks(text, max(start, span.start), line_end(text, start))
        yield from _faults(text, [m for m in marks if m.kind not in _WIDE])
    if any("其" in hit.anchor or "步" in hit.anchor for hit in hits):
        marks = _marks(text, *span)
        yield from _faults(text, [m for m in marks if m.kind in _WIDE])


def _marks(text: str, start: int, end: int) -> list[Mark]:
    return [_mark(match) for match in _MARK.finditer(text, start, end)]


def _mark(match: re.Match[str]) -> Mark:
    kind = next(one for one in _KINDS if match[one])
    value = ord(match[kind]) - ord("①") + 1 if kind == "circle" else 0
    start, end = match.span("mark")
    kind = match["verb"] or kind
    value = value or number(match[kind if kind in _KINDS else "verbed"]) or 0
    return Mark(kind, value, start, end, match["dot"] or "", match["mark"])


def _faults(text: str, marks: list[Mark]) -> Iterator[Match]:
    for items in outline.lists(tuple(mark for mark in marks if mark.value)):
        row = items.marks
        if len(row) < _FEWEST or row[0].value != 1:
            continue
        found = [match for match, _ in out_of_order(text, row)]
        steps = sum(b.value == a.value + 1 for a, b in pairwise(row))
        if len(found) == 1 and steps >= len(row) - 3:
            yield found[0]
