"""Fixes keep every byte that they did not mean to change."""

import os
import subprocess
from types import SimpleNamespace

import pytest

from doclint import cli, fixes, fixing
from doclint.errors import WriteError
from doclint.finding import Edit, Fix

DIRTY = "旗臶鲜明。\r\n妥善处臵。\n全年实现产值######亿元。"
FIXED = "旗帜鲜明。\r\n妥善处置。\n全年实现产值######亿元。"


@pytest.mark.parametrize(
    ("encode", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("gb18030", b""),
        ("utf-16-le", b"\xff\xfe"),
    ],
    ids=["utf-8", "bom", "gb18030", "utf-16"],
)
def test_encoding_mark_and_newlines_stay(tmp_path, encode, mark):
    path = tmp_path / "a.txt"
    path.write_bytes(mark + DIRTY.encode(encode))
    assert cli.main(["--fix", str(path)]) == 1
    assert path.read_bytes() == mark + FIXED.encode(encode)


def test_a_second_run_changes_nothing(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(DIRTY, encoding="utf-8")
    cli.main(["--fix", str(path)])
    once = path.read_bytes()
    cli.main(["--fix", str(path)])
    assert path.read_bytes() == once


def test_invalid_bytes_stay_as_they_were(tmp_path):
    path = tmp_path / "a.txt"
    filler = "全市经济平稳运行。" * 200
    before = filler.encode() + b"\xff" + DIRTY.encode()
    path.write_bytes(before)
    assert cli.main(["--fix", str(path)]) == 1
    assert path.read_bytes() == filler.encode() + b"\xff" + FIXED.encode()


def test_diff_shows_and_writes_nothing(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("旗臶鲜明。\n", encoding="utf-8")
    assert cli.main(["--diff", str(path)]) == 1
    out = capsys.readouterr().out
    assert "-旗臶鲜明。\n+旗帜鲜明。\n" in out
    assert path.read_text(encoding="utf-8") == "旗臶鲜明。\n"


def test_a_diff_can_be_applied(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("甲\u2028乙\n旗臶鲜明。", encoding="utf-8")
    cli.main(["--diff", "a.txt"])
    (tmp_path / "p").write_text(capsys.readouterr().out, encoding="utf-8")
    subprocess.run(["git", "apply", "--unsafe-paths", "p"], check=True)
    mended = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert mended.endswith("\n旗帜鲜明。")


def _fix(start, end, text):
    return Fix(edits=(Edit(start, end, text),), safety="safe", title="")


def test_many_fixes_are_made_in_one_go():
    made = [_fix(2 * at, 2 * at + 1, "b") for at in range(20_000)]
    found = [SimpleNamespace(fix=fix) for fix in [*made, *made]]
    assert fixes.chosen(found, "safe") == made
    assert fixes.applied("aa" * 20_000, made) == "ba" * 20_000


def test_fixes_that_touch_wait_for_the_next_round():
    first, second = _fix(0, 2, "b"), _fix(2, 3, "c")
    found = [SimpleNamespace(fix=fix) for fix in (second, first)]
    assert fixes.chosen(found, "safe") == [first]


def test_a_clean_file_is_not_written(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("旗帜鲜明。\n", encoding="utf-8")
    before = path.stat().st_mtime_ns
    assert cli.main(["--fix", str(path)]) == 0
    assert path.stat().st_mtime_ns == before


def test_a_file_that_changed_meanwhile_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"new")
    with pytest.raises(WriteError, match="被改动"):
        fixing.write(str(path), b"old", b"fixed")
    assert path.read_bytes() == b"new"


def test_mode_and_link_survive(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("旗臶。", encoding="utf-8")
    path.chmod(0o640)
    link = tmp_path / "b.txt"
    link.symlink_to(path)
    cli.main(["--fix", str(link)])
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "旗帜。"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_reading_the_encoding_cannot_write_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    before = "領導幹部旗臶鮮明，各位代表請予審議。".encode("big5", "ignore")
    path.write_bytes(before)
    assert cli.main(["--fix", "--encoding", "big5", str(path)]) in (0, 1)
    assert path.read_bytes() == before


def test_a_draft_that_may_not_be_written_is_left_alone(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write all the same
    with pytest.raises(WriteError, match="只读"):
        fixing.write(str(path), b"old", b"new")
    assert path.read_bytes() == b"old"


def test_a_folder_that_cannot_be_written_is_a_failure(tmp_path):
    with pytest.raises(WriteError, match="无法写入"):
        fixing.write(str(tmp_path / "none" / "a.txt"), b"", b"x")
