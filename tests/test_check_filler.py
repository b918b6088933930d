"""The check ``filler``: what stands in the slot of a figure, a name, an ordinal."""

import pytest

RULE = """
[[rule]]
id = "filler"
title = "占位"
check = "filler"
message = "{{found}}"
why = "占位"
level = "error"
source = "house style"
filler = '[@▲…]+'
last = ["@", "▲", "…"]
units = "units.tsv"
more_units = ["轮"]
slot = "{slot}"
posts = true
ordinals = true
good = ["无"]
bad = [{{ text = "共@@个", at = "@@" }}]
"""
UNITS = "%\tstrong\n万元\tstrong\n个\tweak\n项\tweak\n人\tweak\n"


@pytest.fixture
def found(small_pack):
    """Return a function that gives the texts a rule with some slot finds."""

    def run(slot, text):
        return [
            found for found, *_ in small_pack(RULE.format(slot=slot), units=UNITS)(text)
        ]

    return run


@pytest.mark.parametrize(
    ("slot", "text", "fillers"),
    [
        ("value", "达到@%以上", ["@%"]),
        ("value", "游客▲万元", ["▲"]),
        ("sign", "增收▲▲个百分点", ["▲▲"]),
        ("sign", "桥梁▲个，", ["▲"]),
        ("text", "桥梁▲个重点", ["▲"]),
        ("value", "开展▲轮，", ["▲"]),
        ("value", "由▲县长负责", ["▲"]),
        ("value", "第▲次会议", ["▲"]),
    ],
    ids=[
        "a percent sign belongs to the figure",
        "a unit of two characters needs no word that asks",
        "a filler of two characters neither",
        "nor a unit at the end of a clause",
        "nor any filler in text",
        "further units",
        "posts",
        "ordinals",
    ],
)
def test_a_filler_in_a_slot_is_reported(found, slot, text, fillers):
    assert found(slot, text) == fillers


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("value", "桥梁▲个重点"),
        ("value", "好日子……个，"),
        ("text", "建设▲项目"),
        ("text", "培养@人才"),
        ("text", "▲个人总结"),
        ("text", "▲县长到会"),
    ],
    ids=[
        "nothing asks",
        "an ellipsis ends a sentence",
        "a word begins with the unit",
        "another such word",
        "a bullet",
        "a bullet before a post",
    ],
)
def test_what_is_no_slot_is_left_alone(found, slot, text):
    assert found(slot, text) == []
