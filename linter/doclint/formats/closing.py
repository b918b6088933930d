"""The last lines of the formats made for people: what was done, what was found."""

from __future__ import annotations

from doclint.formats.phrases import counts, say
from doclint.formats.summary import encodings, summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Report
    from doclint.formats import Style
    from doclint.formats.summary import Summary


def closing(reports: list[Report], style: Style) -> list[str]:
    """Return the closing lines; the last one counts files and findings."""
    total = summary(reports, style)
    lines = []
    if total.fixable and not style.fixing:
        lines.append(say(style, "fixable", total.fixable))
    if not reports:
        parts = [say(style, "no file"), *_some(style, skipped=total.skipped)]
    elif total.unreadable or total.stopped or any(total.levels.values()):
        parts = _counted(style, total)
    else:
        parts = _clean(style, total, encodings(reports))
    return [*lines, say(style, "and").join(parts)]


def _counted(style: Style, total: Summary) -> list[str]:
    """Return what a run came to in which something was found or went wrong."""
    files = [
        say(style, "read", total.read),
        say(style, "skipped", total.skipped),
        say(style, "unreadable", total.unreadable),
        *_some(style, stopped=total.stopped),
    ]
    found = counts(style, total.levels, zeros=True)
    stop = "; " if style.english else "；"
    return [say(style, "and").join(files) + stop + found, *_aside(style, total)]


def _clean(style: Style, total: Summary, names: list[str]) -> list[str]:
    """Return what a run came to in which all was read and nothing was found."""
    size = [] if total.size is None else [say(style, "size", total.size)]
    about = say(style, "and").join([*size, *names])
    checked = say(style, "checked", total.read)
    if about:
        checked += say(style, "about", about=about)
    skipped = _some(style, skipped=total.skipped)
    return [checked, *skipped, *_aside(style, total), say(style, "clean")]


def _aside(style: Style, total: Summary) -> list[str]:
    """Return what else a reader has to know to trust the figures."""
    return _some(style, fixed=total.fixed, suppressed=total.suppressed, idle=total.idle)


def _some(style: Style, **figures: int) -> list[str]:
    """Return the phrases of the figures that are not zero."""
    return [say(style, key, n) for key, n in figures.items() if n]
