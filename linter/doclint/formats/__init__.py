"""Output formats: reports in, text out. One function each; nothing is printed."""

from __future__ import annotations

from sys import modules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Callable, Mapping

    from doclint.finding import Report
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
    "docx": "doclint.formats.marked",
}
COPIES = ("docx",)  # the findings stand in copies of the drafts
FOR_PEOPLE = ("full", "concise", "statistics")  # in the console's encoding


class Style(
    namedtuple(
        "Style",
        "english color all width families version rules skipped size fixed",
        defaults=(0, None, 0),
    )
):
    """How people want to see it, and what the reports do not know.

    ``all`` shows every place instead of folding those of one cause; ``width`` is
    counted in terminal columns. ``families`` maps family ids to names, ``rules``
    rule ids to titles, both in the language asked for. ``skipped`` counts the
    files that were left out, ``size`` the code points that were read (None if nobody
    counted), ``fixed`` the places that were corrected before.
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


def render(name: str, reports: list[Report], style: Style) -> str:
    """Return the reports in a format, with a final newline unless empty.

    The text can be encoded: a lone surrogate, as in the name of a file that is
    not UTF-8, comes out as its escape, which is right in JSON too.
    """
    path = FORMATS[name]
    if path not in modules:
        __import__(path)
    function: Callable[[list[Report], Style], str] = modules[path].render
    text = function(reports, style)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
