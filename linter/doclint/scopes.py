"""Where special parts of a text lie: forms, tables, case reports, mentions.

Each finder takes the text and yields spans in order; ``FINDERS`` names them by
scope. A rule is silent in the scopes that its ``exempt`` lists.
"""

from __future__ import annotations

from doclint.patterns import compiled
from doclint.span import Span, line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    Finder = Callable[[str], Iterator[Span]]

# What is filled in cell by cell, and what is filled in as running text.
_SHEETS = (
    "填报表|申请表|申报表|登记表|审批表|推荐表|汇总表|统计表|报名表|备案表|调查表|评分表|评价表|"
    "测评表|信息表|情况表|明细表|审核表|验收表|考核表|回执|回执单|存根|登记卡|答题卡|表样|空表|"
    "填写说明|填报说明|填表说明|填写须知|填报须知|填表须知|调查问卷|问卷"
)
_TEXTS = (
    "样式|样表|样本|样稿|样张|式样|格式|范本|模板|模版|示例|示范文本|参考文本|填写样例|合同|合同书|"
    "合同文本|协议|协议书|承诺书|保证书|责任书|责任状|委托书|授权书|申请书|决定书|通知书|告知书|"
    "意见书|裁定书|判决书|裁决书|建议书|起诉书|证明书|介绍信|邀请函|推荐函|试题|试卷|笔录"
)
_TEMPLATE = (
    "样式|样表|样本|样稿|式样|格式|参考格式|范本|模板|模版|示例|参考文本|空表|表样"
)
_DIGITS = "一二三四五六七八九十"
_NUMBERS = (rf"[{_DIGITS}]+、", rf"[（(][{_DIGITS}]+[）)]", r"\d{1,2}[.．、]")
_FORM_HEADING = (
    rf"^[ 　\t*]*(?P<hashes>#{{1,6}}[ \t])?(?P<number>{'|'.join(_NUMBERS)})?"
    r"(?P<title>[^\n。；！？，,]{0,36}?)"
    rf"(?:(?P<sheet>{_SHEETS})|(?P<text>{_TEXTS})"
    rf"|[（(][^\n（()）]{{0,6}}(?:{_TEMPLATE})[）)])"
    rf"(?:[ 　]*[（(][^\n（()）]{{0,12}}[）)])?[ 　]*[\d{_DIGITS}]{{0,2}}[：:]?[ 　*]*$"
)
# Titles of ordinary documents and headings of ordinary sections.
_NO_FORM = (
    r"关于|^(?:规范|统一|完善|健全|严格|加强|明确|创新|改进|签订|履行|执行|落实|实行|推行|强化|优化|"
    r"丰富|建立|形成|打破|注重|讲究)"
)
_FORM_END = (
    rf"^[ 　\t]*(?:附[件录表]?[ 　]*[\d{_DIGITS}]*[：:]?[ 　]*$"
    rf"|附件[ 　]*[\d{_DIGITS}]+|第[\d{_DIGITS}]+篇[：:]"
)
_YEAR = r"(?:\d{4}|[一二三四五六七八九〇○零]{4}|[XxＸｘ×*＊]{2,4})"
_DAY = rf"[\d{_DIGITS}XxＸｘ×*＊ 　]{{1,4}}"
# Bodies that sign, one a line, and the date below them.
_BODY = "[府会局厅办室部院社司心学校站处所队团组委园馆]"
_SIGNED = (
    rf"[ 　\t]*(?:[^\n。；，、：:（）()_＿]{{2,40}}{_BODY}[ 　\t]*\n[ 　\t]*){{1,6}}"
    rf"{_YEAR}年{_DAY}月{_DAY}日[ 　\t]*$"
)
_LIST_END = rf"|^[ 　\t]*$|^{_SIGNED}"  # the list of attachments ends there
_LIST_HEAD = r"[ 　\t]*附[件表录][ 　]*[：:][ 　]*[^ 　\t\n]"
_SHEET_END = (
    r"|[^\n。；]{0,40}关于[^\n。；]{2,50}"
    r"的(?:通知|报告|请示|意见|函|决定|公告|通报|批复)[ 　]*$"
    r"|(?:同志们|各位代表|各位委员|尊敬的各位)[^\n]{0,12}[：:！]"
    r"|(?=[^\n]*，[^\n]*，)[^\n_＿]{60,}。[ 　]*$"
)


def forms(text: str) -> Iterator[Span]:
    """Yield forms and templates, each from its heading to what ends it.

    A form ends at the next attachment or piece; one under a numbered heading at
    the next heading of its rank; a sheet also at the title of a document and
    where running prose begins.
    """
    reached = 0
    for heading in compiled(_FORM_HEADING).finditer(text):
        title = heading["title"].strip(" 　")
        if heading.start() < reached or (
            (heading["sheet"] or heading["text"]) and compiled(_NO_FORM).search(title)
        ):
            continue
        pattern = _end_of(heading) + _LIST_END * _is_listed(text, heading.start())
        end = compiled(pattern).search(text, heading.end())
        reached = end.start() if end else len(text)
        yield Span(heading.start(), reached)


def _is_listed(text: str, line: int) -> bool:
    """Whether a line is an item of a list of attachments: 附件：1.申请表."""
    while not compiled(_LIST_HEAD).match(text, line):
        if line == 0 or not compiled(_NUMBERS[2]).match(text, line):
            return False
        line = text.rfind("\n", 0, line - 1) + 1
    return True


def _end_of(heading: re.Match[str]) -> str:
    pattern = _FORM_END
    if heading["sheet"]:
        pattern += _SHEET_END
    if number := heading["number"]:
        rank = next(i for i, one in enumerate(_NUMBERS) if compiled(one).match(number))
        pattern += "".join(f"|{one}" for one in _NUMBERS[: rank + 1])
    if hashes := heading["hashes"]:
        pattern += rf"|#{{1,{len(hashes.strip())}}}[ \t]"
    return pattern + ")"


_ROW = r"[ 　]*(?:[^\s。，；]{1,12}[ 　]{2,}){2,}[^\s。，；]{0,12}[ 　]*"
_CELLS = (
    r"^(?:[^\n\t]*\t[^\n\t]*\t[^\n]*|[^\n|│┃｜]*[|│┃｜][^\n|│┃｜]*[|│┃｜][^\n]*"
    rf"|[ \t]*[─━┌├└┬┴┼═╔╚+-]{{6,}}[^\n]*|{_ROW}(?:\n{_ROW})+)$"
)


def tables(text: str) -> Iterator[Span]:
    """Yield the rows of tables drawn with tabs, bars or columns of spaces."""
    for row in compiled(_CELLS).finditer(text):
        yield Span(*row.span())


_SURNAME = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹章苏潘葛范彭郎鲁韦马"
    "苗凤方俞任袁柳唐罗薛雷贺倪汤殷毕郝邬安傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄米贝明戴宋庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房裘解丁"
    "邓洪包左石崔龚程邢裴陆荣翁甄曲封段侯宓蓬全班仇刘景詹龙叶黎白赖卓屠温庄晏柴翟阎充慕连"
    "习艾鱼容向易廖耿匡文寇广阙欧沃关申党翟谭曾肖丘代岳闫覃隋"
)
_CASE = (
    r"被告|原告|嫌疑人|判处|判决|起诉|公诉|行政处罚|罚款|当事人|立案|刑事|涉案|受害人|被害人|"
    r"申请人|居民|业主|住户|案情|案例|法院|检察院|派出所|违纪|违法|开除|留置|诈骗|受贿|纠纷|工伤|事故|举报"
)
_NAMELESS = (
    rf"(?<![\u4e00-\u9fff])[{_SURNAME}](?:某|[×xXＸ＊*]{{1,2}}(?![\u4e00-\u9fff]|[×xXＸ]))"
    rf"|[{_SURNAME}]某[某甲乙丙丁]?|某(?:公司|企业|男|女|甲|乙|丙)"
    rf"|[被原]告人?[^\n，。]{{0,4}}[{_SURNAME}][×xXＸ]{{1,2}}|[{_SURNAME}][×xXＸ]{{1,2}}(?:犯|涉嫌|因|等)"
)


def anonymised(text: str) -> Iterator[Span]:
    """Yield lines of case reports in which names are hidden on purpose."""
    return _lines_with(text, _NAMELESS, _CASE)


_PERSONAL = (
    r"身份证|证件号|手机号|联系电话|电话号码|电话[：:]|账号|帐号|卡号|车牌|护照|学号|准考证|公示|名单"
    r"|中签|姓名"
)
_HIDDEN = (
    rf"\d{{2,}}[*＊xXＸ×]{{2,}}\d|\d[*＊]{{2,}}|(?<![*＊])[*＊]{{2,}}+\d|(?<![\u4e00-\u9fff])[{_SURNAME}][*＊xXＸ×]{{1,2}}"
    r"(?![\u4e00-\u9fff*＊xXＸ×])"
)


def personal_data(text: str) -> Iterator[Span]:
    """Yield lines that hide names or numbers of persons on purpose."""
    return _lines_with(text, _HIDDEN, _PERSONAL)


def _lines_with(text: str, marks: str, words: str) -> Iterator[Span]:
    wanted = compiled(words)
    reached = -1
    for mark in compiled(marks).finditer(text):
        if mark.start() < reached:
            continue
        start = text.rfind("\n", 0, mark.start()) + 1
        reached = line_end(text, mark.end())
        if wanted.search(text, start, reached):
            yield Span(start, reached)


_QUOTED = (
    r"[“‘「『'\"][^\n“”「」]{1,60}?[”’」』'\"]"
    r"|[《【\[(（<][^\n“”「」]{1,60}?[》】\])）>]"
)
_MENTION = (
    r"字样|占位|残留|代替|替代|替换为|改为|误写|误显|写作[“‘「]|写成|错写|误作|误为|错排|误排|错成|显示[为成]"
    r"|乱码|错字|别字|异体字|繁体|生僻字|读作|读音|\A应[为作]|标注|标示|所谓|表述|提法|广告语|提示语"
    r"|名义|名称(?:应当)?为|文字为|例如|比如|譬如|示例|举例|格式为|形式为|(?<!请)注明|载明"
    r"|等[^，。；“”]{0,4}(?:符号|标记|记号|内容|文字|用语|广告|水印|痕迹|信息|链接|语句|口号)"
    r"|(?:不得|不能|不应|不宜|不可|不要|避免|防止|杜绝|禁止|严禁|是否|清除|删除|清理|去除|检查|排查|发现)"
    r"[^\n。；“”]{0,12}(?:出现|使用|保留|留有|带有|含有|存在|夹带|遗留|混入|“)"
    r"|不[作写用][“‘「『]\Z"
    r"|\A[^，。；“”]{0,2}(?:横线|划线|空白|空格|方框|圆圈|叉号|井号)|(?:保留|预留|留出)[“‘「『]"
    r"|(?:仍有|含有|带有|夹有|混有|出现|残存)[^，。；“”]{0,6}$"
)
# Brackets also do other work: only what is called a mark after them is spoken about.
_BRACKETED = (
    r"\A[^。；\n]{0,12}(?:字样|占位|残留|等[^，。]{0,4}(?:符号|标记|内容|文字|提示))"
)
_MENTION_REACH = 60  # code points on either side of the quoted text


def mentions(text: str) -> Iterator[Span]:
    """Yield quoted texts that are spoken about: “××县”等字样, 不得出现“点击下载”."""
    return _spoken_about(text, "\n")


def remarks(text: str) -> Iterator[Span]:
    """Yield quoted texts that their own sentence speaks about."""
    return _spoken_about(text, "[。！？\n]")


def _spoken_about(text: str, stop: str) -> Iterator[Span]:
    spoken = compiled(_MENTION)
    for quoted in compiled(_QUOTED).finditer(text):
        start, end = quoted.span()
        low, high = max(0, start - _MENTION_REACH), end + _MENTION_REACH
        before = compiled(stop, 0).split(text[low : start + 1])[-1]
        after = compiled(stop, 0).split(text[end:high], maxsplit=1)[0]
        if quoted[0][0] in "《【[(（<":
            if compiled(_BRACKETED).match(after):
                yield Span(start, end)
        elif spoken.search(before) or spoken.search(after):
            yield Span(start, end)


FINDERS: dict[str, Finder] = {
    "form": forms,
    "table": tables,
    "anonymised": anonymised,
    "personal-data": personal_data,
    "mention": mentions,
    "remark": remarks,
}
