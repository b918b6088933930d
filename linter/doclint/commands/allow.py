"""``doclint allow``: add a word to the allow-list."""

from __future__ import annotations

import json
import os
import tomllib

from doclint import config, job
from doclint.console import out
from doclint.errors import ConfigError, UsageError, WriteError
from doclint.parser import command_parser
from doclint.replacing import replace


def run(argv: list[str]) -> int:
    """Add a word to the allow-list of the nearest doclint.toml."""
    parser = command_parser("allow", "把一个词写入允许清单（doclint.toml）")
    parser.add_argument("word", metavar="词")
    parser.add_argument("--rule", metavar="规则", help="只对这条规则或这一类")
    parser.add_argument("--files", metavar="文件", help="只在这些文件，如 归档/*.txt")
    parser.add_argument("--reason", required=True, metavar="理由")
    given = parser.parse_args(argv)
    for text in (given.word, given.reason, given.rule or "", given.files or ""):
        if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
            raise UsageError("参数中有无法识别的字符；请检查终端的编码")
    if not given.word.strip() or not given.reason.strip():
        raise UsageError("词和理由都不能为空")
    path = _target()
    if given.rule:
        settings = job.settings_of(os.curdir, ())
        # Refuses a rule that does not exist.
        job.linter_of(settings._replace(select=(), ignore=(given.rule,)))
    entry = {
        "word": given.word,
        "rule": given.rule,
        "files": given.files,
        "reason": given.reason,
    }
    lines = ["", "[[allow]]"]
    lines += [f"{key} = {_quoted(value)}" for key, value in entry.items() if value]
    try:
        before = _text_of(path).rstrip("\n")
        after = "\n".join([before, *lines, ""]).lstrip("\n")
        tomllib.loads(after)
        replace(path, after.encode("utf-8"))
    except UnicodeDecodeError:
        raise ConfigError(f"{path}：不是 UTF-8 编码；请先另存为 UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"{path}：加入后不是有效的 TOML（{error}），未改动；"
            "若有 allow = […] 一行，请改写成 [[allow]]"
        ) from None
    except OSError as error:
        raise WriteError(f"{path}：无法写入：{error.strerror}") from None
    out(f"已写入 {path}：允许“{given.word}”\n")
    return 0


def _target() -> str:
    """Return the doclint.toml to write to. Raises UsageError."""
    found = config.nearest_file(os.curdir)
    if found is None:
        return config.NAMES[0]
    if os.path.basename(found) != config.NAMES[0]:
        raise UsageError(
            f"设置写在 {found} 里，请在其中自行加入 [[tool.doclint.allow]]"
            "（word、rule、files、reason）"
        )
    return found


def _text_of(path: str) -> str:
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def _quoted(text: str) -> str:
    """Return a text as a basic string of TOML (which JSON strings are)."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
