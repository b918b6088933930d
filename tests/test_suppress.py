"""Allow-list, comments and baseline, through the public door."""

import json
import time
from types import SimpleNamespace

import pytest

from doclint import cli, suppress
from doclint.span import Span

DIRTY = "全年实现产值######亿元，旗臶鲜明。\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    return tmp_path


def _rules(capsys, *argv):
    code = cli.main(["check", "--output-format", "jsonl", *argv])
    out, err = capsys.readouterr()
    return code, [json.loads(line)["rule"] for line in out.splitlines()], err


def test_a_word_of_the_allow_list_lets_what_overlaps_it_pass(folder, capsys):
    (folder / "doclint.toml").write_text(
        '[[allow]]\nword = "产值######亿"\nreason = "涉密数据统一隐去"\n',
        encoding="utf-8",
    )
    code, rules, _ = _rules(capsys, "a.txt")
    assert (code, len(rules)) == (1, 1)
    assert rules != ["hash-run"]


def test_an_entry_for_a_rule_or_for_files_holds_only_there(folder, capsys):
    (folder / "b.txt").write_text(DIRTY, encoding="utf-8")
    (folder / "doclint.toml").write_text(
        '[[allow]]\nrule = "hash-run"\nfiles = "b.txt"\nreason = "样稿"\n',
        encoding="utf-8",
    )
    assert "hash-run" in _rules(capsys, "a.txt")[1]
    assert "hash-run" not in _rules(capsys, "b.txt")[1]


def test_unused_entries_are_named_after_a_folder(folder, capsys):
    (folder / "doclint.toml").write_text(
        '[[allow]]\nword = "从不出现"\nreason = "无"\n', encoding="utf-8"
    )
    assert "允许项“从不出现”没有用到" in _rules(capsys, ".")[2]
    assert "没有用到" not in _rules(capsys, "a.txt")[2]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<!-- doclint: allow hash-run -- 样例 -->\n产值######亿元。\n", 0),
        ("<!-- doclint: allow placeholder -- 样例 -->\n产值\n######亿元。\n", 0),
        ("<!-- doclint: allow hash-run -- 样例 -->\n正文。\n\n产值######亿元。\n", 1),
        ("产值######亿元。<!-- doclint: allow hash-run -- 样例 -->\n", 0),
        ("<!-- doclint: allow hash-run -->\n产值######亿元。\n", 1),
        ("<!-- doclint: allow other -- 样例 -->\n产值######亿元。\n", 1),
    ],
    ids=["above", "family", "next paragraph", "same line", "no reason", "other rule"],
)
def test_a_comment_silences_its_paragraph_or_line(folder, capsys, text, left):
    (folder / "c.md").write_text(text, encoding="utf-8")
    assert _rules(capsys, "c.md")[1].count("hash-run") == left


def test_a_comment_without_reason_or_use_is_named(folder, capsys):
    comments = ("allow hash-run", "allow x-run -- 无")
    text = "".join(f"<!-- doclint: {one} -->\n" for one in comments) + "正文。\n"
    (folder / "c.md").write_text(text, encoding="utf-8")
    err = _rules(capsys, "c.md")[2]
    assert "c.md:1: doclint 注释 hash-run 未写理由" in err
    assert "c.md:2: doclint 注释 x-run 没有用到" in err


def test_a_comment_naming_no_rule_is_named(folder, capsys):
    text = "<!-- doclint: allow hash-rum -- 样例 -->\n产值######亿元。\n"
    (folder / "c.md").write_text(text, encoding="utf-8")
    assert "没有名为“hash-rum”的规则" in _rules(capsys, "c.md")[2]


@pytest.mark.parametrize("configured", [True, False], ids=["configured", "bare"])
def test_a_baseline_beside_the_drafts_needs_no_naming(folder, capsys, configured):
    if configured:
        (folder / "doclint.toml").write_text("")
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text(DIRTY, encoding="utf-8")
    assert cli.main(["accept", "a.txt:1"]) == 0
    assert cli.main(["accept", "sub/a.txt:1"]) == 0
    capsys.readouterr()
    assert _rules(capsys, "a.txt", "sub/a.txt")[:2] == (0, [])


def test_a_baseline_above_the_configuration_does_not_hold(folder, capsys):
    cli.main(["check", "--write-baseline", "--", "a.txt"])
    (folder / "sub").mkdir()
    (folder / "sub" / "doclint.toml").write_text("")
    (folder / "sub" / "a.txt").write_text(DIRTY, encoding="utf-8")
    capsys.readouterr()
    assert len(_rules(capsys, "sub/a.txt")[1]) == 2


def test_a_baseline_accepts_what_was_there_and_reports_what_is_new(folder, capsys):
    assert cli.main(["check", "--write-baseline", "base.json", "a.txt"]) == 0
    capsys.readouterr()
    assert _rules(capsys, "--baseline", "base.json", "a.txt")[:2] == (0, [])
    moved = "前面加了一行。\n" + DIRTY + "投资####万元。\n"
    (folder / "a.txt").write_text(moved, encoding="utf-8")
    assert _rules(capsys, "--baseline", "base.json", "a.txt")[1] == ["hash-run"]


def test_what_a_baseline_no_longer_needs_is_counted(folder, capsys):
    cli.main(["check", "--write-baseline", "base.json", "a.txt"])
    (folder / "a.txt").write_text("正文。\n", encoding="utf-8")
    capsys.readouterr()
    err = _rules(capsys, "--baseline", "base.json", ".")[2]
    assert "基线里有 2 处已不再出现" in err


def test_what_is_accepted_is_not_fixed(folder):
    cli.main(["check", "--write-baseline", "base.json", "a.txt"])
    cli.main(["check", "--fix", "--baseline", "base.json", "a.txt"])
    assert (folder / "a.txt").read_text(encoding="utf-8") == DIRTY


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"version": 9, "accepted": []}', '{"version": 1}']
)
def test_a_broken_baseline_is_refused(folder, capsys, content):
    (folder / "base.json").write_text(content)
    code, _, err = _rules(capsys, "--baseline", "base.json", "a.txt")
    assert code == 2
    assert "base.json" in err


def test_accept_writes_one_line_to_the_baseline_once(folder, capsys):
    (folder / "doclint.toml").write_text('baseline = "base.json"\n')
    assert cli.main(["accept", "a.txt:1"]) == 0
    assert "新接受 2 处" in capsys.readouterr().out
    assert cli.main(["accept", "a.txt:1"]) == 0
    assert "新接受 0 处" in capsys.readouterr().out
    assert _rules(capsys, "a.txt")[:2] == (0, [])


def test_what_a_baseline_says_of_other_files_stays(folder, capsys):
    (folder / "b.txt").write_text(DIRTY, encoding="utf-8")
    cli.main(["check", "--write-baseline", "--", "a.txt", "b.txt"])
    cli.main(["check", "--write-baseline", "--", "b.txt"])
    capsys.readouterr()
    assert _rules(capsys, "a.txt", "b.txt")[:2] == (0, [])


def test_equal_places_are_accepted_one_by_one(folder, capsys):
    (folder / "a.txt").write_text("甲。\n产值####。\n乙。\n产值####。\n", "utf-8")
    cli.main(["accept", "a.txt:2"])
    capsys.readouterr()
    assert _rules(capsys, "a.txt")[1] == ["hash-run"]
    cli.main(["accept", "a.txt:4"])
    capsys.readouterr()
    assert _rules(capsys, "a.txt")[1] == []


def test_allow_leaves_a_configuration_it_cannot_extend(folder, capsys):
    argv = ["allow", "旗臶", "--reason", "引文"]
    (folder / "doclint.toml").write_text("allow = []\n")
    assert cli.main(argv) == 2
    assert "不是有效的 TOML" in capsys.readouterr().err
    assert (folder / "doclint.toml").read_text() == "allow = []\n"
    (folder / "doclint.toml").unlink()
    (folder / "pyproject.toml").write_text("[tool.doclint]\n")
    assert cli.main(argv) == 2
    assert "[[tool.doclint.allow]]" in capsys.readouterr().err
    assert not (folder / "doclint.toml").exists()


def test_an_entry_used_in_one_folder_is_not_unused(folder, capsys):
    sub = folder / "sub"
    sub.mkdir()
    for path, word in ((folder, "从不出现"), (sub, "######")):
        text = f'[[allow]]\nword = "{word}"\nreason = "无"\n'
        (path / "doclint.toml").write_text(text, encoding="utf-8")
    (sub / "a.txt").write_text(DIRTY, encoding="utf-8")
    assert "允许项“从不出现”没有用到" in _rules(capsys, ".")[2]


def test_levels_may_name_a_family(folder, capsys):
    (folder / "doclint.toml").write_text('[levels]\nplaceholder = "info"\n')
    assert "hash-run" not in _rules(capsys, "a.txt")[1]


def test_allow_writes_the_allow_list(folder, capsys):
    (folder / "doclint.toml").write_text('fail-on = "error"\n')
    argv = ["allow", "旗臶", "--rule", "garbled", "--reason", "引“原文”如此"]
    assert cli.main(argv) == 0
    assert cli.main(["allow", "######", "--reason", "样稿"]) == 0
    capsys.readouterr()
    assert _rules(capsys, "a.txt")[1] == []


def test_what_the_allow_list_holds_is_no_related_place(folder, capsys):
    (folder / "b.txt").write_text(
        "要推进“十二五”规划的实施。要学习贯彻党的十七大精神。\n"
        "以优异成绩迎接党的十八大胜利召开。今年是中国共产党成立90周年。\n",
        encoding="utf-8",
    )
    (folder / "doclint.toml").write_text(
        '[[allow]]\nword = "党的十七大精神"\nreason = "引用原文"\n', encoding="utf-8"
    )
    argv = ["check", "--year", "2024", "--output-format", "jsonl", "b.txt"]
    cli.main(argv)
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (summary,) = [one for one in found if one["rule"] == "years-replaced"]
    assert "党的十七大精神" not in [one["text"] for one in summary["related"]]
    assert len(summary["related"]) == 2


def test_thousands_of_comments_cost_what_they_hold():
    line = "各部门要扎实推进，，抓好。<!-- doclint: allow a -- 旧稿 -->\n"
    found = suppress.comments(line * 20_000)
    at = [Span(one.covers.start + 8, one.covers.start + 10) for one in found]
    findings = [
        SimpleNamespace(rule="other", family="mark", at=SimpleNamespace(span=span))
        for span in at
    ]
    started = time.process_time()
    assert suppress.by_comments(findings, found) == (findings, set())
    assert time.process_time() - started < 5


def test_the_first_comment_that_covers_a_finding_counts_as_used():
    spans = [Span(0, 30), Span(5, 10), Span(5, 40), Span(40, 40)]
    found = [
        suppress.Comment(span, span, ("other", "mark"), "旧稿", 1) for span in spans
    ]

    def used(start, end):
        at = SimpleNamespace(span=Span(start, end))
        finding = SimpleNamespace(rule="doubled", family="mark", at=at)
        return suppress.by_comments([finding], found)[1]

    assert used(6, 8) == {0}
    assert used(29, 31) == {0}
    assert used(30, 31) == {2}
    assert used(40, 50) == set()


@pytest.mark.parametrize(
    ("comment", "rules", "reason"),
    [
        (
            "<!-- doclint: allow a-b, c -- 旧稿 -- 不改 -->",
            ("a-b", "c"),
            "旧稿 -- 不改",
        ),
        ("<!--doclint:allow a --旧稿-->", ("a",), "旧稿"),
        ("<!-- doclint: allow a--b -->", ("a--b",), None),
        ("<!-- doclint: allow a -- -->", ("a",), None),
        ("<!-- doclint: allow a -- <!-- b -->", ("a",), "<!-- b"),
    ],
)
def test_how_a_comment_is_read(comment, rules, reason):
    (found,) = suppress.comments(f"文。{comment}后-->")
    assert (found.rules, found.reason) == (rules, reason)
    assert found.span == Span(2, 2 + len(comment))


@pytest.mark.parametrize(
    "text",
    [
        "<!-- doclint: allow 甲 -- 旧 -->",
        "<!-- doclint: allowed a -- 旧 -->",
        "<!-- doclint: allow a\n-- 旧 -->",
        "<!-- doclint: allow a -- 旧",
    ],
)
def test_what_is_no_comment_for_doclint(text):
    assert suppress.comments(text) == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("文<!-- doclint: allow a -- b -->" * 40_000, [40_000]),
        ("<!-- doclint: allow a -- b -->\n文\n" * 40_000, [40_000]),
        ("<!-- doclint: allow a -- " * 40_000, [0]),
        ("<!-- doclint: allow a -- " * 40_000 + "-->", [0, 1]),
        ("<!-- doclint: allow 甲 " * 40_000 + "-->", [0]),
        ("<!-- doclint: allow a" + " " * 1_000_000 + "-->", [0]),
        ("<!-- doclint: allow a -- b" + " " * 1_000_000, [0]),
    ],
    ids=[
        "a line",
        "lines",
        "no end",
        "one end",
        "no rules",
        "blanks",
        "blanks and no end",
    ],
)
def test_comments_of_any_shape_cost_what_they_hold(text, counts):
    started = time.process_time()
    assert len(suppress.comments(text)) in counts
    assert time.process_time() - started < 5
