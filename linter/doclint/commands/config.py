"""``doclint config``: what applies to a path, and from where."""

from __future__ import annotations

import json
import os

from doclint import job
from doclint.console import out
from doclint.errors import UsageError
from doclint.parser import command_parser


def run(argv: list[str]) -> int:
    """Print the settings that apply to a path, and where each comes from."""
    parser = command_parser("config", "显示某个路径适用的设置及其来源")
    parser.add_argument("path", nargs="?", default=os.curdir, metavar="路径")
    given = parser.parse_args(argv)
    if not os.path.exists(given.path):
        raise UsageError(f"{given.path}：没有这个文件或文件夹")
    folder = given.path if os.path.isdir(given.path) else os.path.dirname(given.path)
    settings = job.settings_of(os.path.abspath(folder), ())
    job.linter_of(settings)  # names what does not fit the pack
    origins = dict(settings.origins)
    for name in (
        "select",
        "ignore",
        "level",
        "fail_on",
        "year",
        "lang",
        "levels",
        "exclude",
        "packs",
        "allow",
        "baseline",
    ):
        shown = _shown(name, getattr(settings, name))
        origin = origins.get(name, "默认")
        out(f"{name.replace('_', '-'):<10} {shown:<28} {origin}\n")
    return 0


def _shown(name: str, value: object) -> str:
    """Return a setting as it would be written in doclint.toml."""
    if name == "allow" and isinstance(value, tuple):
        return f"{len(value)} 项"
    if name == "levels" and isinstance(value, tuple):
        pairs = (f"{rule} = {_toml(level)}" for rule, level in value)
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return "（无）" if value is None else _toml(value)


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
