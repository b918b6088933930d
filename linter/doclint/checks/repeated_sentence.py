"""Report a sentence or clause that is printed twice running, a paragraph twice over.

Clean text is cut at its marks and each part compared with the next one, in C; only
equal neighbours are looked at.
"""

from __future__ import annotations

from itertools import compress, count

from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"among": str}
REQUIRED = ("among",)
READS_ALL = True  # every sentence is compared with the next one

_SENTENCE = 8  # code points that are no refrain
_CLAUSE = 6
_MOST = 50  # repeated texts of a piece
_PARAGRAPH = 40
_BLANK = " 　\t\r"
_STARTS = "。！？；：\n" + _BLANK
_ENDS = ("", "。", "；", "！", "？")
_ARTICLES = "第一条"  # laws say the same in several places
_NUMBERED = lazy(
    r"[（(]?[一二三四五六七八九十\d①-⑳]{1,3}[、.．）)]|第[一二三四五六七八九十]"
)


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the second of two equal texts, with the mark or the break after it.

    ``among`` is "sentences", clauses included, or "paragraphs", which need not be
    neighbours.
    """
    start, end = evidence.piece.span
    text = document.text[start:end]
    if rule.params["among"] == "paragraphs":
        found = _paragraphs(text)
    else:
        whole = list(_sentences(text))
        found = iter(whole or list(_clauses(text)))
    for low, high, first in found:
        related = (Span(start + first, start + first + high - low),)
        yield Match.at(start + low, start + high, ("",), related=related)


def _sentences(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the places of sentences that end as the one before does."""
    parts = text.split("。")
    for index in _pairs(map(str.endswith, parts, parts[1:]), parts):
        again = parts[index + 1]
        before = parts[index][: -len(again)][-1:]
        if len(again) < _SENTENCE or "\n" in again or before not in _STARTS:
            continue
        low = sum(len(part) + 1 for part in parts[: index + 1])
        yield low, low + len(again) + 1, low - len(again) - 1


def _pairs(same: Iterator[bool], parts: list[str]) -> list[int]:
    """Return where neighbours are the same, a few places; more are a habit.

    Three times running is a refrain.
    """
    pairs = [
        index
        for index in compress(count(), same)
        if len(parts[index]) >= _CLAUSE <= len(parts[index + 1])
    ]
    alone = set(pairs)
    pairs = [index for index in pairs if alone.isdisjoint((index - 1, index + 1))]
    return pairs if len(pairs) <= _MOST else []


def _clauses(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the places of clauses behind a comma that the next one repeats."""
    parts = text.split("，")
    for index in _pairs(map(str.startswith, parts[1:], parts), parts):
        again, second = parts[index], parts[index + 1]
        if "\n" in again or not index:
            continue
        if second[len(again) : len(again) + 1] in _ENDS:
            # The first one goes: what ends the sentence stays.
            high = sum(len(part) + 1 for part in parts[: index + 1])
            yield high - len(again) - 1, high, high


def _paragraphs(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the places of long paragraphs that stand in the text before."""
    if _ARTICLES in text:
        return
    seen: dict[str, int] = {}
    at = 0
    previous = ""
    for line in text.split("\n"):
        words = line.strip(_BLANK)
        if len(words) >= _PARAGRAPH and words[-1] in "。；！" and words != previous:
            if words in seen and not _NUMBERED.match(words):
                yield at, min(at + len(line) + 1, len(text)), seen[words]
            seen.setdefault(words, at)
        previous = words or previous
        at += len(line) + 1
