"""The check ``anniversary``: N years after, the N-th holiday."""

import pytest

RULE = "anniversary-mismatch"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("今年是建党103周年。", 2024),
        ("今年是建党一百零三周年。", 2024),
        ("明年是新中国成立75周年。", 2023),
        ("2021年是建党100周年。", 2030),
        ("2030年，习近平总书记在庆祝建党100周年大会上的讲话。", 2030),
        ("回望建党100周年。", 2030),
        ("迎接建党105周年。", 2025),
        ("第四十个“中国农民丰收节”。", None),
        ("到2029年中华人民共和国成立80周年时，完成改革任务。", 2024),
        ("今天（9月10日）是第40个教师节。", 2024),
        ("“建党100周年”主题展。", 1999),
        ("共和国建国80周年。", 2000),
        ("某县成立70周年。", 2024),
    ],
)
def test_right_and_unknown_anniversaries_pass(found_by, text, year):
    assert found_by(RULE, text, year) == ()


@pytest.mark.parametrize(
    ("text", "year", "at", "readings"),
    [
        ("今年是新中国成立70周年。", 2024, "新中国成立70周年", ("新中国成立75周年",)),
        ("今年是建党100周年。", 2024, "建党100周年", ()),
        ("今天是第三十九个教师节。", 2024, "第三十九个教师节", ("第四十个教师节",)),
        ("喜迎建党九十周年。", 2024, "建党九十周年", ()),
        ("第九届进博会闭幕。", 2023, "第九届进博会", ("第六届进博会",)),
        ("第五届进博会将于今年11月举办。", 2024, "第五届进博会", ("第七届进博会",)),
        (
            "在第二个“中国农民丰收节”到来之际。",
            2024,
            "第二个“中国农民丰收节",
            ("第七个“中国农民丰收节",),
        ),
    ],
)
def test_a_number_that_does_not_fit_is_found(found_by, text, year, at, readings):
    (finding,) = found_by(RULE, text, year)
    assert (finding.at.text, finding.suggestions) == (at, readings)


def test_the_message_names_the_right_number(found_by):
    (finding,) = found_by("anniversary-mismatch", "今年是建军90周年。", 2024)
    assert "2024年是97周年" in finding.message


def test_the_right_number_is_told_without_a_lone_quotation_mark(found_by):
    text = "今年是第八个“全国科技工作者日”。"
    (one,) = found_by("anniversary-mismatch", text, 2026)
    assert "2026年是第10个全国科技工作者日，" in one.message
