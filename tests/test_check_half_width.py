"""Half-width marks, brackets and quotation marks in Chinese text."""

import pytest


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("half-width-mark", "会议,很重要;要落实:甲。", [",", ";", ":"]),
        ("half-width-mark", "要适应需要 , 加强建设。", [" , "]),
        ("half-width-mark", "问:好!\n答？", [":"]),
        ("half-width-mark-at-line-end", "问:好!\n答！", ["!"]),
        ("half-width-mark-at-line-end", "问:好!\n答。", []),
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


def test_straight_quotes_are_read_in_turn(found_by):
    found = found_by("straight-quote", '“甲”和"乙"')
    assert [f.suggestions for f in found] == [("“",), ("”",)]


def test_a_text_in_half_width_is_one_cause(found_by):
    found = found_by("half-width-mark", "会议,很好,要落实,要检查。")
    assert len({f.cause for f in found}) == 1
