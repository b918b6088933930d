"""Characters taken for others, judged by the words that the right ones make."""

import pytest


def found(found_by, rule, text):
    return [(f.at.text, f.suggestions[0]) for f in found_by(rule, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提请常委会审义。", [("审义", "审议")]),
        ("流程公开透名，结果透名。", [("透名", "透明")] * 2),
    ],
    ids=["one", "each place"],
)
def test_a_wrong_pair_becomes_a_word(found_by, text, expected):
    assert found(found_by, "misspelt-word", text) == expected


@pytest.mark.parametrize(
    "text",
    ["依法实施红线管控。", "评审义务不得转让。"],
    ids=["wrong character ahead of the border", "and behind it"],
)
def test_a_pair_across_a_border_of_words_is_right(found_by, text):
    assert found(found_by, "misspelt-word", text) == []


def test_the_whole_word_is_reported_for_one_rare_character(found_by):
    assert found(found_by, "out-of-place-character", "发布预警信媳。") == [
        ("信媳", "信息")
    ]


@pytest.mark.parametrize(
    "text",
    ["李庚同志主持会议。", "庚子年间修建。", "张庚河治理工程。"],
    ids=["person", "word", "place"],
)
def test_names_and_words_keep_their_rare_character(found_by, text):
    assert found(found_by, "out-of-place-character", text) == []
