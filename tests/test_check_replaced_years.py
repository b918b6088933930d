"""The check ``replaced-years``: facts of one piece that agree on another time."""

import pytest

from doclint import engine, readers

RULE = "years-replaced"
PLAN = "要推进“十二五”规划的实施。"
CONGRESS = "要深入学习贯彻党的十七大和十七届五中全会精神。"
AWAITED = "以优异成绩迎接党的十八大胜利召开。"
YEAR = "今年是中国共产党成立90周年。"


def _summaries(linter, text, year):
    report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter, year)
    return [finding for finding in report.findings if finding.rule == RULE]


def test_three_facts_that_agree_make_one_summary(linter):
    (summary,) = _summaries(linter, PLAN + CONGRESS + AWAITED + YEAR, 2024)
    assert "2011年前后" in summary.message
    assert summary.at.text == "“十二五”规划"
    assert len(summary.related) == 3


@pytest.mark.parametrize(
    "text",
    [
        PLAN + CONGRESS,
        PLAN * 4,
        PLAN + "今年是建国70周年。" + "刚刚闭幕的党的十六大。",
    ],
    ids=["two", "one, told often", "apart"],
)
def test_fewer_or_scattered_facts_make_none(linter, text):
    assert _summaries(linter, text, 2024) == []


def test_each_piece_is_judged_by_itself(linter):
    text = f"第一篇：甲\n{PLAN}{CONGRESS}\n第二篇：乙\n{AWAITED}{YEAR}"
    assert _summaries(linter, text, 2024) == []


def test_the_right_year_has_no_summary(linter):
    assert _summaries(linter, PLAN + CONGRESS + AWAITED + YEAR, 2011) == []


@pytest.mark.parametrize(
    "text",
    [
        "临安市、隆昌县、襄樊市的同志作了发言。",
        "县国土资源局、县环保局、县农业局要抓好落实。",
        "县国土资源局划定红线；县环保局开展监测；县农业局指导播种。",
    ],
    ids=["places", "bodies", "bodies, clause by clause"],
)
def test_names_that_one_sentence_lists_are_one_fact(linter, text):
    assert _summaries(linter, text, 2024) == []


def test_each_text_is_related_once(linter):
    (summary,) = _summaries(linter, PLAN * 3 + CONGRESS * 2 + AWAITED + YEAR, 2024)
    texts = [summary.at.text, *(one.text for one in summary.related)]
    assert sorted(texts) == sorted(set(texts))
