"""Pairs of characters that clean text never has, and the words they stand for."""

import pytest

from doclint.checks.close_reading import grade, sureness
from doclint.checks.sieve import sieve_of, sifted

LONE, FURTHER = "out-of-place-pair", "further-misspelt-word"


def found(found_by, rule, text):
    return [(f.at.text, f.suggestions[0]) for f in found_by(rule, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("聘请社会监瞀员。", [("监瞀员", "监督员")]),
        ("紧盯重点环结。", [("环结", "环节")]),
        ("排除安全隐惠。", [("安全隐惠", "安全隐患")]),
    ],
    ids=["shape", "sound", "a longer word"],
)
def test_a_lone_slip_is_told_by_its_company(found_by, text, expected):
    assert found(found_by, LONE, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "环结科技公司中标，环结科技公司进场。",
        "使用“环结”系统。",
        "田培炎同志到会。",
        "列席：裘小满、童庆\n记录：陈明",
        "疏浚洮水、清水两河。",
    ],
    ids=[
        "what is met again is a name",
        "a quotation",
        "a person",
        "another",
        "a river",
    ],
)
def test_what_may_be_a_name_is_none(found_by, text):
    assert found(found_by, LONE, text) == []


def test_a_doubtful_slip_needs_another_one(found_by):
    text = "施工方案由居名协商。"
    assert found(found_by, LONE, text) == []
    assert found(found_by, FURTHER, text) == []


@pytest.mark.parametrize("sure", [6.0, 9.2, 14.0, 99.0])
def test_a_letter_stands_for_how_sure_a_reading_is(sure):
    assert abs(sureness(grade(sure)) - min(sure, 31.0)) <= 0.5


@pytest.mark.parametrize(
    "text",
    ["甲乙丙丁", "丙甲乙", "甲乙", "\U0002000a甲乙", "\ud800甲乙"],
    ids=["even", "odd", "alone", "beyond the plane", "a lone surrogate"],
)
def test_a_pair_passes_a_sieve_wherever_it_stands(text):
    assert "甲乙" in set(sifted(sieve_of(["甲乙"]), text))


def test_few_other_pairs_pass_a_sieve():
    text = "".join(map(chr, range(0x4E00, 0x9000)))
    sieve = sieve_of(chr(0x4E00 + n) + "一" for n in range(20_000))
    assert len(set(sifted(sieve, text))) < 0.01 * len(text)


@pytest.mark.parametrize("text", ["", "一"])
def test_a_text_without_pairs_passes_nothing(text):
    assert list(sifted(sieve_of(["甲乙"]), text)) == []
