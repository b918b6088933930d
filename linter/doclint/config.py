"""Settings: pack defaults, then the nearest doclint.toml, then the command line."""

from __future__ import annotations

import os

from doclint.errors import ConfigError
from doclint.finding import at_least
from doclint.settings import DEFAULT, did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from doclint.rule import Rule, RulePack
    from doclint.settings import Settings

ALL = "ALL"  # selector of every stable rule
NAMES = ("doclint.toml", "pyproject.toml")
_TABLES = (b"[tool.doclint]", b"[tool.doclint.", b"[[tool.doclint.")
BASELINE = ".doclint-baseline.json"  # used without being named in a configuration


def discover(folder: str) -> Settings:
    """Return the settings of the nearest configuration at or above a folder.

    When it names no baseline, the nearest file of that name holds, between the
    folder and the configuration. Raises ConfigError.
    """
    path = nearest_file(folder)
    settings = DEFAULT
    if path is not None:
        from doclint import configfile

        settings = configfile.read(path)
    found = None if settings.baseline else _nearest_baseline(folder, settings.root)
    if found is None:
        return settings
    origins = (*settings.origins, ("baseline", os.path.dirname(found)))
    return settings._replace(baseline=found, origins=origins)


def _nearest_baseline(folder: str, root: str) -> str | None:
    for one in _at_or_above(folder):
        path = os.path.join(one, BASELINE)
        if os.path.isfile(path):
            return path
        if one == root:
            break
    return None


def nearest_file(folder: str) -> str | None:
    """Return the nearest ``doclint.toml`` or ``pyproject.toml`` with our table."""
    for one in _at_or_above(folder):
        for name in NAMES:
            path = os.path.join(one, name)
            if name == NAMES[0] and os.path.lexists(path):
                return path
            if os.path.isfile(path) and _has_table(path):
                return path
    return None


def _at_or_above(folder: str) -> Iterator[str]:
    folder = os.path.abspath(folder)
    while True:
        yield folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent


def _has_table(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise ConfigError(f"{path}: 无法读取：{error.strerror}") from None
    heads = (line.strip().replace(b" ", b"") for line in data.splitlines())
    return any(one.startswith(_TABLES) for one in heads) or (
        b"[tool]" in data and b"doclint" in data
    )


def overruled(settings: Settings, overrides: Mapping[str, Any]) -> Settings:
    """Return the settings with those of the command line put over them."""
    given = {name: value for name, value in overrides.items() if value is not None}
    origins = dict(settings.origins) | dict.fromkeys(given, "command line")
    return settings._replace(**given, origins=tuple(origins.items()))


def enabled(pack: RulePack, settings: Settings) -> frozenset[int]:
    """Return the indices of the rules that run. Raises ConfigError.

    Without ``select``, every stable rule at or above ``level`` runs. A selected
    id always runs; a selected family runs its rules of every level and status.
    """
    _check_selectors(pack, settings)
    chosen = frozenset(
        index for index, rule in enumerate(pack.rules) if _runs(rule, settings)
    )
    if not chosen:
        raise ConfigError("没有一条规则可以运行；请检查 select、ignore 和 level")
    return chosen


def _runs(rule: Rule, settings: Settings) -> bool:
    if _names(rule, settings.ignore):
        return False
    if _names(rule, settings.select, families=False):
        return True
    if settings.select:
        stable = rule.status == "stable"
        return rule.family in settings.select or (stable and ALL in settings.select)
    if rule.status == "preview":
        return False
    return at_least(level_of(rule, settings), settings.level)


def level_of(rule: Rule, settings: Settings) -> str:
    """Return a rule's level; settings name it by id, former id, family or ALL."""
    given = dict(settings.levels)
    names = (rule.id, *rule.aliases, rule.family, ALL)
    return next((given[name] for name in names if name in given), rule.level)


def _names(rule: Rule, selectors: Iterable[str], *, families: bool = True) -> bool:
    own = {rule.id, *rule.aliases}
    if families:
        own |= {rule.family, ALL}
    return not own.isdisjoint(selectors)


def _check_selectors(pack: RulePack, settings: Settings) -> None:
    ids = {name for rule in pack.rules for name in (rule.id, *rule.aliases)}
    known = ids | set(pack.families) | {ALL}
    asked = [("select", s) for s in settings.select]
    asked += [("ignore", s) for s in settings.ignore]
    asked += [("levels", rule) for rule, _ in settings.levels]
    asked += [("allow", one.rule) for one in settings.allow if one.rule]
    for name, selector in asked:
        if selector not in known:
            origin = dict(settings.origins).get(name, "command line")
            raise ConfigError(
                f"{origin}: {name}: 没有名为“{selector}”的规则或类别"
                f"{did_you_mean(selector, known)}；`doclint rules` 列出全部"
            )
