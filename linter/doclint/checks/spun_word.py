"""Report further spun words of a piece that is known to be spun.

A pair that was proven in the piece holds wherever the right word is likelier there;
another pair of the table, where it is much likelier.
"""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.checks.spun_pairs import Pair
    from doclint.document import Document, Evidence, Hit, Seen
    from doclint.rule import Rule

    Span = tuple[int, int]

PARAMS: dict[str, type] = {"collocations": bytes, "neighbours": bytes}
REQUIRED = ("collocations", "neighbours")
REQUIRES: tuple[str, ...] = ("jieba",)
READS_ALL = True  # nothing is read before the piece is known to be spun

# Natural logarithms of how much likelier the right word has to be: where the spun word
# was proven, with this right word or with another one, …
_PROVEN = 0.5
_OTHER = 2.0
# … and where it was not; then also this much likelier than in clean text.
_LEAST = 7.0
_ABOVE = 0.5
# Of a pair that is spun again and again, whose right word is that much more frequent,
# the first is enough.
_WELL_KNOWN = 3.0
_RARE = 20


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each word for which another one is much likelier at its place."""
    from doclint.checks.spun_pairs import places
    from doclint.checks.spun_piece import proof

    own = proof(evidence, rule.family)
    if not own:
        return
    least = _Least(document.text, evidence.piece.span, own, rule.params["neighbours"])
    taken = {at for seen in own for at in range(*seen.span)}
    table = rule.params["collocations"]
    for start, end, those in places(table, document.text, *evidence.piece.span):
        if not taken.isdisjoint(range(start, end)):
            continue
        found = _rights(document.text, rule, (start, end), those, least)
        if found:
            taken.update(range(start, end))
            yield Match.at(start, end, found, term=document.text[start:end])


def _rights(
    text: str, rule: Rule, span: Span, those: tuple[Pair, ...], least: _Least
) -> tuple[str, ...]:
    from doclint.checks.neighbours import most, place
    from doclint.checks.spun_pairs import gains

    table = rule.params["neighbours"]
    wanted = {
        pair: gain
        for pair in those
        if most(table, pair.right, pair.spun, text, span) + pair.weight
        >= (gain := least.gain(pair))
    }
    at = place(text, *span) if wanted else None
    if at is None:
        return ()
    found = []
    for gained, pair in gains(table, tuple(wanted), at):
        if gained >= wanted[pair]:
            found.append((not least.is_proven(pair), -gained, pair.right))
    return tuple(right for _, _, right in sorted(found))


class _Least:
    """How much likelier the right word of a pair has to be in a piece."""

    def __init__(
        self, text: str, piece: Span, own: tuple[Seen, ...], table: bytes
    ) -> None:
        self._table = table
        self._text = text
        self._piece = piece
        self._proven = {(seen.text, seen.reading) for seen in own}
        self._spun = {seen.text for seen in own}

    def is_proven(self, pair: Pair) -> bool:
        return (pair.spun, pair.right) in self._proven

    def gain(self, pair: Pair) -> float:
        if self.is_proven(pair):
            return _PROVEN
        if pair.spun in self._spun:
            return _OTHER
        # A spinner leaves none of the words that it replaces.
        is_left = self._text.find(pair.right, *self._piece) >= 0
        if not self._is_rare(pair):
            return max(_LEAST, (pair.floor if is_left else pair.usual) + _ABOVE)
        if is_left or pair.weight < _WELL_KNOWN:
            return max(_LEAST, pair.usual + _ABOVE)
        return _LEAST

    def _is_rare(self, pair: Pair) -> bool:
        from doclint.checks.neighbours import beside

        spun, right = beside(self._table, pair.spun), beside(self._table, pair.right)
        return right.times >= _RARE * spun.times
