"""The check ``run-on``: what three certain characters unlock in a piece."""

import pytest

from doclint import engine, readers

PROOF = "群众癿事丌能拖，旪间不多。\n"


@pytest.fixture
def found(linter):
    """Return a function that gives what the rule finds: texts with suggestions."""

    def run(text):
        report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
        return [
            (f.at.text, f.suggestions)
            for f in report.findings
            if f.rule == "font-shift-run"
        ]

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("有关部门要参不管理。", [("不", ("与",))]),
        ("由二资金不足，进展缓慢。", [("二", ("于",))]),
        ("返项工作很重要。", [("返", ("这",))]),
        ("事故迓未查清。", [("迓", ("还",))]),
    ],
    ids=["with", "owing", "this", "still"],
)
def test_a_proven_piece_is_repaired_where_the_dictionary_prefers_it(
    found, text, expected
):
    assert found(PROOF + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "返回单位，不断发展，从严要求。",
        "处二万元以上二十万元以下罚款。",
        "由二人组成，今年初完成。",
    ],
)
def test_right_words_of_a_proven_piece_stay(found, text):
    assert found(PROOF + text) == []


@pytest.mark.parametrize(
    "text",
    ["有关部门要参不管理。", "群众癿事要办好。有关部门要参不管理。"],
    ids=["no-proof", "one-character"],
)
def test_nothing_is_unlocked_without_proof(found, text):
    assert found(text) == []


def test_two_certain_characters_and_a_pair_far_likelier_prove_a_piece(found):
    assert found("群众癿事丌能拖。要参不管理。") == [("不", ("与",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("电视台，甩市城投承建。甩发改局核定，资金甩财政安排。", [("甩", ("由",))] * 3),
        ("电视台介绍，他甩开对手，甩卖存货。", []),
    ],
    ids=["alone", "own-words"],
)
def test_what_stands_above_a_base_is_read_by_all_its_places(found, text, expected):
    assert found(PROOF + text) == expected


def test_a_map_of_its_own_overrules_what_a_character_usually_stands_for(found):
    text = "六成丏丐单位。事丏兴旺，作丏安全，毕丏生就丏，企丏和产丏。"
    assert ("丏", ("业",)) in found(PROOF + text)


def test_a_traditional_text_is_no_damaged_one(found):
    assert found("國務院關於進一步發展農業經濟的決定，進行設計。") == []


def test_two_seldom_characters_that_words_confirm_prove_a_piece(found):
    text = "围绕丫心工作，改造钣路。"
    assert found(text) == [("丫", ("中",)), ("钣", ("铁",))]


@pytest.mark.parametrize(
    "text",
    [
        "围绕丫心工作，改造道路。",
        "村民李钣、王堃到场，丫丫学步。",
        "盲盒与通济堰、湔江堰。",
    ],
    ids=["one", "names", "places"],
)
def test_seldom_characters_in_their_place_prove_nothing(found, text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按程序叙开会议。", [("叙", ("召",))]),
        ("诸整方案，深入诸研，诸来两人。", [("诸", ("调",))] * 3),
        ("诸位代表，诸多困难，诸整方案。", []),
        ("按程序叙开会议，照例召开座谈会。", []),
    ],
    ids=["one-sure-word", "everywhere", "own-words", "right-one-is-shown-too"],
)
def test_words_of_a_proven_piece_teach_its_map(found, text, expected):
    assert found(PROOF + text) == expected


def test_a_proven_map_reads_a_character_otherwise_than_the_simplified_form(found):
    text = "围绕丫心工作，赢後好评。"
    assert found(text) == [("丫", ("中",)), ("後", ("得",))]


def test_each_piece_needs_its_own_proof(found):
    text = f"第一篇：报告\n{PROOF}第二篇：讲话\n要参不管理。"
    assert found(text) == []


def test_an_unknown_character_without_a_reading_is_still_reported(found):
    assert found(PROOF + "请查收䴗一事。") == []  # beyond the basic block
    assert found(PROOF + "请查收龣一事。") == [("龣", ())]


def test_a_text_beyond_repair_is_left_alone(found):
    garbage = "".join(map(chr, range(0x7000, 0x7A00)))
    assert found(PROOF + garbage) == []
