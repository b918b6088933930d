"""Whether the name of a national leader may be offered for what a draft hides.

Filters hide such names, but a clerk also stars out the name of the county secretary.
A name is offered only where it shows in part, or where the words beside it belong to
that leader alone; beside a local organ or another post it never is.
"""

from __future__ import annotations

from doclint.patterns import lazy

_NEAR = 24  # code points on either side that may name an organ or a post
_BORDERS = ("", *"，。；：！？\n \u3000")
_NAME = lazy(
    "习近平|胡锦涛|江泽民|邓小平|毛泽东|李克强|温家宝|朱镕基|周恩来|刘少奇|华国锋|胡耀邦|贾庆林|李长春|"
    "栗战书|王沪宁|吴邦国|王岐山|赵乐际|彭德怀|叶剑英"
)
_TITLE = lazy("总书记|国家主席|毛主席|习总")
_NATIONAL = lazy(
    r"(?:总书记|国家副?主席|军委副?主席|总理|政治局(?:常委|委员)|全国政协(?:副?主席)?|"
    r"全国人大(?:常委会)?|委员长|中央军委)[ \u3000]*$"
)
_POST = lazy(
    r"(?:书记|主席|主任|[省市县区乡镇州局厅部处科院校会组行村队所站盟旗社团司厂店班连排]长|秘书长|"
    r"董事长|检察长|审判长|参谋长|司令员?|政委|委员|常委|代表|首相|总统|专员|经理|总裁|发言人|"
    r"党员|干部|教师|老师|医生|民警|队员|支书|领导|负责人|负责同志|"
    r"院士|教授|专家|记者)[ \u3000]*$"
)
_ORGAN = lazy(
    r"(?:[省市县区乡镇村州盟旗校院厂局部团工党纪政监]委|党组|支部|总支|政府|人大|政协|常委会|局|厅|处|"
    r"科|室|公司|集团|[大中小]学|学校|医院|法院|检察院|妇联|工会|协会|街道|社区|[全我本该各][区村州旗校院部]|"
    r"[省市县乡镇])[ \u3000]*$"
)
_OTHER_POST = lazy(
    r"[ \u3000]*(?:书记|主任|副|[省市县区乡镇州局厅部处科院校会组行村队所站]长|董事|"
    r"经理|秘书长|检察长|常委|代表|老师|教授|医生)"
)
# What follows the name of one leader and of no other …
_OWN = {
    "习近平": lazy(
        r"总书记|同志为核心的(?!第)|新时代|(?:法治|经济|生态文明|外交|强军|文化)思想|"
        r"(?:同志)?系列重要讲话|(?:同志)?关于[^，。；\n]{2,24}重要论述|谈治国理政"
    ),
    "江泽民": lazy(r"同志为核心的第三代|“三个代表”"),
    "毛泽东": lazy(
        r"思想|同志为(?:核心的第一代|主要代表)|诗词|选集|、(?:周恩来|刘少奇|朱德)"
    ),
    "邓小平": lazy(r"理论|同志为核心的第二代|南[巡方]|文选|建设有中国特色"),
}
# … and what stands before it; premiers change too often to be told by their post.
_OWN_POST = lazy(
    r"(?:中共中央|党的|中国共产党中央委员会|[，。、；：“\s]|^)总书记[ \u3000]*$|"
    r"(?<!越南)(?<!老挝)(?<!古巴)国家主席[ \u3000]*$|中央军委主席[ \u3000]*$"
)
# Who speaks at a meeting, behind a comma, may be anyone.
_SPEAKS = lazy(r"(?:在[^，。；\n]{0,12})?(?:指出|强调|要求|说|表示|主持|出席|参加|作)")
_PERSON = lazy(r"[ \u3000]*(?:同志|先生|女士)")


def may_mean(text: str, start: int, end: int, fill: str, word: str) -> bool:
    """Whether hidden code points may be read as ``fill``, the hidden part of ``word``.

    Words that name no leader always may.
    """
    if not (_NAME.search(word) or _TITLE.search(word)):
        return True
    head, tail = _visible(text[:start][-_NEAR:], fill, word)
    if is_another(text, start - head, end + tail):
        return False
    name = _NAME.search(fill)
    if name is None:
        return True
    if text[start - head - 1 : start - head] in _BORDERS and _SPEAKS.match(text, end):
        return False
    before = text[max(0, start - _NEAR) : start] + fill[: name.start()]
    own = _OWN.get(name.group())
    if own and own.match(fill[name.end() :] + text[end : end + _NEAR]):
        return True
    return name.group() == "习近平" and bool(_OWN_POST.search(_last_line(before)))


def is_leader(word: str) -> bool:
    """Whether a word holds the name of a leader of the state."""
    return bool(_NAME.search(word))


def is_another(text: str, start: int, end: int) -> bool:
    """Whether the organ or post beside some code points is not that of a leader."""
    if _OTHER_POST.match(text, end):
        return True
    before = _last_line(text[max(0, start - _NEAR) : start])
    if _NATIONAL.search(before):
        return False
    return bool(_POST.search(before) or _ORGAN.search(before))


def is_person(text: str, start: int, end: int) -> bool:
    """Whether some code points stand where a person is named."""
    before = _last_line(text[max(0, start - _NEAR) : start])
    posts = _POST.search(before) or _NATIONAL.search(before)
    return bool(posts or _PERSON.match(text, end) or _OTHER_POST.match(text, end))


def _last_line(text: str) -> str:
    return text[text.rfind("\n") + 1 :]


def _visible(before: str, fill: str, word: str) -> tuple[int, int]:
    """Return how many characters of a word show before its hidden part and behind."""
    for head in range(len(word) - len(fill), -1, -1):
        if word.startswith(fill, head) and before.endswith(word[:head]):
            return head, len(word) - head - len(fill)
    return 0, 0
