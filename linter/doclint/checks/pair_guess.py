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
    r"|思想|代替|取代|替代"
)
# What follows a word for the kind of a name; 及 and 与 would go on with the name.
_AFTER_HEAD = (
    r"[，。；：！？、\n的等中里内上下和为是有在要已将深取成]|\Z"
    r"|现场|实施|方案|期间|以来|试点|工作"
)
# “甲、乙和丙: the list is no saying, its first item is the name.
_HAN = r"[\u4e00-\u9fff]"
_LIST = (
    rf"(?P<first>{_HAN}{{2,8}})、(?:{_HAN}{{2,10}}、)*"
    rf"{_HAN}{{2,10}}[和及与]{_HAN}{{2,12}}\Z"
)
# A note ends behind a short name, or before what the sentence goes on with.
_NOTE = (
    r"(?:以下|下)?(?:简称|统称|下称)“[^“”\n]{1,12}”"
    r"|[^\n，。；：！？《“（]{2,}?(?=不得|应当|必须|实行|均[为由不])"
)
_YEAR = "(?:19|20)[0-9]{2}"  # of a document number
_STOPS = "。！？…"
_SPEECH = 300  # code points of a speech that ends its paragraph
_FEW = 3  # and sentences
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
    if mark == "〔" and (year := compiled(_YEAR).match(text, at + 1)):
        return Span(at, year.end()), text[at : year.end()] + wanted
    border = r"[，。；：！？《]" if mark in "《〈" else _CLAUSE
    found = compiled(border).search(text, at + 2, end)
    clause = found.start() if found else end
    stop = clause
    said = _speech_end(text, at) if text[at - 1 : at] in ("：", ":") else None
    if said and mark in "“‘":
        stop = said
    elif mark in "《〈":
        kinds = list(compiled(_DOCUMENT).finditer(text, at + 2, clause))
        ends = [one.end() for one in kinds]
        told = [at for at in ends if compiled(_SAID).match(text, at)]
        stop = (told + ends[-1:] + [clause])[0]
    elif mark in "“‘":
        stop = _quoted_end(text, at, clause)
    elif note := compiled(_NOTE).match(text, at + 1, end):
        stop = note.end()
    start = at if stop - at <= _LONGEST else stop - _LONGEST + 3
    return Span(start, stop), text[start:stop] + wanted


def _quoted_end(text: str, at: int, clause: int) -> int:
    """Return where a quoted name ends: before a word for its kind, else its clause."""
    for head in compiled(_HEADS).finditer(text, at + 3, clause):
        # 施工及绕行公告: a word inside a longer name is no word for its kind.
        if head[0] in ("的", "等") or compiled(_AFTER_HEAD).match(text, head.end()):
            return head.start()
    listed = compiled(_LIST).match(text, at + 1, clause)
    return listed.end("first") if listed else clause


def _speech_end(text: str, at: int) -> int | None:
    """Return the end of speech after a colon: its paragraph's, when that is near."""
    end = text.find("\n", at, at + _SPEECH)
    end = min(len(text), at + _SPEECH) if end < 0 else end
    said = text[at:end].rstrip()
    stops = sum(said.count(one) for one in _STOPS)
    if said[-1:] in _STOPS and stops <= _FEW:
        return at + len(said)
    first = compiled(f"[{_STOPS}]").search(text, at, end)
    return first.end() if first and stops else None


def before(text: str, at: int, mark: str, wanted: str) -> tuple[Span, str]:
    """Return what to show for a closing mark and the reading with its partner."""
    low = max(0, at - _FAR)
    low = max(low, text.rfind("\n", low, at) + 1)
    if mark == "〕" and compiled(_YEAR).fullmatch(text, at - 4, at):
        return Span(at - 4, at + 1), wanted + text[at - 4 : at + 1]
    border = _VERB if mark in "》〉" else _CLAUSE[:-1] + "、”）》]"
    start = low
    for found in compiled(border).finditer(text, low, at - 1):
        start = found.end()
    stop = min(at + 1, start + _LONGEST - 1)
    return Span(start, stop), wanted + text[start:stop]


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + _FAR)
    return min(len(text), at + _FAR) if end < 0 else end
