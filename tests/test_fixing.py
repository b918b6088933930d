"""Fixes keep every byte that they did not mean to change."""

import pytest

from doclint import cli, fixing
from doclint.errors import WriteError

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


def test_a_folder_that_cannot_be_written_is_a_failure(tmp_path):
    with pytest.raises(WriteError, match="无法写入"):
        fixing.write(str(tmp_path / "none" / "a.txt"), b"", b"x")
