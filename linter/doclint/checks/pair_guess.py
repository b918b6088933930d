"""Where the partner of a lone mark was probably left out."""

from __future__ import annotations

from doclint.patterns import compiled
from doclint.span import Span

_FAR = 80  # code points within which a partner is looked for
_LONGEST = 13  # code points that a finding shows
# What stands after a quoted name: “百日攻坚”行动, “两人一铺”的现象.
_HEADS = (
    r"的|等|行动|活动|工程|机制|模式|制度|体系|战略|规划|标识|原则|方针|理念|现象|品牌|计划|专项|建设"
    r"|改革|服务|平台|精神|要求|目标|任务|字样|称号|格局|试点|经验|做法|政策|项目|会议|系统|施工|管理"
    r"|工作|问题|主题|口号|思路|关系|作用|方式|办法|措施|运动|文化|党建|竞赛|评选|创建|示范|培训"
)
_CLAUSE = r"[，。；：！？\n\r“《（]"
_DOCUMENT = (
    r"(?:意见|方案|办法|通知|规定|条例|决定|规划|计划|纲要|细则|制度|准则|公约|宣言|报告|指南|标准|规范"
    r"|目录|清单|合同|协议|纪要|批复|公告|通告|章程|预案|措施|要点|规则|说明|建议|日报|[^办方做看想说]法"
    r"(?=[，。、；的第规和及》）]))(?:（[^（）\n]{1,12}）)?"
)
_SAID = r"(?:中的?|的)?(?:规定|要求|精神|部署|安排|有关|相关)"  # after a title
_VERB = (
    r"[，。；：！？、\n“”（）《》]|根据|按照|依照|印发|下发|制定|出台|实施|贯彻|落实|执行|学习|通过"
    r"|审议|发布|修订|修改|签订|签署|依据|对照|施行|关注"
)


def after(text: str, at: int, mark: str, wanted: str) -> tuple[Span, str]:
    """Return what to show for an opening mark and the reading with its partner."""
    end = _line_end(text, at)
    border = r"[，。；：！？《]" if mark in "《〈" else _CLAUSE
    found = compiled(border).search(text, at + 2, end)
    clause = found.start() if found else end
    stop = clause
    if mark in "《〈":
        kinds = list(compiled(_DOCUMENT).finditer(text, at + 2, clause))
        ends = [one.end() for one in kinds]
        told = [at for at in ends if compiled(_SAID).match(text, at)]
        stop = (told + ends[-1:] + [clause])[0]
    elif mark in "“‘" and (head := compiled(_HEADS).search(text, at + 3, clause)):
        stop = head.start()
    start = at if stop - at <= _LONGEST else stop - _LONGEST + 3
    return Span(start, stop), text[start:stop] + wanted


def before(text: str, at: int, mark: str, wanted: str) -> tuple[Span, str]:
    """Return what to show for a closing mark and the reading with its partner."""
    low = max(0, at - _FAR)
    low = max(low, text.rfind("\n", low, at) + 1)
    border = _VERB if mark in "》〉" else _CLAUSE[:-1] + "、”）》]"
    start = low
    for found in compiled(border).finditer(text, low, at - 1):
        start = found.end()
    stop = min(at + 1, start + _LONGEST - 1)
    return Span(start, stop), wanted + text[start:stop]


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + _FAR)
    return min(len(text), at + _FAR) if end < 0 else end
