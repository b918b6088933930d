"""The check ``mark-run``: runs of a mark and what they are part of."""

import pytest

RULE = """
[[rule]]
id = "run"
title = "占位"
check = "mark-run"
message = "{{found}}"
why = "占位"
level = "error"
source = "house style"
good = ["无"]
bad = [{{ text = "##元", at = "##" }}]
{params}
"""


@pytest.fixture
def found(small_pack):
    """Return a function that gives the texts a rule with some parameters finds."""

    def run(params, text):
        return [found for found, *_ in small_pack(RULE.format(params=params))(text)]

    return run


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("增长##%。", ["##%"]),
        ("增长##.##％。", ["##.##％"]),
        ("增长#%。", ["#%"]),
        ("投资#亿元。", ["#"]),
        ("投资1##亿元。", ["1##"]),
        ("受“###”案件影响。", ["###"]),
        ("建成##个方面####项制度。", ["##", "####"]),
        ("建设#＃#市。", ["#＃#"]),
        ("建设##XX市。", ["##XX"]),
        ("于20##年#月##日召开。", ["20##年#月##日"]),
        ("（市发〔20##〕#号）", ["〔20##〕#号"]),
        ("##号文件。", ["##号"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_run_is_read_with_the_value_it_is_part_of(found, text, runs):
    assert found('marks = "#＃"', text) == runs


@pytest.mark.parametrize(
    "text",
    [
        "C#语言",
        "1#楼",
        "# 一级标题",
        "## 二级标题",
        "####",
        "\n####\n",
        "见a##b一节",
        "http://a.cn/##x",
        "编号A##",
    ],
)
def test_code_headings_and_lone_runs_are_left_alone(found, text):
    assert found('marks = "#＃"', text) == []


def test_a_single_mark_counts_between_characters_where_least_is_one(found):
    assert found('marks = "^"\nleast = 1', "全面实施^战略，a^b。") == ["^"]


def test_rings_are_digits_in_a_year(found):
    params = "marks = '○〇'\nnot_before = '[二九]'\nnot_after = '[一二五]'"
    assert found(params, "二○○五年，二〇〇〇年，一九九○年，○○市。") == ["○○"]


@pytest.mark.parametrize(
    ("params", "text", "runs"),
    [
        ("not_before = '[：:]'", "姓名：___甲，乙___市", ["___"]),
        ("not_after = '[楼栋]'", "___楼和___市", ["___"]),
        ("prose = true", "姓名___甲", []),
        ("prose = true", "由___主持，请参加。", ["___"]),
    ],
)
def test_the_text_beside_a_run_can_make_it_legitimate(found, params, text, runs):
    assert found(f'marks = "_"\n{params}', text) == runs
