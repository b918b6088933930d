"""Which files a run reads."""

import os
import subprocess
import sys

import pytest

from doclint import cli, find


@pytest.fixture
def tree(tmp_path, monkeypatch):
    for name in ("a.txt", "b.md", "c.bin", "sub/d.txt", ".hid/e.txt", "old/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("正文。", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("tree")
def test_folders_are_walked_in_order_without_hidden_ones():
    found = find.files(["."])
    assert [os.path.normpath(p) for p in found.files] == [
        "a.txt",
        "b.md",
        os.path.join("old", "f.txt"),
        os.path.join("sub", "d.txt"),
    ]
    assert found.skipped == 1


def test_what_git_ignores_is_left_out(tree):
    subprocess.run(["git", "init", "-q"], check=True)
    (tree / ".gitignore").write_text("old/\n*.md\n!keep.md\n")
    (tree / "keep.md").write_text("正文。")
    (tree / "sub" / ".gitignore").write_text("d.txt\n")
    names = [os.path.basename(p) for p in find.files(["."]).files]
    assert names == ["a.txt", "keep.md"]


def test_an_inner_ignore_file_takes_back_what_an_outer_one_says(tree):
    subprocess.run(["git", "init", "-q"], check=True)
    (tree / ".gitignore").write_text("!\n*.txt\n")
    (tree / "sub" / ".gitignore").write_text("!d.txt\n")
    names = [os.path.basename(p) for p in find.files(["."]).files]
    assert names == ["b.md", "d.txt"]


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="needs a plain user")
def test_a_folder_that_cannot_be_read_is_a_failure(tree):
    (tree / "sub").chmod(0)
    found = find.files(["."])
    (tree / "sub").chmod(0o700)
    assert [os.path.basename(path) for path, _ in found.failures] == ["sub"]


def test_ignore_files_above_count_inside_a_repository(tree):
    subprocess.run(["git", "init", "-q"], check=True)
    (tree / ".gitignore").write_text("d.txt\n")
    (tree / "sub" / "g.txt").write_text("正文。")
    assert [os.path.basename(p) for p in find.files(["sub"]).files] == ["g.txt"]


def test_a_file_named_is_read_though_ignored(tree):
    (tree / ".gitignore").write_text("a.txt\n")
    assert find.files(["a.txt"]).files == ["a.txt"]


def test_exclude_holds_for_named_files_too(tree):
    found = find.files(["a.txt", "sub"], ("a.txt", "sub/"), str(tree))
    assert (found.files, found.skipped) == ([], 2)


@pytest.mark.usefixtures("tree")
def test_each_file_is_read_once():
    assert find.files(["a.txt", "./a.txt", "."]).files.count("a.txt") == 1


@pytest.mark.usefixtures("tree")
def test_a_missing_path_is_a_failure_and_the_rest_is_read():
    found = find.files(["none.txt", "a.txt"])
    assert found.files == ["a.txt"]
    assert found.failures == [("none.txt", "没有这个文件或文件夹；请检查路径")]


def test_a_folder_without_drafts_is_a_failure(tree):
    (tree / "empty").mkdir()
    ((path, text),) = find.files(["empty"]).failures
    assert path == "empty"
    assert "没有可以检查的文稿" in text


@pytest.mark.parametrize(
    ("kind", "name"), [("html", "报告.html"), ("markdown", "报告.md")]
)
def test_results_are_no_drafts(tmp_path, kind, name):
    draft = tmp_path / "稿.txt"
    draft.write_text("产值######亿元。", encoding="utf-8")
    argv = ["--output-format", kind, "--output", str(tmp_path / name), str(tmp_path)]
    assert [cli.main(argv) for _ in range(2)] == [1, 1]  # written anew the second time
    assert find.files([str(tmp_path)]).files == [str(draft)]


def test_a_hyperscan_that_cannot_be_loaded_does_not_stop_patterns(tree):
    (tree / "lib").mkdir()
    broken = "raise ImportError('no such library')\n"
    (tree / "lib" / "hyperscan.py").write_text(broken, encoding="utf-8")
    code = (
        "import sys; sys.path.insert(0, 'lib')\n"
        "from doclint import find\n"
        "print(find.files(['a.txt', 'b.md'], ('a.txt',), '.').files)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("['b.md']\n", "")
