"""Wordings around words that stand on every page."""

import pytest


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        pytest.param(
            "doubled-approximation",
            "约30户左右，大约50户左右。",
            ["约30户左右", "大约50户左右"],
            id="two-in-a-line",
        ),
        pytest.param(
            "doubled-approximation", "左右左右，约30户左右", ["约30户左右"], id="once"
        ),
        pytest.param("doubled-approximation", "约30\n左右", [], id="other-line"),
        pytest.param(
            "doubled-approximation", "超过80%以上。", ["超过80%以上"], id="at-least"
        ),
        pytest.param("decrease-by-times", "成本下降了3倍。", ["3倍"], id="times"),
        pytest.param(
            "decrease-by-times", "成本下降，效率是3倍。", [], id="no-decrease"
        ),
        pytest.param(
            "contradictory-approximation", "近3万余亩", ["近3万余亩"], id="text-ends"
        ),
    ],
)
def test_a_wording_is_found_around_its_word(found_by, rule, text, found):
    assert [one.at.text for one in found_by(rule, text)] == found


def test_every_word_is_looked_for_in_its_piece_only(found_by):
    text = "第一篇：甲\n约30户左右。\n第二篇：乙\n约50户左右。\n"
    assert [one.at.text for one in found_by("doubled-approximation", text)] == [
        "约30户左右",
        "约50户左右",
    ]
