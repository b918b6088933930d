"""What ``doclint init`` writes: a configuration and a pre-commit entry."""

from __future__ import annotations

import os
import re

from doclint import __version__
from doclint.errors import WriteError
from doclint.replacing import replace

CONFIG = """\
# doclint 的设置；`doclint config` 显示实际生效的值。

# 从哪一级起退出码为 1：error（必错）、warning（疑似）、info（提示）
fail-on = "warning"

# 不用的规则或类别
ignore = []

# 不检查的文件，写法同 .gitignore
exclude = []

# 允许的词，每条都要写理由：
# [[allow]]
# word = "ＸＸ剧场"
# rule = "x-run"
# reason = "剧场的正式名称"
"""
_RELEASE = re.fullmatch(r"\d+\.\d+\.\d+", __version__)
# A version under development has no tag, and one just made may not have it yet.
_REV = f"v{__version__}" if _RELEASE else "HEAD"
HOOK = f"""\
- repo: https://github.com/doclint/doclint
  rev: {_REV}  # 填仓库中已有的版本标签；pre-commit autoupdate 可查出最新的
  hooks:
    - id: doclint
"""
_HOOKS = ".pre-commit-config.yaml"


def written(folder: str) -> list[str]:
    """Write what is missing and return a line about each file. Raises WriteError."""
    try:
        return [_config(os.path.join(folder, "doclint.toml")), _hook(_root(folder))]
    except OSError as error:
        raise WriteError(f"{error.filename}：无法写入：{error.strerror}") from None


def _root(folder: str) -> str:
    """Return the root of the git repository of a folder, else the folder itself."""
    one = os.path.abspath(folder)
    while not os.path.exists(os.path.join(one, ".git")):
        parent = os.path.dirname(one)
        if parent == one:
            return folder
        one = parent
    return folder if os.path.samefile(one, folder) else one


def _config(path: str) -> str:
    if os.path.exists(path):
        return f"{path} 已存在，未改动"
    with open(path, "x", encoding="utf-8", newline="\n") as file:
        file.write(CONFIG)
    return f"已写入 {path}"


def _hook(folder: str) -> str:
    path = os.path.join(folder, _HOOKS)
    before = "repos:\n"
    if os.path.exists(path):
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            before = file.read()
        if "id: doclint" in before:
            return f"{path} 已有 doclint 钩子，未改动"
    indent = _indent(before)
    if indent is None:
        return f"{path} 的写法认不出，请自行加入：\n{HOOK}"
    entry = "".join(f"{indent}{line}" for line in HOOK.splitlines(keepends=True))
    after = before.rstrip("\n") + "\n" + entry
    replace(path, after.encode("utf-8", "surrogateescape"))
    return f"已写入 {path}；运行 pre-commit install 启用"


def _indent(text: str) -> str | None:
    """Return how far an entry at the end of ``repos:`` is indented.

    None when the list of repos is not the last thing in the file.
    """
    keys = re.findall(r"^([\w-]+):(.*)$", text, re.MULTILINE)
    if not keys or keys[-1][0] != "repos" or keys[-1][1].split("#")[0].strip():
        return None
    entries = re.findall(r"^( *)- +repo:", text, re.MULTILINE)
    return entries[-1] if entries else "  "
