"""Whether a clause claims a wording for the present or tells history.

The order of the decision: titles and reported speech, an explicit past year,
words of history, words of the present. History wins over the present: “自党的
十六大以来，认真贯彻……” tells what was.
"""

from __future__ import annotations

from doclint.checks.numerals import YEAR, year
from doclint.patterns import compiled
from doclint.span import line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.span import Span

MENTION, PRESENT, WEAK, UNKNOWN = "mention", "present", "weak", "unknown"

_SENTENCE = "。！？!?；;\n\r"
_CLAUSE = "，,：:" + _SENTENCE
_REACH = 300  # how far a sentence is followed
_HEAD = 30  # the head of a paragraph, in which a year governs all of it
_HEADING = 40  # a heading is no longer than this
_REVIEW_REACH = 20_000  # how far back the heading of a section is looked for
_REVIEWED = 6  # years that the review of a term or plan looks back

_NUMERALS = "一二三四五六七八九十"
_REPORTING = (
    r"(?:指出|强调|提出|表示|写道|写着|认为|要求|说|题为|主题[为是]|名为|称|叫做|讲话|题词|"
    r"口号|标语|落款|标题)[^。；“”]{0,4}[，：:]?$"
)
_SPOKEN_OF = r"^[^。；，“”]{0,4}(?:口号|标语|横幅|字样|一词|的提法|的说法|的表述)"
# A year, or the first of a span: 1998年至2017年, 1998—2017年.
_YEAR = rf"(?P<year>{YEAR})(?=年|[-—–~～至到、]{{1,2}}{YEAR}年)"
# Words that tell of the past wherever they stand in the sentence before the text.
_FRAME = (
    r"以来|期间|那时|当时|当年|时任|曾|早在|历史上|回顾|回首|回望|年代|上个?世纪|二十世纪|20世纪|"
    r"[一二三四五六七八九十]五[”]?(?:时期|末)|"
    r"(?:革命|抗日|战争|建设|初|过去|那个?|历史|各个|不同|任职|工作)时期|"
    r"过去[的]?[一二三四五六七八九十几\d]+年|[一二三四五六七八九十几\d]+年(?:来|间|前)|"
    r"之初|伊始|起初|最初|历任|自从|此前|先后|相继|陆续|成功(?!经验|率|做法)|"
    r"(?:总书记|主席|总理|毛泽东|周恩来|邓小平|江泽民|胡锦涛)(?:同志)?[^，。；]{0,12}"
    r"(?:提出|指出|强调|阐述|嘱托|叮嘱|指示|说|讲到|认为)"
)
_NO_FRAME = (
    r"今年以来|去年以来|近[几些]?年以?来|[上下本半一二三四五六七八九十\d]月(?:份|底|初)?以来|入[春夏秋冬汛]以来|"
    r"(?:会议|节日|假日|春节|国庆|五一|两会|汛期|服务|规划)期间|多年来|这[几些]?年来|当年(?:目标|任务|计划)"
)
# Words that tell of the past in the clause of the text.
_HISTORY = (
    r"历程|首次|第一次|召开后|此后|之后|以后|此前|(?:已|已经|全面|基本)(?:完成|实现|建成|结束)|(?:完成|实现|建成)了|"
    r"圆满|告一段落|结束|废止|废除|取消|停止执行|失效|撤销|撤并|更名|改名|改为|改称|改制|改革为|前身|组建|合并|整合|划转|划入|"
    r"转隶|并入|不再|取代|代替|升级[为到]|转[变向]为|上升为|过渡到|告别|历经|经历|一度|昔日|往日|常态化|长效化|延续|"
    r"传承|纪念|周年|档案|大事记|年鉴|县志|市志|引自|记载|逝世|享年|生平|沿革|总结(?:了|表彰|大会)|"
    r"全面胜利|伟大胜利|胜利(?:完成|实现|收官|结束|闭幕)|取得[^，。]{0,10}胜利|"
    r"巩固[^，。]{0,24}成果|脱贫攻坚成果|(?<!确保)(?<!力争)(?<!如)如期|摒弃|抛弃|否定|"
    r"中形成|(?:作出|提供|奠定|取得|发挥|创造|积累|激发|打响|打赢|赢得)了"
)
_PLACE = "(?:楼|址|院|房|地块|大厦|场地|厂区)"  # what outlives those who used it
_SHOWN = "展[厅馆区]|展览馆?|陈列[馆室]|纪念[馆碑]|主题公园|大道|大厦|广场"
_BEFORE = (
    r"老(?:[省市州县区镇乡]|自治[区州县])?$|提出(?!要求)|(?:开展|实施|组织|推进|部署|阐述|论述)了|从[^，。]{2,30}到|由[^，。]{2,30}[到向]|旧"
    r"|(?<![平草高中太])原(?![则因本来有始理料])[^，。]{0,6}$"
)
_AFTER = (
    r"^[”’》]?(?:[（(](?:现|今|后改|已)|到|向|时的?|之后|以后|后[，,]|提出|期间|时期|"
    r"[^，。]{0,4}以来|中(?:荣获|被)"
    rf"|的?(?:旧|原|老)[^，。]{{0,4}}{_PLACE}|(?:主题|成[就果])?(?:{_SHOWN}))"
)
_SUCCESS = "成功(?:举办|举行|召开|完成)"  # later in the sentence
_PAIR = (r"从[^，。；]{0,10}$", r"^[^。；]{0,12}，?(?:再)?到")  # 从甲，到乙
# What keeps old wording: an article of a statute, the life of one who died.
_ARTICLE = rf"(?:^|\n)[ 　\t]*第[{_NUMERALS}百零]+条"
_ARTICLE_REACH = 600
_LIFE = r"逝世|享年|讣告|生平|遗体|悼念|悼词|追悼|哀悼|的一生"
_LIFE_REACH = 20_000
_LIFE_WORDS = 4  # fewer stand in ordinary news too
_PRESENT = (
    r"正(?=在|处|式|向|全力|抓紧|推)|当前|目前|现阶段|今年|今后|眼下|如今|下一步|下阶段|接下来|即将|将要|将(?=[继进全开大认深])|"
    r"必须|务必|应当|仍(?=处|然|是|要)|本届|新一届|刚刚|(?<![重主需必只首摘纪提概紧不])要(?![求素点件闻塞害领职么])|"
    r"(?:开局|起步|收官|决胜|换届|关键|承上启下)[^，。]{0,6}(?:之年|阶段)|决战决胜|而(?:努力)?奋斗|作出[^，。]{0,8}贡献|提供[^，。]{0,10}(?:保证|保障|支撑)|"
    r"依法予以|一律|负责(?!人|同志)|牵头|报[送请]?|应(?=向|由|当)|凡"
)
# Verbs of a task that stand before the text.
_TASK = (
    r"(?:加快|推进|推动|深入|扎实|坚持|贯彻|落实|着力|奋力|努力|大力|积极|全力|切实|认真|加强|围绕|按照|"
    r"依照|根据|为了|开展|深化|坚决|统筹|狠抓|抓好|做好|搞好|促进|确保|树立|弘扬|实行|实施|执行|完善|健全|"
    r"全面|继续|进一步|始终|牢固|自觉|足额|严格|依法|争取|夺取|打好|打赢|投身|致力于|服务|迈向|走向|"
    r"事关|符合|适应|实现|推行|启动|迎接|高举|^为|^以|^向)"
    r"[^，。；：、\n]{0,4}[“‘]?$"
)
# Verbs with which the text itself begins: 坚决打赢脱贫攻坚战.
_DOING = (
    "坚决|确保|力争|决[战胜]|加快|推[进动]|深入|扎实|[做抓]好|做到|开展|实施|"
    "全面建设|建设|构建|迎"
)
_GOAL = r"^[”’]?的?(?:步伐|进程|要求|目标|任务|力度|新局面|方针|大局|关键|迫切需要)"
_ATTRIBUTE = r"(?:在|沿着)[^，。；]{0,12}$"
_LED = r"^[^，。；]{0,6}(?:指引下|指导下|推动下|鼓舞下|引领下|道路上)"
_NUMBERED = (
    rf"[ 　\t#*]*(?:第?[{_NUMERALS}]+[、是要章节部]"
    rf"|[（(][{_NUMERALS}\d]+[）)]|\d+[.．、])"
)
_SECTION = rf"[ 　\t#*]*第?[{_NUMERALS}]+[、章节部]"
_REVIEW = rf"回顾|过去的?[{_NUMERALS}]年|[五四三]年来|工作总结|主要成就|取得的成[就绩]"
_PROSE = ("。", "，", "；", "、")
_AHEAD = "目标|安排|重点|下一步|今年|任务|部署|建议|思路|打算|意见"


def reading(text: str, span: Span, *, stated: int, last: int) -> str:
    """Return how a text is used: mention, present, weak or unknown.

    ``stated`` is the year of the document, ``last`` the last year in which the
    text could stand for the present.
    """
    start, end = span
    low, high = _bounds(text, start, end, _SENTENCE)
    left, right = _bounds(text, start, end, _CLAUSE)
    before = text[low:start]
    sides = (text[left:start], text[end:right])
    if (
        _is_quoted(text, start, end)
        or _has_past_year(text, low, right, last)
        or _is_history(before, sides, text[end : end + _HEAD])
        or _is_in_review(text, start, stated, last)
        or _has(_SUCCESS, text[start:high])
        or _has(_ARTICLE, text[max(0, start - _ARTICLE_REACH) : start])
        or _tells_a_life(text, start)
    ):
        return MENTION
    if _opens(_DOING, text[start:end]):
        return PRESENT
    return _present(sides, _line(text, start))


def sentence(text: str, span: Span) -> str:
    """Return the sentence around a span."""
    low, high = _bounds(text, span.start, span.end, _SENTENCE)
    return text[low:high]


def clause(text: str, span: Span) -> str:
    """Return the clause around a span."""
    low, high = _bounds(text, span.start, span.end, _CLAUSE)
    return text[low:high]


def years(text: str) -> Iterator[int]:
    """Yield the years that a text names, in digits of either kind."""
    for match in compiled(_YEAR, 0).finditer(text):
        if value := year(match["year"]):
            yield value


def _bounds(text: str, start: int, end: int, marks: str) -> tuple[int, int]:
    low, high = start, end
    while low > max(0, start - _REACH) and text[low - 1] not in marks:
        low -= 1
    while high < min(len(text), end + _REACH) and text[high] not in marks:
        high += 1
    return low, high


def _line(text: str, at: int) -> str:
    start = text.rfind("\n", 0, at) + 1
    return text[start : line_end(text, at)]


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a span lies in a title or in reported speech."""
    line = text.rfind("\n", 0, start) + 1
    if text.rfind("《", line, start) > text.rfind("》", line, start):
        return True
    opening = text.rfind("“", line, start)
    if opening <= text.rfind("”", line, start):
        return False
    closing = text.find("”", end)
    if 0 <= closing - opening <= end - start + 6:  # only the text itself
        return _has(_SPOKEN_OF, text[closing + 1 : closing + 16])
    return _has(_REPORTING, text[line:opening])


def _has_past_year(text: str, low: int, high: int, last: int) -> bool:
    """Whether the sentence, or the head of its paragraph, dates the text itself."""
    head = text.rfind("\n", 0, low) + 1
    return any(
        named <= last
        for stretch in (text[head : min(head + _HEAD, high)], text[low:high])
        for named in years(stretch)
    )


def _is_history(before: str, sides: tuple[str, str], after: str) -> bool:
    framed = compiled(_NO_FRAME, 0).sub("", before)
    left, right = sides
    return bool(
        _has(_FRAME, framed)
        or _has(_HISTORY, left + "\0" + right)
        or _has(_BEFORE, left)
        or (_has(_PAIR[0], left) and _opens(_PAIR[1], after))
        or _has(_AFTER, right)
    )


def _is_in_review(text: str, at: int, stated: int, last: int) -> bool:
    """Whether the section reviews years in which the text was right."""
    if stated - last > _REVIEWED:
        return False
    low = max(0, at - _REVIEW_REACH)
    for line in reversed(text[low:at].split("\n")[:-1]):
        if len(line) > _HEADING or line.rstrip().endswith(_PROSE):
            continue
        if _has(_REVIEW, line):
            return True
        if _opens(_SECTION, line) or _has(_AHEAD, line):
            return False
    return False


def _tells_a_life(text: str, at: int) -> bool:
    around = text[max(0, at - _LIFE_REACH) : at + _LIFE_REACH]
    return len(compiled(_LIFE, 0).findall(around)) >= _LIFE_WORDS


def _present(sides: tuple[str, str], line: str) -> str:
    left, right = sides
    if _has(_ATTRIBUTE, left) and _has(_LED, right):
        return WEAK
    if (
        _has(_PRESENT, left + "\0" + right)
        or _has(_TASK, left)
        or _has(_GOAL, right)
        or (len(line) <= _HEADING and "。" not in line and _opens(_NUMBERED, line))
    ):
        return PRESENT
    return UNKNOWN


def _has(pattern: str, text: str) -> bool:
    return compiled(pattern, 0).search(text) is not None


def _opens(pattern: str, text: str) -> bool:
    return compiled(pattern, 0).match(text) is not None
