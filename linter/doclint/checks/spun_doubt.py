"""Report words that a spinner probably put in, where a piece gives cause for doubt.

What counts is a neighbour that goes with the right word only, and that is common with
it; so the table of collocations is read whole, without anchors. Rare words that are
right in literary or dialect writing are reported here only, and never alone. A rule
with this check stands in the stage of ``spun-piece``, for which its findings so are no
proof.
"""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.checks.spun_pairs import Pair
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"collocations": bytes, "neighbours": bytes}
REQUIRED = ("collocations", "neighbours")
REQUIRES: tuple[str, ...] = ("jieba",)
READS_ALL = True  # nothing is read before the piece gives cause for doubt

_PROVEN = 3  # spun words from which on ``spun_word`` reads the piece

# Natural logarithms of how much likelier the right word has to be, also than nearly
# everywhere in clean text; a word that the lexicon hardly knows may stand without a
# neighbour that goes with the right word only, another one needs a pair known well.
_LEAST = 7.0
_ABOVE = {True: 0.5, False: 2.0}  # for such words and others
_CLEAR = 9.0
_SELDOM = 120
# A word that clean text has so often stands in company that was never counted, too.
_COMMON = 250


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each word of the table for which another one is much likelier."""
    from doclint.checks.spun_pairs import places

    if evidence.distinct(rule.family) >= _PROVEN:
        return
    taken = {at for seen in evidence.seen for at in range(*seen.span)}
    table, text = rule.params["collocations"], document.text
    for start, end, those in places(table, text, *evidence.piece.span):
        if not taken.isdisjoint(range(start, end)):
            continue
        rights = _rights(rule.params["neighbours"], those, text, (start, end))
        if rights:
            taken.update(range(start, end))
            yield Match.at(start, end, rights, term=text[start:end])


def _rights(
    table: bytes, those: tuple[Pair, ...], text: str, span: tuple[int, int]
) -> tuple[str, ...]:
    from doclint import words
    from doclint.checks.neighbours import beside, is_set, may_be_set, place
    from doclint.checks.spun_pairs import gains

    spun = those[0].spun
    is_rare = words.frequency(spun) < _SELDOM
    if not is_rare:
        if beside(table, spun).times >= _COMMON:
            return ()
        known = (pair for pair in those if pair.weight)
        those = tuple(p for p in known if may_be_set(table, p.right, text, span))
    at = place(text, *span) if those else None
    if at is None:
        return ()
    found = [
        (-gained, pair.right)
        for gained, pair in gains(table, those, at)
        if gained >= max(_LEAST, pair.floor + _ABOVE[is_rare])
        and (is_set(table, pair.right, spun, at) or (is_rare and gained >= _CLEAR))
    ]
    return tuple(right for _, right in sorted(found))
