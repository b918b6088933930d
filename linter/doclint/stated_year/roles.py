"""What a year does in its sentence: names an event, sums up what is over, aims."""

from __future__ import annotations

from doclint.patterns import lazy
from doclint.stated_year.mentions import DIGITS, year_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.span import Span
    from doclint.stated_year.mentions import Mention

_LEFT = 32  # code points read before a year
_RIGHT = 60  # and after it

_EVENT = (
    "活动|行动|大会|年会|会议|会谈|论坛|峰会|博览会|洽谈会|[服进广消智]贸?会|仪式|开幕|"
    "启动|[暑春]运|赛|世界杯|名单|学习|招[聘录飞]|补贴|资金|预算|债券|国债|月|周|假期|票房|"
    "季|夏粮|秋粮|第\\d+号|第?[首一二三四五六七八九十\\d][批期]"
)
_NAME = lazy(f"[^将，。；、\n]{{0,24}}?(?:{_EVENT})")
_SUM = "总结|完成情况|执行情况|主要成绩|取得的"
_PLAN = (
    "部署|安排|要求|任务|目标|思路|重点|方针|建议|打算|计划|措施|要点|展望|草案|设想|"
    "工作\n"
)
_IS = "[，,]?(?:将)?[是为][^。；！？\n]{0,70}?"
_MARKED = (
    "(?:之年|一年|头年|年份|第[一二三四五六七八九十\\d]+年|周年|年头|元年|起点|开端)"
)
_ACHIEVED = (
    "(?:取得|实现[^，。]{0,6}开局|平凡|寻常|丰收|前进的一年|克服|经受|夺取|写下|载入)"
)
_OPENS = "[，。！？；\n ：—“”　（]\0"
_OWN = "本(?:条例|办法|规定|细则|法|规则|决定|通知|意见|解释)"
_DASH = "[-—－–―~～]{1,2}"
_COUNT = "[一二三四五六七八九十\\d]+"
_PART = "(?:[初底末中春夏秋冬]|[上下]半年|[一二三四]季度)?"
_HEADS = "\n[^\n。；]{0,24}\0[^\n和与及。；]{0,12}?"

# The first that fits counts. \0 stands for the year, \n for either end of its line.
_ROLES = tuple(
    (role, lazy(pattern))
    for role, pattern in (
        ("cited", "《[^》\n]*\0|》[（(]\0"),
        ("data", f"年?{_DASH}\0，[^。]{{0,30}}(?:年均|累计|增长)"),
        ("span", f"[{DIGITS}](?:年|\\d月|\\d日)*{_DASH}\0|\0{_DASH}[\\d一二]"),
        ("data", "[从由比自较][^。；\n]{2,26}[到至]\0(?!.{0,6}(?:目标|前))"),
        ("today", "今[年天日]（\0"),
        ("as-of", "截至[^。；\n年]{0,4}\\d月[^。；\n年]{0,6}，\0"),
        ("target", "(?<!截)[到至]\0|\0[底末]?(?:之|以)?前|\0.{0,2}(?:目标|议程)"),
        ("target", "(?:力争|争取|确保|目标|面向|迈向|展望|远景)[^，。；、\n]{0,6}\0"),
        ("target", "\0，?要[^，。]{0,6}到"),
        ("past", f"回顾[^\n]{{0,6}}\n\\s*\0{_IS}{_MARKED}"),
        ("past", f"{_OPENS}{_IS}{_ACHIEVED}[^。；\n]{{0,40}}{_MARKED}"),
        ("past", "(?:刚刚|已经)过去的\0"),
        ("opening", f"{_OPENS}{_IS}{_MARKED}"),
        ("reviewed", f"{_HEADS}回顾[^\n。；]*\n"),
        ("summed", f"{_HEADS}(?:{_SUM})[^\n。；]*\n"),
        ("planned", f"{_HEADS}(?:{_PLAN})[^\n。；：]{{0,24}}(?:\n|(?<=\n))"),
        ("summed", "总结\0"),
        ("ahead", "(?:部署|研究)\0"),
        ("as-of", "[进步跨]入\0"),
        (
            "ahead",
            "(?:将|拟|定|计划|预计|提前下达|谋划|如期)[于在]?[^，。；、\n]{0,2}\0",
        ),
        (
            "ahead",
            "(?:[申筹主承举]办|担任[^，。\n]{0,12}|[办做]好|迎接)[^，。；、\n]{0,2}\0",
        ),
        ("named", f"\0{_NAME.pattern}"),
        ("own-force", f"{_OWN}自\0起"),
        ("in-force", "自\0起(?:施行|实施|执行|生效)"),
        ("plan", "\0[，,]?[^。；，\n]{0,14}(?<![重主需])要(?![求闻点素务])"),
        ("ahead", "\0(?:[底末起]?[，,]?[^，。；\n]{0,14}(?:将|计划|预计|如期))"),
        # A year from which something runs is no year until which it does.
        ("since", f"\0{_PART}(?:以来|以后|之后|起|开?始)"),
        (
            "as-of",
            f"\0(?:[上下]半年|[一二三]季度|前{_COUNT}个?[月季]|1月?(?:至|到|{_DASH})\\d+月)",
        ),
        ("over", "\0(?:年?[底末]|全年|度.{0,12}(?:情况|审计|决算))"),
        ("over", "\0[^。；\n]{0,40}(?:比上一?年|同比|较上年|比去年)"),
        ("data", "\0[^。；\n]{0,30}(?:同期|达|增长|突破|下降|实现|超|占)"),
        ("plain", "\0"),
    )
)
_WITH_A_MONTH = ("cited", "span", "target", "ahead", "today")
_NOW = lazy(
    "今[天日晚]|昨[天晚]|日前|近日|正在|启动|举行|[开闭]幕|出席|落幕|日[上下晚]"
)


def role(text: str, span: Span, mention: Mention) -> str | None:
    """Return the role of a mention, None where it says nothing: 2024年至2024年."""
    start, end = mention.span
    left = text[max(span.start, start - _LEFT) : start]
    if start - _LEFT <= span.start:
        left = "\n" + left
    if year_of(left.rstrip(" 年-—－–―~～至到")[-4:]) == mention.year:
        return None
    right = text[end : min(span.end, end + _RIGHT)]
    if end + _RIGHT >= span.end:
        right += "\n"
    sentence = f"{left}\0{right}"
    found = next(name for name, pattern in _ROLES if pattern.search(sentence))
    if mention.month is None:
        return _event(left, right) if found == "named" else found
    if found in _WITH_A_MONTH:
        return found
    if found.endswith("force"):  # what begins early in a year was made before it
        return f"{found}-early" if mention.month < 3 else found
    if left.endswith("截至"):
        return "over" if mention.month == 12 else "as-of"
    return "dated"


def _event(left: str, right: str) -> str:
    """Tell an event of these days from one that lies ahead, or any."""
    told = right.partition("。")[0]
    name = _NAME.match(told)
    after = told[name.end() :] if name else ""
    if _NOW.search(left[-24:].rpartition("。")[2]) or _NOW.search(after[:20]):
        return "event"
    return "ahead" if "将" in told[:36] else "named"
