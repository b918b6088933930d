"""``doclint year``, and the years that pieces get from it."""

import io
import json

import pytest

from doclint import cli, readers, structure

SIGNED = "关于做好防汛工作的通知\n各镇要抓好落实。\n甲市应急局\n2024年3月5日\n"
TORN = (
    "关于做好防汛工作的通知\n甲市发〔2021〕5号\n抓好落实。\n甲市应急局\n2024年3月5日\n"
)


@pytest.fixture
def write(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def put(name, text):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return put


def _pieces(name, text):
    draft = readers.of_text(name, text, ".txt")
    return structure.dated(structure.document(draft)).pieces


def test_the_year_is_shown_with_its_evidence_and_line(write, capsys):
    assert cli.main(["year", write("甲.txt", SIGNED)]) == 0
    out, _ = capsys.readouterr()
    assert out.splitlines()[0] == "甲.txt：2024年，通知（“关于做好防汛工作的通知”）"
    assert "落款" in out
    assert "“2024年3月5日”  第4行" in out


@pytest.mark.parametrize("command", ["year", "date"])
def test_standard_input_is_read_for_a_dash(command, monkeypatch, capsys):
    given = io.TextIOWrapper(io.BytesIO(SIGNED.encode()))
    monkeypatch.setattr("sys.stdin", given)
    assert cli.main([command, "-"]) == 0
    assert "<stdin>" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["year", "date"])
def test_a_folder_is_called_one(command, tmp_path, capsys):
    assert cli.main([command, str(tmp_path)]) == 2
    assert "是文件夹" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("甲.txt", "抓好落实。\n", "没有写明年份"),
        ("甲.txt", TORN, "年份矛盾，2024年或2021年"),
        ("2026年工作报告.txt", "抓好落实。\n", "2026年\n  文件名"),
        ("甲.txt", f"{SIGNED}第二篇：乙\n抓好落实。\n", "沿用文件中其他篇的年份"),
    ],
    ids=["none", "conflict", "file name", "inherited"],
)
def test_what_is_said_of_the_year(write, capsys, name, text, said):
    assert cli.main(["year", write(name, text)]) == 0
    assert said in capsys.readouterr().out


def test_one_file_is_one_object_and_several_are_a_list(write, capsys):
    first, second = write("甲.txt", SIGNED), write("乙.txt", TORN)
    assert cli.main(["year", "--output-format", "json", first]) == 0
    one = json.loads(capsys.readouterr().out)
    assert one["pieces"][0]["year"] == 2024
    assert one["pieces"][0]["evidence"][0]["line"] == 4
    assert cli.main(["year", "--output-format", "json", first, second]) == 0
    several = json.loads(capsys.readouterr().out)
    assert several[0] == one
    assert several[1]["pieces"][0]["conflict"] == [2024, 2021]


@pytest.mark.parametrize("command", ["year", "date"])
def test_a_file_that_cannot_be_read_is_exit_2(write, capsys, command):
    assert cli.main([command, "none.txt", write("甲.txt", SIGNED)]) == 2
    out, err = capsys.readouterr()
    assert "甲.txt" in out
    assert "none.txt" in err


def test_a_piece_that_says_nothing_inherits_the_first_year():
    first, second = _pieces("甲.txt", f"{SIGNED}第二篇：乙\n抓好落实。\n")
    assert first.evidence == ("“2024年3月5日”（落款）",)
    assert second.stated_year == 2024
    assert second.evidence == ("inherited", *first.evidence)


def test_a_piece_that_contradicts_itself_has_no_year():
    (piece,) = _pieces("甲.txt", TORN)
    assert piece.stated_year is None
    assert [year for year, _, _ in piece.conflict] == [2024, 2021]


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("news-20221003.txt", 2022),
        ("2026年工作报告.txt", 2026),
        ("2023年总结和2024年计划.txt", 2024),
        ("2019/讲话.txt", 2019),
        ("2019\\讲话.txt", 2019),
        ("2019/2021-03-05.txt", 2021),
        ("20244.txt", None),
        ("20241340.txt", None),
        ("2000字范文.txt", None),
        ("讲话.txt", None),
    ],
)
def test_a_file_name_may_tell_the_year(name, year):
    (piece,) = _pieces(name, "抓好落实。\n")
    assert piece.stated_year == year


def test_a_file_name_yields_to_the_sign_off():
    (piece,) = _pieces("2026.txt", SIGNED)
    assert piece.stated_year == 2024
