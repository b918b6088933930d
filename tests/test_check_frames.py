"""Words that are wrong in certain company only."""

import pytest


@pytest.mark.parametrize(
    ("text", "found", "read"),
    [
        ("依法行驶监督权。", "行驶", "行使"),
        ("截止2024年6月，项目开工。", "截止", "截至"),
        ("作用发挥的如何？", "的", "得"),
        ("期未余额不变。", "期未", "期末"),
    ],
    ids=["before", "a date", "anchor beside the word", "finite"],
)
def test_a_word_in_its_frame_is_reported(found_by, text, found, read):
    (one,) = found_by("confused-word", text)
    assert (one.at.text, one.suggestions) == (found, (read,))


@pytest.mark.parametrize(
    "text",
    [
        "车辆行驶在道路上。",
        "报名6月30日截止。",
        "逾期未缴的除外。",
        "如何看待发挥的作用，是个问题。",
    ],
    ids=["other object", "other place", "words meet", "attribute"],
)
def test_the_same_word_elsewhere_is_right(found_by, text):
    assert found_by("confused-word", text) == ()


def test_each_place_is_reported_once(found_by):
    text = "截止目前完成一半，截止6月底全部完成。"
    assert [f.at.span.start for f in found_by("confused-word", text)] == [0, 9]
