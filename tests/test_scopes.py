"""Where forms, tables, case reports and mentions lie."""

import pytest

from doclint import scopes


def _spans(scope, text):
    return [text[span.start : span.end] for span in scopes.FINDERS[scope](text)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("申请表\n姓名：\n", "申请表\n姓名：\n"),
        (
            "附件1：项目登记表（样表）\n金额：\n附件2\n文",
            "附件1：项目登记表（样表）\n金额：\n",
        ),
        ("一、公文格式\n甲\n二、要求\n乙", "一、公文格式\n甲\n"),
        (
            "关于甲的通知（模板）\n同志们：\n甲\n",
            "关于甲的通知（模板）\n同志们：\n甲\n",
        ),
        ("参会回执\n单位：\n同志们：\n甲", "参会回执\n单位：\n"),
        ("## 合同\n甲\n## 附则", "## 合同\n甲\n"),
        (
            "附件：1.回执\n青川县人民政府办公室\n2026年3月1日\n文",
            "附件：1.回执\n",
        ),
        (
            "附件：申请表\n　　青川县教育局\n　青川县财政局\n　　2026年3月XX日\n文",
            "附件：申请表\n",
        ),
        (
            "附件：1.名单\n2.回执\n三坪镇人民政府\n二〇二六年三月一日\n文",
            "2.回执\n",
        ),
        ("附件：回执\n单位：\n电话：\n", "附件：回执\n单位：\n电话：\n"),
        (
            "附件：申请表\n单位名称（盖章）\n  年  月  日\n",
            "附件：申请表\n单位名称（盖章）\n  年  月  日\n",
        ),
        (
            "承诺书\n青川县水务局\n2026年3月1日\n甲",
            "承诺书\n青川县水务局\n2026年3月1日\n甲",
        ),
    ],
)
def test_a_form_reaches_from_its_heading_to_what_ends_it(text, form):
    assert _spans("form", text) == [form]


@pytest.mark.parametrize(
    "text",
    [
        "关于规范公文格式的通知\n甲",
        "（二）规范合同\n甲",
        "要统一格式，不得各行其是。",
        "认真填写申请表。",
    ],
)
def test_ordinary_headings_begin_no_form(text):
    assert _spans("form", text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("甲\t乙\t丙\n文", ["甲\t乙\t丙"]),
        ("| 甲 | 乙 |", ["| 甲 | 乙 |"]),
        ("甲  乙  丙\n丁  戊  己\n文", ["甲  乙  丙\n丁  戊  己"]),
        ("2024年  月  日", []),
        ("召开会议，作出决定 项，选举 人。", []),
    ],
)
def test_rows_of_tables_are_known_by_their_columns(text, rows):
    assert _spans("table", text) == rows


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("被告人张某某犯诈骗罪。", True),
        ("刘××因合同纠纷起诉。", True),
        ("某公司拒不履行判决。", True),
        ("XX市人民法院依法判决。", False),
        ("某市委召开会议。", False),
        ("张某某同志作报告。", False),
    ],
)
def test_a_case_report_hides_names_and_speaks_of_a_case(text, found):
    assert _spans("anonymised", text) == ([text] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("手机号138****1234。", True),
        ("公示：张×、李×。", True),
        ("身份证号5101XXXXXXXX0012。", True),
        ("我市XX县举行会议。", False),
    ],
)
def test_personal_data_is_hidden_beside_words_for_it(text, found):
    assert _spans("personal-data", text) == ([text] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("不得出现“XX县”等字样。", ["“XX县”"]),
        ("发现仍有“点击下载”的，退回。", ["“点击下载”"]),
        ("清除[待补充]等占位符号。", ["[待补充]"]),
        ("深入推进“xx”活动。", []),
        ("转载请注明出处“某网”。", []),
        ("发现存在隐患（待核实）。", []),
    ],
)
def test_a_quoted_text_that_is_spoken_about_is_a_mention(text, found):
    assert _spans("mention", text) == found


def test_a_remark_is_made_in_the_same_sentence():
    text = "推进“两学一做”教育。取消的事项，不得变相保留“小金库”。"
    assert _spans("remark", text) == ["“小金库”"]
    assert "“两学一做”" in _spans("mention", text)
