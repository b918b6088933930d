"""Report plans told as running after their end, or as run before their start.

``part`` names the side: ``late`` looks for a past plan as the task of now,
``early`` for a coming plan told as done, or one that nobody spoke of yet, ``drawn``
for a running plan told as being drawn up.
"""

from __future__ import annotations

from doclint.checks import claims, plans, told
from doclint.checks.windows import matches
from doclint.document import Match
from doclint.patterns import compiled
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from doclint.checks.plans import Plan
    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Find = Callable[[re.Match[str], Plan, int], int | None]
    Uses = tuple[tuple[str, str], ...]

PARAMS: dict[str, type] = {**plans.PARAMS, "part": str}
REQUIRED = ("facts", "part")
NEEDS_YEAR = True

_NEAR = 16  # code points in front of a name that decide how it is used
_TASK = (
    "(?:推进|推动|加快|实施|落实|贯彻|编制|制定|制订|谋划|完成|实现|执行|围绕|按照|依据|做好|抓好"
    "|启动|搞好)好?(?!了)[^，。；！？\n“”《》]{0,6}\\Z"
)
# A plan is prepared before it begins, and passed in the spring of its first year.
_DRAWN = "(?:谋划|编制|制[定订]|起草)好?\\Z"
_TO_DRAW = "(?:谋划|做好|抓好|启动|推进|开展)好?\\Z"
_DRAWING = "(?:规划|计划)?的?编制(?:工作)?(?=[，。；、！？\n]|$)"
_DRAFT = "(?:规划|计划)(?=[，。；、！？\n]|$)"
_PREPARED = ((_TO_DRAW, _DRAWING), (_DRAWN, _DRAFT))
_PASSED = 2  # years after its first in which no plan is prepared
_STARTS = "(?:规划|计划|工作)?(?:即将|正式|全面)+启动(?=实施|[，。；！\n]|$)"
_WITHIN = "(?:处于|处在|正值|正处|进入|恰逢|适逢)[^，。；！？\n“”]{0,4}\\Z"
_REVIEWED = "回顾了?\\Z"
_SUMMED = "(?:回顾|总结)了?\\Z"
_PLAN = (
    "(?:规划|计划)?(?!时期|期间|以来|末|[^，。；\n]{0,8}(?:以来|期间|取得)"
    "|[^，。；\n]{0,12}(?:后续|扫尾|收尾|遗留|未完|续建|结转|验收|审计|评估|评价|管护))"
)
_TIME = "(?:规划|计划)?(?:时期|期间)?"
# Who acts then, not what was built then: “十三五”期间建成的项目，要加强管护.
_COMING = (
    "(?:时期|期间)(?:，[^。；\n“”的了已]{0,24}?"
    "|(?:我们|(?:我|全|本)[省市州县区乡镇村国局院校]|各级[^，。；\n的]{0,6}?)?)"
    "(?:将|(?<![主重需必只首紧摘纲])要(?![求素点闻害务件领性])|必须|力争)"
)
_PERIOD = "时期[，]?是[^。；\n]{0,36}(?:时期|阶段|窗口期|机遇期)"
_SINCE = "(?:规划|计划)?(?:实施)?以来"
# A plan that runs has achievements too, but nobody looks back on the whole of it.
_WHOLE = f"{_TIME}(?!{_SINCE}|前|中期|开局|[^，。；\\n]{{0,8}}成[就绩])"
_TOLD = "(?:时期|期间)?[^，。；\n“”]{0,6}(?:工作回顾|发展回顾)"
_ACHIEVED = "(?:时期|期间)?[^，。；\n“”]{0,6}(?:发展成就|主要成绩)"
_SAYS = "(?:规划|计划)(?:纲要|建议)?(?:提出|明确|指出|强调)"
_RUNNING = "(?:规划|计划)?正在(?:顺利|全面|深入|扎实|加快)?(?:实施|推进|执行)"
_APPROVED = "(?:已经|业已|刚刚)(?:审议)?(?:批准|通过)的[“‘]?\\Z"
_MENTION = "(?:规划|计划|时期|期间|末|开局|收官|以来)"
_UNHEARD = 6  # years before its start at which nobody speaks of a plan

# What stands in front of a plan's name, and what behind it.
_LATE = (
    ("", _COMING),
    ("", _PERIOD),
    ("", _RUNNING),
    ("", _STARTS),
    (_TASK, _PLAN),
    (_WITHIN, _TIME),
)
_BEGUN = (("", _SINCE), (_WITHIN, _TIME), ("", _ACHIEVED), (_SUMMED, _TIME))
_OVER = (("", _TOLD), (_REVIEWED, _WHOLE))
_ADOPTED = (("", _SAYS),)
_NAMED = (("", _MENTION),)
_ORDERED = "(?<![主重需必只首紧摘纲])要|必须|抓紧|着手|正在|即将"
_AHEAD = ("谋划", "谋划好")  # nobody looks back with these


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what every name of a plan holds."""
    return plans.anchors(params)


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield mentions that do not fit the stated year or the year they speak of."""
    stated = evidence.piece.stated_year
    if stated is None:
        return
    find = _FINDERS[rule.params["part"]]
    known = plans.plans(rule.params)
    name = plans.name(rule.params.get("noun"))
    for match in matches(name, document.text, hits):
        plan = plans.which(match, known)
        end = find(match, plan, stated) if plan else None
        if plan and end:
            yield Match.at(
                match.start(),
                end,
                term=plan.name,
                detail=plan.fact,
                years=(plan.first, plan.last),
            )


def _late(match: re.Match[str], plan: Plan, stated: int) -> int | None:
    """Return where a wording ends that tells a past plan as the task of now."""
    text, start = match.string, match.start()
    last = plan.last + 1  # the year after still reviews it
    end = _used(match, _LATE)
    if end is None or told.spoken(text, start, stated) <= last:
        return None
    if verb := compiled(_TASK, 0).search(text, max(0, start - _NEAR), start):
        start = verb.start()  # 全面完成“十五”计划 is a task, not history
    is_mention = told.is_mention(text, Span(start, end), stated=stated, last=last)
    return None if is_mention else end


def _prepared(match: re.Match[str], plan: Plan, stated: int) -> int | None:
    """Return where a wording ends that prepares a plan which has long begun."""
    text, start = match.string, match.start()
    last = plan.first + _PASSED - 1
    end = _used(match, _PREPARED)
    if end is None or not last < told.spoken(text, start, stated) <= plan.last + 1:
        return None
    span = Span(start, end)
    if told.is_mention(text, span, stated=stated, last=last):
        return None
    before = claims.clause(text, span).partition(match.group())[0]
    ahead = text.endswith(_AHEAD, 0, start) or compiled(_ORDERED, 0).search(before)
    return end if ahead else None


def _early(match: re.Match[str], plan: Plan, stated: int) -> int | None:
    """Return where a wording ends that speaks of a plan too early."""
    if stated <= plan.first - _UNHEARD:
        return _used(match, _NAMED)
    year = told.told(match.string, match.start(), stated)
    spoken = stated if year is None else year.year
    end = None
    if stated < plan.last - 1:
        end = _used(match, _OVER)
    if not end and max(stated, spoken) < plan.first:
        end = _used(match, _BEGUN)
    if not end and stated < plan.first - 1:
        end = _used(match, _ADOPTED)
    if (
        not end and stated < plan.first
    ):  # it is approved in the spring of its first year
        end = _used(match, ((_APPROVED, ""),))
    return end


def _used(match: re.Match[str], uses: Uses) -> int | None:
    """Return where the first use that fits a plan's name ends."""
    text, start = match.string, match.start()
    for before, after in uses:
        if compiled(before, 0).search(text, max(0, start - _NEAR), start):
            found = compiled(after, 0).match(text, match.end())
            if found:
                return found.end()
    return None


_FINDERS: dict[str, Find] = {"late": _late, "early": _early, "drawn": _prepared}
