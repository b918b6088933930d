"""What the readers of pages share: limits, and what is told of pages left unread."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_PAGES = 5_000
MOST_CHARS = 100_000  # of one page
MOST_WAIT = 120.0  # seconds by the clock, for a whole file

_KINDS = {
    "scan": "{pages}是扫描图片，没有可检查的文字；请先做文字识别（OCR），或改查原稿",
    "curves": "{pages}的文字已转成图形，没有可检查的文字；请改查原稿",
    "garbled": "{pages}的字体没有编码对照表，取出的是乱码，没有检查；"
    "请改查原稿，或先做文字识别（OCR）",
    "broken": "{pages}已损坏，没有检查；请重新导出",
    "flood": "{pages}文字多得不像文稿，没有检查；请重新导出",
    "crash": "{pages}使 PDF 引擎中断，没有检查；请重新导出",
}


def unread(pages: Mapping[int, str]) -> list[str]:
    """Return what is told of pages, numbers from 1 in order, by the kind of each.

    A kind that is none of ``_KINDS`` is a page that was read.
    """
    found: dict[str, list[int]] = {}
    for number, kind in pages.items():
        if kind in _KINDS:
            found.setdefault(kind, []).append(number)
    return [
        _KINDS[kind].format(pages=_named(numbers)) for kind, numbers in found.items()
    ]


def cut_short(total: int, done: int) -> str:
    """Return what is said when pages are left over."""
    return f"共 {total} 页，只检查了前 {done} 页；请分成几个文件再检查"


def _named(numbers: list[int]) -> str:
    """Return numbers of pages in words: 第3页, 第3—5、8页."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return f"第{'、'.join('—'.join(map(str, run)) for run in runs)}页"
