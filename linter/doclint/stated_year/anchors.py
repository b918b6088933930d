"""Years inferred from what is counted: ……成立75周年, 第40个教师节."""

from __future__ import annotations

from doclint.patterns import lazy
from doclint.span import Span
from doclint.stated_year.clue import yearly
from doclint.stated_year.mentions import number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from doclint.stated_year.clue import Clue

_COUNTED = lazy(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?=周年|[个届次])")
_LOOKS_BACK = lazy(r"周年(?:大会|活动|座谈会|招待会|仪式|庆典)上")
_MOST = 300
_TAIL = 2  # code points by which phrases are told apart: 周年, 个教


def inferred(text: str, span: Span, anchors: Mapping[str, int]) -> Iterator[Clue]:
    """Yield a clue for each place where a phrase with a number in place of × stands.

    ``anchors`` gives the year to which the number is added: 建党×周年 1921,
    第×个教师节 1984. Two code points or more follow the ×.
    """
    by_tail: dict[str, list[tuple[str, str, int]]] = {}
    for phrase, year in anchors.items():
        before, _, after = phrase.partition("×")
        by_tail.setdefault(after[:_TAIL], []).append((before, after, year))
    for m in _COUNTED.finditer(text, *span):
        count = number(m[0], _MOST)
        near = by_tail.get(text[m.end() : m.end() + _TAIL], ())
        if count is None or _LOOKS_BACK.match(text, m.end()):
            continue
        for before, after, year in near:
            place = Span(m.start() - len(before), m.end() + len(after))
            if place.start >= span.start and text[place.start : place.end] == (
                f"{before}{m[0]}{after}"
            ):
                yield yearly(text, place, year + count, "inferred")
