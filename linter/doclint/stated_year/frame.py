"""The frame of a piece: what the lines before and after its body say of the year.

The document number, the title, the block under the title (the day of a meeting, of
adoption, of signing) and the date under the body.
"""

from __future__ import annotations

from doclint.patterns import lazy
from doclint.span import Span
from doclint.stated_year.clue import Clue, dated, yearly
from doclint.stated_year.lines import Line, head, line_at, tail
from doclint.stated_year.mentions import DIGITS, mentions, numeric_dates, year_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from doclint.stated_year.mentions import Mention

_TITLE_LINES = 6
_TITLE = 80  # code points of a line of a title
_BLOCK = 60  # and of a line under it
_DATES = 40  # that are read on one line

_NUMBER = lazy(
    r"[〔\[（(【［﹝][ 　]*(?P<year>\S{4})[ 　]*[〕\]）)】］﹞]"
    r"[^，。；：:《》]{0,14}?\d+(?:[-—]\d+)?[ 　]*号"
    r"|^(?:公告)?(?P<plain>\S{4})年第?[ 　]*\d+[ 　]*号$"
)
_CITING = lazy(r"根据|依据|依照|按照|遵照|引用|参照|转发|落实|贯彻|《|[。；，]")

_MADE = lazy(
    r"[^《》]{0,80}?(?:《.{0,400}》[^《》]{0,12}?)?"
    r"(?:通过|公布|发布|颁布|批准|修订|修正|修改)"
)
_IN_FORCE = lazy(r"[起 　]*(?:施行|实施|生效)")

_PUBLISHED = lazy(r"(?:发布|更新|上传)(?:日期|时间)|来源")
_LABEL = lazy(r"(?:日[ 　]*期|时[ 　]*间)[：: 　]*$")
_SPOKEN = lazy(r"会|讲话|致辞|发言|仪式|论坛|[班上]）?$")

_CITED = lazy(r"《[^》]*$")
_SPAN = lazy(rf"[{DIGITS}]{{4}}年?[-—－–―~～至到]{{1,2}}$")
_BARE = lazy(r"(?:^|[（(])(20\d\d)(?=[^\d年.\-—－–/多余个万亿])")
_AIM = lazy(r"[ 　]*(?:远景|中长期|愿景)")  # ……规划和2035年远景目标纲要

_OPENS = lazy(r"[^，。；！？/]{0,40}$")
_CLOSES = lazy(r"[ 　×xX_＿*]*(?:月[ 　×xX_＿*]*日)?[ 　）)*]*(?:印发)?[ 　）)。*]*$")
_NOT_SIGNED = lazy(r"[自至到从起于在—－-]$|截[止至]|有效|期限|报名|施行|出生")
_WIRED = lazy(r"[电讯][ 　（(：:\r\n]")  # 新华社北京2024年3月5日电
_FOLLOWED = lazy(r"[ 　）)]*[\r\n]\s*(?:附[件录：:]|抄送|主题词|[（(](?:此件|联系))")


def frame_clues(text: str, span: Span, years: Iterable[Mention]) -> Iterator[Clue]:
    """Yield what the lines before and after the body tell."""
    lines = head(text, span)
    yield from _head_clues(text, lines)
    body = Span(lines[-1].span.end if lines else span.start, span.end)
    yield from _sign_offs(text, body)
    for date in years:
        if date.day and _WIRED.match(text, date.span.end):
            yield dated(text, date, "title-block")
        elif date.span.start >= body.start and _FOLLOWED.match(text, date.span.end):
            line = line_at(text, body, date.span.start)
            if _is_sign_off(text, date, line):
                yield dated(text, date, "sign-off")


def _head_clues(text: str, lines: list[Line]) -> Iterator[Clue]:
    days: list[Clue] = []
    titles: list[Line] = []
    for line in lines:
        dates = [*mentions(text, line.span), *numeric_dates(text, line.span)][:_DATES]
        numbers = list(_numbers(text, line))
        block = list(_block(text, line, dates))
        yield from numbers
        days += block
        if not (numbers or block) and len(titles) < _TITLE_LINES:
            titles.append(line)
            yield from _title(text, line, dates)
    newest = max((day.year for day in days if day.kind == "title-block"), default=0)
    # Of the days on which a law was passed and changed, the newest counts.
    days = [day for day in days if day.year == newest or day.kind != "title-block"]
    yield from sorted(days, key=_latest_first)


def _latest_first(day: Clue) -> tuple[int, int, int]:
    return (-day.year, -(day.month or 0), -(day.day or 0))


def _numbers(text: str, line: Line) -> Iterator[Clue]:
    for m in _NUMBER.finditer(line.text):
        year = year_of(m["year"] or m["plain"])
        if year and not _CITING.search(line.text[: m.start()]):
            at = line.start + m.start()
            yield yearly(text, Span(at, at + len(m[0])), year, "number")


def _block(text: str, line: Line, dates: Iterable[Mention]) -> Iterator[Clue]:
    for date in dates:
        before = text[line.start : date.span.start]
        after = text[date.span.end : line.span.end]
        if _PUBLISHED.search(line.text):
            yield dated(text, date, "published")
        elif _IN_FORCE.match(after):
            continue
        elif (date.day and _MADE.match(after)) or (
            date.month and _is_block(line, before, after)
        ):
            yield dated(text, date, "title-block")


def _is_block(line: Line, before: str, after: str) -> bool:
    if _LABEL.search(before):
        return True
    if before.strip("—－─–- 　（("):  # a name or a title may stand before the date
        return before[-1] in " 　（(" and not after.strip("）) 　")
    return len(line.text) <= _BLOCK or bool(_SPOKEN.search(after))


def _title(text: str, line: Line, dates: Iterable[Mention]) -> Iterator[Clue]:
    if len(line.text) > _TITLE:
        return
    years = [
        (date.year, date.span)
        for date in dates
        if not date.day
        and _is_named(text[line.start : date.span.start])
        and not _AIM.match(text, date.span.end)
    ]
    for m in _BARE.finditer(line.text):
        at = line.start + m.start(1)
        years.append((int(m[1]), Span(at, at + 4)))
    if years:  # of a review and a plan, the year of the plan
        year, span = max(years)
        yield yearly(text, span, year, "title")


def _is_named(before: str) -> bool:
    return not (_CITED.search(before) or _SPAN.search(before))


def _sign_offs(text: str, body: Span) -> Iterator[Clue]:
    for line in tail(text, body):
        for date in (*mentions(text, line.span), *numeric_dates(text, line.span)):
            if _is_sign_off(text, date, line):
                yield dated(text, date, "sign-off")


def _is_sign_off(text: str, date: Mention, line: Line) -> bool:
    """Whether a date stands alone on its line, after a label or after a name."""
    before = text[line.start : date.span.start]
    after = text[date.span.end : line.span.end]
    return (
        bool(date.month or "月" in after)
        and bool(_OPENS.match(before) and _CLOSES.match(after))
        and not _NOT_SIGNED.search(before.strip(" 　（(*"))
    )
