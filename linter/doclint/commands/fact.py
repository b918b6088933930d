"""What ``doclint rules --fact`` shows: entries of the fact tables, by name."""

from __future__ import annotations

from pathlib import Path

from doclint import cache, facts
from doclint.errors import UsageError
from doclint.facts import wordings
from doclint.facts.tables import UNVERIFIED, is_verified

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Entry = dict[str, Any]

_MARKS = str.maketrans("", "", "“”《》")
_NUMBERED = ("congress", "plenum", "plan", "session")
_NAMES = (
    "name",
    "term",
    "text",
    "old",
    "new",
    "item",
    "short",
    "aliases",
    "old_aliases",
    "names",
    "phrases",
    "texts",
)
_FIELDS = {
    "first_date": "首见",
    "first_document": "首见文件",
    "start": "开始",
    "date": "日期",
    "from": "起",
    "adopted": "通过",
    "effective": "施行",
    "opens": "开幕",
    "first_year": "首年",
    "present_until": "用至",
    "end": "结束",
    "until": "止",
    "closes": "闭幕",
    "npc_opens": "人大开幕",
    "npc_closes": "人大闭幕",
    "cppcc_opens": "政协开幕",
    "cppcc_closes": "政协闭幕",
    "last_year": "末年",
    "abolished": "废止",
    "grace_until": "旧名用至",
    "new": "今名",
    "superseded_by": "后来的提法",
    "superseded_from": "改用",
    "value": "标准",
}
_UNVERIFIED = "未经核实"
_LEVELS = "省市州盟县区旗镇乡"


def shown(name: str) -> str:
    """Return the entries that a name matches. Raises UsageError when none does."""
    wanted = name.translate(_MARKS)
    found = list(_matching(wanted)) if wanted else []
    if not found:  # 县国土资源局: a table names it without its level
        wanted = _without_level(wanted)
        found = [one for one in _matching(wanted) if wanted in one[2]] if wanted else []
    exact = [one for one in found if wanted in one[2]]
    if not found:
        raise UsageError(f"事实表里没有“{name}”；可写提法、机构、法律、活动的名称")
    return "\n".join(_entry(*one[:2]) for one in exact or found)


def _without_level(name: str) -> str:
    """Return what follows the first level in the name of a local body, else nothing."""
    at = min((at for one in _LEVELS if (at := name.find(one)) >= 0), default=-1)
    return name[at + 1 :] if at >= 0 else ""


def _matching(wanted: str) -> Iterator[tuple[str, Entry, list[str]]]:
    for path in sorted(Path(cache.shipped_pack(), "facts").glob("*.toml")):
        kind, entries = facts.table(path)
        for entry in entries:
            names = _names(kind, entry)
            if any(wanted in one for one in names):
                yield path.name, {**entry, "title": names[0]}, names


def _names(kind: str, entry: Entry) -> list[str]:
    """Return what an entry is called; what people would call it comes first."""
    names: list[str] = []
    if kind in _NUMBERED:  # 十八届三中全会
        for wording in wordings.wordings(kind, [entry]):
            names += [wording.term, *wording.texts]
    for field in _NAMES:
        value = entry.get(field, [])
        names += value if isinstance(value, list) else [str(value)]
    return [one.translate(_MARKS) for one in names]


def _entry(table: str, entry: Entry) -> str:
    lines = [entry["title"]]
    also = [*entry.get("aliases", []), *entry.get("old_aliases", [])]
    if also:
        lines.append(f"  又作：{'、'.join(also)}")
    lines += [f"  {label}：{entry[k]}" for k, label in _FIELDS.items() if k in entry]
    lines.append(f"  出处：{_source(entry)}")
    lines.append(f"  见于：facts/{table}")
    return "\n".join(lines) + "\n"


def _source(entry: Entry) -> str:
    if is_verified(entry):
        return str(entry["source"])
    named = entry["source"]
    return _UNVERIFIED if named == UNVERIFIED else f"{named}（{_UNVERIFIED}）"
