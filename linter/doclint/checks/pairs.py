"""Report quotation marks, brackets and title marks that have no partner.

Clean text is passed by in a few searches: where every opening mark meets its closing
mark before the next one and both are equally many, nothing is unpaired. Only another
text is read mark by mark. A mark may find its partner in a later line: a quotation of
several paragraphs opens each of them and closes the last, and lines are broken inside
brackets.
"""

from __future__ import annotations

from doclint.document import Match
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from doclint.checks.pair_search import Lone
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {}
REQUIRED: tuple[str, ...] = ()
READS_ALL = True  # these marks stand in every line

KINDS = (
    ("“", "”", "引号"),
    ("‘", "’", "单引号"),
    ("（", "）", "括号"),
    ("《", "》", "书名号"),
    ("〈", "〉", "单书名号"),
    ("【", "】", "方头括号"),
    ("〔", "〕", "六角括号"),
)
CLOSING = {opening: closing for opening, closing, _ in KINDS}
OPENING = {closing: opening for opening, closing, _ in KINDS}
STOPS = "。！？；"
NAMES = {opening: f"前{name}" for opening, _, name in KINDS} | {
    closing: f"后{name}" for _, closing, name in KINDS
}
_REVERSED = 20  # code points within which a mark turned round has its partner
_MIXED = 40  # and one of another kind
_TURNED_PAIR = rf"”[^“”\n，。；：！？]{{1,{_REVERSED}}}“"
# Brackets that are typed for a partner: （甲], 〔2031].
_STRAYS = {
    **dict.fromkeys("（〔【《〈", "]］}＞>"),
    **dict.fromkeys("）〕】》〉", "[［{＜<"),
    **dict.fromkeys("“‘", "」』"),
    **dict.fromkeys("”’", "「『"),
}
# A line whose quotation marks are right up to a place and turned round from there on.
_TURNED_LINE = (
    r"(?m)^(?:[^“”\n]*“[^“”\n]*”)*[^“”\n]*"
    rf"(?P<rest>{_TURNED_PAIR}(?:[^“”\n]*{_TURNED_PAIR})*)[^“”\n]*$"
)


def check(
    document: Document, _rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each mark without a partner, with the place where that may be missing."""
    text, span = document.text, evidence.piece.span
    if not any(_is_suspect(text, *span, one, last) for one, last, _ in KINDS):
        return
    from doclint.checks.pair_search import lone_marks

    turned = [
        match.span("rest") for match in compiled(_TURNED_LINE).finditer(text, *span)
    ]
    for rest in turned:
        yield from map(_turned, compiled(_TURNED_PAIR).finditer(text, *rest))
    code = [block.span for block in document.draft.blocks if block.scope == "code"]
    known = [*code, *turned]
    lone = [
        one
        for one in lone_marks(text, *span)
        if not any(start <= one.at < end for start, end in known)
    ]
    at = 0
    while at < len(lone):
        pair = _as_pair(text, lone[at : at + 2])
        yield from pair or (_alone(text, lone[at]),)
        at += 2 if pair else 1


def _is_suspect(text: str, start: int, end: int, opening: str, closing: str) -> bool:
    """Whether marks of a kind are not equally many, or one stays open in its line."""
    first, last = ("（(", "）)") if opening == "（" else (opening, closing)
    opened = [mark for mark in first if text.find(mark, start, end) >= 0]
    closed = [mark for mark in last if text.find(mark, start, end) >= 0]
    if sum(text.count(mark, start, end) for mark in opened) != sum(
        text.count(mark, start, end) for mark in closed
    ):
        return True
    inner = f"[^{first}{last}\n]*"
    rest = f"{inner}(?:[{first}]{inner}[{last}]{inner})*[{last}]"
    return any(
        compiled(f"[{mark}](?!{rest})").search(text, start, end) for mark in opened
    )


def _as_pair(text: str, two: list[Lone]) -> tuple[Match, ...]:
    """Return the findings of two lone marks that belong together, else nothing."""
    if len(two) < 2 or two[0].line != two[1].line:
        return ()
    first, second = two
    between = text[first.at + 1 : second.at]
    if not 0 < len(between) <= _MIXED or not set(STOPS).isdisjoint(between):
        return ()
    marks = first.mark + second.mark
    if marks == "”“":
        return _reversed(first, "“"), _reversed(second, "”")
    if marks in ("““", "””") and len(between) <= _REVERSED and "，" not in between:
        return (_reversed(second, "”") if marks == "““" else _reversed(first, "“"),)
    if first.mark in CLOSING and second.mark in OPENING:
        wanted = CLOSING[first.mark]
        detail = f"{NAMES[first.mark]}与{NAMES[second.mark]}不是一对"
        span = (second.at, second.at + 1)
        return (Match.at(*span, (wanted,), term=marks, detail=detail),)
    return ()


def _turned(pair: re.Match[str]) -> Match:
    """Return the finding of a pair that is turned round: ”甲“."""
    right = f"“{pair[0][1:-1]}”"
    detail = "前后引号用反"
    return Match.at(*pair.span(), (right,), term="reversed", detail=detail)


def _reversed(one: Lone, wanted: str) -> Match:
    detail = f"前后引号用反，这里应为{NAMES[wanted]}"
    return Match.at(one.at, one.at + 1, (wanted,), term="reversed", detail=detail)


def _alone(text: str, one: Lone) -> Match:
    from doclint.checks import pair_guess

    is_open = one.mark in CLOSING
    wanted = CLOSING[one.mark] if is_open else OPENING[one.mark]
    at, mark = one.at, text[one.at]
    if mark in (text[at - 1 : at], text[at + 1 : at + 2]):
        low = at - (mark == text[at - 1 : at])
        detail = f"{NAMES[one.mark]}打了两个"
        return Match.at(low, low + 2, (mark,), term=one.mark, detail=detail)
    if (other := _foreign(text, one)) is not None:
        detail = f"{NAMES[one.mark]}与“{text[other]}”不是一对"
        return Match.at(other, other + 1, (wanted,), term=one.mark, detail=detail)
    detail = f"{NAMES[one.mark]}没有配对的{NAMES[wanted]}"
    guess = pair_guess.after if is_open else pair_guess.before
    span, reading = guess(text, one.at, one.mark, wanted)
    return Match.at(*span, (reading,), term=one.mark, detail=detail)


def _foreign(text: str, one: Lone) -> int | None:
    """Return where a bracket of another script stands for the partner of a mark."""
    strays, rest = _STRAYS[one.mark], ""
    if one.mark in CLOSING:
        start, rest = one.at + 1, text[one.at + 1 : one.at + 1 + _MIXED]
    else:
        start = max(0, one.at - _MIXED)
        rest = text[start : one.at]
    found = [i for i, char in enumerate(rest) if char in strays]
    if len(found) != 1 or not set(STOPS + "\n").isdisjoint(
        _between(rest, found[0], one)
    ):
        return None
    partners = set("[]［］{}「」『』") - set(strays)
    return start + found[0] if partners.isdisjoint(rest) else None


def _between(rest: str, index: int, one: Lone) -> str:
    return rest[:index] if one.mark in CLOSING else rest[index:]
