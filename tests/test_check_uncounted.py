"""The check ``uncounted``: units right behind what they count."""

import pytest

RULE = """
[[rule]]
id = "uncounted"
title = "缺数字"
check = "uncounted"
message = "{found}"
why = "缺数字"
level = "error"
source = "house style"
counted = "counted.tsv"
units = "units.tsv"
good = ["无"]
bad = [{ text = "拆除危房间，", at = "间" }]
"""
COUNTED = "危房\t间 户\n隐患\t处\n脱贫户\t户\n"
UNITS = "".join(f"{unit}\tweak\n" for unit in "个间处户件部起") + "人次\tstrong\n"


@pytest.fixture
def found(small_pack):
    """Return a function that gives the texts the rule finds."""
    run = small_pack(RULE, counted=COUNTED, units=UNITS)
    return lambda text: [found for found, *_ in run(text)]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("拆除危房间，", ["间"]),
        ("整改隐患处、", ["处"]),
        ("整改隐患余处。", ["余处"]),
        ("建成凉亭个，", ["个"]),
        ("接待游客人次，", ["人次"]),
        ("帮助脱贫户户，", ["户"]),
        ("隐患处，办结8件。", ["处"]),
        ("发现问题个，线索件，", ["个", "件"]),
    ],
    ids=[
        "a noun of the table",
        "in a list",
        "the rest of a round number",
        "any noun before a unit that ends no word",
        "a unit of two characters",
        "the noun ends as the unit does",
        "a figure elsewhere in the sentence",
        "a lost number vouches for the next",
    ],
)
def test_a_unit_behind_its_noun_is_reported(found, text, lost):
    assert found(text) == lost


@pytest.mark.parametrize(
    "text",
    [
        "拆除危房3间，",
        "拆除危房三间，",
        "整改隐患处置",
        "隐患处，",
        "完善基础条件，",
        "办理建议件，",
        "办理议案件、提案件，",
        "接待游客人次、总花费均增长。",
        "剩余部分，其余个人，",
        "自公布的次日起，",
        "解决某个，完成的个，",
    ],
)
def test_numbers_words_and_kinds_are_left_alone(found, text):
    assert found(text) == []


def test_each_piece_is_read_once(found):
    assert found("第一篇：甲\n拆除危房间，\n第二篇：乙\n拆除危房户，") == ["间", "户"]
