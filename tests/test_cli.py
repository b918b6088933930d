"""The command line as data: arguments, standard input, output, exit code."""

import io
import json
import os
import shutil
import subprocess
import sys

import pytest

from doclint import cli, formats

CLEAN = "全市经济平稳运行。\n"
DIRTY = "全年实现产值######亿元。\n"
MACHINE = ("json", "jsonl", "sarif", "github", "gitlab", "junit")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "dirty.txt").write_text(DIRTY, encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x89PNG\0\0\0\0" * 100)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "none").mkdir()
    return tmp_path


@pytest.mark.parametrize("name", sorted(set(formats.FORMATS) - set(formats.COPIES)))
@pytest.mark.parametrize(
    ("paths", "code"),
    [
        (["clean.txt"], 0),
        (["empty.txt"], 0),
        (["dirty.txt"], 1),
        (["missing.txt"], 2),
        (["bad.txt"], 2),
        (["none"], 2),
        (["dirty.txt", "missing.txt"], 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
@pytest.mark.usefixtures("folder")
def test_exit_codes_are_the_same_in_every_format(capsys, name, paths, code):
    where = ["--output", "report"] if name in formats.FILES else []
    assert cli.main(["check", "--output-format", name, *where, *paths]) == code
    out, err = capsys.readouterr()
    if code == 2:
        assert paths[-1] in err
    if "dirty.txt" in paths and not where:
        assert "hash-run" in out.replace("\\-", "-")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--nonsense", "clean.txt"], "没有这样的选项或参数：--nonsense"),
        (["--output-format", "jsom", "clean.txt"], "没有“jsom”这种格式（是否指“json"),
        (["--select", "hash-rum", "clean.txt"], "是否指“hash-run”"),
        (["--ignore", "nothing", "clean.txt"], "没有名为“nothing”"),
        (["--year", "0", "clean.txt"], "0 不是可用的年份"),
        (["--year", "20244", "clean.txt"], "20244 不是可用的年份"),
        (["--year", "abc", "clean.txt"], "'abc' 不是整数"),
        (["--level", "high", "clean.txt"], "没有“high”这一级别"),
        (["--fail-on", "high", "clean.txt"], "没有“high”这一级别"),
        (["--jobs", "-1", "clean.txt"], "进程数不能小于 0"),
        (["--lang", "fr", "clean.txt"], "没有 'fr' 这个选择"),
        (["--encoding", "utf-9", "clean.txt"], "没有名为“utf-9”的编码"),
        (["--baseline", "none.json", "clean.txt"], "没有这个基线文件"),
        (["--output", "none/x/y", "clean.txt"], "无法写入"),
        (["--diff", "--output-format", "json", "clean.txt"], "--diff 不能与 json"),
        (["--statistics", "--output-format", "json", "a"], "--statistics 不能与 json"),
        (["--profile", "--fix", "dirty.txt"], "不能与 --fix 同用"),
        (["--profile", "--unsafe-fixes", "dirty.txt"], "不能与 --unsafe-fixes 同用"),
        (["--profile", "--diff", "dirty.txt"], "不能与 --diff 同用"),
        (["--profile", "--write-baseline", "--", "a.txt"], "不能与 --write-baseline"),
        (["--profile", "--output", "r.txt", "dirty.txt"], "不能与 --output 同用"),
        (["--profile", "--statistics", "dirty.txt"], "不能与 --statistics 同用"),
        (["--profile", "--output-format", "docx", "a.docx"], "--output-format docx"),
        (["--encoding", "hex", "clean.txt"], "没有名为“hex”的编码"),
        (["accept", "clean.txt:²"], "应写作 文件:行"),
        (["--year"], "--year: 后面要写一个值"),
        (["--all=1", "clean.txt"], "--all: 不带值"),
        (["--fix"], "没有说明要检查的文件"),
        (["-", "--stdin-filename", "a.exe"], "不支持 .exe"),
        (["rules", "hash-rum"], "是否指“hash-run”"),
        (["rules", "--test", "none"], "no such file"),
        (["config", "none.txt"], "没有这个文件"),
        (["allow", "甲"], "还缺少：--reason"),
        (["allow", "甲", "--reason", "乙", "--rule", "none"], "没有名为“none”"),
        (["accept", "clean.txt"], "应写作 文件:行"),
        (["accept", "clean.txt:1"], "没有问题可接受"),
        (["accept", "missing.txt:1"], "missing.txt"),
        (["completion", "tcsh"], "tcsh"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_done_is_said_in_one_line(capsys, argv, said):
    assert cli.main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert len(err.splitlines()) == 1


def test_no_arguments_print_help_and_exit_2(capsys):
    assert cli.main([]) == 2
    assert "例：" in capsys.readouterr().out


def test_help_fits_a_screen(capsys):
    assert cli.main(["--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 45
    assert max(map(len, lines)) <= 80


def test_a_family_is_listed_alone(capsys):
    assert cli.main(["rules", "masked"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("masked")
    assert "masked-word" in text
    assert "hash-run" not in text


def test_a_diff_claims_no_correction(folder, capsys):
    assert cli.main(["--diff", "dirty.txt"]) == 1
    assert "已改正" not in capsys.readouterr().err
    assert (folder / "dirty.txt").read_text(encoding="utf-8") == DIRTY


def test_version(capsys):
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("doclint 0.")


def test_a_file_named_like_a_command_is_noted(folder, capsys):
    (folder / "rules").write_text("")
    assert cli.main(["rules"]) == 0
    assert "“rules”按命令执行" in capsys.readouterr().err


def test_two_dashes_end_the_options(folder):
    (folder / "--all.txt").write_text(DIRTY, encoding="utf-8")
    assert cli.main(["check", "--", "--all.txt"]) == 1


@pytest.mark.usefixtures("folder")
def test_standard_input_is_linted_under_its_name(capsys, monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(DIRTY.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    argv = ["-", "--stdin-filename", "x/讲话.txt", "--output-format", "jsonl"]
    assert cli.main(argv) == 1
    assert json.loads(capsys.readouterr().out)["file"] == "x/讲话.txt"


@pytest.mark.usefixtures("folder")
def test_fixed_standard_input_goes_to_standard_output(capsys, monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO("旗臶鲜明。".encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    assert cli.main(["--fix", "-"]) == 0
    out, err = capsys.readouterr()
    assert out == "旗帜鲜明。"
    assert "1" in err


def _run(*argv, data):
    command = [sys.executable, "-m", "doclint", *argv]
    return subprocess.run(command, input=data, capture_output=True, check=False)


@pytest.mark.parametrize("text", ["旗臶鲜明。\r\n", "", "旗帜鲜明。\r\n"])
def test_fixed_standard_input_keeps_its_bytes(text):
    done = _run("--fix", "-", data=text.encode("gb18030"))
    assert done.stdout == text.replace("臶", "帜").encode("gb18030")
    assert "文件" in done.stderr.decode()


def test_standard_input_takes_the_settings_of_the_working_folder(folder, monkeypatch):
    (folder / "sub").mkdir()
    (folder / "sub" / "doclint.toml").write_text('ignore = ["placeholder"]\n')
    monkeypatch.chdir(folder / "sub")
    assert _run("-", data="产值######亿元。".encode()).returncode == 0


def test_a_crash_is_no_finding(folder):
    code = "from doclint import cli, check; check.run = None; cli.entry()"
    command = [sys.executable, "-c", code, "dirty.txt"]
    done = subprocess.run(command, capture_output=True, check=False, cwd=folder)
    assert done.returncode == 2
    assert b"Traceback" in done.stderr


@pytest.mark.usefixtures("folder")
def test_a_profile_says_what_it_could_not_read(capsys):
    assert cli.main(["--profile", "clean.txt", "none.txt"]) == 2
    assert "none.txt" in capsys.readouterr().err
    assert cli.main(["--profile", "-"]) == 2


def test_standard_input_without_findings_passes_through_fix(capsys, monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(CLEAN.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    assert cli.main(["--fix", "-"]) == 0
    assert capsys.readouterr().out == CLEAN


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["--fail-on", "error"], 1),
        (["--select", "garbled"], 0),
        (["--select", "hash-run,garbled"], 1),
        (["--ignore", "placeholder"], 0),
        (["--ignore", "hash-run"], 0),
        (["--level", "error"], 1),
        (["--select", "ALL"], 1),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
@pytest.mark.usefixtures("folder")
def test_rules_are_chosen(argv, code):
    assert cli.main([*argv, "dirty.txt"]) == code


def test_output_goes_to_a_file(folder, capsys):
    argv = ["--output-format", "json", "--output", "r.json", "dirty.txt"]
    assert cli.main(argv) == 1
    assert capsys.readouterr().out == ""
    report = json.loads((folder / "r.json").read_text(encoding="utf-8"))
    assert report["version"] == 1


@pytest.mark.usefixtures("folder")
def test_statistics_count_by_rule(capsys):
    assert cli.main(["--statistics", "dirty.txt"]) == 1
    assert "hash-run" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_profile_shows_hits_and_time(capsys):
    assert cli.main(["--profile", "dirty.txt"]) == 0
    assert "hits/kB" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_english_is_spoken_on_demand(capsys):
    assert cli.main(["--lang", "en", "dirty.txt"]) == 1
    assert "never filled in" in capsys.readouterr().out


def test_several_processes_give_the_same_report(folder, capsys):
    for number in range(40):
        (folder / f"n{number:02}.txt").write_text(DIRTY, encoding="utf-8")
    names = [f"n{number:02}.txt" for number in range(40)]
    outputs = []
    for jobs in ("1", "2"):
        cli.main(["--output-format", "jsonl", "--jobs", jobs, *names])
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]
    assert len(outputs[0].splitlines()) == 40


def test_rules_lists_and_explains(capsys):
    assert cli.main(["rules"]) == 0
    assert "hash-run" in capsys.readouterr().out
    assert cli.main(["rules", "hash-run"]) == 0
    out = capsys.readouterr().out
    for part in ("为什么：", "依据：", "会报告：", "不报告：", "--ignore hash-run"):
        assert part in out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_names_the_options(capsys, shell):
    assert cli.main(["completion", shell]) == 0
    out = capsys.readouterr().out
    assert "output-format" in out
    assert "sarif" in out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_is_understood_by_its_shell(capsys, shell):
    if shutil.which(shell) is None:
        if os.environ.get("DOCLINT_NO_SKIPS"):
            pytest.fail(f"{shell} is not installed")
        pytest.skip(f"install the package {shell} (make test-system)")
    cli.main(["completion", shell])
    script = capsys.readouterr().out
    done = subprocess.run([shell, "-n"], input=script, text=True, check=False)
    assert done.returncode == 0


@pytest.mark.parametrize("argv", [["-m", "doclint"], ["-m", "doclint.cli"]])
@pytest.mark.usefixtures("folder")
def test_the_module_runs(argv):
    done = subprocess.run(
        [sys.executable, *argv, "dirty.txt"], capture_output=True, check=False
    )
    assert done.returncode == 1


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "latin-1"])
def test_a_narrow_console_never_breaks_it(folder, encoding):
    (folder / "odd.txt").write_text(
        "产值######亿元🙂，旗臶\u200b鲜明。", encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "doclint", "odd.txt"],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": encoding, "PATH": "", "HOME": str(folder)},
    )
    assert done.returncode == 1
    assert done.stderr == b""


@pytest.mark.usefixtures("folder")
def test_a_closed_pipe_is_no_crash():
    command = (
        f"{sys.executable} -m doclint --output-format jsonl --all dirty.txt | true"
    )
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr


@pytest.mark.usefixtures("folder")
def test_a_run_without_rules_is_not_done(capsys):
    assert cli.main(["--ignore", "ALL", "clean.txt"]) == 2
    assert "没有一条规则可以运行" in capsys.readouterr().err


HOUSE = """\
[[rule]]
id = "old-name"
title = "旧称"
check = "existence"
pattern = '临江镇'
message = "旧称"
why = "已改称。"
level = "error"
source = "house style"
good = ["临江街道"]
bad = [{ text = "在临江镇。", at = "临江镇" }]
"""


def test_a_family_in_preview_runs_when_it_is_selected(folder):
    (folder / "ours").mkdir()
    head = 'preview = ["house"]\n[families]\nhouse = "本单位"\n'
    (folder / "ours" / "pack.toml").write_text(head, encoding="utf-8")
    (folder / "ours" / "house.toml").write_text(HOUSE, encoding="utf-8")
    (folder / "doclint.toml").write_text('packs = ["ours"]\n', encoding="utf-8")
    (folder / "old.txt").write_text("他在临江镇。\n", encoding="utf-8")
    assert cli.main(["old.txt"]) == 0
    assert cli.main(["--select", "house", "old.txt"]) == 1


@pytest.mark.parametrize("option", ["--output", "--write-baseline"])
@pytest.mark.parametrize("path", ["dirty.txt", "."])
def test_results_never_overwrite_a_draft(folder, capsys, option, path):
    assert cli.main([option, "dirty.txt", path]) == 2
    assert "会覆盖要检查的文稿" in capsys.readouterr().err
    assert (folder / "dirty.txt").read_text(encoding="utf-8") == DIRTY


def test_a_baseline_never_overwrites_another_file(folder, capsys):
    assert cli.main(["--write-baseline", "clean.txt", "dirty.txt"]) == 2
    assert "不是可用的基线文件" in capsys.readouterr().err
    assert (folder / "clean.txt").read_text(encoding="utf-8") == CLEAN


@pytest.mark.parametrize(
    ("redirect", "argv"),
    [(">&-", "clean.txt"), (">/dev/full", "dirty.txt"), ("<&-", "-")],
    ids=["closed stdout", "full disk", "closed stdin"],
)
def test_a_broken_stream_is_a_job_not_done(folder, redirect, argv):
    command = f"{sys.executable} -m doclint {argv} {redirect}"
    done = subprocess.run(
        command, shell=True, capture_output=True, check=False, cwd=folder
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "argv",
    [["--encoding", "idna"], ["--encoding", ""], ["--output", ""]],
    ids=" ".join,
)
def test_an_option_that_makes_no_sense_is_refused(folder, capsys, argv):
    assert cli.main([*argv, str(folder / "clean.txt")]) == 2
    assert capsys.readouterr().out == ""


def test_an_empty_word_is_not_allowed(folder, capsys):
    assert cli.main(["allow", "", "--reason", "无"]) == 2
    assert not (folder / "doclint.toml").exists()
    assert "不能为空" in capsys.readouterr().err
