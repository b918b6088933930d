#!/usr/bin/env python3
"""Write the pages that are made from the rules: docs/rules/ and docs/coverage.md.

python docs/generate.py           write them
python docs/generate.py --check   exit 1 when a page is stale
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from doclint import packs
from doclint.rule import Rule, RulePack

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LEVELS = {"error": "必错 error", "warning": "疑似 warning", "info": "提示 info"}
FIXES = {"safe": "`--fix`", "unsafe": "`--unsafe-fixes`，须复核", "display": "只显示"}


def pages() -> dict[Path, str]:
    """Return the text of every generated page by its path."""
    pack = packs.load(ROOT / "rules" / "gongwen")
    made = {HERE / "rules" / "README.md": _index(pack)}
    for family, name in pack.families.items():
        rules = [rule for rule in pack.rules if rule.family == family]
        made[HERE / "rules" / f"{family}.md"] = _family(family, name, rules)
    made[HERE / "coverage.md"] = _coverage(pack)
    return made


def _index(pack: RulePack) -> str:
    lines = [
        "# 规则一览",
        "",
        "本页由 `make docs` 从 `rules/gongwen/` 生成。",
        "",
        "| 规则 | 类别 | 级别 | 名称 |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| [`{rule.id}`]({rule.family}.md#{rule.id}) | {pack.families[rule.family]} "
        f"| {_level(rule)} | {_code(rule.title)} |"
        for rule in pack.rules
    ]
    return "\n".join(lines) + "\n"


def _level(rule: Rule) -> str:
    off = rule.status == "preview" or rule.level == "info"
    return LEVELS[rule.level] + ("（默认关闭）" if off else "")


def _family(family: str, name: str, rules: list[Rule]) -> str:
    lines = [f"# {name} `{family}`", "", "本页由 `make docs` 生成。", ""]
    for rule in rules:
        fix = FIXES.get(rule.safety or "", "不自动改正")
        lines += [
            f"## {rule.id}",
            "",
            f"**{rule.title}**　级别：{_level(rule)}　改正：{fix}",
            "",
            f"为什么：{_quotes(rule.why)}",
            "",
            f"依据：{rule.source}",
            "",
            "| 会报告 | 报告的文字 |",
            "|---|---|",
            *(f"| {_code(e.text)} | {_code(e.at)} |" for e in rule.bad),
            "",
            "| 不报告 |",
            "|---|",
            *(f"| {_code(e.text)} |" for e in rule.good),
            "",
        ]
    return "\n".join(lines)


def _quotes(text: str) -> str:
    """Return a text with what it quotes as code: it names faults."""
    quoted = re.sub(r"“([^”]+)”", lambda m: f"“{_code(m[1])}”", text)
    return re.sub(
        r"(?<![“`])[%&=\\\\][A-Za-z0-9%=;\\\\]+", lambda m: _code(m[0]), quoted
    )


def _code(text: str) -> str:
    """Return a text as a code span of a table cell, with what is unseen escaped."""
    shown = "".join(c if c.isprintable() else f"⟨U+{ord(c):04X}⟩" for c in text)
    ticks = "`" * (1 + max(map(len, _runs_of_ticks(shown)), default=0))
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{ticks}{pad}{shown}{pad}{ticks}".replace("|", "\\|")


def _runs_of_ticks(text: str) -> list[str]:
    return [run for run in "".join(c if c == "`" else " " for c in text).split() if run]


def _coverage(pack: RulePack) -> str:
    lines = [
        "# 覆盖情况",
        "",
        "本页由 `make docs` 从 `docs/coverage/*.tsv` 生成：研究中收集的每一条，",
        "由哪条规则发现，或者为什么不收。测试对每个探测句实际运行规则。",
        "",
    ]
    for path in sorted((HERE / "coverage").glob("*.tsv")):
        rows = packs.read_rows(path)
        covered = [row for row in rows if row[2] != "-"]
        left = [row for row in rows if row[2] == "-"]
        title = pack.families.get(path.stem, path.stem)
        lines += [
            f"## {title} `{path.stem}`",
            "",
            f"收录 {len(covered)} 条，不收 {len(left)} 条。",
            "",
        ]
        if left:
            lines += ["| 来源 | 条目 | 不收的理由 |", "|---|---|---|"]
            lines += [f"| {row[0]} | {_code(row[1])} | {row[3]} |" for row in left]
            lines.append("")
    return "\n".join(lines)


def main() -> int:
    """Write the pages, or with --check compare them."""
    stale = 0
    for path, text in pages().items():
        current = path.read_text(encoding="utf-8") if path.exists() else None
        if current == text:
            continue
        stale += 1
        if "--check" in sys.argv:
            sys.stdout.write(f"{path.relative_to(ROOT)} is stale; run make docs\n")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
