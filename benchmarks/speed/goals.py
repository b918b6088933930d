"""What doclint should reach, and whether a run reached it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from speed.corpora import MB
from speed.measuring import Spread, ratio, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from speed.bench import Group

    Groups = Mapping[str, Group]

# What two busy loops must do in the time of one for two processes to be measured;
# more than two means that others disturbed the one.
ENOUGH, MOST = 1.9, 2.1


class Goal(NamedTuple):
    """A limit and what was measured; ``why`` tells why it does not count."""

    text: str
    limit: float
    at_most: bool
    figure: Spread | None
    why: str

    @property
    def reached(self) -> bool | None:
        """Whether the median keeps the limit, None where nothing was measured."""
        share = self.share
        return None if share is None else share <= 1

    @property
    def share(self) -> float | None:
        """The part of the limit that is used: up to 1 is reached."""
        if self.figure is None or self.why:
            return None
        used = self.figure.median / self.limit
        return used if self.at_most else 1 / used


class Limit(NamedTuple):
    """A goal before it is measured. ``figure`` raises KeyError for what was not run."""

    text: str
    limit: float
    at_most: bool
    figure: Callable[[Groups], Spread]


def goals(groups: Groups) -> list[Goal]:
    """Return all goals in the order in which they are stated."""
    return [_measured(one, groups) for one in LIMITS]


def _measured(limit: Limit, groups: Groups) -> Goal:
    text = limit.text.format(size=_size(groups))
    try:
        figure = limit.figure(groups)
    except KeyError as missing:
        why = f"not measured: no {missing.args[0]} in this run"
        return Goal(text, limit.limit, limit.at_most, None, why)
    why = ""
    if limit.figure is two_processes and not ENOUGH <= (free := loops(groups)) <= MOST:
        why = f"not measured: two busy loops reach {free:.2f} ×, not {ENOUGH} to {MOST}"
    return Goal(text, limit.limit, limit.at_most, figure, why)


def largest(groups: Groups) -> Group:
    """Return the group of many files with the most text. Raises KeyError."""
    return groups["many-large" if "many-large" in groups else "many-small"]


def _size(groups: Groups) -> str:
    if "many-large" in groups or "many-small" in groups:
        return f"{largest(groups).sizes['clean'] / MB:.0f} MB"
    return "100 MB"


def startup(
    text: str, base: str, command: str = "doclint"
) -> Callable[[Groups], Spread]:
    """Return what gives the wall clock of a small file over that of a base."""

    def figure(groups: Groups) -> Spread:
        group = groups["startup"]
        return ratio(group.wall(f"{command}, {text}"), group.wall(base))

    return figure


def unchanged(groups: Groups) -> Spread:
    """Return the wall clock of clean files over that when they were checked before."""
    group = groups["many-large"]
    return ratio(group.wall("doclint, clean"), group.wall("doclint unchanged, clean"))


def faster_than(tool: str) -> Callable[[Groups], Spread]:
    """Return what gives doclint's MB per processor second over those of a tool."""

    def figure(groups: Groups) -> Spread:
        group = largest(groups)
        return ratio(group.cpu(f"{tool}, clean"), group.cpu("doclint, clean"))

    return figure


def dirty_speed(groups: Groups) -> Spread:
    """Return the MB per processor second of dirty text over those of clean text."""
    group = largest(groups)
    shape = group.sizes["dirty"] / group.sizes["clean"]
    clean = [seconds * shape for seconds in group.cpu("doclint, clean")]
    return ratio(clean, group.cpu("doclint, dirty"))


def two_processes(groups: Groups) -> Spread:
    """Return the wall clock of one process over that of two."""
    group = groups["processes"]
    return ratio(group.wall("doclint, 1 process"), group.wall("doclint, 2 processes"))


def loops(groups: Groups) -> float:
    """Return how much two busy loops do at once in the time of one. Raises KeyError."""
    group = groups["processes"]
    both = [2 * seconds for seconds in group.wall("1 busy loop")]
    return ratio(both, group.wall("2 busy loops")).median


def peak_of_many(groups: Groups) -> Spread:
    """Return the MiB of the largest process on many files, clean and dirty."""
    peaks = [
        peak
        for text in ("clean", "dirty")
        for peak in largest(groups).peak(f"doclint, {text}")
    ]
    if "processes" in groups:
        peaks += groups["processes"].peak("doclint, 2 processes")
    return spread(peaks)._replace(median=max(peaks))


def peak_of_one(groups: Groups) -> Spread:
    """Return the peak memory on one file over the size of the file."""
    group = groups["one"]
    shares = [
        peak * 2**20 / group.sizes[text]
        for text in ("clean", "dirty")
        for peak in group.peak(f"doclint, {text}")
    ]
    return spread(shares)._replace(median=max(shares))


def growth(groups: Groups) -> Spread:
    """Return the cost of a MB in the large corpus over that in the small one."""
    group = groups["many-large"]
    start = group.cpu("doclint, one line")
    costs = [
        [(all_of_it - at_start) / group.sizes[size] for all_of_it, at_start in pairs]
        for size, pairs in (
            ("clean", zip(group.cpu("doclint, clean"), start, strict=True)),
            ("small", zip(group.cpu("doclint, small"), start, strict=True)),
        )
    ]
    return ratio(*costs)


def more_terms(groups: Groups) -> Spread:
    """Return the cost of a run with most terms over that with fewest."""
    group = groups["terms"]
    counts = sorted(terms_of(group))
    return ratio(group.cpu(f"{counts[-1]:,} terms"), group.cpu(f"{counts[0]:,} terms"))


def terms_of(group: Group) -> list[int]:
    """Return the numbers of terms that a group measured, without none."""
    names = (name.split()[0].replace(",", "") for name in group.samples)
    return [int(name) for name in names if name.isdigit()]


def alike(groups: Groups) -> Spread:
    """Return the share of ways to run that give the same findings."""
    facts = groups["same"].facts
    ways = [bool(value) for name, value in facts.items()]
    return Spread(*[sum(ways) / len(ways)] * 3)


LIMITS = (
    Limit(
        "start-up, clean ÷ empty script", 2.0, True, startup("clean", "empty script")
    ),
    Limit(
        "start-up, clean ÷ `python -c pass`",
        3.2,
        True,
        startup("clean", "python -c pass"),
    ),
    Limit(
        "start-up, clean and unchanged ÷ empty script",
        2.0,
        True,
        startup("clean", "empty script", "doclint unchanged"),
    ),
    Limit(
        "start-up, clean and unchanged ÷ `python -c pass`",
        3.2,
        True,
        startup("clean", "python -c pass", "doclint unchanged"),
    ),
    Limit(
        "start-up, dirty ÷ empty script", 3.0, True, startup("dirty", "empty script")
    ),
    Limit("{size} clean: speed ÷ typos", 1.5, False, faster_than("typos")),
    Limit(
        "{size} clean: speed ÷ rg 5,000 terms",
        0.7,
        False,
        faster_than("rg 5,000 terms"),
    ),
    Limit("{size}: dirty speed ÷ clean speed", 0.5, False, dirty_speed),
    Limit("{size}: clean files ÷ the same unchanged", 2, False, unchanged),
    Limit("two processes ÷ one", 1.7, False, two_processes),
    Limit("peak memory, many files (MiB)", 120, True, peak_of_many),
    Limit("peak memory ÷ one large file", 4, True, peak_of_one),
    Limit("cost of a MB, large ÷ small corpus", 1.1, True, growth),
    Limit("most terms ÷ 1,000 terms", 1.6, True, more_terms),
    Limit("ways to run with the same findings", 1, False, alike),
)
