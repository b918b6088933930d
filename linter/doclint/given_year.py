"""Whether a text clearly states another year than the one it is linted for."""

from __future__ import annotations

from doclint import structure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.document import Draft
    from doclint.stated_year import Clue, Stated

_CLEAR = 3  # the weight of a clue that is no passing remark: title, number, sign-off


def notes(draft: Draft, year: int) -> tuple[str, ...]:
    """Return what is to be said of pieces that state another year than ``year``.

    Their findings stay as they are: who gives a year may know better.
    """
    document = structure.document(draft, year)
    found = structure.years(document)
    lines = structure.first_lines(document)
    several = len(found) > 1
    return tuple(
        _note(f"{draft.source}:{line}" if several else draft.source, year, clue)
        for line, own in zip(lines, found, strict=True)
        if (clue := _other(own, year)) is not None
    )


def _other(own: Stated, year: int) -> Clue | None:
    """Return the best clue to another year, None unless it is clear."""
    if own.year is None or own.year == year or own.conflict:
        return None
    if any(clue.year == year and clue.weight >= _CLEAR for clue in own.evidence):
        return None
    best = own.best(own.year)
    return best if best.weight >= _CLEAR else None


def _note(where: str, year: int, clue: Clue) -> str:
    from doclint.stated_year.clue import LABELS

    told = f"{LABELS[clue.kind]}“{clue.text}”"
    return (
        f"{where}：指定按{year}年检查，文稿却写明是{clue.year}年（{told}）；"
        "如果指定错了，请改 --year 后面的年份，或配置文件里的 year"
    )
