"""Report HTML entities left in a text, decoded."""

from __future__ import annotations

from doclint.document import Match
from doclint.patterns import escaped, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"terms": dict}
REQUIRED = ("terms",)

_ADDRESS = lazy(r"(?:://|www\.)[!-~]*\Z")


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the beginnings of entities."""
    return ("&#", *("&" + name for name in params["terms"]))


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each run of entities with the text it stands for.

    ``terms`` maps names to characters; a space that must not break reads as an
    ordinary one. Entities in addresses are parts of queries.
    """
    text, terms = document.text, rule.params["terms"]
    one = lazy(
        rf"&(?:amp;)*(?:(#\d{{2,7}}|#[xX][\da-fA-F]{{2,6}}|"
        rf"{'|'.join(map(escaped, terms))});|(nbsp)(?![\w;]))"
    )
    reached = 0
    for hit in hits:
        start = end = hit.span.start
        if start < reached:
            continue
        while match := one.match(text, end):
            end = match.end()
        if end == start or _ADDRESS.search(text, max(0, start - 200), start):
            continue
        reached = end
        yield Match.at(start, end, _readings(text[start:end], one, terms))


def _readings(
    shown: str, one: re.Pattern[str], terms: Mapping[str, str]
) -> tuple[str, ...]:
    def decoded(match: re.Match[str]) -> str:
        name = match[1] or match[2]
        if not name.startswith("#"):
            return terms[name]
        code = int("0" + name[1:], 0) if name[1] in "xX" else int(name[1:])
        return chr(code) if code < 0x110000 else "\ufffd"

    reading = one.sub(decoded, shown).replace("\xa0", " ")
    # Half a surrogate pair, or a number beyond Unicode, stands for nothing.
    lost = any("\ud800" <= char <= "\udfff" or char == "\ufffd" for char in reading)
    return () if lost else (reading,)
