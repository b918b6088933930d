"""How much a stretch of text speaks like an advert: weighed words and forms."""

from __future__ import annotations

from doclint.checks.held_strings import HeldStrings
from doclint.memo import remembered
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable, Iterator
else:
    from doclint.record import namedtuple

Rows = tuple[tuple[str, ...], ...]

OFFICIAL = "official"  # the class of what speaks against an advert; weights below 0
CERTAIN = 6  # a word of this weight needs no second class beside it
_OVERALL = -9  # at this weight a word of the class counts wherever it stands
_BEFORE, _BEHIND = 12, 3  # how far from the words of an advert official ones count
_CLOSE = 2  # how far behind the last one a faint word still belongs to it
_PLAIN, _NEAR_STOP = 2, 6  # a sentence with a full stop near loses so much
_SPOKEN = frozenset(("voice", "assistant"))
_MOST = 3  # of how many texts one form counts
_FAINT, _FAINT_MOST = 1, 3  # words of this weight count so much in a class at most
_BLANKS = " 　\t|｜丨·•/[]［］【】（）()<>《》,，、.。:：;；-—_*…"


class Word(namedtuple("Word", "start end kind weight row")):
    """A weighed word or form at its place; ``row`` tells which one it is."""

    __slots__ = ()
    start: int
    end: int
    kind: str
    weight: int
    row: str


class Score(namedtuple("Score", "total classes strongest heavy share first last")):
    """What the words of a stretch weigh together, and where they stand.

    ``classes`` counts those that weigh two or more, ``heavy`` the heavy words,
    ``share`` is how much of the
    text from the first to the last heavy word, blanks and marks apart, is weighed.
    """

    __slots__ = ()
    total: int
    classes: int
    strongest: int
    heavy: int
    share: float
    first: int
    last: int


NOTHING = Score(0, 0, 0, 0, 0.0, -1, -1)


def anchors(words: Rows, forms: Rows) -> Iterator[str]:
    """Yield where a look starts: the rare words, and the anchors of the forms."""
    yield from (text for text, _, _, mark in words if mark == "anchor")
    for _, _, own, _ in forms:
        yield from own.split("|") if own != "-" else ()


class Weights:
    """Weighed words and forms, made ready to be looked for.

    ``needed`` are, for each form, strings of which every match holds one; none
    where they are not known.
    """

    def __init__(self, words: Rows, forms: Rows, needed: Rows) -> None:
        """Sort words and strings so that a stretch is asked for all of them at once."""
        self._forms = [(kind, int(w), pattern) for kind, w, _, pattern in forms]
        self._everywhere = [n for n, strings in enumerate(needed) if not strings]
        self._forms_of: dict[str, list[int]] = {}
        for number, strings in enumerate(needed):
            for string in strings:
                self._forms_of.setdefault(string, []).append(number)
        self._weighed = {text: (kind, int(w)) for text, kind, w, _ in words}
        self._strings = HeldStrings({*self._forms_of, *self._weighed})
        # Several rules ask for the same lines, one after the other.
        self.words_in = remembered(maxsize=512)(self._words_in)

    def _words_in(self, text: str) -> tuple[Word, ...]:
        """Return the words and forms of a stretch, in order."""
        held = self._strings.of(text)
        forms = {n for string in held for n in self._forms_of.get(string, ())}
        found = [
            Word(*match.span(), kind, weight, pattern)
            for kind, weight, pattern in map(
                self._forms.__getitem__, forms.union(self._everywhere)
            )
            for match in compiled(pattern).finditer(text)
        ]
        rest = text
        # The longest first: 公文写作 is not 公文 and 写作 as well.
        for literal in sorted(self._weighed.keys() & held, key=lambda w: (-len(w), w)):
            kind, weight = self._weighed[literal]
            at = rest.find(literal)
            while at >= 0:
                end = at + len(literal)
                found.append(Word(at, end, kind, weight, literal))
                rest = rest[:at] + "\0" * len(literal) + rest[end:]
                at = rest.find(literal, end)
        return tuple(sorted(_apart(text, found)))


@remembered(maxsize=4)
def weights(words: Rows, forms: Rows, needed: Rows) -> Weights:
    """Return words and forms made ready; the same rows are so once."""
    return Weights(words, forms, needed)


def _apart(text: str, found: list[Word]) -> list[Word]:
    """Drop what repeats, and a word for which a heavier one stands."""
    kept: list[Word] = []
    seen: set[tuple[str, str]] = set()
    for word in sorted(found, key=lambda one: (-one.weight, one)):
        again = (word.kind, text[word.start : word.end])
        if not any(_is_spent(word, one) for one in kept) and again not in seen:
            kept.append(word)
            if word.kind != OFFICIAL:
                seen.add(again)
    return kept


def _is_spent(word: Word, kept: Word) -> bool:
    """Whether a heavier word or form stands for a word; 上一篇：… for its title."""
    if word.kind == OFFICIAL:
        inside = kept.start <= word.start and word.end <= kept.end
        return inside and kept.weight >= CERTAIN
    return word.kind == kept.kind and word.start < kept.end and word.end > kept.start


def most(found: Iterable[Word]) -> int:
    """Return what no stretch that holds some of these words scores more than."""
    return sum(_sums([word for word in found if word.kind != OFFICIAL]).values())


def share_of(text: str, found: Iterable[Word]) -> float:
    """Return how much of a whole stretch is made of weighed words."""
    telling = [word for word in found if word.kind != OFFICIAL]
    return _share(text, telling, 0, len(text))


def score(text: str, found: Iterable[Word]) -> Score:
    """Return the score of a stretch that holds these words."""
    found = list(found)
    telling = [word for word in found if word.kind != OFFICIAL]
    heavy = [word for word in telling if word.weight > _FAINT]
    if not heavy:
        return NOTHING
    first = min(word.start for word in heavy)
    last = _last(telling, max(word.end for word in heavy))
    strongest = max(word.weight for word in heavy)
    low, high = first - _BEFORE, last + _BEFORE
    telling = [word for word in telling if low <= word.start and word.end <= high]
    sums = _sums(telling)
    near = Word(first - _BEFORE, last + _BEHIND, "", strongest, "")
    against = [word for word in found if _is_against(word, near)]
    total = sum(sums.values()) + sum(_sums(against).values())
    if strongest < CERTAIN and _is_plain(text[last:], sums):
        total -= _PLAIN
    classes = sum(weight > _FAINT for weight in sums.values())
    return Score(
        total,
        classes,
        strongest,
        len(heavy),
        _share(text, telling, first, last),
        first,
        last,
    )


def _is_plain(tail: str, kinds: Iterable[str]) -> bool:
    """Whether a sentence ends as official ones do, and nobody speaks in it."""
    is_stop = len(tail) <= _NEAR_STOP and tail.rstrip(" 　").endswith("。")
    return is_stop and not _SPOKEN & set(kinds)


def _is_against(word: Word, near: Word) -> bool:
    """Whether an official word speaks against the words of a place."""
    if word.kind != OFFICIAL or word.weight <= _OVERALL:
        return word.kind == OFFICIAL
    return near.start <= word.start <= near.end and near.weight < CERTAIN


def _last(telling: list[Word], end: int) -> int:
    """Return the end of the words, faint ones that follow closely included."""
    for word in telling:
        if end < word.end and word.start <= end + _CLOSE:
            end = word.end
    return end


def _sums(found: Iterable[Word]) -> dict[str, int]:
    """Return the weight of each class; what repeats counts three times at most."""
    sums: dict[str, int] = {}
    faint: dict[str, int] = {}
    times: dict[str, int] = {}
    for word in found:
        times[word.row] = times.get(word.row, 0) + 1
        if times[word.row] > _MOST:
            continue
        if word.weight == _FAINT:
            faint[word.kind] = min(_FAINT_MOST, faint.get(word.kind, 0) + 1)
        else:
            sums[word.kind] = sums.get(word.kind, 0) + word.weight
    return {kind: sums.get(kind, 0) + faint.get(kind, 0) for kind in {*sums, *faint}}


def _share(text: str, found: list[Word], first: int, last: int) -> float:
    covered = {at for word in found for at in range(word.start, word.end)}
    solid = [at for at in range(first, last) if text[at] not in _BLANKS]
    return sum(at in covered for at in solid) / max(1, len(solid))
