"""The check ``masks``: starred out words, and asterisks that are meant."""

import pytest
from conftest import linter_of

from doclint import engine, readers

RULES = """
[[rule]]
id = "read"
title = "屏蔽词"
check = "masks"
contexts = "contexts.tsv"
frames = "frames.tsv"
message = "{fix}"
why = "屏蔽"
level = "error"
safety = "unsafe"
source = "house style"
good = ["无"]
bad = [{ text = "**", at = "**" }]

[[rule]]
id = "unread"
title = "屏蔽词"
check = "masks"
stage = 2
message = "{detail}"
why = "屏蔽"
level = "error"
source = "house style"
good = ["无"]
bad = [{ text = "**", at = "**" }]
"""
# Word, prior, contexts on the left (read leftwards) and on the right.
CONTEXTS = """
# a comment
民主\t4\t扬f发k\t集f中r1监c
监督\t4\t主h民l\t检f
自由\t4\t仰f信j\t贸f
社会主义\t4\t设f建j1色h\t制f度j1伟h
社会主义民主\t2\t展f发j\t政f治j
共产党\t3\t国j\t员f
胡锦涛\t2\t以f\t同f志j
"""
FRAMES = """
社会主义\t中国特色\t伟大
民主\t实行\t选举
"""


@pytest.fixture
def found(small_pack):
    """Return a function that gives what is found in a text, with the readings."""
    return small_pack(RULES, contexts=CONTEXTS.lstrip(), frames=FRAMES.lstrip())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("坚持**集中制。", [("**", "民主")]),
        ("坚持＊＊集中制。", [("＊＊", "民主")]),
        (r"坚持\*\*集中制。", [(r"\*\*", "民主")]),
        ("要发展******政治。", [("******", "社会主义民主")]),
        ("尊重信仰**，依法管理。", [("**", "自由")]),
        ("坚持民*集中制。", [("*", "主")]),
        ("社会**制度的优势。", [("**", "主义")]),
        ("中国共*党员。", [("*", "产")]),
        ("以胡*涛同志为总书记。", [("*", "锦")]),
        ("建设社会X义制度。", [("X", "主")]),
        ("中国特色****伟大旗帜。", [("****", "社会主义")]),
        ("中国特色***伟大旗帜。", [("***", "社会主义")]),
        ("要实行**选举。", [("**", "民主")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_mask_is_read_from_what_stands_beside_it(found, text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抓好**各项工作。", [("**",)]),
        ("学习******************的经验。", [("******************",)]),
        ("抓好**和**等工作。", [("**",), ("**",)]),
    ],
    ids=["unknown contexts", "longer than any word", "two masks"],
)
def test_a_mask_without_a_clear_reading_is_reported_without_one(found, text, expected):
    known = "坚持****制度。"  # a longer mask tells that pairs are no emphasis
    assert found(text + known) == [*expected, ("****", "社会主义")]


def test_a_decoded_neighbour_is_context(found):
    assert found("发扬****检查。发扬**集中。")[0] == ("****",)
    assert found("发扬**集中，民主**检查。") == [("**", "民主"), ("**", "监督")]


def test_a_word_that_the_piece_hides_is_read_on_less_evidence(found):
    assert found("要加强**监管，完善****制度。")[0] == ("**",)
    more = found("要加强**监管，发扬**集中，完善****制度。")
    assert more[:2] == [("**", "民主"), ("**", "民主")]


def test_a_word_that_the_piece_shows_in_clear_is_read_on_more_evidence(found):
    assert found("要弘扬**精神。") == [("**", "民主")]
    assert found("要弘扬**精神，民主的精神。") == [("**",)]


def test_masks_of_one_length_may_hide_words_of_any_length(found):
    text = "发扬***集中制，建设***制度，尊重信仰***贸易。"
    assert found(text) == [("***", "民主"), ("***", "社会主义"), ("***", "自由")]


def test_a_sign_put_between_the_characters_of_a_word_hides_nothing(found):
    assert found("坚持民*主集中制。") == []


@pytest.mark.parametrize(
    "text",
    [
        "面积为3*4，单价*数量，a**b，x*y。",
        "合计=数量*民集中。",
        "* 坚持**\n** 民主\n*注：说明",
        "***\n—— ** ——",
        "***集中制***",
        "户主李**，原告王**诉称。",
        "身份证号为**，密码是******。",
        "请打包*.docx和报告*.pdf。",
        "评为***级景区和*星级酒店。",
        "合计**\t单位 **",
        "原文写作“**”，后同。",
        "中×共、X市、×县的X主任，转义为\\X的。",
    ],
    ids=lambda text: text[:12],
)
def test_an_asterisk_with_a_purpose_is_left_alone(found, text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "**重点工作**是抓落实。",
        "一是**抓好落实**，二是**强化督导**。",
        "会议强调，**要坚持问题导向，压实责任**。",
        "**加强领导。**各地要高度重视。",
        "**2024年是攻坚之年。**各地要抓紧推进。",
        "**一、****重点****安排**",
        "要*重点*抓好***各项***工作。",
        "要坚持**集中制**的原则。",
    ],
    ids=lambda text: text[:12],
)
def test_pasted_markdown_emphasis_is_left_alone(found, text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("发扬**集中制和发扬**集中。", 2),
        ("健全**制度，丰富**形式。", 2),
        ("抓好**、落实**，推进工作。", 2),
        ("坚持****制度，抓好**工作**开展。", 3),
    ],
    ids=["both decoded", "a clause between", "a stop first", "a longer mask"],
)
def test_pairs_that_are_no_emphasis_are_masks(found, text, count):
    assert len(found(text)) == count


def test_masks_in_markdown_are_found_where_they_are_no_emphasis(gongwen):
    text = "坚持**集中制，推进\\*\\*\\*\\*市场经济体制改革。\n\n**重点**：抓落实。\n"
    linter = linter_of(gongwen)
    report = engine.lint(readers.read("a.md", text.encode(), ".md"), linter)
    assert [f.at.text for f in report.findings] == ["**", r"\*\*\*\*"]


def test_masks_that_look_like_emphasis_are_found_by_what_they_hide(gongwen):
    linter = linter_of(gongwen)
    text = "要坚持和完善**集中制和**政治建设。"
    report = engine.lint(readers.read("a.txt", text.encode(), ".txt"), linter)
    masked = [f for f in report.findings if f.family == "masked"]
    assert [f.suggestions[0] for f in masked] == ["民主", "民主"]
