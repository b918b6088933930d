"""What the entries of each kind of table say of the texts they name."""

from __future__ import annotations

import re

from doclint.facts.dates import year
from doclint.facts.tables import is_verified
from doclint.facts.timeline import Dated

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from doclint.facts.timeline import Heirs

    Entry = dict[str, Any]
    Followers = dict[str, tuple[str, str]]

_MARKS = "“”"
# Years before its first use in which a wording may have been tried: by a source
# that was read, and by one that tells only a part.
_SURE, _PARTLY = 2, 5
# A body of the state with a name of its own.
_BODY = r"[\u4e00-\u9fff]{4,}(?:部|[\u4e00-\u9fff](?:局|署|委员会))"
_LONGEST = 30  # code points of an origin that a message can hold


def pairs(kind: str, entries: list[Entry]) -> Iterator[tuple[str, Dated]]:
    """Yield the texts of a table that was found valid, each with its years."""
    view = KINDS[kind]
    followers = _followers(entries)
    for entry in entries:
        yield from view(entry, followers)


def _variants(texts: list[str]) -> Iterator[str]:
    """Yield texts without quotation marks around the whole, and without any."""
    for text in texts:
        bare = text.replace("“", "").replace("”", "")
        yield bare if f"“{bare}”" == text else text
        yield bare


def _reading(text: str) -> str:
    """Return the name in a remark on what followed, "" when it holds none."""
    first = re.split("[/→]", re.sub("（[^）]*）", "", text))[0].strip()
    if (
        re.match("撤销|并入|多并入|改[为用组]|职[能责]|取消|转隶|由", first)
        or "……" in first
    ):
        return ""
    return first


def _followers(entries: list[Entry]) -> Followers:
    """Return what followed each name: since when, and which."""
    found: Followers = {}
    for entry in entries:
        heir = entry.get("superseded_by") or entry.get("new")
        dates = ("superseded_from", "abolished", "date", "grace_until", "from")
        since = next((entry[field] for field in dates if field in entry), None)
        if heir and since and entry.get("kind") not in ("create", "transfer"):
            name = entry.get("term") or entry.get("name") or entry["old"]
            for one in (name, *entry.get("old_aliases", ())):
                found[one] = (since, _reading(heir))
    return found


def _chain(term: str, followers: Followers) -> Heirs:
    chain: list[tuple[int, str]] = []
    while term in followers and len(chain) < len(followers):
        since, term = followers[term]
        chain.append((year(since), term))  # "" where it was dissolved
    return tuple(chain)


def _formulation(entry: Entry, followers: Followers) -> Iterator[tuple[str, Dated]]:
    last = entry.get("present_until", "")
    dated = _dated(entry, entry["term"], entry["first_date"])._replace(
        soft=entry.get("soft", False) or entry["status"] == "listed",
        last=year(last) if last else 0,
        ended=entry.get("superseded_from", "") if last else "",
        heirs=_chain(entry["term"], followers),
        origin=_short(entry["first_document"]),
    )
    for text in _variants([entry["term"], *entry.get("aliases", ())]):
        yield text, dated


def _short(text: str) -> str:
    first = re.split("[；;（(]", text)[0]
    return first if len(first) <= _LONGEST else ""


def _campaign(entry: Entry, _: object) -> Iterator[tuple[str, Dated]]:
    end = entry.get("end", "")
    dated = _dated(entry, entry["name"], entry["start"])._replace(
        soft=entry.get("soft", False),
        last=year(end) + 1 if end else 0,  # the next year's report reviews it
        ended=end,
    )
    # An event is spoken of long after; only how it was looked forward to is late.
    is_label = entry["category"] == "event" or re.search("[（：、]", entry["name"])
    name = [] if is_label else [entry["name"]]
    for text in _variants([*name, *entry.get("aliases", ())]):
        yield text, dated


def _institution(entry: Entry, followers: Followers) -> Iterator[tuple[str, Dated]]:
    if entry["kind"] == "transfer":
        return
    since = entry["date"]
    if entry["kind"] == "create":
        dated = _dated(entry, entry["old"], since)
    else:
        dated = _renamed(entry, followers, since, year(since))
    for text in _names(entry["old"], entry.get("old_aliases", [])):
        yield text, dated
    # What an old body became did not exist before, if its name is no common word.
    heir = _reading(entry.get("new", ""))
    if entry["kind"] in ("rename", "merge", "split") and re.fullmatch(_BODY, heir):
        yield heir, _dated(entry, heir, since)


def _names(old: str, aliases: list[str]) -> list[str]:
    """Return what a body is looked for by.

    An alias that holds the name is its safe form: 建设部 alone ends other names.
    """
    if re.search("[、（]", old) or any(old in alias for alias in aliases):
        return aliases or [old]
    return [old, *aliases]


def _local(entry: Entry, followers: Followers) -> Iterator[tuple[str, Dated]]:
    dated = _renamed(entry, followers, entry["from"], year(entry["grace_until"]))
    for text in [entry["old"], *entry.get("old_aliases", ())]:
        yield text, dated._replace(soft=True, settled=entry["grace_until"])


def _local_new(entry: Entry, _: object) -> Iterator[tuple[str, Dated]]:
    dated = _dated(entry, entry["name"], entry["from"])
    for text in [entry["name"], *entry.get("aliases", ())]:
        yield text, dated._replace(name=text)


def _place(entry: Entry, followers: Followers) -> Iterator[tuple[str, Dated]]:
    since = entry["date"]
    yield entry["old"], _renamed(entry, followers, since, year(since))


def _renamed(entry: Entry, followers: Followers, since: str, last: int) -> Dated:
    dated = _dated(entry, entry["old"], "")
    heirs = _chain(entry["old"], followers)
    return dated._replace(last=last, ended=since, heirs=heirs)


def _law(entry: Entry, followers: Followers) -> Iterator[tuple[str, Dated]]:
    end = entry.get("abolished", "")
    name = entry["name"]
    dated = _dated(entry, name, entry["adopted"])._replace(
        soft=True,  # an old law still governs what was done under it
        last=year(end) if end else 0,
        ended=end,
        heirs=tuple(
            (since, text and f"《{text}》") for since, text in _chain(name, followers)
        ),
    )
    for text in (f"《{name}》", f"《中华人民共和国{name}》", f"中华人民共和国{name}"):
        yield text, dated
    for text in entry.get("aliases", ()):
        yield text, dated._replace(start="", heirs=(), soft=False)


def _milestone(entry: Entry, _: object) -> Iterator[tuple[str, Dated]]:
    dated = _dated(entry, entry["name"], entry["date"])
    for text in _variants([entry["name"], *entry.get("aliases", ())]):
        yield text, dated


def _dated(entry: Entry, name: str, start: str) -> Dated:
    """Return what all kinds of entries have in common."""
    return Dated(
        name=name.strip(_MARKS),
        start=start if entry.get("early", True) else "",
        since=year(start) if start else 0,
        margin=_margin(entry),
        soft=False,
        last=0,
        ended="",
        settled="",
        heirs=(),
        unless=tuple(entry.get("not_if", ())),
        origin="",
    )


def _margin(entry: Entry) -> int:
    if not is_verified(entry):
        return 0
    return _PARTLY if entry.get("partial", False) else _SURE


KINDS: dict[str, Callable[[Entry, Any], Iterator[tuple[str, Dated]]]] = {
    "campaign": _campaign,
    "formulation": _formulation,
    "indicator": _local,
    "institution": _institution,
    "law": _law,
    "local": _local,
    "local_new": _local_new,
    "milestone": _milestone,
    "place": _place,
}
