"""The deletion of inserted text, which spares the sentences around it."""

from __future__ import annotations

from doclint.checks.windows import line_part
from doclint.span import Span

STOPS = "。！？!?；;…\n\r"
OPENING, CLOSING = "（(【[「『《“‘", "）)】]」』》”’"
EDGE = " 　\t|｜·•*>》→-—_＿"  # what may stand around an insertion on its line


def line_around(text: str, span: Span) -> Span:
    """Return the line around a span, or so much of it as a window holds."""
    return Span(*line_part(text, *span))


def stripped(text: str, span: Span) -> Span:
    """Return a span without the blanks at its ends."""
    start, end = span
    while start < end and text[start] in " 　\t":
        start += 1
    while end > start and text[end - 1] in " 　\t":
        end -= 1
    return Span(start, end)


def deletion(text: str, span: Span) -> tuple[int, int, str]:
    """Return the deletion of an insertion, which spares the sentence before it."""
    start, end = span
    line = line_around(text, span)
    if not (text[line.start : start] + text[end : line.end]).strip(EDGE):
        return _whole_line(text, line)
    before, last = text[start - 1 : start], text[end - 1]
    goes_on = end < line.end and text[end] not in STOPS
    if not before:
        return start, end, ""
    if before in "，、：:,;；" and not goes_on:
        return start - 1, end, "。"
    if last in "。！？" and before not in STOPS + CLOSING + OPENING:
        return start, end, "。"
    return start, end, ""


def _whole_line(text: str, line: Span) -> tuple[int, int, str]:
    """Return the deletion of a line with its line end, or the one before it."""
    if line.end < len(text):
        width = 2 if text.startswith("\r\n", line.end) else 1
        return line.start, line.end + width, ""
    width = 2 if text.endswith("\r\n", 0, line.start) else min(1, line.start)
    return line.start - width, line.end, ""
