"""Pieces of a file."""

import itertools

import pytest

from doclint import readers, structure


def _pieces(text):
    draft = readers.of_text("a.txt", text, ".txt")
    return [text[p.span.start : p.span.end] for p in structure.document(draft).pieces]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", [""]),
        ("只有一篇。", ["只有一篇。"]),
        ("第一篇：甲\n文\n第二篇：乙\n文", ["第一篇：甲\n文\n", "第二篇：乙\n文"]),
        ("引言\n第一篇：甲\n 第二篇：乙", ["引言\n", "第一篇：甲\n", " 第二篇：乙"]),
        ("篇一：甲\n篇二：乙", ["篇一：甲\n", "篇二：乙"]),
        ("本书第一篇：总论，第二篇：分论。", ["本书第一篇：总论，第二篇：分论。"]),
    ],
)
def test_a_file_is_cut_where_a_piece_is_announced(text, pieces):
    assert _pieces(text) == pieces


def test_certain_hits_unlock_their_own_piece_only():
    assert all(
        p.stated_year is None
        for p in structure.document(readers.of_text("a.txt", "甲", ".txt")).pieces
    )


def test_spans_of_a_scope_are_sorted_and_joined_where_they_overlap():
    text = "申请表\n姓名\t单位\t职务\n甲\t乙\t丙\n"
    document = structure.document(readers.of_text("a.txt", text, ".txt"))
    for scope in ("form", "table", "mention"):
        spans = structure.spans_of(document, scope)
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("second", "third", "year"),
    [(2024, 2024, 2024), (2024, 2019, None)],
    ids=["most agree", "they differ"],
)
def test_a_first_piece_without_a_year_inherits_what_most_others_state(
    second, third, year
):
    text = (
        "第一篇：甲\n2017年以来，稳步前进。\n"
        f"第二篇：乙\n抓好落实。\n{second}年3月5日\n"
        f"第三篇：丙\n抓好落实。\n{third}年4月5日\n"
    )
    document = structure.document(readers.of_text("a.txt", text, ".txt"))
    assert structure.dated(document).pieces[0].stated_year == year
