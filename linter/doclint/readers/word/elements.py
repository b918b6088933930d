"""Elements of WordprocessingML by their local names, in both of its namespaces."""

from __future__ import annotations

from doclint.readers import package

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pyexpat import XMLParserType

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
_OFF = ("0", "false", "off", "none")


class Attributes:
    """The attributes of one element, by local names."""

    __slots__ = ("_all", "_prefix")

    def __init__(self, prefix: str, given: Mapping[str, str]) -> None:
        """Keep the attributes; those of Word's namespace begin with ``prefix``."""
        self._prefix = prefix
        self._all = given

    def __call__(self, name: str = "val") -> str | None:
        """Return an attribute of Word's namespace, None when it is not there."""
        return self._all.get(self._prefix + name)

    def number(self, name: str = "val") -> int | None:
        """Return an attribute as a number, None when it is none."""
        text = self._all.get(self._prefix + name, "")
        digits = text.removeprefix("-")
        small = digits.isascii() and digits.isdecimal() and len(digits) < 10
        return int(text) if small else None

    def is_on(self) -> bool:
        """Whether a switch such as w:vanish is on."""
        return self._all.get(self._prefix + "val", "1") not in _OFF


def namespace(data: bytes) -> str:
    """Return the namespace that a part uses."""
    return STRICT if STRICT.encode() in data[:20_000] else TRANSITIONAL


def walk(
    data: bytes,
    name: str,
    opened: Callable[[str, Attributes], None],
    closed: Callable[[str], None],
) -> None:
    """Tell of each element of Word's namespace by local name. Raises ReadError."""
    prefix = namespace(data) + " "
    cut = len(prefix)

    def start(element: str, given: dict[str, str]) -> None:
        if element.startswith(prefix):
            opened(element[cut:], Attributes(prefix, given))

    def end(element: str) -> None:
        if element.startswith(prefix):
            closed(element[cut:])

    def attach(parser: XMLParserType) -> None:
        parser.StartElementHandler = start
        parser.EndElementHandler = end

    package.parse(data, attach, name)
