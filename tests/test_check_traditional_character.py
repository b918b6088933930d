"""The check ``traditional-character``: residue in simplified text."""

from pathlib import Path

import pytest

from doclint import engine, packs, readers, traditional

TERMS = Path(__file__).resolve().parents[1] / "rules" / "gongwen" / "terms"


def _findings(linter, text):
    report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
    return [
        (f.at.text, f.suggestions[0])
        for f in report.findings
        if f.rule == "traditional-character"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("坚持高质量發展", [("發", "发")]),
        ("推动經濟平稳运行", [("經濟", "经济")]),
        ("關於机构改革的说明", [("關於", "关于")]),
        ("高發期做好防控", [("發", "发")]),
        ("“发展農业”是要务", [("農", "农")]),
    ],
    ids=["one", "run", "in-words-beside", "surname-like", "mixed-quotation"],
)
def test_residue_is_reported_with_its_simplified_form(linter, text, expected):
    assert _findings(linter, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "乾隆年间，康乾盛世，乾坤朗朗",
        "著名作家的原著，慰藉人心，瞭望远方",
        "展厅悬挂“天下為公”横幅",
        "引自《臺灣文學史》一书",
        "商品名は東京電力です",
        "教师周鍾岳、王愷参加会议",
        "濛溪河遗址",
        "國務院關於進一步發展農業經濟的決定",
        "误把“发展”写成“發展”",
    ],
    ids=[
        "own-words",
        "standard-characters",
        "quotation",
        "title",
        "japanese",
        "names",
        "place",
        "whole-text",
        "mention",
    ],
)
def test_what_is_right_in_traditional_form_stays(linter, text):
    assert _findings(linter, text) == []


def test_a_traditional_text_is_one_finding(gongwen, linter):
    everything = linter._replace(enabled=frozenset(range(len(gongwen.rules))))
    draft = readers.of_text("a.txt", "國務院關於進一步發展農業經濟的決定", ".txt")
    found = [
        f
        for f in engine.lint(draft, everything).findings
        if f.rule == "traditional-text"
    ]
    assert [(f.at.text, len(f.related)) for f in found] == [("國", 10)]


def test_the_table_is_what_opencc_gives():
    pytest.importorskip("opencc")
    standard = {c for row in packs.read_rows(TERMS / "hanzi-2013.tsv") for c in row[1]}
    stored = (TERMS / "traditional.tsv").read_text(encoding="utf-8")
    assert stored == traditional.HEAD + "\n".join(traditional.rows(standard)) + "\n"


def test_the_table_can_be_printed(capsys):
    pytest.importorskip("opencc")
    assert traditional.main() == 0
    stored = (TERMS / "traditional.tsv").read_text(encoding="utf-8")
    assert capsys.readouterr().out == stored


def test_the_standard_holds_its_three_levels():
    levels = {"一级": 0, "二级": 0, "三级": 0}
    for level, characters in packs.read_rows(TERMS / "hanzi-2013.tsv"):
        levels[level] += len(characters)
    assert levels == {"一级": 3500, "二级": 3000, "三级": 1605}
