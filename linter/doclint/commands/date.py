"""``doclint date``: when a text was written, as its wordings tell."""

from __future__ import annotations

import os
from pathlib import Path

from doclint import cache, facts
from doclint.checks import claims
from doclint.commands import per_file
from doclint.facts import wordings
from doclint.facts.estimate import Estimate, Found, estimate
from doclint.formats.visible import visible
from doclint.formats.width import padded, width
from doclint.parser import command_parser
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.facts.wordings import Wording

_FOLDER = "facts"
_UNUSED = ("foreign_offices", "places")  # abroad and local: they tell little of a text
_MOST = 20  # wordings that people are shown
_COLUMNS = 24  # of the names of wordings
_YEARS = 40  # columns of the timeline
# How far each way of using a wording speaks of the present.
_PRESENT = {
    claims.PRESENT: 1.0,
    claims.WEAK: 0.3,
    claims.UNKNOWN: 0.3,
    claims.MENTION: 0,
}
_SINCE = 3  # years after its time in which a wording is read


def run(argv: list[str]) -> int:
    """Print when files were written; 2 when one of them cannot be read."""
    parser = command_parser("date", "只凭用语估计文稿写于何时")
    per_file.add_arguments(parser)
    parser.add_argument("--all", action="store_true", help="列出全部依据")
    given = parser.parse_args(argv)
    known = known_wordings(os.path.join(cache.shipped_pack(), _FOLDER))
    most = None if given.all else _MOST
    return per_file.tell(
        given,
        lambda draft: _record(estimate(draft.text, known, present)),
        lambda draft: _shown(
            visible(draft.source), estimate(draft.text, known, present), most=most
        ),
    )


def present(text: str, start: int, end: int, until: int) -> float:
    """Return how far a wording that was usual until some year is told for the present.

    A year beside it tells that it is history, not when the text was written.
    """
    used = claims.reading(text, Span(start, end), stated=until + _SINCE, last=until)
    return _PRESENT[used]


def known_wordings(folder: str) -> dict[str, Wording]:
    """Return the wordings of the fact tables of a folder. Raises PackError."""
    tables = sorted(Path(folder).glob("*.toml"))
    return wordings.merged(
        one
        for path in tables
        if path.stem not in _UNUSED
        for one in wordings.wordings(*facts.table(path))
    )


def _record(found: Estimate) -> dict[str, object]:
    return {
        "from": found.first,
        "to": found.last,
        "best": found.best,
        "evidence": [
            {
                "term": one.wording.term,
                "from": one.wording.since,
                "until": one.wording.until,
                "start": one.start,
                "end": one.end,
                "history": _is_history(one),
            }
            for one in found.evidence
        ],
    }


def _shown(path: str, found: Estimate, *, most: int | None) -> str:
    if found.first is None or found.last is None or found.best is None:
        return f"{path}：没有能判断年代的用语\n"
    lines = [f"{path}：写于{found.first}—{found.last}年，最可能是{found.best}年"]
    telling = _telling(found)
    chosen = telling if most is None else telling[-most:]
    first = min([found.first, *(_years(one)[0] for one in chosen)])
    last = max([found.last, *(_years(one)[1] for one in chosen)])
    step = max(1, -(-(last - first + 1) // _YEARS))
    count = (last - first) // step + 1
    head = f"{first}{str(last).rjust(max(count - 4, 5))}"
    lines.append(f"  {' ' * _COLUMNS}  {head}")
    for one in chosen:
        bar = _bar(range(first, last + 1, step), one, found.best)
        lines.append(
            f"  {padded(_cut(one.wording.term), _COLUMNS)}  {bar}  {_span(one)}"
        )
    best = " " * ((found.best - first) // step) + "▲"
    lines.append(f"  {padded('最可能', _COLUMNS)}  {best}")
    if len(chosen) < len(found.evidence):
        rest = len(found.evidence) - len(chosen)
        lines.append(f"  另有 {rest} 个用语；--all 列出全部")
    return "\n".join(lines) + "\n"


def _telling(found: Estimate) -> list[Found]:
    """Return the evidence by what it tells: the nearest bounds come last."""
    best = found.best or 0

    def distance(one: Found) -> int:
        since, until = one.wording.since, one.wording.until
        return min(abs(best - year) for year in (since, until) if year is not None)

    return sorted(found.evidence, key=lambda one: (-distance(one), one.start))


def _years(one: Found) -> tuple[int, int]:
    since, until = one.wording.since, one.wording.until
    return since or until or 0, until or since or 0


def _bar(years: range, one: Found, best: int) -> str:
    """Return a bar over the years; an end that is not known is drawn thin."""
    since, until = one.wording.since, one.wording.until
    first, last = _years(one)
    marks = []
    for year in years:
        reaches = year + years.step - 1
        if first <= reaches and year <= last:
            marks.append("█")
        elif (until is None and year > last) or (since is None and reaches < first):
            marks.append("─")
        else:
            marks.append("·" if year <= best <= reaches else " ")
    return "".join(marks)


def _span(one: Found) -> str:
    since, until = one.wording.since, one.wording.until
    return f"{since or ''}—{until or ''}" + ("（述史）" if _is_history(one) else "")


def _is_history(one: Found) -> bool:
    """Whether a wording that went out of use is only told of."""
    return one.wording.until is not None and one.present == 0


def _cut(text: str) -> str:
    while width(text) > _COLUMNS:
        text = text[:-2] + "…"
    return text
