"""Report attachments that a text names but does not list, or that skip a number.

Also marks after the names of attachments.
"""

from __future__ import annotations

from doclint.checks.numerals import number
from doclint.document import Match
from doclint.patterns import lazy
from doclint.span import line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule
    from doclint.span import Span

PARAMS: dict[str, type] = {"fault": str}
REQUIRED = ("fault",)

# 附件：1.名称 and the numbered lines under it.
_LIST = lazy(r"[ 　\t]*附[ 　]*件[ 　]*[：:]")
_ITEM = lazy(r"[ 　\t]*(?P<number>[0-9]{1,2})[.．、](?P<name>[^\n]+)(?:\n[ 　\t]*|\Z)")
_NAMED = lazy(
    r"(?P<at>附件[ 　]?(?P<number>[0-9]{1,2}|[一二三四五六七八九十]))"
    r"(?![0-9.．、：:—－-])"
)
# The heading of an attachment, alone on its line.
_HEADED = lazy(
    r"(?<=\n)[ 　\t]*(?P<at>附件[ 　]?(?P<number>[0-9]{1,2}))[：:]?[ 　\t\r]*(?=\n)"
)
_FAR = 12  # a number beyond the list by more than this is no number of it


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the word with which a list of attachments begins, or a heading."""
    if params["fault"] == "sequence":
        return tuple(
            f"\n附件{blank}{n}" for blank in ("", " ", "　") for n in (1, 2, 3)
        )
    return ("附件：", "附件:", "附 件：", "附　件：")


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield mentions of a number that is not listed, or marks after the names.

    ``fault`` is "unlisted" or "end-mark", or "sequence" for headings that skip or
    repeat a number.
    """
    text = document.text
    if rule.params["fault"] == "sequence":
        yield from _disorder(text, evidence.piece.span)
        return
    listed = [found for hit in hits if (found := _LIST.match(text, _line(text, hit)))]
    if rule.params["fault"] == "end-mark":
        for one in listed:
            yield from _end_marks(text, one.end())
    elif len(listed) == 1:
        yield from _unlisted(text, listed[0].end(), evidence.piece.span)


def _end_marks(text: str, start: int) -> Iterator[Match]:
    """Yield the mark after each name of a list, numbered or alone."""
    names = [item.span("name") for item in _items(text, start)]
    if not names:
        names = [(start, line_end(text, start))]
    for low, high in names:
        name = text[low:high].rstrip()
        if name[-1:] in tuple("。；，、;") and "。" not in name[:-1]:
            yield Match.at(low + len(name) - 1, low + len(name), ("",))


def _unlisted(text: str, start: int, span: Span) -> Iterator[Match]:
    """Yield each mention of a number above the last one of the only list."""
    items = _items(text, start)
    numbers = [int(item["number"]) for item in items]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return
    for low, high in ((span.start, start), (items[-1].end(), span.end)):
        for mention in _NAMED.finditer(text, low, high):
            named = number(mention["number"]) or 0
            if len(numbers) < named <= len(numbers) + _FAR:
                detail = f"附件说明只列了{len(numbers)}个附件"
                yield Match.at(*mention.span("at"), detail=detail)


def _disorder(text: str, span: Span) -> Iterator[Match]:
    """Yield the heading whose number is not the next one, if only one is so."""
    headings = list(_HEADED.finditer(text, *span))
    numbers = [int(one["number"]) for one in headings]
    if not numbers or numbers[0] != 1:
        return
    wrong = [i for i in range(1, len(numbers)) if numbers[i] != numbers[i - 1] + 1]
    if len(wrong) == 1 and numbers[wrong[0]] - numbers[wrong[0] - 1] in (0, 2):
        heading, wanted = headings[wrong[0]], numbers[wrong[0] - 1] + 1
        right = heading["at"].replace(heading["number"], str(wanted))
        detail = f"前面是“附件{wanted - 1}”"
        yield Match.at(*heading.span("at"), (right,), detail=detail)


def _line(text: str, hit: Hit) -> int:
    return text.rfind("\n", 0, hit.span.start) + 1


def _items(text: str, start: int) -> list[re.Match[str]]:
    """Return the numbered items of a list."""
    items: list[re.Match[str]] = []
    while item := _ITEM.match(text, items[-1].end() if items else start):
        items.append(item)
    return items
