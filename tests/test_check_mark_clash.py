"""Marks that clash, and marks after the fixed parts of a document."""

import pytest


@pytest.mark.parametrize(
    ("rule", "text", "found", "reading"),
    [
        ("doubled-mark", "作风，，转变", "，，", "，"),
        ("doubled-mark", "严禁。。", "。。", "。"),
        ("doubled-mark", "好！！！！", "！！！！", "！"),
        ("doubled-mark", "真的？！？！", "？！？！", "？！"),
        ("clashing-marks", "情况明，。要", "，。", "。"),
        ("clashing-marks", "化肥、，不得", "、，", "，"),
        ("clashing-marks", "他说，：“走”", "，：", "："),
        ("clashing-marks", "贡献！。", "！。", "！"),
        ("clashing-marks", "落实；。、\n", "；。、", "。"),
        ("clashing-marks", "电话。！\n", "。！", "。"),
        ("clashing-marks", "欺客行为。，建立档案", "。，", "，"),
        ("clashing-marks", "做到情况明。，要走访", "。，", "。"),
        ("clashing-marks", "化肥、,不得", "、,", "，"),
        ("doubled-mark", "作风，,转变", "，,", "，"),
        ("doubled-mark", "作风,,转变", ",,", "，"),
        ("doubled-mark", "严禁。.\n", "。.", "。"),
    ],
)
def test_a_run_is_reduced_to_the_mark_that_closes_most(
    found_by, rule, text, found, reading
):
    (finding,) = found_by(rule, text)
    assert (finding.at.text, finding.suggestions[0]) == (found, reading)


@pytest.mark.parametrize("rule", ["doubled-mark", "clashing-marks"])
@pytest.mark.parametrize(
    "text",
    [
        "好！！！",
        "真的？！",
        "没完……",
        "。。。。。。",
        "、、、",
        "堤防、?水",
        "用Go、.NET开发",
    ],
)
def test_free_marks_and_ellipses_are_left_alone(found_by, rule, text):
    assert found_by(rule, text) == ()


@pytest.mark.parametrize("mark", "；，。;")
def test_the_addressee_takes_a_colon(found_by, mark):
    text = f"关于开行线路的函\n函〔2024〕3号\n\n滨江市交通运输局{mark}\n现函商如下："
    (found,) = found_by("addressee-mark", text)
    assert (found.at.text, found.suggestions) == (mark, ("：",))


@pytest.mark.parametrize(
    "text",
    [
        "关于开行线路的函\n滨江市交通运输局：\n甲",
        "责任单位：\n县水务局；\n县应急局；\n",
        "修正案\n关于修改的决定\n第一条 本条例适用于市人民政府。\n",
        "县水务局；\n",
    ],
)
def test_other_lines_of_offices_keep_their_marks(found_by, text):
    assert found_by("addressee-mark", text) == ()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("各乡镇人民政府，县直各单位", ["位"]),
        ("青山县人民政府", []),
        ("各乡镇人民政府：", []),
        ("一、工作目标", []),
        ("县水务局要抓好落实", []),
    ],
)
def test_the_addressee_below_a_title_has_a_mark(found_by, line, found):
    text = f"青山县关于清淤的通知\n\n{line}\n\n现将有关事项通知如下：\n"
    marked = found_by("addressee-without-colon", text)
    assert [f.at.text for f in marked] == found


def test_a_request_goes_to_one_office(found_by):
    text = "县教育局关于修缮校舍的请示\n\n青山县人民政府\n\n现将有关情况请示如下：\n"
    (found,) = found_by("addressee-without-colon", text)
    assert found.suggestions == ("府：",)
