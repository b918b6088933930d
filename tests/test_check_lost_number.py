"""The check ``lost-number``: a blank where the number before a unit was."""

import pytest

RULE = """
[[rule]]
id = "lost"
title = "缺数字"
check = "lost-number"
units = "units.tsv"
message = "{found}"
why = "缺数字"
level = "error"
source = "house style"
good = ["无"]
bad = [{ text = "达 万元，", at = " 万元" }]
"""
UNITS = (
    "万元\tstrong\n%\tstrong\n人次\tstrong\n"
    "件\tweak\t条案\n项\tweak\t事\n人\tweak\t持\n"
)


@pytest.fixture
def found(small_pack):
    """Return a function that gives the texts found in a text."""
    run = small_pack(RULE, units=UNITS)
    return lambda text: [found for found, *_ in run(text)]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("作出决定 项，", [" 项"]),
        ("总投资达　万元。", ["　万元"]),
        ("增长 %，", [" %"]),
        ("选举 余人次，", [" 余人次"]),
        ("发放资料，　余人次，", ["　余人次"]),
        ("印发 万多件，", [" 万多件"]),
        ("，达 人，", [" 人"]),
        ("作出决定 项，纠正错案 件。", [" 项", " 件"]),
    ],
)
def test_the_blank_and_the_unit_are_reported(found, text, lost):
    assert found(text) == lost


@pytest.mark.parametrize(
    "text",
    [
        "作出决定 3 项，",
        "完善基础条 件，",
        "作出决定。纠正错案 件。",
        "第三条 人民法院应当",
        "单位 万元，",
        "总投资 万元\t数量",
        "主持 人，",
        "作出决定项，",
    ],
)
def test_words_and_headings_with_a_stray_blank_are_left_alone(found, text):
    assert found(text) == []
