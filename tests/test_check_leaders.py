"""When the name of a leader is offered for what a draft hides."""

import pytest

from doclint import lint_text


def suggestions(text):
    """Return what is suggested in a text for hidden words."""
    return [one for finding in masked(text) for one in finding.suggestions]


def masked(text):
    """Return the findings of hidden words in a text."""
    return [one for one in lint_text(text).findings if one.family == "masked"]


@pytest.mark.parametrize(
    "text",
    [
        "县委******在讲话中指出，要抓好落实。",
        "县纪委书记***同志主持会议。",
        "省长***出席会议。",
        "国务院副总理***到会指导。",
        "全国政协主席***出席会议。",
        "越南国家主席***到访。",
        "校党委******在讲话中指出，要抓好落实。",
        "学习***同志先进事迹。",
        "局党组书记、局长***同志主持。",
        "会上，******强调，要抓落实。",
        "县委书记习*平同志强调，要抓落实。",
        "镇党委书记hjt同志主持。",
        "县委书记XJP在会上讲话。",
    ],
)
def test_a_leader_is_not_offered_where_anyone_may_be_meant(text):
    assert suggestions(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("学习贯彻******重要讲话精神，抓好落实。", "习近平总书记"),
        ("学习贯彻***总书记重要讲话精神，抓好落实。", "习近平"),
        ("中共中央总书记***同志发表重要讲话。", "习近平"),
        ("学习习*平总书记讲话。", "近"),
        ("高举***理论伟大旗帜。", "邓小平"),
        ("学习xjp总书记重要讲话。", "习近平"),
    ],
)
def test_a_leader_is_offered_where_only_that_one_is_meant(text, expected):
    assert suggestions(text) == [expected]


def test_a_hidden_name_is_to_be_checked():
    (finding,) = masked("县纪委书记***同志主持会议。")
    assert "请核对姓名" in finding.message
