"""The block of one file in the report for people: what is wrong, and where."""

from __future__ import annotations

from doclint.finding import LEVELS
from doclint.formats.excerpt import excerpt
from doclint.formats.phrases import (
    headline,
    left,
    lines,
    place,
    say,
    suggestion,
    title,
)
from doclint.formats.summary import piece_of
from doclint.formats.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.finding import Finding, Report
    from doclint.formats import Style
    from doclint.span import Span

    Group = list[Finding]  # of one cause, in the order of the text

_INDENT = "    "
_GUTTER = "│"
_MOST_LINES = 60  # a file, unless everything is asked for
_HIDDEN_LINES = 2  # that tell what is not listed, the blank one included
_LEAST_BLOCK = 5  # lines of a finding, the blank one included
_MOST_RELATED = 10
_LEAST_ROOM = 20  # columns for an excerpt, however narrow the terminal
_COLORS = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "bold": "1",
    "dim": "2",
    "good": "32",
}


def block(report: Report, style: Style) -> list[str]:
    """Return the lines on one file, the important ones when there are too many."""
    listed, hidden = _chosen(report, style)
    out = [_headline(report, style)]
    for piece, groups in sorted(listed.items()):
        if len(report.pieces) > 1:
            line = report.pieces[piece - 1]
            paged = any(finding.at.place for finding in report.findings)
            key = "piece at" if paged else "piece"
            heading = say(style, key, number=piece, line=line)
            out += ["", _painted(style, "bold", heading)]
        for group in sorted(groups, key=_rank):
            out += ["", *_cause(group, style)]
    if hidden:
        told = say(style, "hidden", len(hidden), left=left(style, hidden))
        out += ["", f"  {told}"]
    return out


def _chosen(
    report: Report, style: Style
) -> tuple[dict[int, list[Group]], list[Finding]]:
    """Return the groups to list by piece, and the findings for which no room is.

    What has no room leaves it to what is shorter, but to no lower level.
    """
    listed: dict[int, list[Group]] = {}
    hidden: list[Finding] = []
    used, room = 1, _MOST_LINES - _HIDDEN_LINES
    for group in _by_importance(report, style):
        lower = hidden and hidden[0].level != group[0].level
        if listed and not style.all and (lower or used + _LEAST_BLOCK > room):
            hidden += group
            continue
        piece = piece_of(report, group[0])
        needed = len(_cause(group, style)) + 1 + 2 * (piece not in listed)
        if listed and not style.all and used + needed > room:
            hidden += group
            continue
        listed.setdefault(piece, []).append(group)
        used += needed
    return listed, sorted(hidden, key=lambda one: one.at.span)


def _by_importance(report: Report, style: Style) -> list[Group]:
    """Return the findings by cause: errors first, then the first cause of each rule.

    So no rule crowds out another one of its level, wherever in the text it is found.
    """
    groups: dict[object, Group] = {}
    for number, finding in enumerate(report.findings):
        groups.setdefault(number if style.all else finding.cause, []).append(finding)
    before: dict[str, int] = {}
    turns: list[tuple[int, int, int]] = []
    causes = list(groups.values())
    for number, group in enumerate(causes):
        rule = group[0].rule
        turns.append((_rank(group)[0], before.get(rule, 0), number))
        before[rule] = before.get(rule, 0) + 1
    return [causes[number] for _, _, number in sorted(turns)]


def _rank(group: Group) -> tuple[int, Span]:
    """Return what a group is sorted by: the highest level first, then the place."""
    return -LEVELS.index(group[0].level), group[0].at.span


def _headline(report: Report, style: Style) -> str:
    encoding = (report.encoding or "UTF-8").upper()
    key = "file" if encoding == "UTF-8" else "file in"
    name = _painted(style, "bold", visible(report.source))
    rest = headline(style, report.findings)
    return say(style, key, file=name, encoding=encoding, rest=rest)


def _cause(group: Group, style: Style) -> list[str]:
    """Return the lines on one cause: its first place in full, then the others."""
    first, *others = group
    said = suggestion(style, first)
    out = [
        "  ".join(
            [
                f"  {place(style, first.at)}",
                _painted(style, first.level, say(style, first.level)),
                _painted(style, "bold", title(style, first.rule)),
                _painted(style, "dim", f"[{first.rule}]"),
            ]
        ),
        *_excerpt(first, style),
        _INDENT + visible(first.message),
    ]
    if said is not None:
        out.append(_INDENT + _painted(style, "good", said))
    out += _related(first, style)
    if others:
        where = lines(style, others)
        out.append(_INDENT + say(style, "folded", len(others), lines=where))
    return out


def _excerpt(finding: Finding, style: Style) -> Iterator[str]:
    gutter = _INDENT + _painted(style, "dim", _GUTTER) + " "
    room = style.width - len(_INDENT) - len(_GUTTER) - 1
    shown = excerpt(finding.at, max(room, _LEAST_ROOM))
    text = shown.left + _painted(style, finding.level, shown.found) + shown.right
    yield (gutter + text).rstrip()
    yield gutter + shown.margin + _painted(style, finding.level, shown.mark)


def _related(finding: Finding, style: Style) -> Iterator[str]:
    """Yield a line for each of the places that a summary rests on."""
    most = len(finding.related) if style.all else _MOST_RELATED
    for at in finding.related[:most]:
        text = visible(at.text or at.excerpt)
        text = text if len(text) <= 30 else text[:29] + "…"
        where = say(style, "related", place=place(style, at))
        yield f"{_INDENT}{where}  {text}".rstrip()
    if len(finding.related) > most:
        rest = say(style, "related more", len(finding.related) - most)
        yield _INDENT + rest


def _painted(style: Style, kind: str, text: str) -> str:
    """Return a text in its color, unchanged when no color is wanted."""
    return f"\033[{_COLORS[kind]}m{text}\033[0m" if style.color and text else text
