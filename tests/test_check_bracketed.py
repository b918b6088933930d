"""The check ``bracketed``: parts in brackets, by what they hold."""

import pytest

RULE = """
[[rule]]
id = "note"
title = "提示"
check = "bracketed"
message = "{{found}}"
why = "提示"
level = "error"
source = "house style"
inside = '待补'
anchors = ["待补", "（待"]
good = ["无"]
bad = [{{ text = "（待补）", at = "（待补）" }}]
{params}
"""


@pytest.fixture
def found(small_pack):
    """Return a function that gives the texts a rule with some parameters finds."""

    def run(params, text):
        return [found for found, *_ in small_pack(RULE.format(params=params))(text)]

    return run


@pytest.mark.parametrize(
    ("params", "text", "parts"),
    [
        ("", "甲（待补）乙【数据待补】", ["（待补）", "【数据待补】"]),
        ("", "（见〔待补〕处）", ["〔待补〕"]),
        ("", "(待补）", ["(待补）"]),
        ("not_inside = '不'", "（不待补）（待补）", ["（待补）"]),
        ("brackets = '（'", "（待补）【待补】", ["（待补）"]),
        ("before = '由（'\nafter = '负责'", "由（待补）负责", ["（待补）"]),
    ],
    ids=[
        "any brackets",
        "the innermost part",
        "a pair of two widths",
        "unless it holds something else",
        "the brackets of the rule",
        "what stands beside it",
    ],
)
def test_a_part_is_reported_with_its_brackets(found, params, text, parts):
    assert found(params, text) == parts


@pytest.mark.parametrize(
    ("params", "text"),
    [
        ("", "待补。"),
        ("", "（待补"),
        ("", "（甲）待补（乙）"),
        ("", "（甲\n待补）"),
        ("", "（待补】"),
        ("", f"（待补{'长' * 70}）"),
        ("before = '由（'", "请（待补）"),
        ("after = '负责'", "（待补）主持"),
    ],
)
def test_other_text_is_left_alone(found, params, text):
    assert found(params, text) == []
