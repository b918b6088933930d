"""What kind of document a piece is."""

import pytest

from doclint import document_type
from doclint.span import Span


def _type(text):
    return document_type.recognised(text, Span(0, len(text))).type


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("青禾县人民政府\n关于拨付修桥资金的请示\n市人民政府：\n", "request"),
        ("关于做好防汛工作的通知\n各乡镇：\n", "notice"),
        ("关于2024年工作情况的报告\n各位代表：\n", "report"),
        ("在全市大会上的讲话\n（2024年3月5日）\n同志们：\n", "speech"),
        ("县政府第3次常务会议纪要\n3月5日，县长主持会议。\n", "minutes"),
        ("青禾县城乡供水条例\n第一条　为了保障供水。\n", "statute"),
        ("全县防汛应急方案（试行）\n一、总则\n", "plan"),
        ("关于商洽联合办学的复函\n", "letter"),
        ("困难家庭申请表\n姓名：\n", "form"),
        ("附件：困难家庭申请表\n姓名：\n", "form"),
        ("# 关于做好防汛工作的通知\n", "notice"),
    ],
)
def test_a_title_names_the_kind(text, kind):
    assert _type(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("同志们：\n今天开会。\n", "speech"),
        ("为修桥一事，特申请资金。\n妥否，请批示。\n", "request"),
        ("第一条 甲。\n第二条 乙。\n第三条 丙。\n", "statute"),
        ("会议认为，甲。\n会议指出，乙。\n会议要求，丙。\n", "minutes"),
    ],
)
def test_without_a_title_set_phrases_tell(text, kind):
    assert _type(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "今年以来，全县经济平稳运行。\n",
        "同志们：\n妥否，请批示。\n",
        "他在会上作了报告。\n正文。\n",
        "现将人选报上\n附件：1.推荐表\n2.申请表\n青川县教育局\n2026年3月1日\n",
    ],
)
def test_what_is_not_told_is_unknown(text):
    assert _type(text) is None


def test_the_evidence_is_what_was_read():
    text = "关于修桥的请示\n市政府：\n"
    found = document_type.recognised(text, Span(0, len(text)))
    assert found.evidence == ("关于修桥的请示",)
