"""The chart of a run: start-up, speed, terms, and how far the goals are reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, NullFormatter

from speed.corpora import MB
from speed.goals import goals, largest, terms_of
from speed.measuring import ratio, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from speed.bench import Group
    from speed.measuring import Spread

_OWN, _BAND, _PEER, _MISSED = "#1f5fbf", "#cfdff5", "#7d8590", "#d9702a"
_INK, _SOFT, _FAINT = "#24292f", "#656d76", "#e4e7eb"
_STYLE = {
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "text.color": _INK,
    "axes.edgecolor": _FAINT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.axisbelow": True,
    "xtick.color": _SOFT,
    "xtick.minor.size": 0,
    "xtick.major.size": 0,
    "ytick.color": _INK,
    "ytick.major.size": 0,
    "grid.color": _FAINT,
    "svg.hashsalt": "doclint",
}


def draw(groups: Mapping[str, Group], folder: Path) -> None:
    """Write ``speed.png`` and ``speed.svg``; a panel without figures says so."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(13, 9), layout="constrained")
        # Each row sets its own margins: the names of goals are long.
        panels = ((_startup, _speed), (_terms, _goals))
        for row, pair in zip(figure.subfigures(2, 1), panels, strict=True):
            row.get_layout_engine().set(w_pad=0.25, h_pad=0.2)
            for place, panel in zip(row.subplots(1, 2), pair, strict=True):
                panel(place, groups)
        figure.savefig(folder / "speed.png", dpi=130)
        figure.savefig(folder / "speed.svg", metadata={"Date": None})


def _startup(place: Any, groups: Mapping[str, Group]) -> None:  # noqa: ANN401
    _title(
        place, "Start-up", "ms for a file of 100 kB, ● clean  ○ dirty; less is better"
    )
    if "startup" not in groups:
        _empty(place)
        return
    group = groups["startup"]
    spreads = {
        name: spread([one * 1000 for one in group.wall(name)]) for name in group.samples
    }
    _dots(place, spreads, best=min)


def _speed(place: Any, groups: Mapping[str, Group]) -> None:  # noqa: ANN401
    many = {"many-small", "many-large"} & set(groups)
    size = f"{largest(groups).sizes['clean'] / MB:.0f} MB in " if many else ""
    text = f"MB per CPU second, {size}many files, ● clean  ○ dirty; more is better"
    _title(place, "Speed", text)
    if not many:
        _empty(place)
        return
    group = largest(groups)
    spreads = {
        name: spread([group.sizes[text] / MB / one for one in group.cpu(name)])
        for name, text in ((name, name.rsplit(", ", 1)[1]) for name in group.samples)
        if text in ("clean", "dirty")
    }
    _dots(place, spreads, best=max)


def _dots(
    place: Any,  # noqa: ANN401
    spreads: Mapping[str, Spread],
    best: Callable[[list[float]], float],
) -> None:
    """Draw a row for each tool, the best on top, a dot for each of its texts."""
    rows: dict[str, list[tuple[str, Spread]]] = {}
    for name, value in spreads.items():
        tool, _, text = name.partition(", ")
        rows.setdefault(tool, []).append((text, value))
    order = sorted(rows, key=lambda tool: best([v.median for _, v in rows[tool]]))
    if best is min:
        order.reverse()
    for row, tool in enumerate(order):
        colour = _OWN if tool == "doclint" else _PEER
        for text, value in rows[tool]:
            face = "white" if text == "dirty" else colour
            place.plot([value.low, value.high], [row, row], color=colour, linewidth=1.5)
            place.plot(value.median, row, "o", color=colour, mfc=face, markersize=8)
        figures = " / ".join(_short(value.median) for _, value in rows[tool])
        place.text(
            1.02, row, figures, transform=place.get_yaxis_transform(), va="center"
        )
    _rows(place, order)
    low = min(value.low for value in spreads.values())
    high = max(value.high for value in spreads.values())
    _logarithmic(place, low / 1.5, high * 1.5)


def _terms(place: Any, groups: Mapping[str, Group]) -> None:  # noqa: ANN401
    _title(
        place, "More terms", "CPU time ÷ that without the terms, none of which occurs"
    )
    if "terms" not in groups:
        _empty(place)
        return
    group = groups["terms"]
    base = group.cpu("no terms")
    counts = sorted(terms_of(group))
    spreads = [ratio(group.cpu(f"{n:,} terms"), base) for n in counts]
    median = [one.median for one in spreads]
    low, high = [one.low for one in spreads], [one.high for one in spreads]
    place.fill_between(counts, low, high, color=_BAND, linewidth=0)
    place.plot(counts, median, color=_OWN, marker="o", markersize=8, linewidth=2)
    for count, one in zip(counts, spreads, strict=True):
        place.annotate(
            f"{one.median:.2f}",
            (count, one.high),
            (0, 8),
            textcoords="offset points",
            ha="center",
        )
    limit = 1.6 * median[0]
    place.axhline(limit, color=_MISSED, linestyle="--", linewidth=1.2)
    place.annotate(
        "limit for the most terms: 1.6 × the fewest",
        (counts[0], limit),
        (0, 6),
        textcoords="offset points",
        color=_MISSED,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
    )
    place.set_ylim(0, 1.15 * max(limit, *high))
    place.grid(axis="y")
    _logarithmic(place, counts[0] * 0.8, counts[-1] * 1.25)
    place.set_xticks(counts, [f"{count:,}" for count in counts])


def _goals(place: Any, groups: Mapping[str, Group]) -> None:  # noqa: ANN401
    _title(
        place, "Goals", "part of the limit that is used: reached up to the line at 1"
    )
    made = list(reversed(goals(groups)))
    shares = [goal.share for goal in made if goal.share]
    low = min([0.2, *(share / 1.5 for share in shares)])
    for row, goal in enumerate(made):
        side = f"limit {goal.limit:g}"
        if goal.figure is not None:
            side = f"{_short(goal.figure.median)}, {side}"
        place.text(1.02, row, side, transform=place.get_yaxis_transform(), va="center")
        if goal.share is None:
            place.text(low * 1.1, row, "not measured", color=_PEER, va="center", size=9)
            continue
        colour = _OWN if goal.reached else _MISSED
        place.plot([1, goal.share], [row, row], color=colour, linewidth=2)
        place.plot(goal.share, row, "o", color=colour, markersize=8)
    place.axvline(1, color=_INK, linewidth=1.2)
    _rows(place, [goal.text.replace("`", "") for goal in made])
    _logarithmic(place, low, max([3, *(1.5 * share for share in shares)]))


def _title(place: Any, title: str, text: str) -> None:  # noqa: ANN401
    place.set_title(f"{title}\n", loc="left", weight="bold", size=13)
    place.text(0, 1.025, text, transform=place.transAxes, size=9.5, color=_SOFT)


def _rows(place: Any, names: list[str]) -> None:  # noqa: ANN401
    place.set_yticks(range(len(names)), names)
    place.set_ylim(-0.6, len(names) - 0.4)
    place.grid(axis="both")
    for label, name in zip(place.get_yticklabels(), names, strict=True):
        if name == "doclint":
            label.set(weight="bold", color=_OWN)


def _logarithmic(place: Any, low: float, high: float) -> None:  # noqa: ANN401
    place.set_xscale("log")
    place.set_xlim(low, high)
    place.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,g}"))
    place.xaxis.set_minor_formatter(NullFormatter())


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _empty(place: Any) -> None:  # noqa: ANN401
    place.text(0.5, 0.5, "not measured", ha="center", transform=place.transAxes)
    place.set_axis_off()
