"""Texts found clean before: never a stale answer, and nothing kept of a draft."""

import os
import sys
from pathlib import Path

import house_pack
import pytest

from doclint import cache, clean, cli, engine, job, libraries, readers
from doclint.document import Block, Remark, Segment
from doclint.span import Span

CLEAN = "各街道要抓好落实。\n"


pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder to work in, with a pack of one rule and an empty private folder."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    monkeypatch.setenv("LOCALAPPDATA", str(home))
    pack = house_pack.made(tmp_path / "pack")
    monkeypatch.setattr(cache, "shipped_pack", lambda: str(pack))
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    yield here
    job.forget()


@pytest.fixture
def linted(monkeypatch):
    """The names of the files that were linted, in order."""
    names = []
    lint = engine.lint

    def noted(draft, *rest):
        names.append(draft.source)
        return lint(draft, *rest)

    monkeypatch.setattr(engine, "lint", noted)
    return names


def _kept(folder):
    return folder.parent / "home" / "doclint" / "clean.bin"


def test_an_unchanged_clean_file_is_linted_once(linted, capsys):
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    assert cli.main(["a.txt", "--output-format", "json"]) == 0
    first = capsys.readouterr()
    assert cli.main(["a.txt", "--output-format", "json"]) == 0
    assert capsys.readouterr() == first
    assert linted == ["a.txt"]


def test_a_file_with_findings_is_linted_each_time(folder, linted, capsys):
    Path("a.txt").write_text("在临江镇。\n", encoding="utf-8")
    for _ in range(2):
        assert cli.main(["a.txt"]) == 1
        assert "临江镇" in capsys.readouterr().out
    assert linted == ["a.txt"] * 2
    assert not _kept(folder).exists()


def test_several_documents_in_a_file_are_linted_each_time(linted):
    text = f"第一篇：讲话\n{CLEAN}第二篇：讲话\n原临江镇。\n"
    Path("a.txt").write_text(text, encoding="utf-8")
    assert [cli.main(["a.txt"]) for _ in range(2)] == [0, 0]
    assert linted == ["a.txt"] * 2


def _another_text(_folder):
    Path("a.txt").write_text("在临江镇。\n", encoding="utf-8")
    return ["a.txt"]


def _another_rule(folder):
    house_pack.name(folder.parent / "pack", "各街道")
    return ["a.txt"]


def _a_configuration(_folder):
    Path("doclint.toml").write_text('select = ["house"]\n', encoding="utf-8")
    return ["a.txt"]


def _another_name(_folder):
    Path("a.txt").rename("二〇二四年.txt")
    return ["二〇二四年.txt"]


def _another_kind(_folder):
    Path("a.txt").rename("a.md")
    return ["a.md"]


@pytest.mark.parametrize(
    "change",
    [
        _another_text,
        _another_rule,
        _a_configuration,
        _another_name,
        _another_kind,
        lambda _: ["a.txt", "--year", "2024"],
        lambda _: ["a.txt", "--level", "error"],
        lambda _: ["a.txt", "--select", "house"],
        lambda _: ["a.txt", "--no-cache"],
        lambda _: ["a.txt", "--portable"],
        lambda _: ["a.txt", "--fix"],
        lambda _: ["a.txt", "--diff"],
    ],
)
def test_what_changed_in_any_way_is_linted(folder, linted, change):
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    cli.main(["a.txt"])
    linted.clear()
    argv = change(folder)
    cli.main(argv)
    assert linted[:1] == argv[:1]


def test_a_library_in_another_state_may_change_findings(tmp_path, linted, monkeypatch):
    (tmp_path / "__init__.py").write_text("")
    monkeypatch.setattr(libraries, "origin", lambda _: str(tmp_path / "__init__.py"))
    states = libraries.states
    monkeypatch.setattr(libraries, "states", lambda _: states(["jieba"]))
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    for words in ("工作 9 n\n", "工作 99 n\n", ""):
        if words:
            (tmp_path / "dict.txt").write_text(words, encoding="utf-8")
        cli.main(["a.txt"])
    assert linted == ["a.txt"] * 2


def test_the_state_of_a_library_in_a_zip_is_that_of_the_zip(tmp_path, monkeypatch):
    path = tmp_path / "lib.zip"
    origin = str(path / "own" / "__init__.py")
    monkeypatch.setattr(libraries, "origin", lambda _: origin)
    path.write_bytes(b"PK")
    before = libraries.states(["own"])
    assert [one[:2] for one in before[0][1]] == [(str(path), 2)]
    path.write_bytes(b"PK.")
    assert libraries.states(["own"]) != before


def test_the_digest_takes_in_all_that_a_rule_can_see():
    draft = readers.of_text("a.txt", CLEAN, ".txt")
    others = [
        draft._replace(source="b.txt"),
        draft._replace(encoding="gb18030"),
        draft._replace(text=CLEAN[1:], raw=None),
        draft._replace(segments=(Segment(0, 2, "body/p[1]", 0),)),
        draft._replace(blocks=(Block(Span(0, 2), "code"),)),
        draft._replace(invalid=(1,)),
        draft._replace(unread=("第2页没有文字",)),
    ]
    made = [clean.digest(b"", one, None) for one in (draft, *others)]
    made += [clean.digest(b"", draft, 2024), clean.digest(b"x", draft, None)]
    assert len({*made}) == len(made)
    remarked = draft._replace(remarks=(Remark("allow x -- y", 1, Span(0, 2)),))
    assert clean.digest(b"", remarked, None) == made[0]
    assert clean.digest(b"", draft._replace(raw=None), None) == made[0]


def test_parts_do_not_run_together():
    assert clean.hashed(b"a", b"bc") != clean.hashed(b"ab", b"c")


def test_nothing_of_a_draft_is_kept(folder):
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    cli.main(["a.txt"])
    data = _kept(folder).read_bytes()
    assert len(data) == 16
    assert os.name == "nt" or _kept(folder).stat().st_mode & 0o777 == 0o600


def test_what_several_runs_found_stands_side_by_side(tmp_path):
    path = str(tmp_path / "clean.bin")
    first, second = clean.CleanTexts(path), clean.CleanTexts(path)
    first.add(b"a" * 16)
    first.save()
    second.add(b"b" * 16)
    second.save()
    again = clean.CleanTexts(path)
    assert b"a" * 16 in again
    assert b"b" * 16 in again
    assert b"c" * 16 not in again


def test_of_too_many_the_older_half_is_dropped(tmp_path, monkeypatch):
    monkeypatch.setattr(clean, "_MOST", 8)
    path = tmp_path / "clean.bin"
    for number in range(9):
        texts = clean.CleanTexts(str(path))
        texts.add(bytes((number,)) * 16)
        texts.save()
    kept = path.read_bytes()[::16]
    assert kept == bytes((5, 6, 7, 8))


def test_a_full_disk_only_costs_a_second_look(folder, linted, monkeypatch):
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(CLEAN, encoding="utf-8")
    cli.main(["a.txt"])
    before = _kept(folder).read_bytes()

    def full(_place, _data):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        assert cli.main(["b.txt"]) == 0
    assert _kept(folder).read_bytes() == before
    assert cli.main(["b.txt"]) == 0
    assert linted == ["a.txt", "b.txt", "b.txt"]


_SYSTEM = sys.platform.startswith("linux")


@pytest.mark.skipif(not _SYSTEM, reason="only Linux has a device that is full")
def test_where_there_is_no_room_the_findings_are_told(folder, capsys, monkeypatch):
    monkeypatch.setattr(clean, "is_private", lambda _: True)
    _kept(folder).parent.mkdir(mode=0o700, exist_ok=True)
    _kept(folder).symlink_to("/dev/full")
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    Path("b.txt").write_text("在临江镇。\n", encoding="utf-8")
    monkeypatch.setattr(clean, "_read", lambda _: b"")
    assert cli.main(["a.txt", "b.txt"]) == 1
    assert "临江镇" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_what_a_link_in_the_private_folder_names_stays(folder):
    Path("own.txt").write_text("自己的文件", encoding="utf-8")
    _kept(folder).parent.mkdir(mode=0o700, exist_ok=True)
    _kept(folder).symlink_to(Path("own.txt").absolute())
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    assert cli.main(["a.txt"]) == 0
    assert Path("own.txt").read_text(encoding="utf-8") == "自己的文件"
    assert _kept(folder).read_bytes()[16:] == b""
    assert not _kept(folder).is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_a_file_that_others_can_write_is_not_believed(folder, linted):
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    cli.main(["a.txt"])
    _kept(folder).chmod(0o666)
    cli.main(["a.txt"])
    assert linted == ["a.txt"] * 2
    assert _kept(folder).stat().st_mode & 0o777 == 0o600  # made anew


@pytest.mark.parametrize("data", [b"", b"\0" * 5, bytes(range(100))], ids=len)
def test_a_damaged_file_is_no_answer(folder, linted, data):
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    cli.main(["a.txt"])
    _kept(folder).write_bytes(data)
    assert cli.main(["a.txt"]) == 0
    assert linted == ["a.txt"] * 2


def test_all_works_where_nothing_can_be_written(folder, linted, monkeypatch):
    blocked = folder / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    monkeypatch.setenv("LOCALAPPDATA", str(blocked))
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    assert [cli.main(["a.txt"]) for _ in range(2)] == [0, 0]
    assert linted == ["a.txt"] * 2
