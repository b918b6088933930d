"""The chart of a run: start-up, speed, terms, and how far the goals are reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import matplotlib as mpl

mpl.use("Agg")

from matplotlib import pyplot
from matplotlib.ticker import FuncFormatter, NullFormatter

from speed.corpora import MB
from speed.goals import goals, largest, terms_of
from speed.measuring import spread

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from speed.bench import Group

_OWN, _OWN_DIRTY = "#1f5fbf", "#9dbfec"
_PEER, _PEER_DIRTY = "#7d8590", "#cdd2d8"
_MISSED, _INK, _FAINT = "#d9772b", "#24292f", "#e4e7eb"
_STYLE = {
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "text.color": _INK,
    "axes.labelcolor": _INK,
    "axes.edgecolor": _FAINT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.axisbelow": True,
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "axes.titlesize": 12,
    "axes.titlepad": 12,
    "xtick.color": _INK,
    "ytick.color": _INK,
    "ytick.major.size": 0,
    "grid.color": _FAINT,
    "svg.hashsalt": "doclint",
    "svg.fonttype": "path",
}


def draw(groups: Mapping[str, Group], folder: Path) -> None:
    """Write ``speed.png`` and ``speed.svg``; a panel without figures says so."""
    with mpl.rc_context(_STYLE):
        figure, places = pyplot.subplots(2, 2, figsize=(13, 9.6), layout="constrained")
        figure.get_layout_engine().set(w_pad=0.2, h_pad=0.2)
        _startup(places[0][0], groups)
        _speed(places[0][1], groups)
        _terms(places[1][0], groups)
        _goals(places[1][1], groups)
        figure.savefig(folder / "speed.png", dpi=130)
        figure.savefig(folder / "speed.svg", metadata={"Date": None})
        pyplot.close(figure)


def _startup(place: Any, groups: Mapping[str, Group]) -> None:  # noqa: ANN401
    place.set_title("Start-up: a file of 100 kB, ms (less is better)")
    if "startup" not in groups:
        _empty(place)
        return
    group = groups["startup"]
    order = sorted(group.samples, key=lambda n: -spread(group.wall(n)).median)
    for row, name in enumerate(order):
        wall = spread([one * 1000 for one in group.wall(name)])
        _bar(place, row, wall, _colour(name), f"{wall.median:.0f}")
    _rows(place, order)
    place.set_xlim(0, 1.12 * max(spread(group.wall(n)).high * 1000 for n in order))


def _speed(place: Any, groups: Mapping[str, Group]) -> None:  # noqa: ANN401
    place.set_title("Many files: MB per processor second (more is better)")
    if not {"many-small", "many-large"} & set(groups):
        _empty(place)
        return
    group = largest(groups)
    texts = {name: name.rsplit(", ", 1)[1] for name in group.samples}
    speeds = {
        name: spread([group.sizes[text] / MB / one for one in group.cpu(name)])
        for name, text in texts.items()
        if text in ("clean", "dirty")
    }
    order = sorted(speeds, key=lambda name: speeds[name].median)
    for row, name in enumerate(order):
        speed = speeds[name]
        _bar(place, row, speed, _colour(name), f"{speed.median:.3g}")
    _rows(place, order)
    place.set_xscale("log")
    place.set_xlim(0.5, 3 * max(speed.high for speed in speeds.values()))
    place.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    place.xaxis.set_minor_formatter(NullFormatter())


def _terms(place: Any, groups: Mapping[str, Group]) -> None:  # noqa: ANN401
    place.set_title("Terms that occur nowhere: time of a run ÷ that without them")
    if "terms" not in groups:
        _empty(place)
        return
    group = groups["terms"]
    base = group.cpu("no terms")
    counts = sorted(terms_of(group))
    pairs = [
        [a / b for a, b in zip(group.cpu(f"{n:,} terms"), base, strict=True)]
        for n in counts
    ]
    spreads = [spread(pair) for pair in pairs]
    median = [one.median for one in spreads]
    low, high = [one.low for one in spreads], [one.high for one in spreads]
    place.fill_between(counts, low, high, color=_OWN_DIRTY, alpha=0.5, linewidth=0)
    place.plot(counts, median, color=_OWN, marker="o", linewidth=2)
    for count, value in zip(counts, median, strict=True):
        place.annotate(
            f"{value:.2f}",
            (count, value),
            (0, 9),
            textcoords="offset points",
            ha="center",
        )
    place.axhline(1.6 * median[0], color=_MISSED, linestyle="--", linewidth=1)
    place.text(
        counts[0], 1.6 * median[0] + 0.02, "limit: 1.6 × the first", color=_MISSED
    )
    place.set_xscale("log")
    place.set_xlim(counts[0] * 0.8, counts[-1] * 1.3)
    place.set_ylim(0, max(1.75 * median[0], 1.1 * max(high)))
    place.set_xticks(counts, [f"{count:,}" for count in counts])
    place.xaxis.set_minor_formatter(NullFormatter())
    place.grid(axis="y")


def _goals(place: Any, groups: Mapping[str, Group]) -> None:  # noqa: ANN401
    place.set_title("Goals: part of the limit that is used (left of 1 is reached)")
    made = list(reversed(goals(groups)))
    for row, goal in enumerate(made):
        if goal.share is None:
            place.text(0.11, row, "not measured", color=_PEER, va="center", size=9)
            continue
        colour = _OWN if goal.reached else _MISSED
        place.plot([0.1, goal.share], [row, row], color=colour, linewidth=2, zorder=2)
        place.plot(goal.share, row, "o", color=colour, markersize=7, zorder=3)
        text = f"{goal.share:.2f}"
        place.annotate(
            text, (goal.share, row), (8, 0), textcoords="offset points", va="center"
        )
    place.axvline(1, color=_INK, linewidth=1, zorder=1)
    _rows(place, [goal.text.replace("`", "") for goal in made])
    place.set_xscale("log")
    shares = [goal.share for goal in made if goal.share]
    place.set_xlim(0.1, max([4, *(2.2 * share for share in shares)]))
    place.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    place.xaxis.set_minor_formatter(NullFormatter())


def _bar(place: Any, row: int, value: Any, colour: str, text: str) -> None:  # noqa: ANN401
    """Draw a bar with its spread as a thin line, and its figure behind both."""
    place.barh(row, value.median, color=colour, height=0.66)
    place.plot([value.low, value.high], [row, row], color=_INK, linewidth=1)
    place.annotate(
        text, (value.high, row), (5, 0), textcoords="offset points", va="center"
    )


def _rows(place: Any, names: list[str]) -> None:  # noqa: ANN401
    place.set_yticks(range(len(names)), names)
    place.set_ylim(-0.6, len(names) - 0.4)
    place.grid(axis="x")
    for label, name in zip(place.get_yticklabels(), names, strict=True):
        if name.startswith("doclint"):
            label.set_fontweight("bold")


def _colour(name: str) -> str:
    own, dirty = name.startswith("doclint"), name.endswith("dirty")
    if own:
        return _OWN_DIRTY if dirty else _OWN
    return _PEER_DIRTY if dirty else _PEER


def _empty(place: Any) -> None:  # noqa: ANN401
    place.text(0.5, 0.5, "not measured", ha="center", transform=place.transAxes)
    place.set_axis_off()
