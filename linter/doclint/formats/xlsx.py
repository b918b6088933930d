"""A workbook for the office that collects reports: findings, files, what failed."""

from __future__ import annotations

from io import BytesIO

from doclint.errors import UsageError
from doclint.finding import LEVELS
from doclint.formats.phrases import bare_suggestion, place, say, title
from doclint.formats.summary import by_level, piece_of
from doclint.formats.troubles import troubles
from doclint.formats.visible import visible

try:
    from xlsxwriter import Workbook
except ImportError:
    raise UsageError(
        "xlsx 格式需要 XlsxWriter；请运行 pip install 'doclint[xlsx]'"
    ) from None

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xlsxwriter.worksheet import Worksheet

    from doclint.finding import Report
    from doclint.formats import Style

    Row = tuple[str | int, ...]
    Columns = tuple[tuple[str, str, int], ...]  # Chinese, English, width in characters

_FINDINGS: Columns = (
    ("文件", "file", 24),
    ("篇", "document", 6),
    ("位置", "place", 20),
    ("级别", "level", 8),
    ("类别", "family", 14),
    ("规则", "rule", 22),
    ("规则号", "rule id", 24),
    ("原文", "text", 20),
    ("说明", "message", 44),
    ("建议", "suggestion", 24),
)
_LEVEL_COLUMN = "D"
_FILES: Columns = (
    ("文件", "file", 40),
    ("编码", "encoding", 12),
    ("篇数", "documents", 10),
    ("必错", "errors", 10),
    ("疑似", "warnings", 10),
    ("提示", "info", 10),
    ("合计", "total", 10),
    ("已放行", "suppressed", 12),
    ("检查", "check", 20),
)
_TROUBLES: Columns = (
    ("文件", "file", 40),
    ("情况", "what", 20),
    ("说明", "message", 80),
)
_NAMES = {
    "findings": ("问题", "Findings"),
    "files": ("文件", "Files"),
    "troubles": ("没能完成", "Not done"),
    "done": ("已完成", "done"),
    "failed": ("没能完成", "not done"),
}
_COLORS = {  # fill, letters
    "error": ("#FBE3E0", "#8C1D18"),
    "warning": ("#FCEFCF", "#6B4700"),
    "info": ("#E1EDF9", "#174A7C"),
}
_MOST_ROWS = 1_000_000  # a sheet ends at 1,048,576
_MOST_TEXT = 10_000  # a cell ends at 32,767


def render(reports: list[Report], style: Style) -> bytes:
    """Return the workbook. Every cell is a text or a number, never a formula."""
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        formats = _Formats(book)
        rows = list(_finding_rows(reports, style))
        for number, start in enumerate(range(0, len(rows) or 1, _MOST_ROWS), 1):
            name = _name(style, "findings") + (f" {number}" if number > 1 else "")
            part = rows[start : start + _MOST_ROWS]
            sheet = _sheet(book, formats, name, _head(style, _FINDINGS), part)
            _color(sheet, formats, style, len(part))
        files = list(_file_rows(reports, style))
        _sheet(book, formats, _name(style, "files"), _head(style, _FILES), files)
        told = [(t.file, t.stage, t.message) for t in troubles(reports, style)]
        head = _head(style, _TROUBLES)
        _sheet(book, formats, _name(style, "troubles"), head, told)
    return target.getvalue()


class _Formats:
    """The looks of cells that a workbook shares."""

    def __init__(self, book: Workbook) -> None:
        self.head = book.add_format(
            {"bold": True, "bottom": 1, "bg_color": "#EDEFF2", "valign": "vcenter"}
        )
        self.cell = book.add_format({"text_wrap": True, "valign": "top"})
        self.levels = {
            level: book.add_format({"bg_color": fill, "font_color": letters})
            for level, (fill, letters) in _COLORS.items()
        }


def _name(style: Style, key: str) -> str:
    return _NAMES[key][style.english]


def _head(style: Style, columns: Columns) -> list[tuple[str, int]]:
    return [(other if style.english else own, width) for own, other, width in columns]


def _sheet(
    book: Workbook,
    formats: _Formats,
    name: str,
    head: list[tuple[str, int]],
    rows: Sequence[Row],
) -> Worksheet:
    """Add a sheet whose first row stays in sight and filters the others."""
    sheet = book.add_worksheet(name)
    for column, (word, width) in enumerate(head):
        sheet.set_column(column, column, width, formats.cell)
        sheet.write_string(0, column, word, formats.head)
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, column, value, formats.cell)
            else:
                sheet.write_string(number, column, _cut(value), formats.cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(head) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    return sheet


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_TEXT else text[:_MOST_TEXT] + "…"


def _color(sheet: Worksheet, formats: _Formats, style: Style, count: int) -> None:
    """Color the cells of the level by what they say, also after sorting."""
    cells = f"{_LEVEL_COLUMN}2:{_LEVEL_COLUMN}{count + 1}"
    for level in LEVELS if count else ():
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{say(style, level)}"',
            "format": formats.levels[level],
        }
        sheet.conditional_format(cells, rule)


def _finding_rows(reports: list[Report], style: Style) -> Iterator[Row]:
    for report in reports:
        for finding in report.findings:
            yield (
                visible(report.source),
                piece_of(report, finding),
                place(style, finding.at),
                say(style, finding.level),
                style.families.get(finding.family, finding.family),
                title(style, finding.rule),
                finding.rule,
                visible(finding.at.text),
                visible(finding.message),
                bare_suggestion(style, finding) or "",
            )


def _file_rows(reports: list[Report], style: Style) -> Iterator[Row]:
    for report in reports:
        levels = by_level(report.findings)
        yield (
            visible(report.source),
            (report.encoding or "").upper(),
            len(report.pieces),
            *levels.values(),
            sum(levels.values()),
            report.suppressed,
            _name(style, "failed" if report.failures else "done"),
        )
