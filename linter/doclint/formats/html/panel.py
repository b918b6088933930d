"""The list of findings: what, where, why and what to do, with the filters."""

from __future__ import annotations

from html import escape

from doclint.finding import LEVELS
from doclint.formats.excerpt import excerpt
from doclint.formats.html.markup import plain
from doclint.formats.html.words import word
from doclint.formats.phrases import place, say, suggestion, title
from doclint.formats.summary import piece_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from doclint.finding import Finding, Report
    from doclint.formats import Style

_ROOM = 46  # terminal columns of an excerpt
_MOST_RELATED = 10


def item(
    style: Style, number: int, finding: Finding, file: int, piece: str, where: str
) -> str:
    """Return the entry of a finding; ``piece`` is the value of its filter."""
    level = finding.level[0]
    shown = excerpt(finding.at, _ROOM)
    said = suggestion(style, finding)
    advice = f'<p class="s">{plain(said)}</p>' if said else ""
    family = style.families.get(finding.family, finding.family)
    rule = title(style, finding.rule)
    found = plain(shown.found) or '<i aria-hidden="true">‸</i>'
    return (
        f'<li id="f{number}" class="{level}" data-l="{finding.level}"'
        f' data-g="{plain(finding.family)}" data-d="{file}" data-p="{plain(piece)}">'
        f'<p class="h"><span class="n">{number}</span>'
        f'<b class="lv">{escape(say(style, finding.level))}</b>'
        f" <strong>{plain(rule)}</strong>"
        f' <span class="g">{plain(family)} · {plain(finding.rule)}</span></p>'
        f'<p class="q"><a href="#t{number}">{plain(shown.left)}<em>{found}</em>'
        f"{plain(shown.right)}</a></p>"
        f'<p class="m">{plain(finding.message)}</p>{advice}'
        f'{_related(style, finding)}<p class="at">{where}</p></li>'
    )


def where(style: Style, report: Report, finding: Finding, *, many: bool) -> str:
    """Return where a finding stands: file if there are many, piece, place."""
    parts = [plain(report.source)] if many else []
    if len(report.pieces) > 1:
        number = piece_of(report, finding)
        parts.append(escape(word(style, "document", number=number)))
    parts.append(plain(place(style, finding.at)))
    return " · ".join(parts)


def _related(style: Style, finding: Finding) -> str:
    """Return links to the places that a finding rests on."""
    lines = []
    for at in finding.related[:_MOST_RELATED]:
        text = plain((at.text or at.excerpt)[:30])
        said = plain(say(style, "related", place=place(style, at)))
        link = f'<a href="#p{at.span.start}">{said} {text}</a>'
        lines.append(f'<p class="r">{link}</p>')
    if len(finding.related) > _MOST_RELATED:
        rest = say(style, "related more", len(finding.related) - _MOST_RELATED)
        lines.append(f'<p class="r">{plain(rest)}</p>')
    return "".join(lines)


def filters(
    style: Style,
    levels: Mapping[str, int],
    families: Iterable[str],
    pieces: Mapping[str, Mapping[str, str]],
) -> str:
    """Return the form above the list, which a script shows and obeys.

    ``pieces`` maps the name of a file to its pieces: the value and name of each.
    """
    chips = "".join(
        f'<button type="button" class="chip {level[0]}" data-l="{level}"'
        f' aria-pressed="true">{escape(say(style, level))} {levels[level]:,}</button>'
        for level in reversed(LEVELS)
        if levels[level]
    )
    names = "".join(
        f'<option value="{plain(one)}">{plain(style.families.get(one, one))}</option>'
        for one in families
    )
    found = word(style, "search")
    return (
        f'<form id="filter" hidden><div class="chips" role="group"'
        f' aria-label="{escape(word(style, "level"))}">{chips}</div>'
        f'<input type="search" id="find" aria-label="{escape(found)}"'
        f' placeholder="{escape(word(style, "search in"))}" autocomplete="off">'
        f'<div class="selects"><select id="family"'
        f' aria-label="{escape(word(style, "family"))}">'
        f'<option value="">{escape(word(style, "all families"))}</option>{names}'
        f"</select>{_piece_select(style, pieces)}</div></form>"
    )


def _piece_select(style: Style, pieces: Mapping[str, Mapping[str, str]]) -> str:
    options = []
    for name, own in pieces.items():
        inner = "".join(
            f'<option value="{plain(value)}">{plain(label)}</option>'
            for value, label in own.items()
        )
        options.append(f'<optgroup label="{plain(name)}">{inner}</optgroup>')
    lone = len(pieces) == 1 and all(len(own) == 1 for own in pieces.values())
    hidden = " hidden" if lone or not pieces else ""
    return (
        f'<select id="piece" aria-label="{escape(word(style, "piece"))}"{hidden}>'
        f'<option value="">{escape(word(style, "all pieces"))}</option>'
        f"{''.join(options)}</select>"
    )
