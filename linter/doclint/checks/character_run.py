"""Report runs of damaged characters, with what each of them stands for."""

from __future__ import annotations

from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"terms": dict, "normalise": bool}
REQUIRED = ()


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the characters of the table; a class of the rule names the others."""
    return tuple(params.get("terms", ()))


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each run of neighbouring damaged characters.

    A character reads as ``terms`` says or, with ``normalise``, as its own
    compatibility form; one that is its own form is not damaged. The run has a
    reading when each of its characters has one.
    """
    readings = {
        char: _reading(char, rule.params)
        for char in {document.text[hit.span.start] for hit in hits}
    }
    places = sorted({hit.span.start for hit in hits})
    damaged = [at for at in places if readings[document.text[at]] != document.text[at]]
    for start, end in runs(damaged):
        parts = [readings[char] for char in document.text[start:end]]
        known = [part for part in parts if part is not None]
        yield Match.at(start, end, ("".join(known),) if known == parts else ())


def _reading(char: str, params: Mapping[str, Any]) -> str | None:
    if char in params.get("terms", ()):
        reading: str = params["terms"][char]
        return reading
    if not params.get("normalise"):
        return None
    from unicodedata import normalize

    return normalize("NFKC", char)


def runs(places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each stretch of neighbouring offsets."""
    for index, place in enumerate(places):
        if index == 0 or places[index - 1] != place - 1:
            start = place
        if index + 1 == len(places) or places[index + 1] != place + 1:
            yield start, place + 1
