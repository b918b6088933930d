"""Bars of findings by family and by piece: inline SVG, and the same as a table."""

from __future__ import annotations

from collections import Counter
from html import escape

from doclint.finding import LEVELS
from doclint.formats.html.markup import plain
from doclint.formats.html.words import word
from doclint.formats.phrases import say
from doclint.formats.width import width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from doclint.formats import Style

    Counts = dict[str, Counter[str]]  # a name -> findings by level

_WIDE, _LABEL, _NUMBER, _ROW = 360, 132, 34, 28  # units of the drawing
_LABEL_COLUMNS = 16  # terminal columns of a name
_MOST_BARS = 12


def counted(pairs: Iterable[tuple[str, str]]) -> Counts:
    """Return how many of each level there are by name, the most frequent first."""
    counts: Counts = {}
    for name, level in pairs:
        counts.setdefault(name, Counter())[level] += 1
    return counts


def chart(style: Style, key: str, counts: Counts, number: str) -> str:
    """Return a figure of counts; ``number`` keeps its ids apart from others."""
    name = word(style, key)
    listed = word(style, "chart", name=name, list=_listed(counts))
    bars = _bars(style, counts)
    height = len(bars) * _ROW + 4
    most = max(one.total() for _, one in bars)
    drawn = "".join(_bar(i, label, one, most) for i, (label, one) in enumerate(bars))
    return (
        f'<figure class="chart"><figcaption>{escape(name)}</figcaption>'
        f'<svg role="img" viewBox="0 0 {_WIDE} {height}" width="{_WIDE}"'
        f' height="{height}" aria-labelledby="ct{number} cd{number}">'
        f'<title id="ct{number}">{escape(name)}</title>'
        f'<desc id="cd{number}">{plain(listed)}</desc>{drawn}</svg>'
        f"{_table(style, key, counts)}</figure>"
    )


def _listed(counts: Counts) -> str:
    return "; ".join(f"{name} {one.total()}" for name, one in counts.items())


def _bars(style: Style, counts: Counts) -> list[tuple[str, Counter[str]]]:
    """Return what is drawn; more than a dozen are drawn as one."""
    bars = list(counts.items())
    if len(bars) <= _MOST_BARS:
        return bars
    rest: Counter[str] = Counter()
    for _, one in bars[_MOST_BARS - 1 :]:
        rest += one
    label = word(style, "rest", n=len(bars) - _MOST_BARS + 1)
    return [*bars[: _MOST_BARS - 1], (label, rest)]


def _bar(row: int, label: str, counts: Counter[str], most: int) -> str:
    top = row * _ROW + 4
    middle = top + 14
    room = _WIDE - _LABEL - _NUMBER
    out = [
        f'<text x="{_LABEL - 10}" y="{middle}" class="label">'
        f"{plain(_shortened(label))}</text>"
    ]
    x = float(_LABEL)
    for level in reversed(LEVELS):
        if counts[level]:
            wide = max(2.0, room * counts[level] / most)
            out.append(
                f'<rect x="{x:.1f}" y="{top + 3}" width="{wide:.1f}" height="16"'
                f' class="{level[0]}"/>'
            )
            x += wide + 1
    out.append(f'<text x="{x + 6:.1f}" y="{middle}">{counts.total():,}</text>')
    return "".join(out)


def _shortened(label: str) -> str:
    """Return what has room: of a path its end, which tells one from another."""
    if width(label) <= _LABEL_COLUMNS:
        return label
    is_path = "/" in label or "\\" in label
    while width(label) > _LABEL_COLUMNS - 1:
        label = label[1:] if is_path else label[:-1]
    return f"…{label}" if is_path else f"{label}…"


def _table(style: Style, key: str, counts: Counts) -> str:
    first = word(style, "family" if key == "families" else "piece")
    heads = [first, *(say(style, level) for level in reversed(LEVELS))]
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    rows = "".join(
        f'<tr><th scope="row">{plain(name)}</th>'
        + "".join(f"<td>{one[level]:,}</td>" for level in reversed(LEVELS))
        + "</tr>"
        for name, one in counts.items()
    )
    return (
        f"<details><summary>{escape(word(style, 'table'))}</summary>"
        f'<div class="wide"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></details>"
    )
