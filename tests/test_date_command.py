"""``doclint date`` and ``doclint rules --fact``."""

import json

import pytest

from doclint import cli
from doclint.facts.estimate import NOTHING, estimate
from doclint.facts.wordings import Wording, chinese, merged

TEXTS = {
    1998: (
        "认真学习贯彻党的十五大精神，高举邓小平理论伟大旗帜，"
        "紧密团结在以江泽民同志为核心的党中央周围，完成“九五”计划的任务。"
        "九届全国人大一次会议闭幕以后，各地抓紧落实。"
    ),
    2006: (
        "实施“十一五”规划，扎实推进社会主义新农村建设，树立社会主义荣辱观，"
        "贯彻党的十六届五中全会精神，紧密团结在以胡锦涛同志为总书记的党中央周围。"
    ),
    2014: (
        "深入学习贯彻党的十八届三中全会精神，扎实开展党的群众路线教育实践活动，"
        "在以习近平同志为总书记的党中央领导下，完成“十二五”规划的任务。"
    ),
    2023: (
        "全面贯彻党的二十大精神，以中国式现代化推进强国建设，落实“十四五”规划，"
        "深入开展学习贯彻习近平新时代中国特色社会主义思想主题教育。"
        "国务院总理李强作政府工作报告。"
    ),
}


def _json(capsys, *argv):
    assert cli.main(["date", "--output-format", "json", *argv]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("year", TEXTS)
def test_wordings_tell_when_a_text_was_written(tmp_path, capsys, year):
    path = tmp_path / "a.txt"
    path.write_text(TEXTS[year], encoding="utf-8")
    found = _json(capsys, str(path))
    assert found["from"] <= year <= found["to"]
    assert abs(found["best"] - year) <= 2
    first = found["evidence"][0]
    assert set(first) == {"term", "from", "until", "start", "end", "history"}
    assert TEXTS[year][first["start"] : first["end"]]


HISTORY = (
    "2005年，全县开展先进性教育活动；2009年起深入学习实践科学发展观。"
    "回顾“十一五”时期，社会主义新农村建设全面铺开。"
    "党的十八大以来，全县如期打赢脱贫攻坚战。"
)


@pytest.mark.parametrize("told", ["", HISTORY])
def test_history_told_as_past_does_not_move_the_estimate(tmp_path, capsys, told):
    path = tmp_path / "a.txt"
    path.write_text(TEXTS[2023] + told, encoding="utf-8")
    found = _json(capsys, str(path))
    assert found["from"] <= 2023 <= found["to"]
    assert abs(found["best"] - 2023) <= 1
    history = {one["term"] for one in found["evidence"] if one["history"]}
    assert ("保持共产党员先进性教育活动" in history) is bool(told)


def test_history_is_marked_in_the_timeline(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(TEXTS[2023] + HISTORY, encoding="utf-8")
    assert cli.main(["date", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any("十一五" in line and line.endswith("（述史）") for line in lines)


def test_a_first_use_is_only_a_floor():
    known = merged(
        [
            Wording("甲乙", ("甲乙",), 1985, None, True),
            Wording("丙丁", ("丙丁",), 2020, None, True),
        ]
    )
    found = estimate("甲乙", known)
    assert found.best - 1985 > 5
    assert found.last == 2020
    assert estimate("甲乙和丙丁", known).best >= 2019


def test_a_wording_out_of_use_counts_where_it_is_told_for_the_present():
    old = Wording("甲乙", ("甲乙",), 2000, 2004, True)
    known = merged([old, Wording("丙丁", ("丙丁",), 2020, None, True)])
    now = estimate("甲乙", known, lambda *_: 1.0)
    then = estimate("甲乙", known, lambda *_: 0.0)
    assert now.last < then.last
    assert now.best < then.best


def test_years_in_digits_are_not_read(tmp_path, capsys):
    plain, dated = tmp_path / "a.txt", tmp_path / "b.txt"
    plain.write_text(TEXTS[2014], encoding="utf-8")
    dated.write_text(TEXTS[2014] + "2024年3月5日", encoding="utf-8")
    one, other = _json(capsys, str(plain), str(dated))
    assert {**one, "path": ""} == {**other, "path": ""}


def test_a_timeline_is_drawn(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(TEXTS[2014], encoding="utf-8")
    assert cli.main(["date", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "最可能是" in lines[0]
    assert any("█" in line and "党的十八届三中全会"[2:] in line for line in lines)
    assert "▲" in lines[-1]


def test_without_such_wordings_nothing_is_claimed(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("请各位准时参加。", encoding="utf-8")
    assert cli.main(["date", str(path)]) == 0
    assert "没有能判断年代的用语" in capsys.readouterr().out
    assert _json(capsys, str(path))["best"] is None


KNOWN = merged(
    [
        Wording("甲乙", ("甲乙",), 2010, None, True),
        Wording("甲乙丙", ("甲乙丙",), 2000, 2004, True),
        Wording("某部", ("某部",), 2008, None, True),
    ]
)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("甲乙丙", ["甲乙丙"]),
        ("甲乙丙和甲乙", ["甲乙丙", "甲乙"]),
        ("某部门", []),
        ("某部", ["某部"]),
    ],
)
def test_the_longest_wording_counts(text, terms):
    found = estimate(text, KNOWN)
    assert [one.wording.term for one in found.evidence] == terms
    if not terms:
        assert found == NOTHING


@pytest.mark.parametrize(
    ("number", "text"),
    [(8, "八"), (10, "十"), (14, "十四"), (20, "二十"), (21, "二十一")],
)
def test_numbers_are_written_in_chinese(number, text):
    assert chinese(number) == text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("新质生产力", "首见：2023"),
        ("“新质生产力”", "出处："),
        ("《民法典》", "施行：2021-01-01"),
        ("农业农村部", "facts/institutions.toml"),
        ("十一五", "末年：2010"),
        ("二十大", "开幕：2022-10-16"),
        ("十八届三中全会", "开幕：2013-11-09"),
        ("十四届全国人大二次会议", "人大开幕：2024"),
    ],
)
def test_a_fact_is_shown_with_dates_and_source(capsys, name, said):
    assert cli.main(["rules", "--fact", name]) == 0
    assert said in capsys.readouterr().out


@pytest.mark.parametrize("name", ["没有的提法", "“”"])
def test_an_unknown_fact_is_said(capsys, name):
    assert cli.main(["rules", "--fact", name]) == 2
    assert "事实表里没有" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["县扶贫办", "滨江市国税局", "县国土资源局"])
def test_a_fact_is_found_under_the_name_of_a_local_body(name, capsys):
    assert cli.main(["rules", "--fact", name]) == 0
    assert "facts/institutions_local.toml" in capsys.readouterr().out
