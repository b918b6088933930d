"""``doclint config``: what applies to a path, and from where."""

from __future__ import annotations

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
        value = getattr(settings, name)
        shown = f"{len(value)} 项" if name == "allow" else value
        out(f"{name.replace('_', '-'):<10} {shown!s:<28} {origins.get(name, '默认')}\n")
    return 0
