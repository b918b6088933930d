"""The check ``interrupted``: signs and spaces between the characters of words."""

import pytest

RULE = """
[[rule]]
id = "interrupted"
title = "夹符号"
check = "interrupted"
words = "words.tsv"
{params}
message = "{{fix}}"
why = "夹符号"
level = "error"
source = "house style"
good = ["无"]
bad = [{{ text = "民×主", at = "民×主" }}]
"""
WORDS = "民主\tmin zhu\n民主集中制\tx\n和谐社会\tx\tborder\n统一\tx\tborder\n"
SIGNS = 'signs = "×.-"'
SPACES = 'spaces = " \\u3000"\nleast = 4'


@pytest.fixture
def found(small_pack):
    """Return a function that gives what a rule with some parameters finds."""
    return lambda params, text: small_pack(RULE.format(params=params), words=WORDS)(
        text
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("扩大民×主。", [("民×主", "民主")]),
        ("扩大民.主。", [("民.主", "民主")]),
        ("扩大民 . 主。", [("民 . 主", "民主")]),
        ("扩大民 × 主。", [("民 × 主", "民主")]),
        ("自由.民.主.平等。", []),
        ("《自由民.主》一书。", []),
        ("坚持民-主集中制。", [("民-主", "民主")]),
        ("坚持民-主-集-中-制。", [("民-主-集-中-制", "民主集中制")]),
        ("坚持民主集×中制。", [("民主集×中制", "民主集中制")]),
        ("构建和-谐-社-会。", [("和-谐-社-会", "和谐社会")]),
        ("促进和谐-社会发展，系统-一体化。", []),
        ("系统×一致，统×一部署。", [("统×一", "统一"), ("统×一", "统一")]),
        ("民××主，民 主，民，主。", []),
        ("×", []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_sign_between_the_characters_of_a_word_is_found(found, text, expected):
    assert found(SIGNS, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("构建和 谐 社 会，", [("和 谐 社 会", "和谐社会")]),
        ("构建和　谐　社　会的", [("和　谐　社　会", "和谐社会")]),
        ("和 谐 社 会\n构建 和 谐 社 会 模式", []),
        ("构建和 谐社会，发扬民 主，", []),
    ],
    ids=["in a sentence", "wide spaces", "on its own", "not every gap"],
)
def test_spaces_fill_every_gap_of_a_word_in_a_sentence(found, text, expected):
    assert found(SPACES, text) == expected
