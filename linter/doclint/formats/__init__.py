"""Output formats: reports in, text or a file's bytes out; nothing is printed."""

from __future__ import annotations

from sys import modules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Mapping
    from types import ModuleType

    from doclint.finding import Report
    from doclint.stretches import Shown
else:
    from doclint.record import namedtuple

FORMATS = {
    "full": "doclint.formats.full",
    "concise": "doclint.formats.concise",
    "statistics": "doclint.formats.statistics",
    "json": "doclint.formats.json",
    "jsonl": "doclint.formats.jsonl",
    "sarif": "doclint.formats.sarif",
    "github": "doclint.formats.github",
    "gitlab": "doclint.formats.gitlab",
    "junit": "doclint.formats.junit",
    "html": "doclint.formats.html",
    "markdown": "doclint.formats.markdown",
    "xlsx": "doclint.formats.xlsx",
    "docx": "doclint.formats.marked",
}
COPIES = ("docx",)  # the findings stand in copies of the drafts
FOR_PEOPLE = ("full", "concise", "statistics")  # in the console's encoding
FILES = ("xlsx",)  # bytes that no console shows
SHOW_DRAFTS = ("html",)  # need the text itself: Style.shown


class Style(
    namedtuple(
        "Style",
        "english color all width families version rules skipped size fixed shown"
        " fixing",
        defaults=(0, None, 0, (), False),
    )
):
    """How people want to see it, and what the reports do not know.

    ``all`` shows every place instead of folding those of one cause; ``width`` is
    counted in terminal columns. ``families`` maps family ids to names, ``rules``
    rule ids to titles, both in the language asked for. ``skipped`` counts the
    files that were left out, ``size`` the code points that were read (None if nobody
    counted), ``fixed`` the places that were corrected before. ``shown`` holds the draft
    of each report, in the same order, for the formats of SHOW_DRAFTS. ``fixing`` tells
    that what can be corrected was corrected.
    """

    __slots__ = ()
    english: bool
    color: bool
    all: bool
    width: int
    families: Mapping[str, str]
    version: str
    rules: Mapping[str, str]
    skipped: int
    size: int | None
    fixed: int
    shown: tuple[Shown | None, ...]
    fixing: bool


def render(name: str, reports: list[Report], style: Style) -> str | bytes:
    """Return the reports in a format, bytes only for one of FILES.

    A text ends with a newline unless it is empty. It can be encoded: a lone
    surrogate, as in the name of a file that is not UTF-8, comes out as its
    escape, which is right in JSON too.
    """
    made: str | bytes = module(name).render(reports, style)
    if isinstance(made, bytes):
        return made
    return made.encode("utf-8", "backslashreplace").decode("utf-8")


def module(name: str) -> ModuleType:
    """Return the module of a format. Raises UsageError if its library is missing."""
    path = FORMATS[name]
    if path not in modules:
        __import__(path)
    return modules[path]
