"""The check ``initials``: pinyin initials before their set contexts."""

import pytest

RULE = """
[[rule]]
id = "initials"
title = "缩写"
check = "initials"
initials = "initials.tsv"
message = "{fix}"
why = "缩写"
level = "error"
source = "house style"
good = ["无"]
bad = [{ text = "abc", at = "abc" }]
"""


ROWS = "ab\t甲乙|丙丁\t书记\nd\t党\t组织|听_的话\nzs\t张三\t同志|的\nlisi\t李四\t主席\n"


@pytest.fixture
def found(small_pack):
    """Return a function that gives what is found in a text, with the reading."""
    return small_pack(RULE, initials=ROWS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以zs同志为榜样。", [("zs", "张三")]),
        ("ZS的讲话，Zs同志。", [("ZS", "张三"), ("Zs", "张三")]),
        ("lisi主席，LISI 主席。", [("lisi", "李四"), ("LISI", "李四")]),
        ("zs单位和lisi同志。", []),
        ("听D的话，向D组织。", [("D", "党"), ("D", "党")]),
        ("选D的话，3D组织。", []),
        ("ab书记。", [("ab", "甲乙", "丙丁")]),
        ("丙丁会议，ab书记。", [("ab", "丙丁", "甲乙")]),
        ("abzs同志，8zs同志，lisix主席，zs_同志。", []),
    ],
    ids=[
        "lower",
        "other cases",
        "long",
        "no context",
        "both sides",
        "one side only",
        "two readings",
        "the reading that the text holds comes first",
        "no whole word",
    ],
)
def test_initials_are_a_whole_word_before_their_context(found, text, expected):
    assert found(text) == expected
