"""Report a wording with a word in it that is too common for an anchor.

左右, 余, 倍: each of them stands on many pages of clean text. A search passes over a
text, and the pattern of the wording sees only what is beside it.
"""

from __future__ import annotations

from doclint.checks.numerals import in_figures
from doclint.checks.windows import place
from doclint.document import Match
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {
    "words": list,
    "form": str,
    "replacement": str,
    "drop": str,
    "figures": bool,
}
REQUIRED = ("words", "form")
READS_ALL = True  # the words are searched for here

_BEFORE, _AFTER = 32, 64  # code points beside a word that a match may reach


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each match of ``form``, which holds one of the ``words``.

    The words are patterns; each should begin with a character that is rare. A group
    named ``at`` (``at2`` …) narrows the span; ``replacement`` is a template of its
    reading; ``drop`` is a pattern of all that the reading does without; with
    ``figures`` the reading is what was found, its number in figures.
    """
    text, span = document.text, evidence.piece.span
    # One search for each word: alternatives together take five times as long.
    words = map(compiled, rule.params["words"])
    places = sorted(one.start() for word in words for one in word.finditer(text, *span))
    pattern = compiled(rule.params["form"])
    template, drop = (rule.params.get(name) for name in ("replacement", "drop"))
    reached = span.start
    for at in places:
        if at < reached:
            continue
        start, end = _part(text, max(at - _BEFORE, reached), at)
        for match in pattern.finditer(text, start, end):
            reached = match.end()
            found = place(match)
            read: tuple[str, ...] = ()
            if template is not None:
                read = (match.expand(template),)
            if drop is not None:
                read = (compiled(drop).sub("", text[slice(*found)]),)
            if rule.params.get("figures"):
                read = in_figures(text[slice(*found)])
            yield Match.at(*found, read)


def _part(text: str, low: int, at: int) -> tuple[int, int]:
    """Return the part of the line around a word."""
    end = text.find("\n", at, at + _AFTER)
    return text.rfind("\n", low, at) + 1 or low, end if end >= 0 else at + _AFTER
