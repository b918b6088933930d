"""The page of a run: goals first, then what was measured, in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speed.corpora import MB
from speed.goals import goals, loops, terms_of
from speed.measuring import Spread, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from speed.bench import Group
    from speed.goals import Goal

_HEAD = """\
# Speed

Made by `make bench`; do not edit. All commands of a section ran in turn, round by
round, so whatever else the machine did met all of them. A figure is the median of the
rounds, with the least and the greatest; a ratio is taken in each round first. MB are
1,000,000 bytes of UTF-8. Processor time is that of the command with all its children,
memory that of its largest process. All default rules were on. doclint ran with
`--no-cache`, as if it saw each file for the first time, save where it says unchanged.

![Speed of doclint beside other tools](speed.png)
"""
_TITLES = {
    "startup": "Start-up: one file of 100 kB",
    "many-small": "Many files, small corpus",
    "many-large": "Many files, large corpus",
    "one": "One large file",
    "processes": "One process and two",
    "terms": "Terms that occur nowhere",
    "same": "The same findings",
}


def page(groups: Mapping[str, Group], about: Mapping[str, str]) -> str:
    """Return the whole page; ``about`` tells of the machine and the tools."""
    parts = [_HEAD]
    parts.append("\n".join(f"* {name}: {text}" for name, text in about.items()) + "\n")
    parts.append("## Goals\n\n" + goal_table(goals(groups)))
    for name, title in _TITLES.items():
        if name in groups:
            group = groups[name]
            notes = "".join(f"* {note}\n" for note in group.notes)
            body = (_about(group), notes, _SECTIONS[name](group))
            parts.append(f"## {title}\n\n" + "\n".join(part for part in body if part))
    return "\n".join(parts)


def goal_table(made: Iterable[Goal]) -> str:
    """Return the goals with what was measured and whether it was reached."""
    rows = []
    for goal in made:
        limit = f"{'≤' if goal.at_most else '≥'} {goal.limit:g}"
        rows.append((goal.text, limit, _of(goal.figure), verdict(goal)))
    return rows_of(("goal", "limit", "measured", ""), rows)


def verdict(goal: Goal) -> str:
    """Return whether a goal was reached, in words."""
    if goal.reached is None:
        return goal.why
    return "reached" if goal.reached else "**not reached**"


def rows_of(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; all columns but the first are set to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _of(figure: Spread | None) -> str:
    if figure is None:
        return "–"
    return f"{_short(figure.median)} ({_short(figure.low)}–{_short(figure.high)})"


def _short(value: float) -> str:
    """Return a figure with three digits that count."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}"


def _about(group: Group) -> str:
    """Return what the texts of a group are."""
    texts = []
    for name, size in group.sizes.items():
        text = f"{name}: " + (
            f"{size / MB:,.1f} MB" if size >= MB else f"{size:,} bytes"
        )
        if files := group.facts.get(f"{name} files"):
            text += f" in {files:,} file{'s' * (files != 1)}"
        planted = group.facts.get(f"{name} planted")
        if planted:
            text += f", {planted:,} defects planted"
        if name in group.facts:
            found = group.facts[name]
            text += (
                f", {found:.3f} findings/kB" if size >= MB else f", {found} findings"
            )
        texts.append(text)
    return f"{group.rounds} rounds. " * (group.rounds > 1) + "; ".join(texts) + ".\n"


def _startup(group: Group) -> str:
    base = group.wall("empty script")
    rows = []
    for name in group.samples:
        wall = spread([one * 1000 for one in group.wall(name)])
        cpu = spread([one * 1000 for one in group.cpu(name)])
        times = spread([a / b for a, b in zip(group.wall(name), base, strict=True)])
        rows.append((name, _of(wall), _of(cpu), _of(times)))
    return rows_of(("command", "wall ms", "processor ms", "÷ empty script"), rows)


def _speeds(group: Group) -> str:
    rows = []
    for name in group.samples:
        text = name.rsplit(", ", 1)[1]
        peak = spread(group.peak(name))
        speed = "–"
        if text in group.sizes:
            size = group.sizes[text] / MB
            speed = _of(spread([size / one for one in group.cpu(name)]))
        rows.append((name, speed, _of(spread(group.wall(name))), f"{peak.high:,.0f}"))
    return rows_of(("command, text", "MB per CPU-s", "wall s", "peak MiB"), rows)


def _processes(group: Group) -> str:
    rows = [
        (
            name,
            _of(spread(group.wall(name))),
            _of(spread(group.cpu(name))),
            f"{max(group.peak(name)):,.0f}",
        )
        for name in group.samples
    ]
    reach = f"\nTwo busy loops reach {loops({'processes': group}):.2f} ×.\n"
    return rows_of(("command", "wall s", "processor s", "peak MiB"), rows) + reach


def _terms(group: Group) -> str:
    base = group.cpu("no terms")
    names = ["no terms", *(f"{number:,} terms" for number in terms_of(group))]
    rows = [
        (
            name,
            _of(spread(group.cpu(name))),
            _of(spread([a / b for a, b in zip(group.cpu(name), base, strict=True)])),
            f"{max(group.peak(name)):,.0f}",
        )
        for name in names
    ]
    return rows_of(("pack", "processor s", "÷ no terms", "peak MiB"), rows)


def _same(group: Group) -> str:
    rows = [
        (name, "the same" if alike else "**others**")
        for name, alike in group.facts.items()
    ]
    return rows_of(("compared with one process", "findings"), rows)


_SECTIONS: dict[str, Callable[[Group], str]] = {
    "startup": _startup,
    "many-small": _speeds,
    "many-large": _speeds,
    "one": _speeds,
    "processes": _processes,
    "terms": _terms,
    "same": _same,
}
