"""Read closely: is a pair of characters that is met nowhere another one?

The table holds pairs that clean text never has, far more than there could be anchors:
a row is a first character, all second ones, and for each of these the pairs it may
stand for, parted by bars, with a letter that tells how surely a slip explains it. Few
of them stand in a text; a sieve, one look at each different pair of the text, finds
them. Then the word has to fit its clause, and its neighbours have to be its company.
"""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.checks.misspelling import Reading
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"pairs": bytes, "company": bytes, "floor": float}
REQUIRED = ("pairs", "company", "floor")
REQUIRES: tuple[str, ...] = ("jieba",)
READS_ALL = True  # the pairs are too many

# Natural logarithms: the least that a letter of the table stands for, …
LEAST_SURE = 6.0
# … how much likelier the clause has to be at least, …
_LEAST_GAIN = 3.0
# … and what the company of a word counts, and company that it never has.
_COMPANY = 2.0
_STRANGE = -3.0
_LONG = -2.0  # a longer word has no company, it is its own
LONGEST = 3  # code points of a word that has
# What a name of two characters, of a river or a village, ends in.
_PLACES = frozenset("水河江湖溪沟山岭岗坪县市区镇乡村庄寨屯州湾浦港桥")
# Elements and what chemistry names compounds with: 六价铬, 苯系物 are in no lexicon.
_CHEMISTRY = frozenset(
    "氢氦锂铍硼碳氮氧氟氖钠镁铝硅磷硫氯氩钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴氪铷锶钇锆铌钼锝钌铑钯银镉"
    "铟锡锑碲碘氙铯钡镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥铪钽钨铼锇铱铂汞铊铅铋钋砹氡钫镭锕钍镤铀"
    "氰氨铵胺肼腈肟脲胍苯酚萘蒽菲烷烯炔烃醇醛酮醚酯酐酸羟羧羰巯硝磺酰茚芴吡啶呋喃噻唑嘧呤"
)
_OPEN, _CLOSE = "“‘《〈（(·", "”’》〉·"


def derived(params: Mapping[str, Any]) -> dict[str, Any]:
    """Return the sieve that the pairs pass."""
    from doclint.checks.sieve import sieve_of

    lines = params["pairs"].decode().split("\n")[:-1]
    seconds = ((line[0], line[2 : line.index("\t", 2)]) for line in lines)
    return {"sieve": sieve_of(first + one for first, every in seconds for one in every)}


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield the word that fits where a pair of the table stands once in the text.

    What is met again is a name or a term. ``floor`` is how sure it has to be, a
    natural logarithm. What another rule has told is left to it.
    """
    from doclint.span import Span

    text = document.text
    told = [one.span for one in evidence.seen]
    reached = 0
    for at in _places(rule.params, text, *evidence.piece.span):
        word = _best(rule.params, text, at) if at >= reached else None
        if word is None or any(Span(word.start, word.end).overlaps(s) for s in told):
            continue
        if _is_named(text, at, word):
            continue
        reached = word.end
        yield Match.at(word.start, word.end, (word.word,))


def _is_named(text: str, at: int, word: Reading) -> bool:
    """Whether what is shown in a word's place may be a name or a term of others."""
    from doclint.checks.surroundings import is_name, is_place, quotation

    if _CHEMISTRY.intersection(text[at : at + 2]):
        return True
    changed = next(i for i, c in enumerate(word.word, word.start) if c != text[i])
    return (
        text[changed + 1 : word.end] in _PLACES
        or quotation(text, word.start, word.end) is not None
        or is_place(text, word.end)
        or any(is_name(text, one, one + 1) for one in (changed, at + 1))
    )


def _places(params: Mapping[str, Any], text: str, low: int, high: int) -> list[int]:
    """Return the offsets of pairs of the table that stand once in a stretch."""
    from doclint.checks.sieve import sifted

    found = []
    for pair in sifted(params["sieve"], text[low:high]):
        if pair[1] in _row(params["pairs"], pair[0])[0]:
            at = text.find(pair, low, high)
            if text.find(pair, at + 1, high) < 0:
                found.append(at)
    return sorted(found)


def _row(table: bytes, first: str) -> tuple[str, tuple[str, ...]]:
    """Return the second characters of pairs, and what each pair may stand for."""
    from doclint import rows

    for seconds, reads in rows.found(table, first):
        return seconds, tuple(reads.split(" "))
    return "", ()


def _best(params: Mapping[str, Any], text: str, at: int) -> Reading | None:
    """Return the word that most surely should stand over a pair, if any is sure."""
    from doclint.checks.misspelling import Reading, changed_word
    from doclint.checks.preference import clause, gain

    seconds, reads = _row(params["pairs"], text[at])
    low, high = clause(text, at, at + 2)
    shown = text[low:high]
    best, highest = None, params["floor"]
    for right, letter in _rights(reads[seconds.index(text[at + 1])]):
        read = shown[: at - low] + right + shown[at - low + 2 :]
        gained = gain(shown, read)
        word = changed_word(shown, read) if gained >= _LEAST_GAIN else None
        if word is None:
            continue
        start, end = low + word.start, low + word.end
        if _is_quoted(text, start, end):
            continue
        fit = _company(params["company"], text, Reading(start, end, word.word))
        sure = sureness(letter) + gained + fit
        if sure >= highest:
            best, highest = Reading(start, end, word.word), sure
    return best


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a quotation or a title begins or ends with a word: a name, a pun."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return (bool(before) and before in _OPEN) or (bool(after) and after in _CLOSE)


def _rights(readings: str) -> Iterator[tuple[str, str]]:
    for one in readings.split("|"):
        yield one[:-1], one[-1]


def grade(sure: float) -> str:
    """Return the letter that stands for how sure a reading of a pair is."""
    return chr(ord("a") + min(25, round(sure - LEAST_SURE)))


def sureness(letter: str) -> float:
    """Return how sure a reading of a pair is, a natural logarithm."""
    return LEAST_SURE + ord(letter) - ord("a")


def _company(table: bytes, text: str, word: Reading) -> float:
    """Return how well the characters on either side go with a word."""
    from doclint import rows
    from doclint.characters import is_hanzi

    if len(word.word) > LONGEST:
        return _LONG
    before, after = next(rows.found(table, word.word), ("", ""))
    fit = 0.0
    for side, char in (
        (before, text[word.start - 1 : word.start]),
        (after, text[word.end : word.end + 1]),
    ):
        if char and is_hanzi(char):
            fit += _lift(side, char)
    return _COMPANY * fit


def _lift(side: str, char: str) -> float:
    """Return the number of the group that holds a character: c is 0, d is 1."""
    at = side.find(char)
    if at < 0:
        return _STRANGE
    while not side[at].isascii():
        at -= 1
    return ord(side[at]) - ord("c")
