"""Line breaks, headings and blanks."""

import pytest

LONG = "各乡镇要认真排查风险隐患，建立问题台账，逐项明确责任单位和整改"


def test_a_file_wrapped_at_one_width_is_left_alone(found_by):
    line = LONG + "措\n施，确保按期完成任务，不留死角，不留盲区，做到逐条对账销号。\n"
    assert len(found_by("word-broken-by-line", line * 3)) == 3
    assert found_by("word-broken-by-line", line * 6) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LONG + "措施\n三、抓好落实", id="heading-follows"),
        pytest.param("关于印发整改措\n施的通知", id="short-line"),
        pytest.param(LONG + "措施。\n施工单位要抓紧。", id="sentence-ended"),
    ],
)
def test_no_word_is_broken(found_by, text):
    assert found_by("word-broken-by-line", text) == ()


def test_a_blank_that_another_family_explains_is_not_reported_again(linter):
    from doclint import engine, readers

    text = "全年走访困难群众 人次，调解合同纠 纷 件。通过这些工作，法治环境明显改善。"
    report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
    assert "layout" not in {f.family for f in report.findings}


def test_a_piece_begins_with_a_title_of_its_own(found_by):
    text = "第一篇：甲同志的讲话\n同志们：\n大家好。\n 第二篇：乙同志的讲话\n同志们：\n"
    assert [f.at.span.start for f in found_by("space-before-title", text)] == [
        text.index(" 第二篇")
    ]


def test_a_line_break_in_markdown_is_none(linter):
    from doclint import engine, readers

    text = "各乡镇要认真排查风险隐患，建立问题台账，逐项明确责任单位和整改"
    text += "措\n施，按期完成。\n"
    for suffix, count in ((".txt", 1), (".md", 0)):
        draft = readers.of_text("a" + suffix, text, suffix)
        found = [f for f in engine.lint(draft, linter).findings if f.family == "layout"]
        assert len(found) == count


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        pytest.param(
            "clause-broken-by-line",
            "　　各单位要按照统一部署和要求，认真抓好各项工作落实，抓紧\n报送有关材料，"
            "及时反馈情况。\n　　要抓好督查。\n",
            ["紧\n报"],
            id="no-indent",
        ),
        pytest.param(
            "clause-broken-by-line",
            "各单位要按照统一部署和要求，认真抓好各项工作落实，抓紧\n报送有关材料，"
            "及时反馈情况。\n要抓好督查。\n",
            [],
            id="no-indents-at-all",
        ),
        pytest.param(
            "stray-space",
            "（一）请协调有关部门支持办理手续，做好施工期间的群 众工作，确保顺利完工。",
            ["群 众"],
            id="inside-a-word-after-a-number",
        ),
        pytest.param(
            "repeated-paragraph",
            "要加强组织领导，压实工作责任。\n" * 3,
            [],
            id="three-alike",
        ),
    ],
)
def test_breaks_blanks_and_repetition(found_by, rule, text, found):
    assert [one.at.text for one in found_by(rule, text)] == found


def test_an_indent_of_half_the_paragraphs_is_no_slip(found_by):
    two, four = "\n　　" + LONG + "措施。", "\n    " + LONG + "措施。"
    assert len(found_by("indent-unlike-others", two * 6 + four)) == 1
    assert found_by("indent-unlike-others", two * 6 + four * 2) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{LONG}。{LONG}。", [f"{LONG}。"]),
        ("要抓紧推进，抓好渠道清淤，抓好渠道清淤。", ["抓好渠道清淤，"]),
        ("要抓紧。\n　　各乡镇要抓好清淤。各乡镇要抓好清淤。", ["各乡镇要抓好清淤。"]),
        ("人人有责，人人有责。", []),
        ("人员到位。经费到位。", []),
        ("", []),
    ],
)
def test_a_sentence_printed_twice(found_by, text, found):
    assert [f.at.text for f in found_by("repeated-sentence", text)] == found
