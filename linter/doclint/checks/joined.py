"""Words that signs or blanks split, as the lexicon knows them when joined."""

from __future__ import annotations

BLANKS = " \u3000\u00a0"  # what may stand around the sign in a split word
_LONGEST = 4  # characters of a word on either side of a gap
_KNOWN = 50  # frequency of a word that the lexicon alone vouches for
_ALONE = 5000  # frequency of a character that often stands alone


def sides(text: str, at: int) -> tuple[int, int]:
    """Return the places beside a sign; a blank on both its sides is passed over."""
    blanks = tuple(BLANKS)
    if text[at - 1 : at] in blanks and text[at + 1 : at + 2] in blanks:
        return max(0, at - 2), at + 2
    return max(0, at - 1), at + 1


def is_word(word: str, known: frozenset[str], *, two: bool) -> bool:
    """Whether spelt characters are a word, or, ``two``, two of which one is long."""
    from doclint.words import cut, frequency

    if word in known or frequency(word):
        return True
    parts = cut(word)
    if not two or len(parts) > 2 or max(map(len, parts)) < 2:
        return False
    return all(part in known or frequency(part) >= _KNOWN for part in parts)


def over(left: str, right: str, known: frozenset[str]) -> tuple[str, int]:
    """Return the word that lies over the border of two stretches, and the border.

    A known word comes before a longer one that only the lexicon holds.
    """
    from doclint.words import cut, frequency

    whole, start = ("", 0), 0
    for word in cut(left + right):
        end = start + len(word)
        if start < len(left) < end and (word in known or frequency(word) >= _KNOWN):
            whole = word, len(left) - start
        start = end
    if whole[0] in known:
        return whole
    if whole[0] or min(len(cut(left)[-1]), len(cut(right)[0])) == 1:
        return _longest(left, right, known) or whole
    return whole


def _longest(left: str, right: str, known: frozenset[str]) -> tuple[str, int] | None:
    """Return the longest known word over the border of two stretches."""
    for length in range(2 * _LONGEST, 1, -1):
        for place in range(1, length):
            word = left[-place:] + right[: length - place]
            if len(word) == length and word in known:
                return word, place
    return None


def is_broken(pieces: tuple[str, str]) -> bool:
    """Whether a piece of a word is no word itself, nor a character often alone."""
    from doclint.words import frequency

    return any(
        frequency(piece) < (_ALONE if len(piece) == 1 else 1) for piece in pieces
    )
