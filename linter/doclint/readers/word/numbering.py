"""The numbers of lists as displayed: 一、 (1) 第三条, counted through the document."""

from __future__ import annotations

from doclint.readers.word.elements import walk
from doclint.readers.word.numerals import displayed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.readers.word.elements import Attributes

_LEVELS = 9
_LONGEST = 200  # characters: what would be longer is no number
_NO_GAP = "、．.）)：:〉》】］"  # after these nothing is put for the tab or the space


class Level:
    """One level of a list."""

    __slots__ = ("format", "is_legal", "restart", "start", "style", "suffix", "text")

    def __init__(self) -> None:
        """Begin a level as Word does when nothing is said."""
        self.start = 1
        self.format = "decimal"
        self.text = ""
        self.suffix = "tab"
        self.restart: int | None = None
        self.is_legal = False
        self.style: str | None = None


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, data: bytes | None) -> None:
        """Read the part of the lists, None when there is none. Raises ReadError."""
        self._abstract: dict[int, dict[int, Level]] = {}
        self._links: dict[int, str] = {}  # a list that only names a list style
        self._by_link: dict[str, int] = {}
        self._lists: dict[int, int] = {}
        self._own: dict[int, dict[int, Level]] = {}
        self._starts: dict[int, dict[int, int]] = {}
        self._counts: dict[int, list[int | None]] = {}
        self._begun: set[int] = set()
        self._list: int | None = None
        self._levels: dict[int, Level] = {}
        self._level: Level | None = None
        self._at = 0
        self._at_level = 0
        if data is not None:
            walk(data, "word/numbering.xml", self._opened, self._closed)

    def level_of(self, number: int, style: str | None) -> int:
        """Return the level of a list that belongs to a style, 0 when none does."""
        levels = self._abstract.get(self._base(number), {})
        return next((at for at, one in levels.items() if style == one.style), 0)

    def next(self, number: int | None, level: int) -> str:
        """Count a paragraph of a list and return what stands before it."""
        if not number or number not in self._lists or not 0 <= level < _LEVELS:
            return ""
        base = self._base(number)
        counts = self._counts.setdefault(base, [None] * _LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for at, start in self._starts.get(number, {}).items():
                counts[at] = start - 1
                counts[at + 1 :] = [None] * (_LEVELS - at - 1)
        self._count(number, base, counts, level)
        return self._shown(number, base, counts, level)

    def _count(
        self, number: int, base: int, counts: list[int | None], level: int
    ) -> None:
        for at in range(level):
            if (
                counts[at] is None
            ):  # a level that was jumped over shows its first number
                counts[at] = self._get(number, base, at).start
        here = self._get(number, base, level)
        before = counts[level]
        counts[level] = here.start if before is None else before + 1
        for at in range(level + 1, _LEVELS):
            restart = self._get(number, base, at).restart
            if restart is None or (restart and level < restart):
                counts[at] = None

    def _shown(
        self, number: int, base: int, counts: list[int | None], level: int
    ) -> str:
        here = self._get(number, base, level)
        if here.format == "bullet" or len(here.text) > _LONGEST:
            return ""
        text = here.text
        for at in range(level, -1, -1):
            mark = f"%{at + 1}"
            if mark in text:
                kind = self._get(number, base, at).format
                kind = "decimal" if here.is_legal and at < level else kind
                text = text.replace(mark, displayed(counts[at] or 0, kind))
        if len(text) > _LONGEST:
            return ""
        if not text or here.suffix == "nothing" or text[-1] in _NO_GAP:
            return text
        return text + (" " if text.isascii() else "\u3000")

    def _get(self, number: int, base: int, level: int) -> Level:
        own = self._own.get(number, {}).get(level)
        return own or self._abstract.get(base, {}).get(level) or Level()

    def _base(self, number: int) -> int:
        base = self._lists.get(number, -1)
        link = self._links.get(base)
        return self._by_link.get(link, base) if link else base

    def _opened(self, name: str, given: Attributes) -> None:
        if name == "abstractNum":
            self._at = given.number("abstractNumId") or 0
            self._levels = self._abstract.setdefault(self._at, {})
        elif name in {"lvl", "lvlOverride"}:
            self._at_level = given.number("ilvl") or 0
            if name == "lvl":
                self._level = Level()
                if 0 <= self._at_level < _LEVELS:
                    self._levels[self._at_level] = self._level
        elif self._level is not None:
            _say(self._level, name, given)
        elif name == "numStyleLink":
            self._links[self._at] = given() or ""
        elif name == "styleLink":
            self._by_link[given() or ""] = self._at
        else:
            self._of_list(name, given)

    def _of_list(self, name: str, given: Attributes) -> None:
        if name == "num":
            self._list = given.number("numId") or 0
            self._levels = self._own.setdefault(self._list, {})
        elif self._list is None:
            return
        elif name == "abstractNumId":
            self._lists[self._list] = given.number() or 0
        elif name == "startOverride" and 0 <= self._at_level < _LEVELS:
            start = given.number()
            starts = self._starts.setdefault(self._list, {})
            starts[self._at_level] = 1 if start is None else start

    def _closed(self, name: str) -> None:
        if name == "lvl":
            self._level = None
        elif name == "num":
            self._list = None


def _say(level: Level, name: str, given: Attributes) -> None:
    """Note what an element inside of a level says of it."""
    if name == "start":
        start = given.number()
        level.start = 1 if start is None else start
    elif name == "numFmt":
        level.format = given() or "decimal"
    elif name == "lvlText":
        level.text = given() or ""
    elif name == "suff":
        level.suffix = given() or "tab"
    elif name == "lvlRestart":
        level.restart = given.number()
    elif name == "isLgl":
        level.is_legal = given.is_on()
    elif name == "pStyle":
        level.style = given()
