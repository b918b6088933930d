"""Edits of the text carried into the source of a page; all else stays as it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from doclint.errors import ReadError, WriteError
from doclint.memo import remembered
from doclint.readers import html
from doclint.readers.encoding import escape
from doclint.readers.html.layout import REFERENCE, Layout
from doclint.span import LineIndex, line_end, spliced, trimmed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable

    from doclint.document import Draft, Segment
    from doclint.finding import Edit

    Cut = tuple[int, int, str]  # of the source: from, to, what replaces it
else:
    from doclint.record import namedtuple

_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


class Page(namedtuple("Page", "draft source lines")):
    """A page as it was read, and its source with a surrogate for each bad byte."""

    __slots__ = ()
    draft: Draft
    source: str
    lines: LineIndex


def can_carry(data: bytes, edits: Iterable[Edit], encoding: str) -> bool:
    """Whether all edits can be made in the source of a page."""
    page = _page(data, encoding)
    return page is not None and all(_is_able(page, edit) for edit in edits)


def edited(data: bytes, edits: Iterable[Edit], encoding: str) -> bytes:
    """Return a page with edits made, each of which can be carried.

    Raises WriteError unless the new page shows exactly the text with the edits.
    """
    page = _page(data, encoding)
    own = sorted(edits)
    cuts = [_cuts(page, edit) for edit in own] if page else [None]
    if page is None or None in cuts:
        raise WriteError("有一处改动跨越段落，写不进网页；未作修改")
    made = _encoded(page, [cut for found in cuts if found for cut in found])
    if not _shows(made, spliced(page.draft.text, own), encoding):
        raise WriteError("改动后网页显示的文字与预期不符，未作修改；请手工修改")
    return made


@remembered(maxsize=1)
def _page(data: bytes, encoding: str) -> Page | None:
    """Return a page, None if its bytes would not come back as they are."""
    try:
        draft = html.read("", data, encoding)
        source = escape(data[len(draft.bom) :], draft.encoding)
    except ReadError:  # such as a text in memory with half a character
        return None
    page = Page(draft, source, LineIndex(source))
    return page if _encoded(page, []) == data else None


def _is_able(page: Page, edit: Edit) -> bool:
    cuts = _cuts(page, edit)
    if cuts is None:
        return False
    if len(cuts) == 1 and _is_plain(page, *cuts[0]):
        return True
    return _is_shown_in_line(page, edit, cuts)


def _is_shown_in_line(page: Page, edit: Edit, cuts: list[Cut]) -> bool:
    """Whether the line of an edit is shown as it should be after cuts."""
    text, segments = page.draft.text, page.draft.segments
    start, end = text.rfind("\n", 0, edit.start) + 1, line_end(text, edit.end)
    first = bisect_left(segments, start, key=lambda one: one.start)
    last = bisect_left(segments, end, key=lambda one: one.start) - 1
    low = _extent(page, segments[first], start, start + segments[first].length)
    high = _extent(page, segments[last], segments[last].start, end)
    wanted = text[start : edit.start] + edit.text + text[edit.end : end]
    if low is None or high is None or not wanted.strip():
        return False
    source = page.source[low[0] : high[1]]
    if _shown(source) != text[start:end]:  # as where blanks stay as they are
        made = _encoded(page, cuts)
        return _shows(made, spliced(text, [tuple(edit)]), page.draft.encoding)
    able = _able(page, cuts)
    own = [(one - low[0], other - low[0], new) for one, other, new in able]
    return _shown(spliced(source, own)) == wanted


def _shown(source: str) -> str:
    return "\n".join(one.text for one in Layout(source).paragraphs)


def _is_plain(page: Page, start: int, end: int, new: str) -> bool:
    """Whether a cut within characters has no say in how others are shown."""
    around = page.source[max(0, start - 1) : start] + page.source[end : end + 1]
    strange = any(char.isspace() or char in "&<>" for char in new)
    at_edge = any(char.isspace() or char in "<>" for char in around)
    had_blank = any(map(str.isspace, page.source[start:end]))
    return len(around) == 2 and not (strange or at_edge or had_blank)


def _cuts(page: Page, edit: Edit) -> list[Cut] | None:
    """Return what an edit changes in the source, None when it cannot be carried.

    What replaces something stands in one place, with no tag inside.
    """
    start, end, new = trimmed(page.draft.text, *edit)
    if "\n" in new:
        return None
    new = "".join(_SIGNS.get(char, char) for char in new)
    segments = page.draft.segments
    number = bisect_right(segments, start, key=lambda one: one.start) - 1
    if start == end:
        for one in segments[max(0, number - 1) : number + 1]:
            if one.start <= start <= one.start + one.length:
                at = _extent(page, one, one.start, start)
                return [(at[1], at[1], new)] if at else None
        return None
    cuts: list[Cut] = []
    reached = start
    while reached < end:
        if not 0 <= number < len(segments) or segments[number].start > reached:
            return None
        one = segments[number]
        stop = min(end, one.start + one.length)
        extent = _extent(page, one, reached, stop) if stop > reached else None
        if extent is None or (
            new and cuts and "<" in page.source[cuts[-1][1] : extent[0]]
        ):
            return None
        cuts.append((*extent, "" if cuts else new))
        reached, number = stop, number + 1
    return cuts


def _extent(page: Page, one: Segment, start: int, end: int) -> tuple[int, int] | None:
    """Return where a part of a segment stands in the source; None if it has no own."""
    line, _, column = one.place[len("line[") : -1].partition("]/column[")
    at = (page.lines.start(int(line)) or 0) + int(column) - 1
    low, high = start - one.start, end - one.start
    if page.source.startswith("&", at) and (found := REFERENCE.match(page.source, at)):
        if (low, high) == (0, one.length):
            return at, found.end()
        return (at, at) if high == 0 else None
    if page.source[at : at + 1] == " " and one.length == 1:  # one for a run of them
        run = at
        while run and page.source[run - 1] in " \t\n\r\f":
            run -= 1
        return (run if high else at) if low == 0 else at + 1, at + high
    return at + low, at + high


def _encoded(page: Page, cuts: Iterable[Cut]) -> bytes:
    """Return the bytes of a source with cuts; what they cannot hold is a reference."""
    source = spliced(page.source, _able(page, cuts))
    return page.draft.bom + source.encode(page.draft.encoding, "surrogateescape")


def _able(page: Page, cuts: Iterable[Cut]) -> list[Cut]:
    name = page.draft.encoding
    return [
        (start, end, new.encode(name, "xmlcharrefreplace").decode(name))
        for start, end, new in cuts
    ]


def _shows(data: bytes, text: str, encoding: str) -> bool:
    """Whether a page has the lines of a text; a new one may be frame, or no longer."""
    try:
        made = html.read("", data, encoding).text
    except ReadError:
        return False
    return made == text or sorted(made.split("\n")) == sorted(text.split("\n"))
