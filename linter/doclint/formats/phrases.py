"""The words of the formats made for people, in Chinese and in English."""

from __future__ import annotations

from doclint.finding import LEVELS
from doclint.formats.summary import by_level
from doclint.formats.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from doclint.finding import Finding
    from doclint.formats import Style
    from doclint.span import Location

# Chinese, English for one, English for any other number ({n}).
_WORDS = {
    "error": ("必错", "error", "errors"),
    "warning": ("疑似", "warning", "warnings"),
    "info": ("提示", "info", "info"),
    "count": ("{word} {n:,} 处", "{n} {word}", "{n:,} {word}"),
    "and": ("，", ", ", ", "),
    "file": ("{file}：{rest}", "{file}: {rest}", "{file}: {rest}"),
    "file in": (
        "{file}（{encoding}）：{rest}",
        "{file} ({encoding}): {rest}",
        "{file} ({encoding}): {rest}",
    ),
    "single": ("“{title}”（{lines}）", "{title} ({lines})", ""),
    "same": ("都是“{title}”（{lines}）", "", "all of them {title} ({lines})"),
    "worst": (
        "先看“{title}”{n:,} 处（{lines}）",
        "look first at {title} ({lines})",
        "look first at {title}, {n:,} places ({lines})",
    ),
    "lines": ("第 {numbers} 行", "line {numbers}", "lines {numbers}"),
    "lines etc": ("第 {numbers} 等行", "", "lines {numbers} …"),
    "place": ("第 {line} 行第 {column} 列", "line {line}, column {column}", ""),
    "places": ("{places}", "{places}", ""),
    "places etc": ("{places}等处", "", "{places} …"),
    "piece at": ("第 {number} 篇", "Document {number}", ""),
    "piece": (
        "第 {number} 篇（第 {line} 行起）",
        "Document {number} (from line {line})",
        "",
    ),
    "suggestion": ("建议：{said}", "suggestion: {said}", ""),
    "replace": ("改为{best}", "{best}", ""),
    "insert": ("补上{best}", "add {best}", ""),
    "delete": ("删去", "delete it", ""),
    "or": ("（或{others}）", " (or {others})", ""),
    "next or": ("，或", ", or ", ""),
    "deleted": ("删去", "delete it", ""),
    "related": ("相关：{place}", "see also {place}", ""),
    "related more": ("相关：另有 {n:,} 处", "", "see also {n:,} more places"),
    "folded": (
        "同类另有 {n:,} 处：{lines}",
        "{n} more like this: {lines}",
        "{n:,} more like this: {lines}",
    ),
    "hidden": (
        "另有 {n:,} 处没有列出：{left}；加 --all 看全部",
        "{n} more place not shown: {left}; add --all to see all",
        "{n:,} more places not shown: {left}; add --all to see all",
    ),
    "left": (
        "“{title}”{n:,} 处（{lines}）",
        "{title} ({lines})",
        "{title}, {n:,} places ({lines})",
    ),
    "left more": ("另有 {n:,} 种", "{n} more kind", "{n:,} more kinds"),
    "fixable": (
        "有 {n:,} 处可用 --fix 自动改正",
        "{n} place can be corrected with --fix",
        "{n:,} places can be corrected with --fix",
    ),
    "copy": (
        "批注 {n:,} 条{changes}，已写入 {path}{left}",
        "{n} comment{changes}, written to {path}{left}",
        "{n:,} comments{changes}, written to {path}{left}",
    ),
    "no room": (
        "；另有 {n:,} 条放不下（见其他格式）",
        "; {n} more has no place there (see another format)",
        "; {n:,} more have no place there (see another format)",
    ),
    "changes": (
        "、修订 {n:,} 处",
        " and {n} tracked change",
        " and {n:,} tracked changes",
    ),
    "no copy needed": ("没有发现问题，不写副本", "no problems found, no copy", ""),
    "no copy of it": (
        "不是 Word 文档（docx），不能写带批注的副本；问题列在下面",
        "not a Word document (docx), so no marked copy; see below",
        "",
    ),
    "no file": ("没有检查任何文件", "no file was checked", ""),
    "read": ("共读取 {n:,} 个文件", "read {n} file", "read {n:,} files"),
    "checked": ("已检查 {n:,} 个文件", "checked {n} file", "checked {n:,} files"),
    "size": ("{n:,} 字", "{n} character", "{n:,} characters"),
    "about": ("（{about}）", " ({about})", ""),
    "skipped": ("跳过 {n:,} 个", "{n} skipped", "{n:,} skipped"),
    "unreadable": ("无法读取 {n:,} 个", "{n} unreadable", "{n:,} unreadable"),
    "stopped": ("中途出错 {n:,} 个", "{n} with an error", "{n:,} with an error"),
    "fixed": ("已改正 {n:,} 处", "{n} corrected", "{n:,} corrected"),
    "suppressed": ("已放行 {n:,} 处", "{n} suppressed", "{n:,} suppressed"),
    "idle": (
        "有 {n:,} 条规则没有运行",
        "{n} rule could not run",
        "{n:,} rules could not run",
    ),
    "clean": ("未发现问题", "no problems found", ""),
}
_NUMBERS = 10  # line numbers that are listed at most
_LEFT_RULES, _LEFT_LINES = 4, 3  # and rules and line numbers of what is not listed


def say(style: Style, key: str, n: int = 1, **values: object) -> str:
    """Return a phrase in the style's language; ``n`` chooses the English number."""
    chinese, one, other = _WORDS[key]
    template = chinese if not style.english else one if n == 1 else other or one
    return template.format(n=n, **values)


def counts(style: Style, levels: dict[str, int], *, zeros: bool = False) -> str:
    """Return how many findings there are of each level."""
    return say(style, "and").join(
        say(style, "count", n, word=say(style, level, n))
        for level, n in levels.items()
        if n or zeros
    )


def headline(style: Style, findings: tuple[Finding, ...]) -> str:
    """Return what a file's findings come to, and what to look at first."""
    levels = by_level(findings)
    top = next(level for level, n in levels.items() if n)
    rules: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.level == top:
            rules.setdefault(finding.rule, []).append(finding)
    rule, worst = max(rules.items(), key=lambda pair: len(pair[1]))
    alone = len(worst) == len(findings)
    kind = "worst" if not alone else "single" if len(worst) == 1 else "same"
    mark = "；" if kind == "worst" else "，"
    if style.english:
        mark = "; " if kind == "worst" else ", "
    where = lines(style, worst, most=5)
    rest = say(style, kind, len(worst), title=title(style, rule), lines=where)
    return counts(style, levels) + mark + rest


def left(style: Style, findings: Iterable[Finding]) -> str:
    """Return which rules some findings are of, the highest level first, and where."""
    rules: dict[str, list[Finding]] = {}
    for finding in findings:
        rules.setdefault(finding.rule, []).append(finding)
    by_rank = sorted(
        rules.values(),
        key=lambda group: (-LEVELS.index(group[0].level), -len(group)),
    )
    parts = [
        say(
            style,
            "left",
            len(group),
            title=title(style, group[0].rule),
            lines=lines(style, group, most=_LEFT_LINES),
        )
        for group in by_rank[:_LEFT_RULES]
    ]
    if len(by_rank) > _LEFT_RULES:
        parts.append(say(style, "left more", len(by_rank) - _LEFT_RULES))
    return say(style, "and").join(parts)


def title(style: Style, rule: str) -> str:
    """Return the title of a rule, its id when there is none."""
    return style.rules.get(rule, rule)


def lines(style: Style, findings: Iterable[Finding], most: int = _NUMBERS) -> str:
    """Return where findings stand, each place once: lines, or what the reader says."""
    found = list(findings)
    mark = ", " if style.english else "、"
    if any(one.at.address is not None for one in found):
        places = list(dict.fromkeys(place(style, one.at) for one in found))
        key = "places" if len(places) <= most else "places etc"
        mark = "; " if style.english else mark
        return say(style, key, len(places), places=mark.join(places[:most]))
    numbers = list(dict.fromkeys(one.at.in_file.line for one in found))
    listed = mark.join(map(str, numbers[:most]))
    key = "lines" if len(numbers) <= most else "lines etc"
    return say(style, key, len(numbers), numbers=listed)


def place(style: Style, at: Location) -> str:
    """Return where a location is: line and column, or the reader's own address."""
    if at.address is not None:
        from doclint.formats.address import words

        return words(at.address, english=style.english)
    line, column = at.in_file
    return say(style, "place", line=line, column=column)


def suggestion(style: Style, finding: Finding) -> str | None:
    """Return what is to be put in place of what was found, None if nobody knows."""
    said = bare_suggestion(style, finding)
    return None if said is None else say(style, "suggestion", said=said)


def bare_suggestion(style: Style, finding: Finding) -> str | None:
    """Return the same without the word that says it is a suggestion."""
    if not finding.suggestions:
        return None
    best, *others = finding.suggestions
    kind = "delete" if not best else "replace" if finding.at.text else "insert"
    said = say(style, kind, best=_quoted(best))
    if not others:
        return said
    marks = [_quoted(text) if text else say(style, "deleted") for text in others]
    return said + say(style, "or", others=say(style, "next or").join(marks))


def _quoted(text: str) -> str:
    """Return a text in quotation marks that it does not hold itself."""
    text = visible(text)
    return f"「{text}」" if "“" in text or "”" in text else f"“{text}”"
