"""The check ``final-stop``: paragraphs of running text without a last mark."""

import pytest

BEFORE = "会议听取了各单位关于整改情况的汇报，对下一步工作作出安排。\n"
OPEN = "各单位要抓好整改落实。要坚持问题导向，做到件件有着落、事事有回音"


@pytest.mark.parametrize(
    "after",
    [
        "\n二、工作目标\n",
        "\n\n　　（二）工作目标\n",
        "\n2024年以来，全市平稳。\n",
        "\r\n三、\r\n",
    ],
)
def test_a_paragraph_without_its_stop_is_found(found_by, after):
    (found,) = found_by("missing-stop", BEFORE + OPEN + after)
    assert (found.at.text, found.suggestions) == ("音", ("音。",))


def test_the_last_paragraph_counts_when_it_holds_a_stop(found_by):
    assert len(found_by("missing-stop", BEFORE + OPEN)) == 1


@pytest.mark.parametrize(
    "text",
    [
        BEFORE + OPEN + "\n确保整改见底到位。\n",
        BEFORE + OPEN[:-1] + "回\n音，确保到位。\n",
        BEFORE + "关于进一步加强全市防汛抗旱和应急救援工作的若干意见\n一、甲\n",
        BEFORE + "（一）坚持问题导向，做到件件有着落、事事有回音，抓好落实\n（二）甲\n",
        BEFORE + "出席：市政府副秘书长，市直有关部门的主要负责同志。列席同志\n三、甲\n",
        BEFORE + "更多精彩内容。关注公众号，回复关键词即可领取全套资料合集\n三、甲\n",
        BEFORE
        + "各单位要做好以下工作。要坚持问题导向，抓好各项工作落实，以及\n三、甲\n",
        OPEN,
        (OPEN + "\n今年甲\n") * 6,
        "床前明月光，疑是地上霜，举头望明月，低头思故乡\n举头望明月，低头思故乡",
        "",
    ],
)
def test_other_lines_may_end_without_one(found_by, text):
    assert found_by("missing-stop", text) == ()


def test_a_paragraph_set_off_by_a_blank_line_has_ended(found_by):
    text = (
        "要关心教师身心健康，减轻非教学负担。要多办实事，让教师安心从教、舒心生活\n\n"
        "老师们，教育是国之大计、党之大计，让我们携手前行，共创美好未来。\n"
    )
    (one,) = found_by("missing-stop", text)
    assert one.suggestions == ("活。",)


@pytest.mark.parametrize(
    ("end", "found"),
    [
        ("要执行《冬修管理办法》", ["》"]),
        ("要维修渠道（含支渠）", ["）"]),
        ("要坚持“先急后缓”", ["”"]),
        ("（见附件）", []),
        ("他说：“好。”", []),
    ],
)
def test_a_title_or_note_may_end_a_sentence(found_by, end, found):
    text = BEFORE + f"各单位要抓好整改落实，做到件件有着落。{end}\n三、抓好落实\n"
    assert [f.at.text for f in found_by("missing-stop", text)] == found


def test_who_signs_begins_anew(found_by):
    text = BEFORE + OPEN + "\n\n青山县水务局\n2031年5月6日\n"
    assert len(found_by("missing-stop", text)) == 1
