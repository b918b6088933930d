"""The report for people: order, folding, limits, closing lines."""

import re

import pytest
from format_reports import STYLE, match, report

from doclint import engine, readers
from doclint.finding import failed
from doclint.formats import render


def full(*reports, **changes):
    return render("full", list(reports), STYLE._replace(**changes))


def many(count, rule="hash-run", needle="##"):
    text = f"{needle}项。\n" * count
    return report(text, *(match(text, rule, needle, nth=n + 1) for n in range(count)))


def test_places_of_one_cause_are_folded():
    shown = full(many(13))
    assert shown.count("[hash-run]") == 1
    assert "同类另有 12 处：第 2、3、4、5、6、7、8、9、10、11 等行\n" in shown


def test_all_unfolds_every_place():
    assert full(many(80), all=True).count("[hash-run]") == 80


def test_file_has_at_most_sixty_lines_and_says_what_is_missing():
    text = "".join(f"第{n}项#{n}#。\n" for n in range(100))
    matches = [match(text, "hash-run", f"#{n}#") for n in range(100)]
    *lines, hidden, blank, _ = full(report(text, *matches)).splitlines()
    assert len(lines) + 1 <= 60
    listed = sum("[hash-run]" in line for line in lines)
    first = f"{listed + 1}、{listed + 2}、{listed + 3}"
    rest = f"“井号占位”{100 - listed} 处（第 {first} 等行）"
    assert hidden == f"  另有 {100 - listed} 处没有列出：{rest}；加 --all 看全部"
    assert blank == ""


def test_each_rule_keeps_its_first_place_wherever_it_stands():
    text = "".join(f"#{n}#。\n" for n in range(100)) + "甲断乙\n".replace("乙", "。")
    matches = [match(text, "spun-word", f"#{n}#") for n in range(100)]
    shown = full(report(text, *matches, match(text, "broken-line", "断")))
    assert "第 101 行第 2 列  疑似  句中断行  [broken-line]" in shown
    places = [int(one) for one in re.findall(r"  第 (\d+) 行第", shown)]
    assert places == sorted(places)
    assert len(shown.splitlines()) <= 62


def test_what_is_not_listed_is_told_by_rule_and_level():
    rules = ("missing-stop", "spun-word", "broken-line", "font-shift", "zero-width")
    text = "".join(f"#{rule}{n}#。\n" for n in range(20) for rule in rules)
    matches = [match(text, rule, f"#{rule}{n}#") for n in range(20) for rule in rules]
    shown = full(report(text, *matches)).splitlines()
    rest = next(line for line in shown if "没有列出" in line)
    told = re.findall("“(.*?)”", rest)
    assert told == ["零宽字符", "字体转换错字", "同义替换", "句中断行"]
    assert rest.endswith("，另有 1 种；加 --all 看全部")


def test_no_finding_takes_the_room_of_a_higher_level():
    text = "".join(f"#{n}#。\n" for n in range(100)) + "甲\n"
    matches = [match(text, "spun-word", f"#{n}#", "甲", "乙") for n in range(100)]
    shown = full(report(text, *matches, match(text, "missing-stop", "甲")))
    assert "[missing-stop]" not in shown
    assert "“句末缺句号”1 处（第 101 行）" in shown


def test_errors_are_not_crowded_out_by_warnings_of_an_earlier_piece():
    text = "".join(f"#{n}#。\n" for n in range(100)) + "第二篇：甲\n旗臶。\n"
    matches = [match(text, "spun-word", f"#{n}#") for n in range(100)]
    last = match(text, "font-shift", "臶", "帜")
    shown = full(report(text, *matches, last, starts=(0, text.index("第二篇"))))
    assert shown.index("第 1 篇（第 1 行起）") < shown.index("第 2 篇（第 101 行起）")
    assert "[font-shift]" in shown


def test_errors_come_before_warnings_before_info():
    text = "甲乙丙"
    one = report(
        text,
        match(text, "missing-stop", "甲"),
        match(text, "spun-word", "乙"),
        match(text, "hash-run", "丙"),
    )
    shown = full(one)
    order = [shown.index(f"[{r}]") for r in ("hash-run", "spun-word", "missing-stop")]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("suggestions", "line"),
    [
        (("乙",), "建议：改为“乙”"),
        (("乙", "丙"), "建议：改为“乙”（或“丙”）"),
        (("",), "建议：删去"),
        (("", "乙"), "建议：删去（或“乙”）"),
        (("“乙”",), "建议：改为「“乙”」"),
    ],
    ids=["one", "several", "deletion", "deletion or", "with quotation marks"],
)
def test_suggestions_are_given_best_first(suggestions, line):
    shown = full(report("甲", match("甲", "spun-word", "甲", *suggestions)))
    assert f"    {line}\n" in shown


def test_finding_without_suggestion_has_no_such_line():
    assert "建议" not in full(report("##", match("##", "hash-run", "##")))


def test_summary_finding_lists_its_places_up_to_ten():
    text = "".join(f"{n}、甲\n" for n in range(10, 25))
    spots = tuple((f"{n}、", 1) for n in range(11, 25))
    one = report(text, match(text, "number-gap", "10、", related=spots))
    assert full(one).count("    相关：第") == 10
    assert "    相关：另有 4 处\n" in full(one)
    assert full(one, all=True).count("    相关：第") == 14


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("page[3]", "第3页"),
        ("body/p[12]", "第12段"),
        ("notes", "notes"),
    ],
    ids=["page", "paragraph", "unknown"],
)
def test_place_of_the_reader_is_named(place, shown):
    one = report("##", match("##", "hash-run", "##"), place=place)
    assert f"  {shown}  必错" in full(one)


@pytest.mark.parametrize(
    ("reports", "changes", "line"),
    [
        ([], {}, "没有检查任何文件"),
        ([], {"skipped": 2}, "没有检查任何文件，跳过 2 个"),
        ([report("好。")], {}, "已检查 1 个文件（UTF-8），未发现问题"),
        ([report("", encoding=None)], {}, "已检查 1 个文件，未发现问题"),
        (
            [report("好。"), report("好。", encoding="gb18030", suppressed=3)],
            {"size": 5231, "skipped": 1, "fixed": 2},
            "已检查 2 个文件（5,231 字，UTF-8，GB18030），跳过 1 个，已改正 2 处，"
            "已放行 3 处，未发现问题",
        ),
        (
            [failed("a.txt", "read", "无法读取"), failed("b.txt", "check", "出错")],
            {},
            "共读取 1 个文件，跳过 0 个，无法读取 1 个，中途出错 1 个；"
            "必错 0 处，疑似 0 处，提示 0 处",
        ),
        (
            [report("好。")],
            {"english": True, "size": 2},
            "checked 1 file (2 characters, UTF-8), no problems found",
        ),
    ],
    ids=[
        "no file",
        "only skipped files",
        "clean",
        "unknown encoding",
        "all figures",
        "failures",
        "English",
    ],
)
def test_last_line_says_what_was_done(reports, changes, line):
    assert full(*reports, **changes) == line + "\n"


def test_color_changes_nothing_but_color():
    plain, colored = full(many(3)), full(many(3), color=True)
    assert colored != plain
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == plain


def test_report_of_the_engine_is_grouped_by_its_pieces(linter):
    data = "第一篇：甲\n无。\n第二篇：乙\n处臵。\n".encode()
    shown = full(engine.lint(readers.read("a.txt", data, ".txt"), linter))
    assert "第 2 篇（第 3 行起）" in shown
    assert "第 1 篇" not in shown
