"""``doclint rules``: list the rules, explain one, show a fact, or prove a pack."""

from __future__ import annotations

import os
from pathlib import Path

from doclint import cache, job, packs
from doclint.console import out
from doclint.errors import UsageError
from doclint.formats.visible import visible
from doclint.parser import command_parser
from doclint.settings import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.rule import Rule, RulePack


def run(argv: list[str]) -> int:
    """List the rules, explain one, show a fact, or run a pack's own examples."""
    parser = command_parser("rules", "列出规则；解释一条规则；检验一套规则")
    parser.add_argument("rule", nargs="?", metavar="规则", help="规则或类别")
    parser.add_argument("--test", metavar="文件夹", help="运行一套规则自带的正反例")
    parser.add_argument("--fact", metavar="名称", help="显示规则所依据的事实")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    given = parser.parse_args(argv)
    if given.test:
        return _test_pack(Path(given.test))
    if given.fact is not None:
        from doclint.commands import fact

        out(fact.shown(given.fact))
        return 0
    settings = job.settings_of(os.curdir, ())
    folders = (cache.shipped_pack(), *settings.packs)
    pack = packs.joined([packs.load(Path(folder)) for folder in folders])
    english = given.lang == "en"
    if given.rule is None or given.rule in pack.families:
        out(_listing(pack, given.rule, english=english))
        return 0
    for rule in pack.rules:
        if given.rule in (rule.id, *rule.aliases):
            out(_explanation(pack, rule, english=english))
            return 0
    near = did_you_mean(given.rule, [*pack.families, *(r.id for r in pack.rules)])
    raise UsageError(
        f"没有名为“{given.rule}”的规则或类别{near}；`doclint rules` 列出全部"
    )


def _listing(pack: RulePack, chosen: str | None, *, english: bool) -> str:
    """Return a line for each rule of one family, or of all."""
    lines = []
    for family, name in pack.families.items():
        if chosen not in (None, family):
            continue
        own = [rule for rule in pack.rules if rule.family == family]
        lines.append(f"{family}  {name}（{len(own)}）" if own else f"{family}  {name}")
        for rule in own:
            title = rule.english[0] if english and rule.english else rule.title
            off = "" if rule.level != "info" and rule.status == "stable" else "  [off]"
            lines.append(f"  {rule.id:<28} {rule.level:<8} {title}{off}")
    return "\n".join(lines) + "\n"


def _explanation(pack: RulePack, rule: Rule, *, english: bool) -> str:
    """Return what, why, source, examples, and how to silence a rule."""
    title = rule.english[0] if english and rule.english else rule.title
    fix = {"safe": "--fix 自动改正", "unsafe": "--unsafe-fixes 改正，须复核"}
    lines = [
        f"{rule.id}  {title}",
        f"类别：{pack.families[rule.family]}（{rule.family}）   级别：{rule.level}"
        f"   状态：{rule.status}",
        f"改正：{fix.get(rule.safety or '', '不自动改')}",
        f"为什么：{rule.why}",
        f"依据：{rule.source}",
        "",
        "会报告：",
        *(
            f"  {visible(example.text)}  →  {visible(example.at or '')}"
            for example in rule.bad
        ),
        "不报告：",
        *(f"  {visible(example.text)}" for example in rule.good),
        "",
        f"不想要：doclint --ignore {rule.id} …，或在 doclint.toml 写 "
        f'ignore = ["{rule.id}"]',
        f"放过某词：doclint allow 词 --rule {rule.id} --reason 理由",
        f"Markdown 中放过一处：<!-- doclint: allow {rule.id} -- 理由 -->",
    ]
    return "\n".join(lines) + "\n"


def _test_pack(folder: Path) -> int:
    from doclint import anchors, examples
    from doclint.linter import Linter
    from doclint.portable import Portable

    pack = packs.load(folder)
    table = anchors.table(pack.rules)
    stable = frozenset(
        i
        for i, rule in enumerate(pack.rules)
        if rule.status == "stable" and rule.level != "info"
    )
    scan = Portable(table)
    linter = Linter(pack, table, scan, stable)
    wrong = 0
    for rule in pack.rules:
        for problem in examples.problems(rule, linter):
            wrong += 1
            out(f"{rule.id}: {problem}\n")
    count = sum(len(rule.good) + len(rule.bad) for rule in pack.rules)
    out(f"{folder}：{len(pack.rules)} 条规则，{count} 个例子，{wrong} 个不符\n")
    return 1 if wrong else 0
