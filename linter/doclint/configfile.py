"""Reading ``doclint.toml`` and ``[tool.doclint]``; imported only when one exists."""

from __future__ import annotations

import os
import tomllib

from doclint.errors import ConfigError
from doclint.settings import (
    DEFAULT,
    Allow,
    Settings,
    checked_level,
    checked_year,
    did_you_mean,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Table = dict[str, Any]

KEYS: dict[str, type] = {
    "select": list,
    "ignore": list,
    "level": str,
    "fail-on": str,
    "year": int,
    "lang": str,
    "levels": dict,
    "exclude": list,
    "packs": list,
    "allow": list,
    "baseline": str,
}
_ALLOW = ("word", "rule", "files", "reason")


def read(path: str) -> Settings:
    """Return the settings of one file. Raises ConfigError with key and remedy."""
    table = _table(path)
    for key, value in table.items():
        if key not in KEYS:
            raise ConfigError(f"{path}: 没有名为“{key}”的设置{did_you_mean(key, KEYS)}")
        if not isinstance(value, KEYS[key]) or isinstance(value, bool):
            raise ConfigError(
                f"{path}: {key} 应为 {KEYS[key].__name__}，不是 {value!r}"
            )
    root = os.path.dirname(os.path.abspath(path))
    values: Table = {key.replace("-", "_"): value for key, value in table.items()}
    origins = tuple((key, path) for key in values)
    for key in ("select", "ignore", "exclude", "packs"):
        if key in values:
            values[key] = _texts(path, key, values[key])
    if "packs" in values:
        values["packs"] = _folders(path, root, values["packs"])
    if "baseline" in values:
        values["baseline"] = os.path.join(root, values["baseline"])
    _check_values(path, values)
    values["allow"] = tuple(_allow(path, one) for one in values.get("allow", ()))
    return DEFAULT._replace(**values, root=root, origins=origins)


def _folders(path: str, root: str, names: tuple[str, ...]) -> tuple[str, ...]:
    if any("\0" in name for name in names):
        raise ConfigError(f"{path}: packs 中有不能作路径的字符")
    return tuple(os.path.join(root, name) for name in names)


def _table(path: str) -> Table:
    try:
        if not os.path.isfile(path):
            raise ConfigError(f"{path}: 不是文件，无法读取设置")
        with open(path, encoding="utf-8-sig") as file:
            table = tomllib.loads(file.read())
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: 不是有效的 TOML：{error}") from None
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: 无法读取：{error}") from None
    if os.path.basename(path) == "pyproject.toml":
        table = table.get("tool", {}).get("doclint", {})
        if not isinstance(table, dict):
            raise ConfigError(f"{path}: tool.doclint 应为表")
    return table


def _check_values(path: str, values: Table) -> None:
    if "year" in values:
        checked_year(values["year"], f"{path}: year")
    for key in ("level", "fail_on"):
        if key in values:
            checked_level(values[key], f"{path}: {key.replace('_', '-')}")
    if values.get("lang", "zh") not in ("zh", "en"):
        raise ConfigError(f"{path}: lang 只能是 zh 或 en")
    levels = values.get("levels", {})
    for rule, level in levels.items():
        checked_level(str(level), f"{path}: levels: {rule}")
    values["levels"] = tuple(levels.items())


def _texts(path: str, key: str, value: list[object]) -> tuple[str, ...]:
    if not all(isinstance(one, str) for one in value):
        raise ConfigError(f"{path}: {key} 应为字符串列表，不是 {value!r}")
    return tuple(map(str, value))


def _allow(path: str, entry: object) -> Allow:
    where = f"{path}: [[allow]]"
    if not isinstance(entry, dict):
        raise ConfigError(f'{where}: 应为表，如 word = "…", reason = "…"')
    for key, value in entry.items():
        if key not in _ALLOW:
            raise ConfigError(
                f"{where}: 没有名为“{key}”的键{did_you_mean(key, _ALLOW)}"
            )
        if not isinstance(value, str) or not value.strip():
            raise ConfigError(f"{where}: {key} 应为非空字符串")
    if "reason" not in entry:
        raise ConfigError(f"{where}: {entry}: 请写明理由（reason）")
    if not set(entry) & {"word", "rule", "files"}:
        raise ConfigError(f"{where}: 请写明 word、rule 或 files 中至少一项")
    word, rule, files, reason = (entry.get(key) for key in _ALLOW)
    return Allow(word, rule, files, reason, path)
