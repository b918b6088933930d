"""Report sentences and lines that speak like an advert, a web page or a chat.

No single word gives them away: words and forms of several classes are weighed
together, and official wording among them weighs against it.
"""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.checks import word_weights
from doclint.checks.deletion import deletion, stripped
from doclint.checks.line_parts import BRACKET, is_bare, is_spoken, lines, sentences
from doclint.checks.overlaps import Overlaps
from doclint.document import Match
from doclint.patterns import compiled
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from doclint.checks.word_weights import Score, Word
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {
    "words": tuple,
    "forms": tuple,
    "least": int,
    "above": int,
    "below": int,
    "bare": int,
}
REQUIRED = ("words", "forms", "least")

_WORDS, _TELLING = 2, 4  # one heavy word is chance, unless it weighs so much
_ALONE = 3  # a single class must weigh so much more
_SHARE = 0.55  # unless so much of the stretch is weighed words
_DENSER = 1  # so much less a bare line needs that is made of them
_KIN = 2  # a sentence beside an insertion belongs to it from this score on
_LINE = 150  # no longer line is weighed as a whole
_REST = 0.3  # so much of a line may be left over when the whole line goes
_DENSE, _SPREAD = 40, 10  # past so many code points, each so many ask for one more
_KNOWN = 0.65  # of what was found before in this share, nothing more is said
_STRANGE = 30  # code points of a neighbour that are not between its heavy words
_TAIL, _HEAD = 5, 10  # longer ends of a sentence without a weighed word stay
_TITLE = (
    r"[ 　]*(?:关于|在)[^\n，。]{4,}"  # the title of a document, an advert behind it
)
_CLOSERS = r"[）)】\]」』》”’！!~～>›»↓]*"


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the rare words and the anchors of the forms."""
    return tuple(word_weights.anchors(params["words"], params["forms"]))


def derived(params: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``needed``: for each form, strings of which every match holds one."""
    from doclint.proof import needed

    return {"needed": tuple(needed(pattern) for _, _, _, pattern in params["forms"])}


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each insertion; its fix deletes it and keeps the sentences around.

    ``words`` are rows of a word, its class, its weight and ``anchor`` or ``-``;
    ``forms`` rows of a class, a weight, anchors parted by bars (or ``-``) and a
    pattern. What scores ``least`` or more is an insertion; it is reported when the
    score lies between ``above`` and ``below``, unless an earlier stage accepted
    most of it.
    """
    text = document.text
    low, high = rule.params.get("above", 0), rule.params.get("below", 1000)
    seen = Overlaps([one.span for one in evidence.seen if one.family == rule.family])
    weights = word_weights.weights(
        *(rule.params[name] for name in ("words", "forms", "needed"))
    )
    for line in lines(text, hits):
        if not any(map(is_hanzi, text[line.start : line.end])):
            continue  # a line of figures, of English, an address
        for found, total in _insertions(text, line, rule.params, weights):
            near = seen.around(found)
            span = _widened(found, near)
            if low < total < high and not _is_known(span, near):
                yield Match.at(*span, ("",), edits=(deletion(text, span),))


def _bonus(piece: str, found: Sequence[Word], bare: int) -> int:
    """Return how much less a short line that is no sentence and no heading needs."""
    if not bare or not is_bare(piece):
        return 0
    return bare + _DENSER * (word_weights.share_of(piece, found) >= _SHARE)


def _widened(span: Span, near: list[Span]) -> Span:
    """Return a span with what was found before and reaches into it."""
    for one in near:
        if one.start < span.end and one.end > span.start:
            span = Span(min(span.start, one.start), max(span.end, one.end))
    return span


def _is_known(span: Span, near: list[Span]) -> bool:
    common = (min(span.end, one.end) - max(span.start, one.start) for one in near)
    return max(common, default=0) > _KNOWN * (span.end - span.start)


def _insertions(
    text: str, line: Span, params: Mapping[str, Any], weights: word_weights.Weights
) -> Iterator[tuple[Span, int]]:
    """Yield the insertions of a line, each with the score that gives it away."""
    piece = text[line.start : line.end]
    found: Sequence[Word]
    found = weights.words_in(piece)
    least, bare = params["least"], params.get("bare", 0)
    if word_weights.most(found) < least - bare - _DENSER:
        return
    parts = sentences(piece)
    whole = _score(piece, found, Span(0, len(piece)))
    if _is_insertion(whole, least - _bonus(piece, found, bare)) and _goes_whole(
        piece, found, parts
    ):
        is_title = compiled(_TITLE).match(piece[: whole.first])
        start = line.start + (whole.first if is_title else 0)
        yield Span(start, line.end), max(least, whole.total)
        return
    for bracket in compiled(BRACKET).finditer(piece):
        score = _score(piece, found, Span(*bracket.span()))
        if _is_insertion(score, least):
            found = [one for one in found if not _overlap(one, bracket.span())]
            yield _moved(Span(*bracket.span()), line.start), score.total
    scores = [_score(piece, found, part) for part in parts]
    for first, last in _runs(parts, scores, least):
        start = _start(piece, parts[first], scores[first])
        end = _end(piece, parts[last], scores[last])
        total = max(score.total for score in scores[first : last + 1])
        span = stripped(text, _moved(Span(start, end), line.start))
        if not is_spoken(text[span.start : span.end]):
            yield span, total


def _overlap(word: Word, span: tuple[int, int]) -> bool:
    return word.start < span[1] and word.end > span[0]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _score(piece: str, found: Sequence[Word], span: Span) -> Score:
    inside = [one for one in found if span.start <= one.start and one.end <= span.end]
    if not word_weights.most(inside):
        return word_weights.NOTHING
    inside = [
        one._replace(start=one.start - span.start, end=one.end - span.start)
        for one in inside
    ]
    return word_weights.score(piece[span.start : span.end], inside)


def _is_insertion(score: Score, least: int) -> bool:
    spread = max(0, score.last - score.first - _DENSE) // _SPREAD
    if score.heavy < _WORDS and score.strongest < min(_TELLING, least):
        return False
    return score.total >= least + spread and (
        score.classes > 1
        or score.share >= _SHARE
        or score.strongest >= word_weights.CERTAIN
        or score.total >= least + spread + _ALONE
    )


def _goes_whole(piece: str, found: Sequence[Word], parts: list[Span]) -> bool:
    """Whether hardly a sentence of the line speaks otherwise than the line does."""
    if len(piece) > _LINE:
        return False
    rest, bare = 0, is_bare(piece)
    scores = [_score(piece, found, part) for part in parts]
    for part, score in zip(parts, scores, strict=True):
        if score.total < _KIN:
            rest += part.end - part.start
        elif not bare:
            rest += part.end - _end(piece, part, score)
            rest += score.first if score.first >= _HEAD else 0
    return rest <= _REST * len(piece) and min(scores[0].total, scores[-1].total) >= _KIN


def _runs(
    parts: list[Span], scores: list[Score], least: int
) -> Iterator[tuple[int, int]]:
    """Yield the first and the last part of each insertion."""
    reached = -1
    for number, score in enumerate(scores):
        if number <= reached or not _is_insertion(score, least):
            continue
        first = last = number
        while first - 1 > reached and _is_kin(parts[first - 1], scores[first - 1]):
            first -= 1
        while last + 1 < len(scores) and _is_kin(parts[last + 1], scores[last + 1]):
            last += 1
        reached = last
        yield first, last


def _is_kin(part: Span, score: Score) -> bool:
    """Whether a sentence beside an insertion is of its kind, and not just near it."""
    rest = part.end - part.start - (score.last - score.first)
    return score.total >= _KIN and rest <= _STRANGE


def _start(piece: str, part: Span, score: Score) -> int:
    """Return where an insertion begins in its first sentence."""
    head = piece[part.start : part.start + score.first]
    if compiled(_TITLE).match(head):
        return part.start + score.first
    if score.first <= _HEAD:
        return part.start
    return part.start + max(head.rfind(mark) for mark in "，、；：　 ") + 1


def _end(piece: str, part: Span, score: Score) -> int:
    """Return where it ends in its last one; official text may follow unparted."""
    after = part.start + score.last
    tail = piece[after : part.end]
    if len(compiled("[\u4e00-\u9fff]").findall(tail)) < _TAIL:
        return part.end
    marks = compiled(_CLOSERS).match(tail)
    return after + (marks.end() if marks else 0)
