"""Proof that every match of a pattern holds an anchor."""

import pytest

from doclint.proof import is_anchored, natural_anchors


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
