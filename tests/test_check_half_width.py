"""Half-width marks, brackets and quotation marks in Chinese text."""

import pytest

from doclint import lint_path


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("half-width-mark", "会议,很重要;要落实:甲。", [",", ";", ":"]),
        ("half-width-mark", "要适应需要 , 加强建设。", [" , "]),
        ("half-width-mark", "问:好!\n答？", [":"]),
        ("half-width-mark-at-line-end", "问:好!\n答！", ["!"]),
        ("half-width-mark-at-line-end", "问:好!\n答。", []),
        ("half-width-semicolon-at-line-end", "（一）甲;\n（二）乙；", [";"]),
        ("half-width-semicolon-at-line-end", "（一）甲;\n（二）乙;", []),
        ("half-width-mark", "| 甲,乙 | 1,2 | 3,丙 |\n甲\t乙;丙\t丁", [",", ";"]),
        ("half-width-mark", "合计12,比上年多。", [","]),
        ("half-width-mark", "邮编:310000，微信:abc", [":", ":"]),
        ("half-width-mark", "1,234；14:30；3:1；a,b；&#20851;于；&nbsp;于", []),
        ("half-width-mark", "Python, Java和Go", []),
        ("half-width-mark", "共12,\n甲", []),
        ("half-width-mark", "", []),
        ("half-width-stop", "完成审批.\n下一步.", [".", "."]),
        ("half-width-stop", "算好经济账.要问责。", ["."]),
        ("half-width-stop", "打击法.轮.功；人民军.队\n一.\n（一）.甲", []),
        ("half-width-stop", "目录.......3；政务.公益；附件.docx；1.甲", []),
        ("mixed-width-bracket", "甲（乙）、丙(丁）；戊（己)", ["(", ")"]),
        ("mixed-width-bracket", "(一）甲；中国(某地)", []),
        ("half-width-bracket", "(一）甲", ["("]),
        ("half-width-bracket", "（一）（二）（三）按里程(含税)分担", ["(", ")"]),
        ("mixed-width-bracket", "（一）（二）（三）按(不含税的全部价款)付", ["(", ")"]),
        ("half-width-bracket", "县(市)和乡(镇)，（含区）", []),
        ("half-width-bracket", "（一）（二）（三）\n(四)甲；f(x)", []),
        ("straight-quote", '开展"讲诚信"活动。', ['"', '"']),
        ("straight-quote", "推行'一次办'改革。", ["'", "'"]),
        ("straight-quote", '管径6"；{"姓名": "甲"}；It\'s "ok" now', []),
    ],
)
def test_what_counts_is_chinese_on_both_sides(found_by, rule, text, found):
    assert [f.at.text for f in found_by(rule, text)] == found


@pytest.mark.parametrize(
    ("text", "first"),
    [("利用广播、微信,微博等载体，宣传。", "、"), ("要落实责任,加强领导。", "，")],
)
def test_in_a_row_of_words_a_comma_is_that_of_the_row(found_by, text, first):
    (found,) = found_by("half-width-mark", text)
    assert found.suggestions[0] == first


def test_cells_of_a_file_are_looked_at_between_words_only(tmp_path):
    path = tmp_path / "cells.html"
    cells = "<td>铁锹,雨衣</td><td>12,雨衣</td><td>1,200</td>"
    path.write_text(f"<meta charset=utf-8><table><tr>{cells}</tr></table>")
    found = [f for f in lint_path(str(path)).findings if f.rule == "half-width-mark"]
    assert [(f.at.text, f.at.span.start) for f in found] == [(",", 2)]


def test_straight_quotes_are_read_in_turn(found_by):
    found = found_by("straight-quote", '“甲”和"乙"')
    assert [f.suggestions for f in found] == [("“",), ("”",)]


def test_a_text_in_half_width_is_one_cause(found_by):
    found = found_by("half-width-mark", "会议,很好,要落实,要检查。")
    assert len({f.cause for f in found}) == 1
