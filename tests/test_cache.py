"""The cache of compiled packs: trusted only when private, never stale."""

import os

import house_pack
import pytest

from doclint import cache, job, private, readers, scanner, settings

ENGINE = scanner.hyperscan()


@pytest.fixture
def pack(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "cache").mkdir(mode=0o700)
    yield house_pack.made(tmp_path / "pack")
    job.forget()


def _stored(tmp_path):
    return sorted((tmp_path / "cache" / "doclint").glob("pack-*"))


@pytest.mark.parametrize("portable", [False, True])
def test_a_compiled_pack_comes_back_the_same(pack, tmp_path, portable):
    first = cache.compiled((str(pack),), portable=portable)
    assert len(_stored(tmp_path)) == 1
    again = cache.compiled((str(pack),), portable=portable)
    assert list(again.table.texts) == list(first.table.texts)
    assert again.table[1:] == first.table[1:]
    assert again.pack.rules[0].id == first.pack.rules[0].id
    assert again.pack.rules[0].good == ()  # examples are left behind


def test_a_changed_rule_is_compiled_anew(pack):
    cache.compiled((str(pack),))
    house_pack.name(pack, "青禾乡")
    assert cache.compiled((str(pack),)).pack.rules[0].anchors == ("青禾乡",)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no time of the inode")
def test_a_changed_rule_with_an_old_time_is_compiled_anew(pack):
    path = pack / "house.toml"
    before = path.stat()
    cache.compiled((str(pack),))
    house_pack.name(pack, "青禾乡")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert cache.compiled((str(pack),)).pack.rules[0].anchors == ("青禾乡",)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_in_a_pack_may_lead_nowhere_or_in_circles(pack):
    for name in ("first", "second"):
        (pack / name).symlink_to(".")
    (pack / "circle").symlink_to("circle")
    (pack / "gone").symlink_to("nothing")
    other = pack.parent / "other"
    other.mkdir()
    (other / "own.txt").write_text("一", encoding="utf-8")
    (pack / "linked").symlink_to(other)
    before = cache.compiled((str(pack),))
    assert cache.compiled((str(pack),)).signature == before.signature
    (other / "own.txt").write_text("一二", encoding="utf-8")
    assert cache.compiled((str(pack),)).signature != before.signature


def test_a_damaged_cache_is_compiled_anew(pack, tmp_path):
    cache.compiled((str(pack),))
    (path,) = _stored(tmp_path)
    for data in (b"", b"\0\0\0", path.read_bytes()[:-100], os.urandom(200)):
        path.write_bytes(data)
        assert cache.compiled((str(pack),)).pack.rules[0].id == "old-name"


@pytest.mark.parametrize("portable", [False, True])
def test_no_damage_changes_what_is_found(pack, tmp_path, monkeypatch, portable):
    monkeypatch.setattr(cache, "shipped_pack", lambda: str(pack))
    monkeypatch.chdir(tmp_path)
    plain = job.PLAIN._replace(portable=portable)
    draft = readers.of_text("a.txt", "临江镇。", ".txt")
    job.forget()
    job.done_on(draft, b"", plain, settings.DEFAULT)
    (path,) = _stored(tmp_path)
    sound = path.read_bytes()
    for at in range(0, len(sound), max(1, len(sound) // 300)):
        path.write_bytes(sound[:at] + bytes((sound[at] ^ 0x55,)) + sound[at + 1 :])
        path.chmod(0o600)
        job.forget()
        report = job.done_on(draft, b"", plain, settings.DEFAULT).report
        assert [one.rule for one in report.findings] == ["old-name"], at


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_a_cache_that_others_can_write_is_not_read(pack, tmp_path):
    cache.compiled((str(pack),))
    (path,) = _stored(tmp_path)
    poison = path.read_bytes()
    path.unlink()
    path.write_bytes(poison)
    path.chmod(0o666)
    assert not private.is_private(str(path))
    assert cache.compiled((str(pack),)).pack.rules[0].id == "old-name"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_a_folder_that_others_can_write_is_not_used(pack, tmp_path):
    folder = tmp_path / "cache" / "doclint"
    folder.mkdir()
    folder.chmod(0o777)
    assert private.folder() is None
    assert cache.compiled((str(pack),)).pack.rules[0].id == "old-name"
    assert _stored(tmp_path) == []


def test_an_engine_that_cannot_be_loaded_is_done_without(pack, monkeypatch):
    monkeypatch.setattr(cache, "shipped_pack", lambda: str(pack))
    draft = readers.of_text("a.txt", "在临江镇。", ".txt")
    monkeypatch.setattr(scanner, "library", lambda: cache.__file__)
    for loaded in (ENGINE, None):
        monkeypatch.setattr(scanner, "hyperscan", lambda loaded=loaded: loaded)
        for _ in range(2):
            job.forget()
            report = job.done_on(draft, b"", job.PLAIN, settings.DEFAULT).report
            assert [one.rule for one in report.findings] == ["old-name"]


def test_an_engine_that_cannot_be_loaded_is_no_reason_to_compile_again(
    pack, monkeypatch
):
    monkeypatch.setattr(cache, "shipped_pack", lambda: str(pack))
    monkeypatch.setattr(scanner, "library", lambda: cache.__file__)
    monkeypatch.setattr(scanner, "hyperscan", lambda: None)
    draft = readers.of_text("a.txt", "在临江镇。", ".txt")
    reports = []
    for _ in range(2):
        job.forget()
        reports.append(job.done_on(draft, b"", job.PLAIN, settings.DEFAULT).report)
        monkeypatch.setattr(cache, "_loaded", None)
    assert reports[0] == reports[1]
    assert reports[0].findings


def test_everything_works_where_nothing_can_be_written(pack, tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert cache.compiled((str(pack),)).pack.rules[0].id == "old-name"


def test_a_relative_cache_home_is_ignored(monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    assert private.folder() is None
