"""What kind of document a piece is, by its title and its set phrases.

The kinds are those of 《党政机关公文处理工作条例》 that rules ask for, and three that
are no official types but common drafts. A kind is told only when the title names it,
or when two set phrases of the body agree; else it stays unknown.
"""

from __future__ import annotations

from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple

    from doclint.span import Span
else:
    from doclint.record import namedtuple

TYPES = {
    "speech": "讲话",
    "report": "报告",
    "request": "请示",
    "letter": "函",
    "notice": "通知",
    "minutes": "纪要",
    "statute": "法规",
    "plan": "方案",
    "form": "表格",
}

_HEAD = 400  # code points in which the title stands
_TAIL = 600  # code points in which the closing stands
_LONGEST = 60  # code points of a line of a title
_LINES = 8  # lines among which the title is looked for
# The last word of a title; what may follow it stands in brackets.
_TITLE = (
    r"(?P<name>请示|报告|通知|会议纪要|纪要|复函|函|讲话|致辞|发言|主持词|讲稿|条例|规定|办法|细则"
    r"|章程|规则|方案|要点|计划|申请表|登记表|审批表|汇总表|报名表)(?:（[^）]{1,12}）)?$"
)
_NAMES = {
    "请示": "request",
    "报告": "report",
    "通知": "notice",
    "会议纪要": "minutes",
    "纪要": "minutes",
    "复函": "letter",
    "函": "letter",
    "讲话": "speech",
    "致辞": "speech",
    "发言": "speech",
    "主持词": "speech",
    "讲稿": "speech",
    "方案": "plan",
    "要点": "plan",
    "计划": "plan",
    "申请表": "form",
    "登记表": "form",
    "审批表": "form",
    "汇总表": "form",
    "报名表": "form",
}  # the others are statutes
_PROSE = "。；，！？"
_ATTACHED = r"附[件录表][ 　]*[：:]"  # begins the list of what is attached
# Set phrases: kind, pattern, how many are needed, whether only the tail is read.
_PHRASES = (
    (
        "speech",
        r"^[ 　]*(?:同志们|朋友们|各位(?:来宾|领导|同志))[^\n]{0,20}[：:！]",
        1,
        False,
    ),
    ("report", r"^[ 　]*各位代表[：:]", 1, False),
    ("statute", r"^[ 　]*第[一二三四五六七八九十]{1,3}条[ 　]", 3, False),
    ("minutes", r"^[ 　]*会议(?:认为|指出|强调|要求|决定|听取|研究)", 3, False),
    (
        "request",
        r"(?:妥否|当否|可否)[，,]?[ 　]*请[^\n。]{0,6}(?:批示|批复|审批|审示)",
        1,
        True,
    ),
    (
        "letter",
        r"(?:请予|盼|望)[^\n。]{0,4}函复|特此(?:函达|函复|函告)|专此函达",
        1,
        True,
    ),
    ("notice", r"^[ 　]*特此通知", 1, True),
)


class Recognised(namedtuple("Recognised", "type evidence")):
    """A kind of document, and the words that tell it; the kind may be None."""

    __slots__ = ()
    type: str | None
    evidence: tuple[str, ...]


def recognised(text: str, span: Span) -> Recognised:
    """Return the kind of a piece. A title outweighs what the body says."""
    if title := _title(text[span.start : min(span.end, span.start + _HEAD)]):
        return Recognised(_NAMES.get(title[1], "statute"), (title[0],))
    said: dict[str, list[str]] = {}
    for kind, pattern, needed, at_end in _PHRASES:
        low = max(span.start, span.end - _TAIL) if at_end else span.start
        found = list(compiled(pattern).finditer(text, low, span.end))
        if len(found) >= needed:
            said.setdefault(kind, []).append(found[0].group().strip())
    if len(said) != 1:
        return Recognised(None, ())
    ((kind, evidence),) = said.items()
    return Recognised(kind, tuple(evidence))


def _title(head: str) -> tuple[str, str] | None:
    """Return the title's last line and the word that names the kind."""
    for number, line in enumerate(head.strip().splitlines()[:_LINES]):
        bare = line.strip(" 　\t#*")
        if number and compiled(_ATTACHED).match(bare):
            return None  # the text is over
        if len(bare) > _LONGEST or any(mark in bare for mark in _PROSE):
            if bare.endswith(("。", "；")):
                return None  # the text has begun
            continue
        if found := compiled(_TITLE).search(bare):
            return bare, found["name"]
    return None
