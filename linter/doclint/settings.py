"""Settings and their values: what a configuration may say."""

from __future__ import annotations

from doclint.errors import ConfigError
from doclint.finding import LEVELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable
else:
    from doclint.record import namedtuple

YEARS = range(1900, 2101)  # stated years that make sense


class Allow(namedtuple("Allow", "word rule files reason origin")):
    """One entry of an allow-list; what is None is not asked for."""

    __slots__ = ()
    word: str | None
    rule: str | None
    files: str | None
    reason: str
    origin: str  # the file that holds the entry


class Settings(
    namedtuple(
        "Settings",
        "select ignore level fail_on year lang levels exclude packs allow baseline"
        " root origins",
        defaults=(
            (),
            (),
            "warning",
            "warning",
            None,
            "zh",
            (),
            (),
            (),
            (),
            None,
            "",
            (),
        ),
    )
):
    """What applies to a path. Hashable, so that linters can be kept by it.

    ``level`` is the lowest level whose rules run; ``fail_on`` the lowest that
    makes the exit code 1. ``root`` is the folder of the configuration file
    (empty without one), ``origins`` tells where each setting comes from.
    """

    __slots__ = ()
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    level: str
    fail_on: str
    year: int | None
    lang: str
    levels: tuple[tuple[str, str], ...]
    exclude: tuple[str, ...]
    packs: tuple[str, ...]  # folders, absolute
    allow: tuple[Allow, ...]
    baseline: str | None
    root: str
    origins: tuple[tuple[str, str], ...]


DEFAULT = Settings()


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return “，是否指…？” with the nearest known name, else nothing."""
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(known), 1)
    return f"（是否指“{near[0]}”？）" if near else ""


def checked_year(value: int, where: str) -> int:
    """Return a year that can be stated. Raises ConfigError."""
    if value not in YEARS:
        raise ConfigError(
            f"{where}: {value} 不是可用的年份；"
            f"请写 {YEARS[0]} 至 {YEARS[-1]} 之间的四位数"
        )
    return value


def checked_level(value: str, where: str) -> str:
    """Return a level that exists. Raises ConfigError."""
    if value not in LEVELS:
        raise ConfigError(f"{where}: 没有“{value}”这一级别；可用：{'、'.join(LEVELS)}")
    return value
