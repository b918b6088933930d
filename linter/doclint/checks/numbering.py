"""Report numbers that skip or repeat one, or differ in form, or begin no line.

Three kinds of look at the same marks, which are read once: ``sequence``,
``numbering-style`` and ``missing-break``.
"""

from __future__ import annotations

from itertools import pairwise

from doclint.checks import number_order, outline
from doclint.document import Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.checks.outline import Mark
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"among": str}
REQUIRED: tuple[str, ...] = ()
READS_ALL = True  # the order of all marks is looked at

_AHEAD = 40  # marks among which the next one of the level above is looked for
_DOTS = ".．"
_ENDS = "。！"


def check(
    document: Document, rule: Rule, _hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield each mark out of order, of another form, or without its own line.

    ``among`` tells which marks have an order: those of "lines", or of "clauses".
    """
    text, span = document.text, evidence.piece.span
    if rule.check == "numbering-style":
        marks = outline.marks(text, span)
        yield from _strays(marks)
        misplaced = (*_misplaced(marks), *_bracketed(text, marks))
        yield from (_stray(mark, model) for mark, model in misplaced)
        for items in outline.outline(text, span):
            yield from _unlike(items.marks)
    elif rule.check == "missing-break":
        for items in outline.rows(text, span):
            yield from _unbroken(text, items.marks)
    else:
        among = rule.params.get("among", "lines")
        lists = (outline.outline if among == "lines" else outline.rows)(text, span)
        strays = (
            [mark for mark, _ in _misplaced(outline.marks(text, span))]
            if among == "lines"
            else []
        )
        yield from number_order.disorder(
            text, [items.marks for items in lists], among, strays
        )


def _unlike(marks: list[Mark]) -> Iterator[Match]:
    """Yield the marks of a list with the sign that fewer of them have."""
    signs = ["." if mark.style in _DOTS else mark.style for mark in marks]
    wanted = ("." if marks[0].kind == "figure" else "、") if marks[0].style else ""
    other = next((sign for sign in signs if sign != wanted), "")
    if not wanted or not other or wanted not in signs:
        return
    if signs.count(other) > signs.count(wanted):
        wanted = other
    for mark, sign in zip(marks, signs, strict=True):
        if sign != wanted:
            right = mark.text[:-1] + wanted
            detail = f"同一组的其他序号是“{marks[signs.index(wanted)].text}”"
            yield Match.at(mark.start, mark.end, (right,), detail=detail)


def _strays(marks: tuple[Mark, ...]) -> Iterator[Match]:
    """Yield a mark of another kind in a row: （1） 2. 3., or 1. （2） 3."""
    open_: set[str] = set()
    for index, (mark, following) in enumerate(pairwise(marks)):
        if mark.value == 1:
            open_.add(mark.kind)
        if following.kind == mark.kind or following.value != mark.value + 1:
            continue
        after = marks[index + 2] if index + 2 < len(marks) else None
        if mark.value == 1 and _starts(marks, index) and _goes_on(following, after):
            yield _stray(mark, following)
        elif after and after.kind == mark.kind and after.value == mark.value + 2:
            yield _stray(following, mark)


def _misplaced(marks: tuple[Mark, ...]) -> Iterator[tuple[Mark, Mark]]:
    """Yield marks that look like their own items, each with a model: 3. for （三）.

    Its number is the one that is missing above, and a list below begins at once.
    """
    for index, (mark, following) in enumerate(pairwise(marks)):
        if mark.value == 1 or following.value != 1 or following.kind != mark.kind:
            continue
        later = marks[index + 2 : index + _AHEAD]
        above = next((m for m in reversed(marks[:index]) if m.kind != mark.kind), None)
        if above is None or above.value != mark.value - 1:
            continue
        after = next((m for m in later if m.kind == above.kind), None)
        if after and after.value == mark.value + 1:
            yield mark, above
    yield from _unbracketed(marks)


def _unbracketed(marks: tuple[Mark, ...]) -> Iterator[tuple[Mark, Mark]]:
    """Yield a lone （2） after （一） and what stands under it: figures for （二）."""
    for index, mark in enumerate(marks):
        if mark.kind != "round" or mark.value == 1:
            continue
        near = marks[max(0, index - _AHEAD) : index + _AHEAD]
        inner = [m for m in near if m.kind == "inner" and m.start < mark.start]
        if inner and inner[-1].value == mark.value - 1:
            after = [m for m in near if m.start > inner[-1].start]
            if sum(m.kind == "round" for m in after) == 1 and after[0] is not mark:
                yield mark, inner[-1]


def _bracketed(text: str, marks: tuple[Mark, ...]) -> Iterator[tuple[Mark, Mark]]:
    """Yield a （3） that ends the row 1. 2., where no （2） is that it could follow."""
    for index, mark in enumerate(marks[1:], start=1):
        before = marks[index - 1]
        if (mark.kind, before.kind) != ("round", "figure"):
            continue
        near = marks[max(0, index - _AHEAD) : index]
        after = marks[index + 1] if index + 1 < len(marks) else None
        if (
            before.value == mark.value - 1
            and (after is None or after.kind not in ("round", "figure"))
            and not any(m.kind == "round" and m.value == before.value for m in near)
            and text.find(f"（{before.value}）", before.end, mark.start) < 0
        ):
            yield mark, before


def _starts(marks: tuple[Mark, ...], index: int) -> bool:
    """Whether the next mark's kind has no list that waits to be gone on with."""
    mark, following = marks[index], marks[index + 1]
    for at in range(index - 1, -1, -1):
        before = marks[at]
        if before.kind == mark.kind:
            return True
        if before.kind == following.kind:
            return bool(before.value != following.value - 1)
    return True


def _goes_on(following: Mark, after: Mark | None) -> bool:
    if after is None or after.kind != following.kind:
        return False
    return bool(after.value == following.value + 1)


def _stray(mark: Mark, model: Mark) -> Match:
    right = _like(mark.value, model)
    detail = f"同一组的其他序号是“{model.text}”"
    return Match.at(mark.start, mark.end, (right,) if right else (), detail=detail)


def _like(value: int, model: Mark) -> str:
    """Return a number in the form of another mark."""
    from doclint.checks.numerals import chinese

    forms = {
        "han": f"{chinese(value)}{model.style}",
        "inner": f"（{chinese(value)}）",
        "figure": f"{value}{model.style}",
        "round": f"（{value}）",
    }
    return forms.get(model.kind, "")


def _unbroken(text: str, marks: list[Mark]) -> Iterator[Match]:
    """Yield a 三是 inside a paragraph when 一是 and 二是 begin paragraphs.

    What is found is the end of the sentence before, with the number after it.
    """
    inside = [mark for mark in marks if mark.style in _ENDS]
    begin = [mark for mark in marks if mark.style == "\n"]
    if not inside or len(inside) + len(begin) < len(marks):
        return
    if len(begin) < 2 or len(begin) < 2 * len(inside):
        return
    for mark in inside:
        start = text.rfind(mark.style, 0, mark.start)
        shown = text[start : mark.end]
        yield Match.at(start, mark.end, (f"{shown[0]}\n{shown[1:].lstrip()}",))
