"""The checks of the family ``spun``: words that a text spinner put in."""

import pytest

from doclint import engine, packs, readers
from doclint.checks import neighbours, spun_collocation, spun_pairs
from doclint.rows import sorted_table

TABLE = sorted_table(
    (
        "# word, seen, before, after\n"
        "任务\t900\t8工作 4的\t7要求 3艰巨\n"
        "义务\t100\t5法定 3的\t4教育\n"
    ).encode()
)
PROOF = "贯彻党中心部署，始终亲密联系群众，非凡是要抓好落实。\n"


def _found(linter, text):
    report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
    return [f for f in report.findings if f.family == "spun"]


def _places(linter, text):
    return [(f.rule, f.at.text, f.suggestions[:1]) for f in _found(linter, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("激发全员立异热情。", ("立异", "创新")),
        ("要充裕发挥网格员的优势。", ("充裕", "充分")),
        ("反对一切情势主义。", ("情势", "形式")),
        ("培训不得一刀割。", ("一刀割", "一刀切")),
    ],
    ids=["never right", "by its neighbour", "within a phrase", "whole phrase"],
)
def test_a_word_out_of_its_collocation_is_found(linter, text, expected):
    (finding,) = _found(linter, text)
    assert (finding.at.text, finding.suggestions[0]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "云雾缭绕，炊烟袅袅。",
        "他标新立异，与众不同。",
        "养家糊口不容易。",
        "他熟悉情况，要害部位看得很紧。",
        "群众文化活动中心位于镇中心。",
    ],
)
def test_a_word_in_its_own_collocation_is_left(linter, text):
    assert _found(linter, text) == []


def test_a_finding_covers_the_spun_word_only(linter):
    (finding,) = _found(linter, "坚持党中心集中统一领导。")
    assert finding.at.text == "中心"
    assert "党中央" in finding.message


def test_three_words_unlock_the_others_of_the_piece(linter):
    further = "按照中心转发的通知，解决存在的题目。"
    assert _places(linter, further) == []
    found = _places(linter, PROOF + further)
    assert ("spun-word", "中心", ("中央",)) in found
    assert ("spun-word", "题目", ("问题",)) in found


def test_three_words_make_one_summary(linter):
    (summary,) = [f for f in _found(linter, PROOF * 2) if f.rule == "spun-piece"]
    assert "3个" in summary.message
    assert len(summary.related) == 5


@pytest.mark.parametrize(
    "text",
    [
        "贯彻党中心部署，非凡是要抓好落实。\n",
        "贯彻党中心部署。\n" * 4,
        "第1要务是发展，3农工作和1岗双责要抓好。",
    ],
    ids=["two words", "one word, four times", "digits"],
)
def test_less_makes_none(linter, text):
    rules = {f.rule for f in _found(linter, text + "按照中心转发的通知办理。")}
    assert not rules & {"spun-word", "spun-piece"}


def test_each_piece_is_judged_by_itself(linter):
    text = f"第一篇：甲\n{PROOF}\n第二篇：乙\n按照中心转发的通知办理。\n"
    (at,) = {f.at.span.start for f in _found(linter, text) if f.rule == "spun-piece"}
    assert at < text.index("第二篇")
    assert all(f.rule != "spun-word" for f in _found(linter, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展是第1要务。", ["第一要务"]),
        ("落实１岗双责。", ["一岗双责"]),
        ("100折不挠，10全10美。", ["百折不挠", "十全十美"]),
        ("编制14五规划。", ["十四五规划"]),
        ("走访13农工作户、第11要务、1.4个全面", []),
        ("9年义务教育，第3产业。", []),
    ],
)
def test_digits_in_set_phrases_only(found_by, text, expected):
    findings = found_by("numeral-in-set-phrase", text)
    assert [f.suggestions[0] for f in findings] == expected


def test_neighbours_decide_between_two_words():
    at = neighbours.place("工作义务要求", 2, 4)
    assert at == neighbours.Place(("工作",), ("要求",))
    assert neighbours.gain(TABLE, "任务", "义务", at) > 9
    assert neighbours.is_set(TABLE, "任务", "义务", at)
    legal = neighbours.place("法定义务", 2, 4)
    assert neighbours.gain(TABLE, "任务", "义务", legal) < 0
    assert not neighbours.is_set(TABLE, "任务", "义务", legal)


def test_a_place_across_words_is_none():
    assert neighbours.place("全心全意为人民", 1, 3) is None


def test_an_unknown_word_counts_as_seen_once():
    assert neighbours.beside(TABLE, "轨制") == neighbours.Beside(1, {}, {})


def test_a_row_tells_what_proves_the_pair():
    table = "甲\t乙\t丙 丁\t\t1.5\t3.0\t2.0\n戊\t己\t*\t\n庚\t辛\t-\t\t0\t1\t1\n"
    known = spun_pairs.pairs(table.encode())
    assert known["甲"][0].before == ("丙", "丁")
    assert known["戊"][0].is_sure
    assert known["戊"][0].is_phrase
    assert known["庚"][0].is_unproven
    anchors = spun_collocation.anchors({"collocations": table.encode()})
    assert sorted(anchors) == sorted(["丙甲", "丁甲", "戊"])


def test_each_pair_can_be_shown(gongwen):
    """Every anchor stands for a word and its readings, which differ from it."""
    rule = next(r for r in gongwen.rules if r.id == "spun-collocation")
    for those in spun_pairs.pairs(rule.params["collocations"]).values():
        for pair in those:
            assert pair.spun != pair.right
            assert pair.right


def test_benchmark_tables_name_their_maker():
    folder = packs.__file__.rsplit("linter", 1)[0]
    path = f"{folder}rules/gongwen/terms/spun-neighbours.tsv"
    with open(path, encoding="utf-8") as file:
        assert "benchmarks/spun.py" in file.readline()
