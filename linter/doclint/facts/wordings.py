"""The wordings of all fact tables, each with the years that it belongs to."""

from __future__ import annotations

from doclint.facts import views
from doclint.facts.dates import year

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterable, Iterator
    from typing import Any

    Entry = dict[str, Any]
else:
    from doclint.record import namedtuple

_DIGITS = "一二三四五六七八九"
_MODERN = 11  # congresses and plans whose short names stand for nothing else
_TENTH = 10
_NOUNS = ("规划", "计划", "时期", "期间", "末", "")


class Wording(namedtuple("Wording", "term texts since until sure")):
    """A term, how texts write it, and its years; None where they are not known.

    ``until`` is the last year in which it is usual; ``sure`` tells that it cannot
    stand before ``since``.
    """

    __slots__ = ()
    term: str
    texts: tuple[str, ...]
    since: int | None
    until: int | None
    sure: bool


def wordings(kind: str, entries: list[Entry]) -> Iterator[Wording]:
    """Yield the wordings of a table of some kind; of some kinds there are none."""
    if kind in _OWN:
        yield from _OWN[kind](entries)
    elif kind in views.KINDS:
        for text, dated in views.pairs(kind, entries):
            since = year(dated.start) if dated.start else None
            if since or dated.last:
                sure = dated.margin > 0
                yield Wording(dated.name, (text,), since, dated.last or None, sure)


def chinese(number: int) -> str:
    """Return a number below a hundred as it is written: 二十."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else _DIGITS[tens - 1] + "十")
    return head + (_DIGITS[ones - 1] if ones else "")


def _congresses(entries: list[Entry]) -> Iterator[Wording]:
    opens = {one["ordinal"]: year(one["opens"]) for one in entries}
    for ordinal, since in opens.items():
        if ordinal >= _MODERN:
            name = f"{chinese(ordinal)}大"
            texts = (f"党的{name}", f"{name}精神", f"{name}报告", f"{name}以来")
            yield Wording(f"党的{name}", texts, since - 1, since + 5, sure=True)


def _plenums(entries: list[Entry]) -> Iterator[Wording]:
    for one in entries:
        name = f"{chinese(one['congress'])}届{chinese(one['session'])}中全会"
        since = year(one["opens"])
        yield Wording(name, (name,), since, since + 2, sure=True)


def _plans(entries: list[Entry]) -> Iterator[Wording]:
    for one in entries:
        ordinal = one["ordinal"]
        name = one["names"][0]
        if "普法" in name:
            continue
        short = f"{chinese(ordinal)}五"
        texts = [f"“{short}”{noun}" for noun in _NOUNS]
        noun = "规划" if ordinal > _TENTH else "计划"
        texts += [f"{short}{after}" for after in _NOUNS[:4] if ordinal >= _MODERN]
        texts += [f"第{chinese(ordinal)}个五年{noun}"]
        first, last = one["first_year"], one["last_year"]
        # A plan is prepared two years ahead and reviewed in the year after.
        yield Wording(f"“{short}”", tuple(texts), first - 2, last + 1, sure=True)


def _sessions(entries: list[Entry]) -> Iterator[Wording]:
    for one in entries:
        term, nth = chinese(one["term"]), chinese(one["session"])
        since = year(one["npc_opens"])
        texts = (
            f"{term}届全国人大{nth}次会议",
            f"第{term}届全国人民代表大会第{nth}次会议",
            f"全国政协{term}届{nth}次会议",
        )
        yield Wording(
            texts[0], texts, since - 1, since + 1, sure=True
        )  # called in winter


def _offices(entries: list[Entry]) -> Iterator[Wording]:
    for one in entries:
        if "from" not in one:
            continue
        office, _, name = one["text"].rpartition(" ")
        texts = [office + name]
        if office.endswith(("总理", "总书记")):
            texts.append(f"{name}{'总理' if office.endswith('总理') else '总书记'}")
        until = year(one["until"]) if "until" in one else None
        yield Wording(office + name, tuple(texts), year(one["from"]), until, sure=True)


_OWN = {
    "congress": _congresses,
    "plenum": _plenums,
    "plan": _plans,
    "session": _sessions,
    "entry": _offices,
}


def merged(found: Iterable[Wording]) -> dict[str, Wording]:
    """Return wordings by text; of two that share one, what each knows counts."""
    by_text: dict[str, Wording] = {}
    for one in found:
        for text in one.texts:
            known = by_text.get(text)
            if known:
                since = known.since if known.since is not None else one.since
                until = known.until if known.until is not None else one.until
                by_text[text] = known._replace(since=since, until=until)
            else:
                by_text[text] = one
    return by_text
