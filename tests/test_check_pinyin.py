"""The check ``pinyin``: words of which syllables are written in pinyin."""

import pytest

RULE = """
[[rule]]
id = "pinyin"
title = "拼音"
check = "pinyin"
words = "words.tsv"
{params}
message = "{{fix}}"
why = "拼音"
level = "error"
source = "house style"
good = ["无"]
bad = [{{ text = "民zhu", at = "民zhu" }}]
"""
WORDS = """恶势力\te shi li
民主\tmin zhu
法制\tfa zhi
法治\tfa zhi
社会主义\tshe hui zhu yi
"""


@pytest.fixture
def found(small_pack):
    """Return a function that gives what a rule with some parameters finds."""
    return lambda params, text: small_pack(RULE.format(params=params), words=WORDS)(
        text
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("扩大民zhu。", [("民zhu", "民主")]),
        ("扩大Min主。", [("Min主", "民主")]),
        (
            "社会Zhu义和社会zhuyi。",
            [("社会Zhu义", "社会主义"), ("社会zhuyi", "社会主义")],
        ),
        ("健全法zhi。", [("法zhi", "法制", "法治")]),
        ("打击e势力。", [("e势力", "恶势力")]),
        ("扩大minzhu建设，民zhux，民 zhu，zhumin主。", []),
    ],
    ids=["end", "capital", "inside", "two readings", "one letter", "others"],
)
def test_a_syllable_beside_characters_of_its_word_is_found(found, text, expected):
    assert found("", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("扩大minzhu建设。", [("minzhu", "民主")]),
        ("扩大Minzhu建设。", [("Minzhu", "民主")]),
        ("健全fazhi体系。", [("fazhi", "法制", "法治")]),
        ("扩大 minzhu 建设，www.minzhu.cn，民zhu。", []),
    ],
    ids=["lower", "capital", "two readings", "others"],
)
def test_a_whole_word_stands_between_characters(found, text, expected):
    assert found("whole = true", text) == expected
