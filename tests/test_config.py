"""Configuration: what is found, what is refused, what wins."""

import pytest

from doclint import cli

DIRTY = "全年实现产值######亿元，旗臶鲜明。\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("selec = []\n", "没有名为“selec”的设置（是否指“select”？）"),
        ("select = 1\n", "select 应为 list"),
        ("select = [1]\n", "select 应为字符串列表"),
        ("year = true\n", "year 应为 int"),
        ("year = 0\n", "0 不是可用的年份"),
        ('level = "high"\n', "没有“high”这一级别"),
        ('fail-on = "none"\n', "没有“none”这一级别"),
        ('lang = "fr"\n', "lang 只能是 zh 或 en"),
        (
            'ignore = ["hash-rum"]\n',
            "没有名为“hash-rum”的规则或类别（是否指“hash-run”？）",
        ),
        ('[levels]\nhash-run = "high"\n', "没有“high”这一级别"),
        ('[levels]\nnone-such = "info"\n', "没有名为“none-such”的规则或类别"),
        ('[[allow]]\nword = "甲"\n', "请写明理由"),
        ('[[allow]]\nreason = "甲"\n', "word、rule 或 files 中至少一项"),
        ('[[allow]]\nword = ""\nreason = "甲"\n', "word 应为非空字符串"),
        ('[[allow]]\nwort = "甲"\nreason = "乙"\n', "是否指“word”？"),
        ("allow = [1]\n", "应为表"),
        ("= 1\n", "不是有效的 TOML"),
        ('packs = ["none"]\n', "no such file"),
        ('packs = ["\\u0000"]\n', "不能作路径的字符"),
        ('exclude = ["!"]\n', "exclude: 有写错的模式"),
        ("a = " + "[" * 5000, "doclint.toml"),
    ],
)
def test_what_is_wrong_in_it_is_said_with_a_remedy(folder, capsys, content, said):
    (folder / "doclint.toml").write_text(content, encoding="utf-8")
    assert cli.main(["a.txt"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert any(name in err for name in ("doclint.toml", "select", "none", "exclude"))


def test_the_nearest_file_wins_and_nothing_is_merged(folder, capsys):
    (folder / "doclint.toml").write_text('ignore = ["garbled"]\n')
    (folder / "sub").mkdir()
    (folder / "sub" / "doclint.toml").write_text('ignore = ["hash-run"]\n')
    (folder / "sub" / "b.txt").write_text(DIRTY, encoding="utf-8")
    cli.main(["--output-format", "concise", "a.txt", "sub/b.txt"])
    lines = capsys.readouterr().out.splitlines()
    assert sum("hash-run" in line and "a.txt" in line for line in lines) == 1
    assert not any("hash-run" in line and "b.txt" in line for line in lines)


def test_pyproject_counts_only_with_our_table(folder):
    (folder / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert cli.main(["a.txt"]) == 1
    (folder / "pyproject.toml").write_text(
        '[tool.doclint]\nignore = ["placeholder", "garbled"]\n'
    )
    assert cli.main(["a.txt"]) == 0


def test_the_command_line_wins(folder):
    (folder / "doclint.toml").write_text('ignore = ["placeholder", "garbled"]\n')
    assert cli.main(["--ignore", "masked", "a.txt"]) == 1


def test_levels_move_a_rule(folder, capsys):
    (folder / "doclint.toml").write_text(
        'ignore = ["garbled"]\nfail-on = "error"\n[levels]\nhash-run = "warning"\n'
    )
    assert cli.main(["a.txt"]) == 0
    assert "疑似 1 处" in capsys.readouterr().out


def test_config_tells_what_applies_and_from_where(folder, capsys):
    (folder / "doclint.toml").write_text("year = 2024\n")
    assert cli.main(["config", "a.txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    (year,) = [line for line in lines if line.startswith("year")]
    assert "2024" in year
    assert "doclint.toml" in year
    assert any(line.startswith("fail-on") and "默认" in line for line in lines)


def test_a_pack_of_ones_own_is_run_beside_the_shipped_one(folder, capsys):
    own = folder / "own"
    own.mkdir()
    (own / "pack.toml").write_text('name = "own"\n[families]\nhouse = "本单位"\n')
    (own / "house.toml").write_text(
        """[[rule]]
id = "old-name"
title = "旧称"
check = "existence"
pattern = "临江镇"
message = "“{found}”已改称临江街道"
why = "2020年撤镇设街道。"
level = "error"
source = "house style"
good = ["临江街道"]
bad = [{ text = "在临江镇调研。", at = "临江镇" }]
""",
        encoding="utf-8",
    )
    (folder / "doclint.toml").write_text('packs = ["own"]\n')
    (folder / "a.txt").write_text("在临江镇调研。\n", encoding="utf-8")
    assert cli.main(["--select", "house", "a.txt"]) == 1
    assert "已改称临江街道" in capsys.readouterr().out
    assert cli.main(["rules", "old-name"]) == 0
    assert cli.main(["rules", "--test", "own"]) == 0
    assert "1 条规则，2 个例子，0 个不符" in capsys.readouterr().out


def test_config_shows_values_as_they_are_written(folder, capsys):
    (folder / "doclint.toml").write_text(
        'select = ["garbled"]\n[levels]\nhash-run = "info"\n', encoding="utf-8"
    )
    assert cli.main(["config", "a.txt"]) == 0
    text = capsys.readouterr().out
    assert 'select     ["garbled"]' in text
    assert 'levels     {hash-run = "info"}' in text
    assert "year       （无）" in text


def test_init_puts_the_hook_at_the_root_of_the_repository(folder, monkeypatch):
    (folder / ".git").mkdir()
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")
    assert cli.main(["init"]) == 0
    assert (folder / "sub" / "doclint.toml").is_file()
    assert (folder / ".pre-commit-config.yaml").is_file()


def test_init_writes_what_is_missing_and_no_more(folder):
    assert cli.main(["init"]) == 0
    first = (folder / "doclint.toml").read_text(encoding="utf-8")
    hooks = (folder / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert "- id: doclint" in hooks
    assert "填仓库中已有的版本标签" in hooks
    assert cli.main(["init"]) == 0
    assert (folder / "doclint.toml").read_text(encoding="utf-8") == first
    assert (folder / ".pre-commit-config.yaml").read_text(encoding="utf-8") == hooks
    assert cli.main(["a.txt"]) == 1


@pytest.mark.parametrize(
    ("before", "entry"),
    [
        ("-   repo: x\n    rev: '1'\n", "\n- repo: https"),
        ("    - repo: x\n      rev: '1'\n", "\n    - repo: https"),
        ("", "\n  - repo: https"),
    ],
)
def test_init_adds_the_hook_in_the_style_of_the_file(folder, before, entry):
    path = folder / ".pre-commit-config.yaml"
    path.write_text("repos:\n" + before, encoding="utf-8")
    assert cli.main(["init"]) == 0
    text = path.read_text(encoding="utf-8")
    assert text.startswith("repos:\n" + before)
    assert entry in text


@pytest.mark.parametrize("text", ["repos: []\n", "repos:\n- repo: x\nci:\n  a: b\n"])
def test_init_leaves_a_hook_file_it_cannot_extend(folder, capsys, text):
    path = folder / ".pre-commit-config.yaml"
    path.write_text(text, encoding="utf-8")
    assert cli.main(["init"]) == 0
    assert "请自行加入" in capsys.readouterr().out
    assert path.read_text(encoding="utf-8") == text


def test_a_table_of_another_tool_is_not_ours(folder):
    (folder / "doclint.toml").write_text('ignore = ["placeholder", "garbled"]\n')
    (folder / "sub").mkdir()
    (folder / "sub" / "pyproject.toml").write_text("[tool.doclint-extra]\n")
    (folder / "sub" / "a.txt").write_text(DIRTY, encoding="utf-8")
    assert cli.main(["sub/a.txt"]) == 0


def test_a_configuration_that_is_a_folder_is_refused(folder, capsys):
    (folder / "doclint.toml").mkdir()
    assert cli.main(["a.txt"]) == 2
    assert "doclint.toml: 不是文件" in capsys.readouterr().err


def test_a_configuration_may_begin_with_a_mark(folder):
    text = '\ufeffignore = ["placeholder", "garbled"]\n'
    (folder / "doclint.toml").write_text(text, encoding="utf-8")
    assert cli.main(["a.txt"]) == 0


def test_a_table_that_is_no_table_is_refused(folder, capsys):
    (folder / "pyproject.toml").write_text("[tool]\ndoclint = 1\n")
    assert cli.main(["a.txt"]) == 2
    assert "tool.doclint" in capsys.readouterr().err
