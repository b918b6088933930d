"""Pages in two columns are read one after the other, all others as they are."""

from itertools import pairwise

import ofd_maker
import pytest

from doclint import readers

PROSE = [
    "县委召开专题会议，研究部署今冬明春农田水利建设工作，要求各地抢抓时机，加快进度。",
    "会议强调，要把质量放在首位，严格执行技术规程，做到建一处、成一处、发挥效益一处。",
    "各乡镇要明确责任人，倒排工期，挂图作战；县水务局要派出技术骨干，驻点指导。",
    "截至目前，全县已开工项目五十三个，完成投资一点二亿元，清淤渠道四百公里。",
]
WIDTH = 16  # characters of a line
STEP = 8  # millimetres from line to line
EM = ofd_maker.SIZE
LEFT, RIGHT = 20, 20 + (WIDTH + 2) * EM


def _column(paragraphs, left, top, width=WIDTH):
    """Return rows of paragraphs that begin two characters further in."""
    rows = []
    for text in paragraphs:
        cuts = [0, *range(width - 2, len(text), width), len(text)]
        for at, (start, end) in enumerate(pairwise(cuts)):
            y = top + STEP * len(rows)
            rows.append((left + (0 if at else 2 * EM), y, text[start:end]))
    return rows


def _across(left, right):
    return sorted(left + right, key=lambda row: (row[1], row[0]))


def _read(*pages):
    return readers.read("a.ofd", ofd_maker.ofd(*pages), ".ofd")


@pytest.mark.parametrize("drawn", [_across, lambda left, right: left + right])
def test_columns_are_read_one_after_the_other(drawn):
    page = drawn(_column(PROSE, LEFT, 40), _column(PROSE[::-1], RIGHT, 40))
    draft = _read(page)
    assert draft.text.split("\n") == PROSE + PROSE[::-1]
    assert draft.blocks == ()
    lines = [f"page[1]/line[{n}]" for n in range(1, len(page) + 1)]
    assert [segment.place for segment in draft.segments] == lines


def test_a_paragraph_runs_on_from_column_to_column_and_page_to_page():
    rows = _column(PROSE * 3, LEFT, 0)
    columns = []
    for at in range(0, 28, 7):
        x = RIGHT - LEFT if at % 14 else 0
        some = enumerate(rows[at : at + 7])
        columns.append([(row[0] + x, 40 + STEP * n, row[2]) for n, row in some])
    pages = [_across(*columns[:2]), _across(*columns[2:])]
    text = "".join(row[2] for row in rows[:28])
    draft = _read(*pages)
    assert draft.text.replace("\n", "") == text
    assert draft.text.split("\n")[:-1] == (PROSE * 3)[: draft.text.count("\n")]


def test_what_runs_over_both_columns_parts_them():
    lead = _column([PROSE[0] + PROSE[1]], LEFT, 50, 2 * WIDTH + 2)
    head = [(80, 40, "青川县水利简报"), *lead]
    tail = _column([PROSE[2] * 2], LEFT, 240, 2 * WIDTH + 2)
    columns = _across(_column(PROSE, LEFT, 90), _column(PROSE[::-1], RIGHT, 90))
    assert _read(head + columns + tail).text.split("\n") == [
        "青川县水利简报",
        PROSE[0] + PROSE[1],
        *PROSE,
        *PROSE[::-1],
        PROSE[2] * 2,
    ]


def _table(padding):
    """Return a table of two columns of prose, drawn row by row."""
    page, y = [], 40
    for left, right in zip(PROSE, PROSE[::-1], strict=True):
        cells = _column([left], LEFT, y), _column([right], RIGHT, y)
        page += cells[0] + cells[1]
        y += max(map(len, cells)) * STEP + padding
    return page


NAMES = [
    (x, 40 + STEP * n, "青川县水务局工程管理处张")
    for n in range(9)
    for x in (LEFT, RIGHT)
]
LABELS = [
    row
    for n, text in enumerate(PROSE * 3)
    for row in ((LEFT, 40 + STEP * n, "项目名称"), (RIGHT, 40 + STEP * n, text[:WIDTH]))
]
SIGNED = [
    *_column(PROSE * 2, LEFT, 40, 2 * WIDTH + 2),
    (RIGHT + 20, 120, "青川县人民政府"),
    (RIGHT + 25, 128, "2026年3月1日"),
]
UNLIKE = _across(_column(PROSE, LEFT, 40, 12), _column(PROSE[::-1], LEFT + 70, 40, 20))


@pytest.mark.parametrize(
    "page",
    [_table(4), _table(2), NAMES, LABELS, SIGNED, UNLIKE],
    ids=["table", "narrow table", "names", "labels", "signature", "unlike columns"],
)
def test_what_is_not_surely_two_columns_is_read_as_it_was_drawn(page):
    drawn = "".join(row[2] for row in page)
    assert _read(page).text.replace("\n", "") == drawn


def test_words_of_a_head_that_stand_twice_on_one_page_are_no_running_head():
    page = [(20, 20, "金额"), (100, 20, "单位"), *_column(PROSE, LEFT, 40)]
    twice = [(20, 20, "金额"), (20.1, 20, "金额"), *_column(PROSE, LEFT, 40)]
    assert _read(page).text.startswith("金额\n单位\n")
    assert _read(twice).text.startswith("金额")


def test_a_mark_that_hangs_over_the_edge_ends_no_paragraph():
    text = "".join(PROSE * 2)
    rows, at = [], 0
    while at < len(text):
        end = at + 17
        end += end < len(text) and text[end] in "，。；、"
        rows.append((LEFT, 40 + STEP * len(rows), text[at:end]))
        at = end
    assert {len(row[2]) for row in rows[:-1]} == {17, 18}
    assert _read(rows).text == text
