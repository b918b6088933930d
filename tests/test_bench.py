"""The pure parts of the benchmark, on tiny inputs; nothing here is timed."""

import json
import random

import pytest
from conftest import ROOT
from speed import corpora, defects, goals, measuring, table, unseen
from speed.bench import Group
from speed.corpora import Recipe
from speed.measuring import Sample, Spread

FIGURES = (
    "一、全年增长8.5%，产量12345吨。\n二、依据〔2019〕118号文件，2023年实有327人。\n"
)


def _write(folder, name, *documents):
    lines = [json.dumps(one, ensure_ascii=False) for one in documents]
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _dated(year, text):
    return {"name": "甲", "date": f"{year}-03", "text": text}


def test_documents_of_one_year_share_a_sheaf_and_others_do_not(tmp_path):
    _write(
        tmp_path, "a.jsonl", _dated(2001, "甲"), _dated(2002, "乙"), _dated(2001, "丙")
    )
    assert corpora.sheaves(tmp_path) == ["甲\n丙\n", "乙\n"]


def test_lines_without_a_date_are_no_documents(tmp_path):
    _write(tmp_path, "known.jsonl", {"name": "甲", "text": ">"})
    assert corpora.sheaves(tmp_path) == []


def test_only_digits_change_and_as_many_stay():
    made = corpora.varied(FIGURES, random.Random(3))
    assert made != FIGURES
    assert len(made) == len(FIGURES)
    assert [
        b for a, b in zip(made, FIGURES, strict=True) if a != b and not b.isdigit()
    ] == []


@pytest.mark.parametrize("kept", ["2023年", "〔2019〕118号", "8.", "第12条", "50周年"])
def test_what_is_no_loose_quantity_stays(kept):
    text = FIGURES + "第12条 建县50周年。\n"
    assert all(kept in corpora.varied(text, random.Random(seed)) for seed in range(20))


def test_a_seed_gives_the_same_text_and_another_seed_another():
    first, again, other = (
        next(corpora.texts(Recipe([FIGURES], seed))) for seed in (1, 1, 2)
    )
    assert first == again
    assert first != other


def test_no_line_changes_its_place():
    text = "".join(f"第{number}行。\n" for number in range(50))
    lines = text.splitlines()
    made, count = defects.planted(text, ["坏句。"], 100, random.Random(1))
    assert [line for line in made.splitlines() if line != "坏句。"] == lines
    assert made.count("坏句。") == count


def test_one_defect_is_planted_for_each_gap():
    text = "这一行是三十个字节。\n" * 1000
    size = len(text.encode())
    _, count = defects.planted(text, ["坏句。"], 1000, random.Random(1))
    assert abs(count - size / 1000) <= 1


def test_defects_are_single_lines_of_the_rules_that_run():
    made = defects.examples(ROOT / "rules" / "gongwen")
    assert len(made) > 100
    assert [one for one in made if "\n" in one] == []
    assert len(set(made)) == len(made)


def test_many_files_come_to_the_size_and_repeat_all_sheaves_in_turn(tmp_path):
    sheaves = ["甲" * 30 + "\n", "乙" * 30 + "\n"]
    made = corpora.many_files(tmp_path / "c", 360, Recipe(sheaves, 1))
    texts = [path.read_text() for path in sorted((tmp_path / "c").iterdir())]
    assert made.files == len(texts) == 4
    assert made.size == sum(len(text.encode()) for text in texts)
    assert sorted(texts[:2]) == sorted(texts[2:]) == sorted(sheaves)


def test_one_file_comes_to_the_size(tmp_path):
    made = corpora.one_file(tmp_path / "c.txt", 100, Recipe(["甲乙丙\n"], 1))
    assert made.size == (tmp_path / "c.txt").stat().st_size == 100


def test_a_short_file_holds_whole_lines(tmp_path):
    corpora.short_file(tmp_path / "c.txt", 25, Recipe(["甲乙丙\n丁戊\n"], 1))
    assert (tmp_path / "c.txt").read_text() == "甲乙丙\n丁戊\n"


def test_unseen_terms_are_made_of_seen_pairs_but_occur_nowhere():
    text = "各级党委和政府要加强组织领导，完善工作机制。"
    made = unseen.terms([text], 30, 1)
    assert len(set(made)) == 30
    assert [one for one in made if one in text] == []
    assert all(one[:2] in text and one[2:] in text for one in made)


def test_a_pack_of_unseen_terms_loads(tmp_path):
    from doclint import packs

    terms = ["甲乙丙丁", "戊己庚辛"]
    unseen.pack(tmp_path, terms)
    (rule,) = packs.load(tmp_path / "pack").rules
    assert sorted(rule.anchors) == sorted(terms)


def test_a_ratio_is_taken_round_by_round():
    assert measuring.ratio([2, 9, 8], [1, 3, 2]) == Spread(3, 2, 4)


def test_tasks_run_in_turn_and_each_round_begins_with_another():
    ran = []

    def task(name):
        return lambda: ran.append(name) or Sample(0, 0, 0)

    samples = measuring.in_turn({"a": task("a"), "b": task("b")}, 2)
    assert ran == ["a", "b", "b", "a"]
    assert {name: len(made) for name, made in samples.items()} == {"a": 2, "b": 2}


@pytest.mark.parametrize(
    ("wanted", "each", "budget", "size"),
    [(100, 1, 600, 100), (1000, 1, 605, 600), (100, 100, 60, 10), (5, 100, 60, 5)],
    ids=["fits", "scaled to tens", "never under ten", "small as asked"],
)
def test_sizes_fit_the_budget(wanted, each, budget, size):
    assert measuring.affordable(wanted, each, budget) == size


def _samples(*seconds, peak=2**20):
    return [Sample(one, one, peak) for one in seconds]


def _startup(own):
    samples = {
        "doclint, clean": _samples(own),
        "doclint, dirty": _samples(own),
        "empty script": _samples(1),
        "python -c pass": _samples(0.5),
    }
    return Group(1, {"clean": 100, "dirty": 100}, samples, {}, [])


def _goal(groups, text):
    return next(one for one in goals.goals(groups) if one.text.startswith(text))


@pytest.mark.parametrize(("own", "reached"), [(2.0, True), (2.1, False)])
def test_a_limit_itself_is_reached(own, reached):
    made = _goal({"startup": _startup(own)}, "start-up, clean ÷ empty")
    assert made.reached is reached


def test_what_was_not_run_is_not_measured():
    made = _goal({}, "two processes")
    assert made.reached is None
    assert made.why == "not measured: no processes in this run"


@pytest.mark.parametrize(
    ("both", "reached"),
    [(1.6, None), (1.0, True), (0.9, None)],
    ids=["one core is busy", "two free cores", "the one loop was disturbed"],
)
def test_two_processes_count_where_two_loops_show_two_free_cores(both, reached):
    samples = {
        "doclint, 1 process": _samples(10),
        "doclint, 2 processes": _samples(5),
        "1 busy loop": _samples(1),
        "2 busy loops": _samples(both),
    }
    group = Group(1, {"clean": 1}, samples, {}, [])
    made = _goal({"processes": group}, "two processes")
    assert made.figure.median == 2
    assert made.reached is reached


def test_the_cost_of_a_mb_is_taken_without_the_start():
    samples = {
        "doclint, clean": _samples(21),
        "doclint, small": _samples(3),
        "doclint, one line": _samples(1),
    }
    group = Group(1, {"clean": 100, "small": 10}, samples, {}, [])
    assert goals.growth({"many-large": group}).median == 1


def test_memory_is_judged_by_the_largest_run():
    samples = {
        f"doclint, {text}": [Sample(1, 1, n * 2**20) for n in (50, 60, 130)]
        for text in ("clean", "dirty")
    }
    group = Group(3, {"clean": 10, "dirty": 10}, samples, {}, [])
    assert goals.peak_of_many({"many-small": group}) == Spread(130, 50, 130)


def test_speed_is_judged_against_the_tool_in_the_same_round():
    samples = {"doclint, clean": _samples(2, 4), "typos, clean": _samples(1, 2)}
    group = Group(2, {"clean": 10}, samples, {}, [])
    assert goals.faster_than("typos")({"many-small": group}) == Spread(0.5, 0.5, 0.5)


def test_the_page_names_goals_figures_and_what_was_left_out():
    groups = {"startup": _startup(2.5)}
    text = table.page(groups, {"left out": "rg (not installed)"})
    assert "* left out: rg (not installed)" in text
    assert (
        "| start-up, clean ÷ empty script | ≤ 2 | 2.50 (2.50–2.50) | **not reached** |"
        in text
    )
    assert "| doclint, clean | 2,500 (2,500–2,500) |" in text
