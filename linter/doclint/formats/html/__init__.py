"""One page that needs nothing else: the drafts with their findings marked."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path

from doclint.finding import MADE
from doclint.formats.closing import closing
from doclint.formats.html.charts import chart, counted
from doclint.formats.html.drafts import draft
from doclint.formats.html.markup import plain
from doclint.formats.html.panel import filters, item, where
from doclint.formats.html.words import word
from doclint.formats.phrases import counts, say
from doclint.formats.summary import by_level, piece_of
from doclint.formats.troubles import troubles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Finding, Report
    from doclint.formats import Style

_HERE = Path(__file__).parent


def render(reports: list[Report], style: Style) -> str:
    """Return the page: what the run came to, the drafts, the list of findings."""
    numbered = _numbered(reports)
    body = "".join(
        [
            f'<a class="skip" href="#findings">{escape(word(style, "skip"))}</a>',
            _top(reports, style),
            _troubles(reports, style),
            _overview(reports, style),
            f'<div class="both"><main aria-label="{escape(word(style, "text"))}">',
            *_drafts(reports, style, numbered),
            f"</main>{_panel(reports, style, numbered)}</div>",
            f"<footer>{plain(word(style, 'footer', version=style.version))}</footer>",
        ]
    )
    css = (_HERE / "report.css").read_text(encoding="utf-8")
    script = (_HERE / "report.js").read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return (
        f'<!doctype html>\n<html lang="{"en" if style.english else "zh-CN"}"><head>'
        f'<meta charset="utf-8">{MADE["html"]}'
        f'<meta http-equiv="Content-Security-Policy"'
        f' content="{policy}"><meta name="viewport"'
        f' content="width=device-width, initial-scale=1">'
        f'<meta name="referrer" content="no-referrer"><link rel="icon" href="data:,">'
        f"<title>{plain(_title(reports, style))}</title>\n<style>{css}</style></head>\n"
        f"<body>{body}\n<script>{script}</script></body></html>\n"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _numbered(reports: list[Report]) -> list[dict[int, Finding]]:
    """Return the findings of each report by their numbers, which never repeat."""
    made = []
    number = 0
    for report in reports:
        made.append(dict(enumerate(report.findings, number + 1)))
        number += len(report.findings)
    return made


def _title(reports: list[Report], style: Style) -> str:
    if not reports:
        return word(style, "report")
    name = reports[0].source
    if len(reports) > 1:
        name = word(style, "and more", name=name, n=len(reports))
    return word(style, "title", name=name)


def _top(reports: list[Report], style: Style) -> str:
    levels = by_level(f for report in reports for f in report.findings)
    undone = sum(bool(report.failures) for report in reports)
    said = counts(style, levels)
    if undone:
        said = say(style, "and").join(
            [word(style, "undone", n=undone), *([said] if said else [])]
        )
    lines = "".join(f"<p>{plain(line)}</p>" for line in closing(reports, style))
    head = said or word(style, "nothing") if reports else word(style, "report")
    return (
        f'<header class="top"><p class="kind">{escape(word(style, "report"))}</p>'
        f"<h1>{plain(head)}</h1>{lines}</header>"
    )


def _troubles(reports: list[Report], style: Style) -> str:
    told = troubles(reports, style)
    if not told:
        return ""
    rows = "".join(
        f'<li class="{one.kind}"><b>{escape(one.stage)}</b> '
        + (f"<code>{escape(one.file)}</code> " if one.file else "")
        + f"{escape(one.message)}</li>"
        for one in told
    )
    heading = escape(word(style, "troubles"))
    return (
        f'<section class="troubles" aria-label="{heading}"><h2>{heading}</h2>'
        f"<ul>{rows}</ul></section>"
    )


def _overview(reports: list[Report], style: Style) -> str:
    """Return charts of the findings, and a table of files when there are many."""
    families = counted(
        (style.families.get(f.family, f.family), f.level)
        for report in reports
        for f in report.findings
    )
    ranked = dict(sorted(families.items(), key=lambda one: -one[1].total()))
    pieces = counted(
        (_piece_name(report, f, style, many=len(reports) > 1), f.level)
        for report in reports
        for f in report.findings
    )
    charts = chart(style, "families", ranked, "1") if ranked else ""
    if len(pieces) > 1:
        charts += chart(style, "pieces", pieces, "2")
    table = _files(reports, style) if len(reports) > 1 else ""
    if not charts and not table:
        return ""
    label = escape(word(style, "overview"))
    return f'<section class="overview" aria-label="{label}">{charts}{table}</section>'


def _piece_name(report: Report, finding: Finding, style: Style, *, many: bool) -> str:
    own = word(style, "document", number=piece_of(report, finding))
    if not many:
        return own
    return f"{report.source} {own}" if len(report.pieces) > 1 else report.source


def _files(reports: list[Report], style: Style) -> str:
    levels = by_level(())
    heads = [word(style, "file"), *(say(style, one) for one in levels)]
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    rows = []
    for number, report in enumerate(reports, 1):
        name = plain(report.source)
        cells = "".join(f"<td>{n:,}</td>" for n in by_level(report.findings).values())
        if report.failures:
            cells = f'<td colspan="3">{plain(report.failures[0].message)}</td>'
        else:
            name = f'<a href="#d{number}">{name}</a>'
        rows.append(f'<tr><th scope="row">{name}</th>{cells}</tr>')
    return (
        f'<div class="wide files" tabindex="0" role="region"'
        f' aria-label="{escape(word(style, "file"))}"><table><thead><tr>{head}</tr>'
        f"</thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _drafts(
    reports: list[Report], style: Style, numbered: list[dict[int, Finding]]
) -> list[str]:
    shown = style.shown or (None,) * len(reports)
    return [
        draft(style, number, report, text, findings)
        for number, (report, text, findings) in enumerate(
            zip(reports, shown, numbered, strict=True), 1
        )
        if not report.failures or findings
    ]


def _panel(
    reports: list[Report], style: Style, numbered: list[dict[int, Finding]]
) -> str:
    findings = [finding for report in reports for finding in report.findings]
    if not findings:
        return ""
    entries = []
    pieces: dict[str, dict[str, str]] = {}
    for file, (report, own) in enumerate(zip(reports, numbered, strict=True), 1):
        for number, one in own.items():
            piece = f"{file}.{piece_of(report, one)}"
            label = word(style, "document", number=piece_of(report, one))
            pieces.setdefault(report.source, {})[piece] = label
            at = where(style, report, one, many=len(reports) > 1)
            entries.append(item(style, number, one, file, piece, at))
    heading = escape(word(style, "findings"))
    form = filters(
        style, by_level(findings), dict.fromkeys(f.family for f in findings), pieces
    )
    shown = plain(word(style, "shown", shown="{shown}", all="{all}"))
    return (
        f'<aside id="findings" aria-labelledby="fh"><div class="bar">'
        f'<h2 id="fh">{heading}</h2><p id="count" role="status" data-text="{shown}">'
        f"{say(style, 'count', len(findings), word='')}</p>{_buttons(style)}</div>"
        f'{form}<p class="keys" hidden>{escape(word(style, "keys"))}</p>'
        f'<p id="none" hidden>{escape(word(style, "none"))}</p>'
        f'<ol id="list">{"".join(entries)}</ol></aside>'
    )


def _buttons(style: Style) -> str:
    """Return what moves through the findings; a script shows it."""
    previous, after, listed = (
        escape(word(style, key)) for key in ("previous", "next", "list")
    )
    return (
        f'<div class="move" hidden><button type="button" id="prev"'
        f' aria-label="{previous}">↑</button><button type="button" id="next"'
        f' aria-label="{after}">↓</button><button type="button" id="open"'
        f' aria-expanded="false" aria-controls="list">{listed}</button></div>'
    )
