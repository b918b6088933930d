"""Which word stood here: contexts of often hidden words, weighed from both sides.

A table row is a word, its prior and the contexts seen on its left and right,
each written as a tree in one string (its file's header tells how to read it).
Weights are natural logarithms of how much more often a context meets the word
than by chance, so prior and weights of both sides add up to a score.
"""

from __future__ import annotations

from math import exp

from doclint.memo import remembered
from doclint.patterns import compiled, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator

    Contexts = dict[str, list[tuple[int, float]]]  # words and their weights
else:
    from doclint.record import namedtuple

DEPTH = 4  # characters of context on either side
_NODES = lazy(r"(\d?)(.)([a-z.])")
_FRAME_WEIGHT = 5.0  # a set phrase proves its word alone …
_FRAME_CHAR = 1.0  # … and a longer one beats a shorter
_SHORTER = 1.0  # what each missing character of the longest known context costs
_FEW = 2  # words that must know a context before others lose by it
_UNKNOWN = 1.0  # what a word loses beside a context that it is not known with
_NOISE = exp(3.0)  # weight of all the words that the table does not hold …
_MASS = 0.2  # … and share of the others of this length, whose contexts are unknown


class Word(namedtuple("Word", "text prior")):
    """A word that filters hide and the logarithm of how readily it is proposed."""

    __slots__ = ()
    text: str
    prior: float


class Candidate(namedtuple("Candidate", "fill word score left right framed")):
    """A word with its score, the weights of both sides, and whether a phrase fits."""

    __slots__ = ()
    fill: str
    word: str
    score: float
    left: float
    right: float
    framed: bool


class Table(namedtuple("Table", "words numbers mass holding left right frames")):
    """Words, their contexts by side, and set phrases.

    ``numbers`` finds a word's place in ``words``; ``mass`` sums the priors of all
    words of a length; ``holding`` gives the words that hold a character, and where.
    ``left`` and ``right`` are the trees of the contexts, one for each word.
    ``frames`` are set phrases (word, left and right context) by the first character
    on the right, or else the last on the left.
    """

    __slots__ = ()
    words: tuple[Word, ...]
    numbers: dict[str, int]
    mass: dict[int, float]
    holding: dict[str, list[tuple[int, int]]]
    left: tuple[str, ...]
    right: tuple[str, ...]
    frames: dict[str, list[tuple[str, str, str]]]


@remembered(maxsize=4)
def table(contexts: bytes, frames: bytes) -> Table:
    """Return the table that two TSV files hold; read when a mask is first seen."""
    rows = [*_rows(contexts)]
    words = tuple(Word(text, float(prior)) for text, prior, _, _ in rows)
    mass: dict[int, float] = {}
    holding: dict[str, list[tuple[int, int]]] = {}
    for number, (text, prior) in enumerate(words):
        mass[len(text)] = mass.get(len(text), 0.0) + exp(prior)
        for place, char in enumerate(text):
            holding.setdefault(char, []).append((number, place))
    phrases: dict[str, list[tuple[str, str, str]]] = {}
    for fill, before, after in _rows(frames):
        phrases.setdefault(after[:1] or before[-1], []).append((fill, before, after))
    numbers = {word.text: number for number, word in enumerate(words)}
    left = tuple("1" + row[2] for row in rows)
    right = tuple("1" + row[3] for row in rows)
    return Table(words, numbers, mass, holding, left, right, phrases)


def _rows(data: bytes) -> Iterator[list[str]]:
    for line in data.decode().split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")


@remembered(maxsize=1024)
def _starting(trees: tuple[str, ...], first: str) -> Contexts:
    """Return the contexts that start with a character, of the words of all trees."""
    found: Contexts = {}
    for number, tree in enumerate(trees):
        start = tree.find("1" + first)
        if start < 0:
            continue
        end = tree.find("1", start + 1)
        path = ""
        subtree = tree[start:end] if end > 0 else tree[start:]
        for digit, char, letter in _NODES.findall(subtree):
            path = (path[: int(digit) - 1] if digit else path) + char
            if letter != ".":
                weight = (ord(letter) - 97) / 2
                found.setdefault(path, []).append((number, weight))
    return found


def normalised(text: str) -> str:
    """Return a context as the table writes it: no spaces, one sign for digits."""
    text = compiled(r"[ \t\u3000\xa0]+", 0).sub("", text)
    text = compiled(r"[\r\n]+", 0).sub("^", text)
    text = compiled(r"[0-9０-９]", 0).sub("#", text)
    return compiled(r"[A-Za-zＡ-Ｚａ-ｚ]", 0).sub("@", text)


class Gap(namedtuple("Gap", "before after")):
    """Normalised text on either side of a gap."""

    __slots__ = ()
    before: str
    after: str


def weighed(known: Table, gap: Gap, only: tuple[int, ...] = ()) -> Iterator[Candidate]:
    """Yield every word that the contexts speak for, or each one of ``only``."""
    left = _side(known.left, gap.before[::-1][:DEPTH])
    right = _side(known.right, gap.after[:DEPTH])
    framed = _framed(known, gap)
    losses = [_UNKNOWN * (len(side) > _FEW) for side in (left, right)]
    for number in only or {*left, *right, *framed}:
        word = known.words[number]
        phrase = framed.get(number, 0.0)
        score = word.prior + phrase
        for side, loss in zip((left, right), losses, strict=True):
            score += side.get(number, -loss)
        a, b = left.get(number, 0.0), right.get(number, 0.0)
        yield Candidate(word.text, word.text, score, a, b, phrase > 0)


def _side(trees: tuple[str, ...], context: str) -> dict[int, float]:
    """Return the weight of the longest known context for each word.

    Where another word knows a longer one, the shorter counts for less.
    """
    weights: dict[int, float] = {}
    lengths: dict[int, int] = {}
    contexts = _starting(trees, context[:1]) if context else {}
    for length in range(1, len(context) + 1):
        for number, weight in contexts.get(context[:length], ()):
            weights[number], lengths[number] = weight, length
    longest = max(lengths.values(), default=0)
    return {
        number: weight - _SHORTER * (longest - lengths[number])
        if weight > 0
        else weight
        for number, weight in weights.items()
    }


def _framed(known: Table, gap: Gap) -> dict[int, float]:
    found: dict[int, float] = {}
    likely = {gap.before[-1:], gap.after[:1]}
    for fill, left, right in (f for c in likely for f in known.frames.get(c, ())):
        if gap.before.endswith(left) and gap.after.startswith(right):
            weight = _FRAME_WEIGHT + _FRAME_CHAR * len(left + right)
            number = known.numbers[fill]
            found[number] = max(weight, found.get(number, 0.0))
    return found


def ranked(
    known: Table, found: list[Candidate], length: int
) -> list[tuple[Candidate, float]]:
    """Return the best candidate of each fill and its share of the evidence.

    Candidates that fill the gap alike speak for each other.
    """
    weights: dict[str, float] = {}
    best: dict[str, Candidate] = {}
    for one in sorted(found, key=lambda one: (one.score, one.word)):
        weights[one.fill] = weights.get(one.fill, 0.0) + exp(one.score)
        best[one.fill] = one
    total = _NOISE + _MASS * known.mass.get(length, 0.0) + sum(weights.values())
    fills = sorted(best, key=lambda fill: (-weights[fill], fill))
    return [(best[fill], weights[fill] / total) for fill in fills]
