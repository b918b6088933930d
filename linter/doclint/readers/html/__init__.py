"""HTML: the text that a browser shows, with the places of the source.

Paragraphs stand one a line. What frames a page (navigation, side and foot of the
page, buttons, the window's title) is scope ``furniture`` and stands at the end.
"""

from __future__ import annotations

from itertools import chain

from doclint.document import Block, Draft, Remark, Segment
from doclint.errors import ReadError
from doclint.readers.html.charset import decoded
from doclint.readers.html.layout import Layout
from doclint.span import LineIndex, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.readers.html.paragraphs import Paragraph


def read(source: str, data: bytes, encoding: str | None = None) -> Draft:
    """Return the draft of a page. Raises ReadError, also when it shows no text."""
    page = decoded(data, encoding)
    layout = Layout(page.text)
    paragraphs = layout.paragraphs
    shown = [one for one in paragraphs if one.context.scope != "title"]
    if not shown and page.text.strip():
        raise ReadError(
            "网页里没有可以读的正文，多半由脚本显示；"
            "请在浏览器里打开，把文字复制到文本文件再检查"
        )
    frame = [one for one in paragraphs if one.context.frame]
    body = [one for one in shown if not one.context.frame]
    if not body:  # a page that calls all of its text a frame means its text
        body = [one._replace(context=one.context.framed(0)) for one in shown]
        frame = [one for one in frame if one.context.scope == "title"]
    lines = LineIndex(page.text)
    text, segments, blocks, covered = _assembled(body + frame, lines)
    covered += [(one, Span(len(text), len(text))) for one in layout.remarks]
    remarks = tuple(
        Remark(page.text[slice(*one)], lines.position(one.start).line, span)
        for one, span in sorted(covered)
    )
    invalid = tuple(i for i, char in enumerate(text) if char == "\ufffd")
    return Draft(
        source,
        page.encoding,
        text,
        segments,
        blocks,
        page.bom,
        invalid if page.invalid else (),
        text.encode("utf-8", "surrogatepass"),
        remarks,
    )


def _assembled(
    paragraphs: list[Paragraph], lines: LineIndex
) -> tuple[str, tuple[Segment, ...], tuple[Block, ...], list[tuple[Span, Span]]]:
    """Return a text of paragraphs, and what each comment speaks of."""
    parts: list[str] = []
    segments: list[Segment] = []
    blocks: list[Block] = []
    covered: list[tuple[Span, Span]] = []
    at = 0
    for paragraph in paragraphs:
        begin = at
        for text, place, _ in paragraph.pieces:
            parts.append(text)
            if place >= 0:
                line, column = lines.position(place)
                address = f"line[{line}]/column[{column}]"
                segments.append(Segment(at, len(text), address, 0))
            at += len(text)
        blocks += _blocks(paragraph, begin, at)
        covered += [(one, Span(begin, at)) for one in paragraph.remarks]
        parts.append("\n")
        at += 1
    return "".join(parts), tuple(segments), tuple(blocks), covered


def _blocks(paragraph: Paragraph, begin: int, end: int) -> list[Block]:
    """Return the blocks of a paragraph: one scope for all of it, else its code."""
    if paragraph.context.frame:
        return [Block(Span(begin, end), "furniture")]
    marks = []
    at = begin
    for text, _, code in paragraph.pieces:
        if code:
            marks.append(Span(at, at + len(text)))
        at += len(text)
    scope = paragraph.context.scope
    if not scope:
        return [Block(span, "code") for span in marks]
    edges = [begin, *chain.from_iterable(marks), end]
    rest = [
        Block(Span(*pair), scope)
        for pair in zip(edges[::2], edges[1::2], strict=True)
        if pair[0] < pair[1]
    ]
    return sorted([*rest, *(Block(span, "code") for span in marks)])
