"""Report bracketed parts by what they hold: words to the drafter, names of fields."""

from __future__ import annotations

from doclint.checks.windows import line_part
from doclint.document import Match
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {
    "inside": str,
    "not_inside": str,
    "before": str,
    "after": str,
    "brackets": str,
}
REQUIRED = ("inside",)

_OPENING = "（([［【〔〖{｛<＜"
_CLOSING = "）)]］】〕〗}｝>＞"
_PAIRS = {"（": "）)", "(": ")）", "[": "]］", "［": "］]", "【": "】", "〔": "〕"}
_PAIRS |= {"〖": "〗", "{": "}｝", "｛": "｝}", "<": ">＞", "＜": "＞>"}
_LONGEST = 60  # code points of an inside


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield each bracketed part around a hit, brackets included.

    ``inside`` is sought in what the brackets hold, and ``not_inside`` must not be
    found there. ``before`` must match in the line up to the opening bracket, and
    ``after`` behind the part.
    ``brackets`` are the opening ones that count, all of them when it is left out.
    """
    text, params = document.text, rule.params
    opening = params.get("brackets", _OPENING)
    reached = 0
    for hit in hits:
        line, stop = line_part(text, hit.span.start, hit.span.end)
        part = _around(text, hit, (max(line, reached), stop))
        if part is None or text[part[0]] not in opening:
            continue
        start, end = part
        inside = text[start + 1 : end - 1]
        if compiled(params["inside"], 0).search(inside) is None:
            continue
        if "not_inside" in params and compiled(params["not_inside"], 0).search(inside):
            continue
        if _fits(text[line : start + 1], text[end:stop], params):
            reached = end
            yield Match.at(start, end)


def _around(text: str, hit: Hit, line: tuple[int, int]) -> tuple[int, int] | None:
    """Return the innermost bracketed part that holds the first character of a hit."""
    start = _opening_before(text, hit.span.start, line[0])
    if start is None:
        return None
    wanted = _PAIRS[text[start]]
    for end in range(start + 1, min(line[1], start + _LONGEST + 2)):
        if text[end] in wanted:
            return start, end + 1
        if text[end] in _OPENING or text[end] in _CLOSING:
            return None
    return None


def _opening_before(text: str, at: int, line: int) -> int | None:
    """Return where the bracket that is open at an offset stands."""
    for start in range(at, max(line, at - _LONGEST) - 1, -1):
        if text[start] in _OPENING:
            return start
        if text[start] in _CLOSING:
            return None
    return None


def _fits(before: str, after: str, params: Mapping[str, Any]) -> bool:
    if "before" in params and not (
        compiled(f"(?:{params['before']})$", 0).search(before)
    ):
        return False
    return (
        "after" not in params or compiled(params["after"], 0).match(after) is not None
    )
