"""Proof that every match of a pattern holds an anchor."""

import re

import pytest

from doclint.proof import is_anchored, natural_anchors, needed


@pytest.mark.parametrize(
    ("pattern", "anchors", "held"),
    [
        ("##+", ("##",), True),
        ("#+", ("##",), False),
        ("(?:甲|乙)丙", ("甲丙", "乙丙"), True),
        ("(?:甲|乙)丙", ("甲丙",), False),
        ("甲?丙", ("丙",), True),
        ("[甲乙]丙{2,5}丁*", ("丙丙",), True),
        ("(?=甲乙).*", ("甲乙",), False),
        (r"\d+(?=亿元)", ("亿元",), True),
        (r"(?<=同比)\d+", ("同比",), True),
        (r"(?<![甲乙])丙丁", ("丙丁",), True),
        ("(?:甲乙|丙丁)+", ("甲乙", "丙丁"), True),
        ("(?:甲乙)*丙", ("甲乙",), False),
        (".*?甲乙", ("甲乙",), True),
        ("[一-龥]甲", ("甲",), True),
    ],
)
def test_proof(pattern, anchors, held):
    assert is_anchored(pattern, anchors) is held


@pytest.mark.parametrize(
    ("pattern", "anchors"),
    [
        ("##+", ("##",)),
        (r"[一-龥]\d+", None),
        (r"20\d\dXX年", ("XX年",)),
        ("待(?:补充|定)", ("待定", "待补充")),
    ],
)
def test_natural_anchors(pattern, anchors):
    assert natural_anchors(pattern) == anchors


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        ("甲乙|丙+丁", ("丙", "甲乙")),
        ("甲乙|甲", ("甲",)),
        (r"甲\d|\d", ()),
        ("(?i)html", ()),
        (r"\b\d{1,2}:\d{2}\b", (":",)),
    ],
)
def test_needed_strings(pattern, strings):
    assert needed(pattern) == strings


def test_every_match_of_a_form_holds_what_it_needs(gongwen):
    rule = next(one for one in gongwen.rules if one.check == "pasted-text")
    texts = [text for one in gongwen.rules for e in one.bad for text in (e.text,)]
    for (*_, pattern), strings in zip(
        rule.params["forms"], rule.params["needed"], strict=True
    ):
        for text in texts:
            for match in re.finditer(pattern, text, re.MULTILINE):
                assert not strings or any(one in text for one in strings), match
