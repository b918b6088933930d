"""The check ``split-word``: signs and blanks in the gaps of words of the lexicon."""

import pytest

pytest.importorskip("jieba")

RULE = """
[[rule]]
id = "split"
title = "夹符号"
check = "split-word"
words = "words.tsv"
hidden = "hidden.tsv"
signs = "×·●"
common = " /-."
before = "纪律二十伟大复维政县群体推男是单位盖意识形拆供中干部国"
message = "{fix}"
why = "夹符号"
level = "warning"
source = "house style"
good = ["无"]
bad = [{ text = "纪/律", at = "纪/律" }]
"""


@pytest.fixture
def found(small_pack):
    """Return a function that gives what is found in a text, with the reading."""
    words = "推诿\ttui wei\n意识形态\tyi shi xing tai\n拆迁\tchai qian\n"
    hidden = "维护\twei hu\n政协\tzheng xie\n二十大\ter shi da\n"
    return small_pack(RULE, words=words, hidden=hidden + "群体访\tqun ti fang\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("绷紧纪/律这根弦。", ("纪/律", "纪律")),
        ("不得推·诿扯皮。", ("推·诿", "推诿")),
        ("报县·政·府批准。", ("县·政·府", "县政府")),
        ("贯彻党的二 十 大精神，", ("二 十 大", "二十大")),
        ("依法处理群 体 访3批次，", ("群 体 访", "群体访")),
        ("做到两个维 护，站稳立场。", ("维 护", "维护")),
        ("县政 . 协召开会议。", ("政 . 协", "政协")),
        ("加强意识×形态工作。", ("意识×形态", "意识形态")),
        ("做好拆/迁户工作。", ("拆/迁", "拆迁")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_word_with_signs_in_its_gaps_is_found(found, text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "是/否达标、男/女比例、供·需双方。",
        "党·政·军·民·学、列奥纳多·达·芬奇。",
        "《纪/律》一书，纪/律、法/规两项。",
        "单 位 盖 章：经办人，维 护：",
        "会 议 纪 要\n二 十 大\n",
        "一 二 三 四，中 国 共 产 党 万 岁 世 界 大 同 维 护，中 国",
        "纪/ 律，纪/1，纪 - -，/律，纪/",
    ],
    ids=lambda text: text[:10],
)
def test_items_names_titles_and_forms_are_left_alone(found, text):
    assert found(text) == []


def test_a_text_full_of_single_gaps_uses_the_sign_as_its_own(found):
    assert len(found("纪/律。\n" * 8)) == 8
    assert found("纪/律。\n" * 9) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("不得推 诿扯皮，", [("推 诿", "推诿")]),
        ("绷紧纪/律这根弦。", []),
        ("做到两个维 护，站稳立场。", []),
    ],
)
def test_blanks_alone_may_be_told_apart_from_signs(small_pack, text, expected):
    rule = RULE.replace('signs = "×·●"\ncommon = " /-."', 'common = " "\nblank = true')
    words = {"words": "推诿\ttui wei\n", "hidden": "维护\twei hu\n"}
    assert small_pack(rule, **words)(text) == expected
