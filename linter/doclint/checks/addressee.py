"""Report a wrong mark after the addressee of a document, or none: it takes a colon.

The addressee is the short line of offices below the title.
"""

from __future__ import annotations

from doclint.document import Match
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

PARAMS: dict[str, type] = {"fault": str}
REQUIRED: tuple[str, ...] = ()

_LAST = "局委办府司校位门院处科室部站所镇乡道队厅"
_COMMON, _RARE = "；。", "，、;,.:"  # marks at the ends of lines
_LONGEST = 120
_TITLE = (
    r"(?:通知|函|请示|报告|意见|批复|通报|决定|公告|通告|议案|办法|方案)"
    r"(?:（[^（）\n]{1,12}）)?[。.，；]?[ 　\t\r]*$"
)
_SENTENCE = "[了已]|我[省市县区们]|正在|按照"  # what no title holds
# Every part of the line ends as names of offices do, and tells nothing to be done.
_PARTS = "[、，,；; 　]"
_OFFICES = _LAST + "会社团行企业县市区学组处司馆台网庭"
_TOLD = "要|由|须|负责|牵头|确保|加强|做好|抓好|配合|认真|明确|建立|包括|抄送"
_KINDS = ("通知", "函", "请示", "报告", "批复", "通报")
_ABOUT = r"[ 　\t]*(?:[^\n，。；：]{2,30})?关于[^\n，。；：]{3,60}\Z|[ 　\t]*关于"
_LINES = (  # a line of offices, and the paragraph below it
    r"[ 　\t\r\n]*(?P<line>[^\n]{3,120})\n[ 　\t\r]*\n?[ 　\t]*(?=[^\n]{6,}[。：；])"
)
_TO_ONE = ("请示", "函")
_PLURAL = "[、，；]|各|有关"
_NUMBER = r"[ 　\t]*[^\n]{1,20}[〔（(\[［]\d{4}[〕）)\]］]第?\d{1,4}号[ 　\t\r]*$"
_ADDRESSEE = r"(?!.*(?:应当|施行|必须|条 |[了是])|[ 　]*第)[^\n。：:“”]{3,120}$"


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return ends of lines: marks that are no colon, after an office if common.

    What lacks its mark is found from the title above.
    """
    if params.get("fault") == "missing":
        return tuple(f"的{kind}{end}" for kind in _KINDS for end in "\r\n")
    common = (last + mark for last in _LAST for mark in _COMMON)
    return tuple(before + end for before in (*common, *_RARE) for end in "\r\n")


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield the mark at the end of the line of offices below a title.

    With the ``fault`` "missing" yield the last character of a line without one.
    """
    text = document.text
    if rule.params.get("fault") == "missing":
        for hit in hits:
            yield from _unmarked(text, hit.span.end)
        return
    for hit in hits:
        at = hit.span.end - 2
        if text[at - 1] not in _LAST:
            continue
        start = text.rfind("\n", max(0, at - 2 * _LONGEST), at) + 1
        line = text[start:at]
        if not (compiled(_ADDRESSEE).match(line) and _is_offices(line)):
            continue
        if _is_below_title(text, start):
            yield Match.at(at, at + 1, ("：",), term="addressee")


def _unmarked(text: str, at: int) -> Iterator[Match]:
    """Yield the end of the line of offices below a title that has no mark.

    A paragraph of the body follows it.
    """
    title = text[text.rfind("\n", 0, at - 1) + 1 : at].rstrip()
    if not (compiled(_ABOUT).match(title) and compiled(_TITLE).search(title)):
        return
    found = compiled(_LINES).match(text, at)
    if not found:
        return
    line = found["line"].rstrip()
    # One office alone may be the one that signs, but not below a request.
    if not (compiled(_PLURAL).search(line) or title.endswith(_TO_ONE)):
        return
    names = compiled(_ADDRESSEE).match(line) and _is_offices(line)
    if names and line[-1] in _OFFICES:
        end = found.start("line") + len(line)
        yield Match.at(end - 1, end, (line[-1] + "：",), term="addressee")


def _is_offices(line: str) -> bool:
    """Whether a line is nothing but names of offices."""
    names = compiled(_PARTS).split(compiled("（[^（）]*）", 0).sub("", line).strip())
    return not compiled(_TOLD).search(line) and all(
        name == "" or name[-1] in _OFFICES for name in names
    )


def _is_below_title(text: str, start: int) -> bool:
    """Whether the line before, numbers of documents aside, is a title."""
    above = text[max(0, start - 3 * _LONGEST) : start].split("\n")
    for line in reversed(above):
        if not line.strip() or compiled(_NUMBER).match(line):
            continue
        return (
            len(line) <= _LONGEST
            and compiled(_TITLE).search(line) is not None
            and "，" not in line[:-2]
            and compiled(_SENTENCE).search(line) is None
        )
    return False
