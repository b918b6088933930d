"""The text of a draft with its findings marked exactly where they stand."""

from __future__ import annotations

from doclint.finding import LEVELS
from doclint.formats.html.markup import exact, plain
from doclint.span import lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Iterator, Mapping, Sequence

    from doclint.finding import Finding
    from doclint.stretches import Stretch

    Numbered = Mapping[int, Finding]  # by its number in the report
else:
    from doclint.record import namedtuple

_MOST_TOGETHER = 50  # findings that one mark names


class Part(namedtuple("Part", "start end numbers")):
    """Code points that the same findings cover; none where one marks a place."""

    __slots__ = ()
    start: int
    end: int
    numbers: tuple[int, ...]  # the highest level first


def parts(findings: Numbered) -> list[Part]:
    """Return the parts into which findings cut what they cover, in order."""
    begins: dict[int, list[int]] = {}
    points: set[int] = set()
    for number, finding in findings.items():
        begins.setdefault(finding.at.span.start, []).append(number)
        points.update(finding.at.span)
    made = []
    active: list[int] = []
    ordered = sorted(points)
    for at, after in zip(ordered, [*ordered[1:], *ordered[-1:]], strict=True):
        active = [n for n in active if findings[n].at.span.end > at]
        here = begins.get(at, [])
        empty = [n for n in here if findings[n].at.span.end == at]
        if empty:
            made.append(Part(at, at, _ranked(empty, findings)))
        active += [n for n in here if findings[n].at.span.end > at]
        if active:
            made.append(Part(at, after, _ranked(active, findings)))
    return made


def _ranked(numbers: list[int], findings: Numbered) -> tuple[int, ...]:
    ranked = sorted(numbers, key=lambda n: -LEVELS.index(findings[n].level))
    return tuple(ranked[:_MOST_TOGETHER])


def paragraphs(
    stretch: Stretch, marks: Sequence[Part], findings: Numbered, targets: set[int]
) -> Iterator[str]:
    """Yield the lines of a stretch as paragraphs; ``marks`` are those inside it.

    The text of all paragraphs together is the stretch itself. ``targets`` are code
    points that something links to. Lines are numbered where the places of findings
    are lines of the text, not paragraphs, cells or pages of the draft.
    """
    is_numbered = all(one.at.place is None for one in findings.values())
    start = stretch.start
    last = start + len(stretch.text)
    waiting = list(reversed(marks))
    for number, line in enumerate(lines(stretch.text), stretch.line):
        end = start + len(line)
        inner = []
        at = start
        while waiting and (waiting[-1].start < end or end == last):
            part = waiting.pop()
            inner.append(exact(line[at - start : part.start - start]))
            stop = min(part.end, end)
            found = line[part.start - start : stop - start]
            inner.append(_mark(found, part, findings, stop))
            at = stop
            if part.end > end:
                waiting.append(part._replace(start=end))
                break
        inner.append(exact(line[at - start :]))
        own = sorted(t for t in targets if start <= t < end) if targets else []
        anchors = "".join(f'<a id="p{t}"></a>' for t in own)
        note = f' data-n="{number}"' if is_numbered else ""
        yield f"<p{note}>{anchors}{''.join(inner)}</p>"
        start = end


def _mark(text: str, part: Part, findings: Numbered, stop: int) -> str:
    """Return one mark; a finding's first has its id, its last its number."""
    best = findings[part.numbers[0]]
    firsts = [n for n in part.numbers if findings[n].at.span.start == part.start]
    lasts = [n for n in part.numbers if findings[n].at.span.end == stop]
    ids = "".join(f'<a id="t{n}"></a>' for n in firsts[1:])
    own = f' id="t{firsts[0]}"' if firsts else ""
    note = f' data-k="{",".join(map(str, lasts))}"' if lasts else ""
    numbers = " ".join(map(str, part.numbers))
    level = best.level[0] + ("" if text else " z")
    stop_at = "" if firsts else ' tabindex="-1"'
    return (
        f'{ids}<mark class="{level}"{own} data-f="{numbers}"{note}>'
        f'<a href="#f{part.numbers[0]}"{stop_at} title="{plain(best.message)}">'
        f"{exact(text, marked=True)}</a></mark>"
    )
