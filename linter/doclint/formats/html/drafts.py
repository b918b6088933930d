"""The part of the page that shows the drafts themselves, and what was fixed."""

from __future__ import annotations

from bisect import bisect_left
from html import escape
from itertools import pairwise

from doclint.formats.html.markup import plain
from doclint.formats.html.text import paragraphs, parts
from doclint.formats.html.words import word
from doclint.formats.phrases import headline, place, title
from doclint.span import LineIndex
from doclint.stretches import Stretch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from doclint.finding import Finding, Report
    from doclint.formats import Style
    from doclint.stretches import Shown


def draft(
    style: Style,
    number: int,
    report: Report,
    shown: Shown | None,
    findings: Mapping[int, Finding],
) -> str:
    """Return the section of one draft; ``findings`` by their number in the report."""
    name = plain(report.source)
    said = headline(style, report.findings) if findings else word(style, "nothing")
    body = _made(style, shown.made) if shown and shown.made else ""
    if shown and shown.stretches:
        text = "".join(_text(style, number, report, shown, findings))
        if not shown.whole:
            note = word(style, "parts", n=shown.size)
            body += f'<p class="note">{escape(note)}</p>'
        elif not findings:
            whole = escape(word(style, "whole"))
            text = f"<details><summary>{whole}</summary>{text}</details>"
        body += text
    elif shown and shown.size:
        body += f'<p class="note">{escape(word(style, "left out"))}</p>'
    return (
        f'<section class="draft" id="d{number}" aria-labelledby="h{number}">'
        f'<h2 id="h{number}">{name}</h2><p class="said">{plain(said)}</p>'
        f"{body}</section>"
    )


def _text(
    style: Style,
    number: int,
    report: Report,
    shown: Shown,
    findings: Mapping[int, Finding],
) -> Iterator[str]:
    """Yield the stretches, cut where a piece begins, with what is between."""
    marks = parts(findings)
    starts = [part.start for part in marks]
    targets = {at.span.start for f in findings.values() for at in f.related}
    many = len(report.pieces) > 1
    reached = 0
    for one in _cut(shown, report.pieces if many else ()):
        end = one.start + len(one.text)
        if one.start > reached:
            gap = escape(word(style, "gap"))
            yield f'<p class="gap" aria-hidden="true">{gap}</p>'
        if many and one.line in report.pieces:
            piece = report.pieces.index(one.line) + 1
            heading = escape(word(style, "document", number=piece))
            yield f'<h3 id="d{number}p{piece}">{heading}</h3>'
        reached = end
        last = bisect_left(starts, end + (end == shown.size))
        own = marks[bisect_left(starts, one.start) : last]
        inner = "".join(paragraphs(one, own, findings, targets))
        yield f'<div class="text" lang="zh-CN" data-start="{one.start}">{inner}</div>'


def _cut(shown: Shown, pieces: tuple[int, ...]) -> Iterator[Stretch]:
    """Yield the stretches, each cut at the lines on which a piece begins."""
    for stretch in shown.stretches:
        index = LineIndex(stretch.text)
        offsets = [index.start(line - stretch.line + 1) for line in pieces]
        inner = [at for at in offsets if at]
        edges = [0, *inner, len(stretch.text)]
        line = stretch.line
        for low, high in pairwise(edges):
            line = stretch.line + index.position(low).line - 1
            yield Stretch(stretch.start + low, line, stretch.text[low:high])


def _made(style: Style, made: tuple[Finding, ...]) -> str:
    """Return a table of what was corrected before this report was made."""
    keys = ("place", "was", "is", "rule")
    head = "".join(f'<th scope="col">{escape(word(style, k))}</th>' for k in keys)
    rows = []
    for finding in made:
        best = finding.suggestions[0] if finding.suggestions else ""
        cells = (
            place(style, finding.at),
            finding.at.text,
            best or word(style, "deleted"),
            title(style, finding.rule),
        )
        rows.append(f"<tr>{''.join(f'<td>{plain(c)}</td>' for c in cells)}</tr>")
    count = escape(word(style, "made", n=len(made)))
    return (
        f'<details class="made"><summary>{count}</summary><div class="wide"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        f"</div></details>"
    )
