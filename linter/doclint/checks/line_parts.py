"""The lines around hits and their sentences, brackets and quotations."""

from __future__ import annotations

from doclint.checks.deletion import stripped
from doclint.checks.windows import windows
from doclint.patterns import compiled
from doclint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.document import Hit

_SLICE = 1000  # code points that are weighed at a time
_SHORT = 45  # no longer line is taken for bare
_NUMBERED = (
    r"[ 　]*(?:[一二三四五六七八九十]+[、是]|第.{1,4}[条章节篇]"
    r"|[（(]?[一二三四五六七八九十\d]+[）).．、])"
)
BRACKET = r"[（(【\[［][^（()）【】\[\]［］\n]{4,}[）)】\]］]"
_SENTENCE = (
    rf"(?:{BRACKET}|[^。！？!?…\n\r])*?"
    r"(?:[。！？!?…～~]+[）)】\]」』》”’]*"
    r"|(?<=[）)】\]］])(?=[^。！？!?，、；：（(【\[［ 　])|$)"
)


def lines(text: str, hits: list[Hit]) -> Iterator[Span]:
    """Yield the lines around hits; a very long one in slices, cut at full stops."""
    for start, end in windows(text, hits):
        while end - start > _SLICE:
            stop = text.rfind("。", start, start + _SLICE) + 1 or start + _SLICE
            yield stripped(text, Span(start, stop))
            start = stop
        yield stripped(text, Span(start, end))


def sentences(piece: str) -> list[Span]:
    """Return the sentences of a line; a bracket in front of one stands alone."""
    return [
        Span(*match.span())
        for match in compiled(_SENTENCE).finditer(piece)
        if match.end() > match.start()
    ]


def is_bare(piece: str) -> bool:
    """Whether a short line is no sentence and no heading."""
    is_open = len(piece) <= _SHORT and piece[-1] not in "。；：，、"
    return is_open and not compiled(_NUMBERED).match(piece)


def is_spoken(text: str) -> bool:
    """Whether a text is what somebody says, or begins or ends within it."""
    is_quote = text[:1] == "“" and text[-1:] == "”"
    return is_quote or text.count("“") != text.count("”")
