"""Report attachments that a text names but does not list, and marks after names."""

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
REQUIRES: tuple[str, ...] = ()

# 附件：1.名称 and the numbered lines under it.
_LIST = lazy(r"[ 　\t]*附[ 　]*件[ 　]*[：:]")
_ITEM = lazy(r"[ 　\t]*(?P<number>[0-9]{1,2})[.．、](?P<name>[^\n]+)(?:\n[ 　\t]*|\Z)")
_NAMED = lazy(
    r"(?P<at>附件[ 　]?(?P<number>[0-9]{1,2}|[一二三四五六七八九十]))"
    r"(?![0-9.．、：:—－-])"
)
_FAR = 12  # a number beyond the list by more than this is no number of it


def anchors(_params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the word with which a list of attachments begins."""
    return ("附件：", "附件:", "附 件：", "附　件：")


def check(
    document: Document, rule: Rule, hits: list[Hit], evidence: Evidence
) -> Iterator[Match]:
    """Yield mentions of a number that is not listed, or marks after the names.

    ``fault`` is "unlisted" or "end-mark".
    """
    text = document.text
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


def _line(text: str, hit: Hit) -> int:
    return text.rfind("\n", 0, hit.span.start) + 1


def _items(text: str, start: int) -> list[re.Match[str]]:
    """Return the numbered items of a list."""
    items: list[re.Match[str]] = []
    while item := _ITEM.match(text, items[-1].end() if items else start):
        items.append(item)
    return items
