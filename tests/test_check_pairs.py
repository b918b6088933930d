"""The checks ``pairs`` and ``nested``: marks and their partners."""

import pytest

from doclint import engine, readers


@pytest.mark.parametrize(
    "text",
    [
        "推行“一网通办”，落实《办法》（试行）和〔2024〕3号文。",
        "说明（一）（含附件（二）和（三））已发。",
        "他讲：“第一段。\n“第二段。\n　　“第三段。”\n大家鼓掌。",
        "根据《\n建议\n》精神，落实（\n一\n）各项要求。",
        "条例\n（2011年通过\n2015年修正）\n第一条 甲。",
        "2015年修正）\n第一条 甲。",
        "1）甲；2）乙；a）丙。",
        "’99昆明，it’s，O’Neil。",
        "》》点击《《",
        "会议强调：“甲。\n乙。”\n会议要求。",
        "原文是“甲‘乙’丙”。",
        "",
    ],
)
def test_marks_with_partners_are_left_alone(found_by, text):
    assert found_by("unpaired-mark", text) == ()


@pytest.mark.parametrize(
    ("text", "at", "reading"),
    [
        ("推行“一件事一次办，时限压缩。", "“一件事一次办", "“一件事一次办”"),
        ("“两人一铺的现象。", "“两人一铺", "“两人一铺”"),
        ("小区（涉及居民户，新增车位。", "（涉及居民户", "（涉及居民户）"),
        ("小区(涉及居民户，新增车位。", "(涉及居民户", "(涉及居民户）"),
        ("按《绿化实施方案要求办。", "《绿化实施方案", "《绿化实施方案》"),
        ("按《关于开展“清源”行动的意见要求办。", "源”行动的意见", None),
        ("建立“村收集、镇转运》体系。", "》", "”"),
        ("各乡镇（街道]要抓好。", "]", "）"),
        ("文号〔2031]8号", "]", "〕"),
        ("各乡镇[街道）要抓好。", "[", "（"),
        ("推行“河长制”” 。", "””", "”"),
        ("落实《《水法》。", "《《", "《"),
        ("各乡镇（街道））要抓好。", "））", "）"),
        ("要防火、防盗（简称“两防”的要求。", "（简称“两防”", "（简称“两防”）"),
        ("漏登率（含重登率不得超标。", "（含重登率", "（含重登率）"),
        ("审议《改造计划）。", "）", "》"),
        ("通过“议事会“等形式。", "“等", None),
        ("坚持治病救人”的方针。", "坚持治病救人”", "“坚持治病救人”"),
        ("根据管理办法》执行。", "管理办法》", "《管理办法》"),
        ("“第一段。\n会议继续。\n他说“好”。", "“第一段", "“第一段”"),
    ],
)
def test_a_lone_mark_is_found_with_the_place_of_its_partner(
    found_by, text, at, reading
):
    (found,) = found_by("unpaired-mark", text)
    if reading is None:
        start, end = found.at.span
        place = text.index(at)
        assert start < place + len(at)
        assert place < end
    else:
        assert (found.at.text, found.suggestions) == (at, (reading,))


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("要做到”横到边“，不留死角。", ["”横到边“"]),
        ("要打通”断头路“，抓好”菜篮子“。", ["”断头路“", "”菜篮子“"]),
        ("推行“河长制”和”路长制“工作。", ["”路长制“"]),
    ],
)
def test_quotation_marks_turned_round_are_one_finding_for_each_pair(
    found_by, text, turned
):
    found = found_by("unpaired-mark", text)
    assert [(f.at.text, f.suggestions) for f in found] == [
        (pair, (f"“{pair[1:-1]}”",)) for pair in turned
    ]


def test_a_quotation_that_ends_before_another_is_not_turned_round(found_by):
    text = "他讲：“第一段。\n“第二段。”又说到“河长制”，大家鼓掌。"
    assert found_by("unpaired-mark", text) == ()


def test_a_pair_does_not_close_in_the_next_sentence(found_by):
    found = found_by("unpaired-mark", "推行“甲。\n做到乙”，落实丙。")
    assert [f.at.text for f in found] == ["“甲", "做到乙”"]


def test_pieces_are_read_apart(found_by):
    text = "第一篇：讲话\n坚持“甲。\n第二篇：讲话\n做到乙”，落实。"
    assert len(found_by("unpaired-mark", text)) == 2


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("nested-quote", "他说：“发扬“孺子牛”和“老黄牛”精神。”", 2),
        ("nested-quote", "“甲”和“乙”", 0),
        ("nested-title", "《关于贯彻《条例》的通知》", 1),
        ("nested-title", "《关于修改〈实施《条例》办法〉的决定》", 0),
    ],
)
def test_the_inner_pair_differs(found_by, rule, text, found):
    assert len(found_by(rule, text)) == found


def test_marks_in_code_are_no_text(linter):
    draft = readers.of_text("a.md", "格式为 `〔\\d` 的编号，“甲”。\n", ".md")
    assert engine.lint(draft, linter).findings == ()


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("他说：“路通了，日子就好了。", "日子就好了。”"),
        ("发展“阳台经济、林果加工和乡村旅游，增加收入。", "“阳台经济”"),
        ("发布“城区道路施工及绕行通告，请周知。", "施工及绕行通告”"),
        ("开展“百日攻坚行动，成效明显。", "“百日攻坚”"),
    ],
)
def test_where_a_quotation_ends(found_by, text, reading):
    (one,) = found_by("unpaired-mark", text)
    assert one.suggestions[0].endswith(reading)
