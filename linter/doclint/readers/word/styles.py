"""What paragraph styles say: titles, headings, lists, and numbers they bring."""

from __future__ import annotations

from doclint.readers.word.elements import walk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.readers.word.elements import Attributes

_MOST_PARENTS = 20
_HEADINGS = 4  # levels that have a scope of their own


class Style:
    """A paragraph style as written: what is not said is None."""

    __slots__ = ("id", "level", "name", "number", "outline", "parent")

    def __init__(self, key: str) -> None:
        """Begin a style that says nothing."""
        self.id = key
        self.name = ""
        self.parent: str | None = None
        self.outline: int | None = None
        self.number: int | None = None
        self.level: int | None = None


class Styles:
    """The styles of a document; each inherits from its parents."""

    def __init__(self, data: bytes | None) -> None:
        """Read the part of the styles, None when there is none. Raises ReadError."""
        self._styles: dict[str, Style] = {}
        self._current: Style | None = None
        self.default: str | None = None
        if data is not None:
            walk(data, "word/styles.xml", self._opened, self._closed)

    def number(self, key: str | None) -> tuple[int | None, int | None]:
        """Return the list that a style belongs to, and its level there."""
        number = level = None
        for style in self._chain(key):
            number = style.number if number is None else number
            level = style.level if level is None else level
        return number, level

    def scope(self, key: str | None, outline: int | None) -> str | None:
        """Return title, heading.N, list or quote by style and outline; else None."""
        chain = self._chain(key)
        for style in chain:
            if style.name == "title":
                return "title"
            if style.name in {"quote", "intense quote"}:
                return "quote"
            if style.name.startswith("list"):
                return "list"
            outline = style.outline if outline is None else outline
            if outline is None and style.name.startswith("heading "):
                digits = style.name[8:]
                outline = "123456789".find(digits) if len(digits) == 1 else None
        if outline is not None and 0 <= outline < _HEADINGS:
            return f"heading.{outline + 1}"
        return None

    def _chain(self, key: str | None) -> list[Style]:
        chain: list[Style] = []
        style = self._styles.get(key or self.default or "")
        while style and style not in chain and len(chain) < _MOST_PARENTS:
            chain.append(style)
            style = self._styles.get(style.parent or "")
        return chain

    def _opened(self, name: str, given: Attributes) -> None:
        if name == "style":
            self._current = Style(given("styleId") or "")
            if given("type") == "paragraph":
                self._styles[self._current.id] = self._current
                if given("default") in {"1", "true", "on"}:
                    self.default = self._current.id
        elif self._current is not None:
            _say(self._current, name, given)

    def _closed(self, name: str) -> None:
        if name == "style":
            self._current = None


def _say(style: Style, name: str, given: Attributes) -> None:
    """Note what an element inside of a style says of it."""
    if name == "name":
        style.name = (given() or "").lower()
    elif name == "basedOn":
        style.parent = given()
    elif name == "outlineLvl":
        style.outline = given.number()
    elif name == "numId":
        style.number = given.number()
    elif name == "ilvl":
        style.level = given.number()
