"""The options of ``doclint check``, for all but the plainest command lines."""

from __future__ import annotations

import argparse
import os

from doclint import formats
from doclint.console import out
from doclint.errors import UsageError
from doclint.options import Options
from doclint.parser import Parser
from doclint.readers.encoding import is_of_files
from doclint.settings import checked_level, checked_year, did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE = "doclint [check] [选项] 文件或文件夹…"
EXAMPLES = """\
例：
  doclint 讲话稿.txt                     检查一篇
  doclint check 稿件/ --statistics       检查文件夹，按规则计数
  doclint --fix 讲话稿.txt               改正有把握的错误
  doclint rules hash-run                 解释一条规则
命令：rules 规则  year 文稿年份  date 估计写作时间  config 设置
      allow 允许某词  accept 接受某处  init 新建配置  completion 命令补全
退出码：0 没有问题  1 有问题  2 没能完成检查
"""


def parser() -> argparse.ArgumentParser:
    """Return the parser of ``doclint check``."""
    made = Parser(
        prog="doclint",
        usage=USAGE,
        epilog=EXAMPLES,
        add_help=False,
        allow_abbrev=False,
        formatter_class=lambda prog: argparse.RawDescriptionHelpFormatter(
            prog, max_help_position=27, width=80
        ),
    )
    add = made.add_argument
    add("paths", nargs="*", metavar="路径", help="文件、文件夹，- 为标准输入")
    add("--select", action="append", metavar="规则", help="只用这些规则或类别")
    add("--ignore", action="append", metavar="规则", help="不用这些规则或类别")
    add("--level", metavar="级别", help="运行到哪一级：error warning info")
    add("--fail-on", metavar="级别", help="从哪一级起退出码为 1，默认 warning")
    add("--year", type=int, metavar="年份", help="文稿所写的年份")
    add(
        "--output-format",
        default="full",
        metavar="格式",
        help=" ".join(formats.FORMATS),
    )
    add("--output", metavar="文件", help="结果写入文件（docx 格式：文件或文件夹）")
    add("--statistics", action="store_true", help="按规则计数")
    add("--all", action="store_true", help="不折叠、不截断")
    add("--fix", action="store_true", help="改正有把握的错误")
    add("--unsafe-fixes", action="store_true", help="连同需要复核的一并改正")
    add("--diff", action="store_true", help="只显示将做的改动")
    add("--baseline", metavar="文件", help="略过基线中已接受的")
    add(
        "--write-baseline",
        nargs="?",
        const=True,
        default=False,
        metavar="文件",
        help="把现有的全部写入基线",
    )
    add("--encoding", metavar="编码", help="指明文件编码")
    add("--stdin-filename", metavar="名", help="标准输入按此文件名处理")
    add("--jobs", type=int, default=0, metavar="N", help="进程数，默认自动")
    add("--lang", choices=("zh", "en"), help="zh 或 en")
    add(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        metavar="何时",
        help="auto always never",
    )
    add("--strict", action="store_true", help="有规则不能运行时退出码为 2")
    add("--profile", action="store_true", help="显示每条规则的命中和耗时")
    add("--no-cache", action="store_true", help="未改动的文件也重新检查")
    add("--portable", action="store_true", help=argparse.SUPPRESS)
    add("--version", action="store_true", help="显示版本")
    add("-h", "--help", action="store_true", help="显示本页")
    return made


def help_text() -> str:
    """Return the page of ``doclint --help``."""
    return parser().format_help()


def parse(argv: Sequence[str]) -> Options | int:
    """Return the options, or the exit code when help or version was all.

    Raises UsageError and ConfigError.
    """
    given = parser().parse_args(argv)
    if given.help or given.version:
        from doclint import __version__

        text = help_text() if given.help else f"doclint {__version__}\n"
        out(text)
        return 0
    if not given.paths:
        raise UsageError("没有说明要检查的文件；例：doclint 讲话稿.txt")
    return _options(given)


def _options(given: argparse.Namespace) -> Options:
    for option in ("level", "fail_on"):
        if value := getattr(given, option):
            checked_level(value, f"--{option.replace('_', '-')}")
    if given.year is not None:
        checked_year(given.year, "--year")
    _check_format(given)
    _check_profile(given)
    if given.encoding is not None:
        _check_encoding(given.encoding)
    if given.output == "":
        raise UsageError("--output: 请写文件名")
    if given.jobs < 0:
        raise UsageError("--jobs: 进程数不能小于 0")
    overrides = {
        "select": _listed(given.select),
        "ignore": _listed(given.ignore),
        "level": given.level,
        "fail_on": given.fail_on,
        "year": given.year,
        "lang": given.lang,
        "baseline": given.baseline and os.path.abspath(given.baseline),
    }
    return Options(
        paths=tuple(given.paths),
        overrides=tuple((k, v) for k, v in overrides.items() if v is not None),
        output_format=given.output_format,
        output=given.output,
        statistics=given.statistics,
        write_baseline=given.write_baseline,
        fix=_safety(given),
        diff=given.diff,
        encoding=given.encoding,
        stdin_filename=given.stdin_filename,
        jobs=given.jobs,
        color=given.color,
        all=given.all,
        profile=given.profile,
        strict=given.strict,
        portable=given.portable,
        cached=not given.no_cache,
    )


def _check_format(given: argparse.Namespace) -> None:
    name = given.output_format
    if name not in formats.FORMATS:
        near, known = did_you_mean(name, formats.FORMATS), " ".join(formats.FORMATS)
        raise UsageError(f"--output-format: 没有“{name}”这种格式{near}；可用：{known}")
    for option in ("diff", "statistics"):
        if getattr(given, option) and name not in formats.FOR_PEOPLE:
            able = "、".join(formats.FOR_PEOPLE)
            raise UsageError(f"--{option} 不能与 {name} 格式同用；可用：{able}")
    if name in formats.FILES:
        if not given.output:
            raise UsageError(f"{name} 格式要写入文件；请加 --output 报告.{name}")
        formats.module(name)  # what it needs is missed before the work, not after


def _check_profile(given: argparse.Namespace) -> None:
    """Refuse what a profile would leave undone without a word. Raises UsageError."""
    if not given.profile:
        return
    others = ("fix", "unsafe_fixes", "diff", "write_baseline", "output", "statistics")
    undone = [f"--{one.replace('_', '-')}" for one in others if getattr(given, one)]
    if given.output_format != "full":
        undone.append(f"--output-format {given.output_format}")
    if undone:
        raise UsageError(
            f"--profile 只量规则的耗时，不能与 {undone[0]} 同用；请分两次运行"
        )


def _check_encoding(name: str) -> None:
    if not is_of_files(name):
        known = "utf-8、gb18030、big5、utf-16-le"
        raise UsageError(
            f"--encoding: 没有名为“{ascii(name)[1:-1]}”的编码；常用：{known}"
        )


def _listed(values: list[str] | None) -> tuple[str, ...] | None:
    """Return the selectors of an option that takes commas and may be repeated."""
    if values is None:
        return None
    return tuple(one for value in values for one in value.replace(",", " ").split())


def _safety(given: argparse.Namespace) -> str | None:
    if given.unsafe_fixes:
        return "unsafe"
    return "safe" if given.fix or given.diff else None
