"""Runs of asterisks in running text, and which of them are there for a purpose.

Emphasis, lists, rules, footnotes, code, formulas, ranks and personal data that is
masked on purpose all use asterisks; a filter's mask stands inside a sentence.
"""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections import namedtuple

    from doclint.document import Hit
else:
    from doclint.record import namedtuple

STARS = "*＊﹡∗"
LETTERS = "XxＸｘ×✕╳□■●"  # stand for characters too, but only inside a known word
SIGNS = STARS + LETTERS
_RUN = lazy(rf"(?:\\?[{STARS}])+|[{LETTERS}]{{1,2}}")
_CODE = frozenset(
    "0123456789０１２３４５６７８９abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "/\\@=<>{}[]|&%％$#^~_+-`"
)
_OPENERS = "“‘「『《〈（([【\"'"
_CLOSERS = "”’」』》〉）)]】\"'"
_QUOTES = _OPENERS + _CLOSERS
STOPS = "，。、；：！？,.;:!?…—" + _QUOTES
_PURPOSE = lazy(
    r"身份证|证件|证号|编号|账号|帐号|账户|帐户|户名|卡号|尾号|银行卡|手机|电话|号码|密码|口令|验证码|"
    r"邮箱|微信(?!群)|车牌|住址|姓名|户主|公示|名单|"
    r"星号|打码|马赛克|屏蔽|隐去|隐藏|遮挡|代替|替代|替换|脱敏|掩码|敏感词|通配|乘号|显著|显示为|"
    r"[pP] ?[<＜]"
)
_LINE = 200  # code points on either side that count as the line
_FORMULA = lazy("[=＝÷≈≤≥＋]")
# A figure, not a word, is hidden between what is counted and its unit.
_COUNTED = (
    "企业 公司 单位 机构 集团 农场 超市 民宿 商户 门店 作社 药店 医院 学校 "
    "协会 社区 庄园"
)
_UNIT = lazy("家(?=[，。；、）])")
_PURPOSE_REACH = 24  # code points on either side, in the same line
# Surnames that lead a masked name; what stands before a name in a sentence.
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳唐"
    "罗薛雷贺倪汤殷毕郝邬傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊纪舒项祝董梁杜阮蓝季贾江颜"
    "郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包左石崔龚程邢裴陆荣翁段侯宓刘景詹龙叶黎白赖"
    "卓温庄晏柴翟易廖耿文寇欧沃关谭曾肖丘代岳闫覃隋"
)
_BEFORE_NAME = lazy(
    r"(?:[\s，。、；：！？,.;:!?“”（）()《》和与由被对向把将请叫是为经给及]|^|"
    r"户主|被告|原告|人|者|学生|村民|居民|市民|业主|司机|驾驶员|"
    r"职工|员工|教师|老师|医生|党员|同志|女子|男子|法官|律师)$"
)

_AFTER_NAME = lazy(
    r"同志|先生|女士|老师|医生|律师|等|的|与|和|及|在|从|到|向|对|被|将|因|于|由|均|都|也|又|是|为|有|"
    r"已|未|说|称|表示|反映|负责|担任|一家|一案|家|夫妇|夫妻|父子|驾|涉嫌|买卖|合同|纠纷|诉|来|去|去年|参"
)
_VOWS = lazy(
    r"(?:做到|领悟|增强|坚定|坚持|贯彻|落实|践行|树立|弘扬|深化|拥护|捍卫|维护|学习|推进|统筹|牢记|"
    r"胸怀|开展|把握|强化|围绕|实现)$"
)


class Run(namedtuple("Run", "start end count letter meant doubtful")):
    """A run: its code points, and how many characters it hides.

    ``letter`` tells letters and crosses from asterisks. A run that is meant hides
    nothing; a doubtful one may be meant, and is reported only when both its sides
    prove the hidden word.
    """

    __slots__ = ()
    start: int
    end: int
    count: int
    letter: bool
    meant: bool
    doubtful: bool


def runs(text: str, hits: list[Hit]) -> list[Run]:
    """Return the runs at some hits, in order."""
    found: list[Run] = []
    reached = -1
    for hit in hits:
        if hit.span.start < reached:
            continue
        start = hit.span.start - (text[hit.span.start - 1 : hit.span.start] == "\\")
        match = _RUN.match(text, start)
        if match is None:
            continue
        reached = match.end()
        found.append(_run(text, match))
    return found


def _run(text: str, match: re.Match[str]) -> Run:
    start, end = match.span()
    letter = text[start] in LETTERS
    count = sum(char in SIGNS for char in match.group())
    meant = _is_meant(text, start, end)
    doubtful = not letter and not meant and _is_doubtful(text, start, end)
    return Run(start, end, count, letter, meant, doubtful)


def _is_meant(text: str, start: int, end: int) -> bool:
    """Whether a run is code, a list mark, a rule, a frame or a quoted sign."""
    left, right = text[start - 1 : start], text[end : end + 1]
    if (left in _CODE and left) or (right in _CODE and right):
        return True
    if (not left or left.isspace()) and (not right or right.isspace()):
        return True
    if end - start == 1 and _FORMULA.search(text[max(0, start - 24) : end + 24]):
        return True
    if _UNIT.match(text, end) and text[start - 2 : start] in _COUNTED.split():
        return True
    if right in ("星", "级") or text[end : end + 2] in (".*", "．*"):
        return True
    return _is_framed_line(text, start, end)


def _is_framed_line(text: str, start: int, end: int) -> bool:
    """Whether a line is a rule, or is set between two equal runs."""
    low, high = line(text, start, end)
    before, after = text[low:start], text[end:high]
    if before.strip() and after.strip():
        return False
    whole = text[low:high].strip(" \t\u3000")
    mark = text[start:end]
    framed = whole.startswith(mark) and whole.endswith(mark)
    inner = whole[len(mark) : -len(mark)]
    return not whole.strip(STARS + " \t\u3000-—=_") or (
        framed and len(whole) > 2 * len(mark) and not any(s in inner for s in STARS)
    )


def line(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the line around some code points, at most so much on either side."""
    low, high = max(0, start - _LINE), min(len(text), end + _LINE)
    stop = text.find("\n", end, high)
    return text.rfind("\n", low, start) + 1 or low, high if stop < 0 else stop


def _is_doubtful(text: str, start: int, end: int) -> bool:
    low, high = line(text, start, end)
    before = text[max(low, start - _PURPOSE_REACH) : start]
    after = text[end : min(high, end + _PURPOSE_REACH)]
    if not before.strip() or (end - start < 4 and not after.strip()):
        return True  # footnote marks and notes under a table
    if before[-1].isspace() or after[:1].isspace():
        return True
    if before[-1] in _OPENERS and after[:1] in tuple(_CLOSERS):
        # The sign itself is spoken about, unless one is to do what is hidden.
        return end - start < 2 or not _VOWS.search(before[:-1])
    if not any(map(is_hanzi, (before.rstrip(_QUOTES)[-1:], after.lstrip(_QUOTES)[:1]))):
        return True
    if _PURPOSE.search(before) or _PURPOSE.search(after):
        return True
    return before[-1] in _SURNAMES and _is_name(before[:-1], after)


def _is_name(before: str, after: str) -> bool:
    """Whether a masked name may stand here: joined by 和, it ends or acts."""
    joined = before.endswith(("和", "及")) and is_hanzi(after[:1])
    return bool(_BEFORE_NAME.search(before)) and not (
        joined and not _AFTER_NAME.match(after)
    )
