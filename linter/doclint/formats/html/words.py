"""The words of the HTML report that no other format needs, in both languages."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.formats import Style

_WORDS = {
    "report": ("公文校对报告", "Proofreading report"),
    "title": ("校对报告：{name}", "Proofreading report: {name}"),
    "and more": ("{name} 等 {n:,} 个文件", "{name} and others, {n:,} files"),
    "nothing": ("未发现问题", "No problems found"),
    "undone": ("{n:,} 个文件没能检查", "{n:,} files could not be checked"),
    "skip": ("跳到问题清单", "Skip to the findings"),
    "troubles": ("没能完成的和须知", "Not done, and what to know"),
    "overview": ("概况", "Overview"),
    "file": ("文件", "File"),
    "document": ("第 {number} 篇", "Document {number}"),
    "total": ("合计", "Total"),
    "families": ("按类别", "By family"),
    "pieces": ("按篇", "By document"),
    "family": ("类别", "Family"),
    "piece": ("篇", "Document"),
    "chart": ("{name}的问题数：{list}", "Findings {name}: {list}"),
    "rest": ("其余 {n:,} 篇", "{n:,} others"),
    "table": ("数字表", "As a table"),
    "text": ("正文", "Text"),
    "findings": ("问题清单", "Findings"),
    "all levels": ("全部级别", "All levels"),
    "all families": ("全部类别", "All families"),
    "all pieces": ("全部篇目", "All documents"),
    "level": ("级别", "Level"),
    "search": ("搜索问题", "Search findings"),
    "search in": ("搜原文、说明、规则……", "Text, message, rule …"),
    "shown": ("显示 {shown} / {all} 处", "{shown} of {all} shown"),
    "none": ("没有符合条件的问题", "No finding fits"),
    "keys": ("按 j k 上下移动，按 / 搜索", "Keys: j k to move, / to search"),
    "previous": ("上一处", "Previous"),
    "next": ("下一处", "Next"),
    "list": ("清单", "List"),
    "close": ("收起", "Close"),
    "whole": ("展开全文", "Show the whole text"),
    "parts": (
        "全文 {n:,} 字，太长；只列出有问题的段落",
        "{n:,} characters are too many: only paragraphs with findings are shown",
    ),
    "gap": ("…… 以上略 ……", "… left out …"),
    "left out": ("正文略", "The text is left out"),
    "made": ("已改正 {n:,} 处", "{n:,} corrected"),
    "was": ("原文", "Was"),
    "is": ("改为", "Is now"),
    "rule": ("规则", "Rule"),
    "place": ("位置", "Place"),
    "deleted": ("（删去）", "(deleted)"),
    "footer": (
        "doclint {version}，离线生成，文稿没有离开本机",
        "Made by doclint {version}, offline; no text left this machine",
    ),
}


def word(style: Style, key: str, **values: object) -> str:
    """Return a phrase of the report in the style's language."""
    return _WORDS[key][style.english].format(**values)
