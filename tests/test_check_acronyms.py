"""The check ``acronyms``: initials of words whose contexts stand beside them."""

import pytest

RULE = """
[[rule]]
id = "acronym"
title = "缩写"
check = "acronyms"
initials = "initials.tsv"
contexts = "contexts.tsv"
frames = "frames.tsv"
message = "{fix}"
why = "缩写"
level = "warning"
source = "house style"
good = ["无"]
bad = [{ text = "国GCD员", at = "GCD" }]
"""
CONTEXTS = "共产党\t3\t国l\t员f\n公仓店\t1\t国e\t员e\n官僚主义\t2\t、d\t问f\n"


@pytest.fixture
def found(small_pack):
    """Return a function that gives what is found in a text, with the reading."""
    initials = "gcd\t公仓店|共产党\nglzy\t官僚主义\nxyz\t小月子\n"
    return small_pack(
        RULE, initials=initials, contexts=CONTEXTS, frames="官僚主义\t反对\t\n"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中国GCD从诞生", [("GCD", "共产党")]),
        ("中国gcd员的", [("gcd", "共产党")]),
        ("反对GLZY。", [("GLZY", "官僚主义")]),
        ("求GCD的值，GLZY型水泵，AGCD员，gcd-1员。", []),
        ("中国xyz员，Gcd员", []),
    ],
    ids=["one side", "both sides", "set phrase", "no context", "unknown"],
)
def test_initials_are_read_by_what_stands_beside_them(found, text, expected):
    assert found(text) == expected
