"""``doclint year``: the year and the kind that each piece of a file states, and why."""

from __future__ import annotations

from doclint import structure
from doclint.commands import per_file
from doclint.document_type import TYPES, recognised
from doclint.formats.visible import visible
from doclint.formats.width import padded, width
from doclint.parser import command_parser
from doclint.span import LineIndex
from doclint.stated_year.clue import LABELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.document import Draft
    from doclint.stated_year import Clue, Stated

    Record = dict[str, object]

_MOST = 8  # clues that people are shown
_KIND = max(map(width, LABELS.values()))


def run(argv: list[str]) -> int:
    """Print the stated year of files; 2 when one of them cannot be read."""
    parser = command_parser("year", "显示文稿写明的年份及其依据")
    per_file.add_arguments(parser)
    given = parser.parse_args(argv)
    return per_file.tell(given, _record, _shown)


def _shown(draft: Draft) -> str:
    document = structure.document(draft)
    found = structure.years(document)
    lines = []
    places = LineIndex(document.text)
    firsts = structure.first_lines(document)
    for piece, one, first in zip(
        structure.dated(document, found).pieces, found, firsts, strict=True
    ):
        where = visible(document.draft.source)
        if len(found) > 1:
            where += f" 第{first}行起"
        inherited = structure.INHERITED in piece.evidence
        verdict = _verdict(piece.stated_year, one, inherited=inherited)
        kind = recognised(document.text, piece.span)
        if kind.type:
            verdict += f"，{TYPES[kind.type]}（“{'”“'.join(kind.evidence)}”）"
        lines.append(f"{where}：{verdict}")
        lines += [_clue(clue, one.year, places) for clue in one.evidence[:_MOST]]
        if len(one.evidence) > _MOST:
            lines.append(f"  另有 {len(one.evidence) - _MOST} 处")
    return "\n".join(lines) + "\n"


def _verdict(year: int | None, own: Stated, *, inherited: bool) -> str:
    if own.conflict:
        return f"年份矛盾，{own.year}年或{own.runner_up}年"
    if year is None:
        return "没有写明年份"
    return f"{year}年" + ("（沿用文件中其他篇的年份）" if inherited else "")


def _clue(clue: Clue, year: int | None, places: LineIndex) -> str:
    kind = padded(LABELS[clue.kind], _KIND)
    line = (
        "" if clue.kind == "name" else f"  第{places.position(clue.span.start).line}行"
    )
    other = "" if clue.year == year else f"  指向{clue.year}年"
    return f"  {kind}  “{clue.text}”{line}{other}"


def _record(draft: Draft) -> Record:
    document = structure.document(draft)
    found = structure.years(document)
    places = LineIndex(document.text)
    pieces = zip(
        structure.dated(document, found).pieces,
        found,
        structure.first_lines(document),
        strict=True,
    )
    return {
        "pieces": [
            {
                "line": first,
                "year": piece.stated_year,
                "month": own.month if piece.stated_year == own.year else None,
                "day": own.day if piece.stated_year == own.year else None,
                "type": recognised(document.text, piece.span).type,
                "inherited": structure.INHERITED in piece.evidence,
                "conflict": [year for year, _, _ in piece.conflict],
                "evidence": [_evidence(clue, places) for clue in own.evidence],
            }
            for piece, own, first in pieces
        ],
    }


def _evidence(clue: Clue, places: LineIndex) -> Record:
    of_name = clue.kind == "name"
    return {
        "kind": clue.kind,
        "text": clue.text,
        "year": clue.year,
        "line": None if of_name else places.position(clue.span.start).line,
    }
