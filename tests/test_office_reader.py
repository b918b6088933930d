"""Older documents: LibreOffice really converts them, or it is said what to do."""

import io
import os
import shutil
import socket
import subprocess
import zipfile

import pytest

from doclint import cli, readers
from doclint.errors import ReadError
from doclint.readers import office

needs_soffice = pytest.mark.skipif(
    office.soffice() is None,
    reason="needs the Debian package libreoffice-writer-nogui",
)
TEXT = "关于报送材料的通知\n各单位：\n全年产值######亿元。"


def _soffice(folder, kind, path):
    """Return the bytes of a file converted by LibreOffice itself."""
    subprocess.run(
        [
            office.soffice(),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder / "made"),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    suffix = kind.partition(":")[0]
    return (folder / "made" / f"{path.stem}.{suffix}").read_bytes()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return the same text as odt, doc, rtf, docx and the XML of Word 2003."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "draft.txt").write_text(TEXT, encoding="utf-8")
    odt = _soffice(folder, "odt", folder / "draft.txt")
    path = folder / "made" / "draft.odt"
    kinds = {"doc": "doc", "rtf": "rtf", "docx": "docx"}
    kinds["xml"] = "xml:MS Word 2003 XML"
    return {"odt": odt} | {k: _soffice(folder, how, path) for k, how in kinds.items()}


@needs_soffice
@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        ("odt", ".odt"),
        ("doc", ".doc"),
        ("doc", ".wps"),
        ("doc", ".wpt"),
        ("rtf", ".rtf"),
        ("rtf", ".doc"),
        ("xml", ".doc"),
    ],
)
def test_each_kind_gives_its_paragraphs_with_their_places(made, kind, suffix):
    draft = readers.read("a" + suffix, made[kind], suffix)
    assert draft.text == TEXT
    assert [s.place for s in draft.segments] == [f"body/p[{n}]" for n in (1, 2, 3)]


@needs_soffice
def test_fix_is_refused_and_the_file_stays(made, tmp_path, capsys):
    path = tmp_path / "a.doc"
    path.write_bytes(made["doc"])
    assert cli.main(["--fix", str(path)]) == 2
    shown = capsys.readouterr()
    assert "另存为 docx" in shown.err
    assert "######" in shown.out
    assert path.read_bytes() == made["doc"]


@needs_soffice
def test_a_file_that_libreoffice_cannot_open_is_told():
    data = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
    with pytest.raises(ReadError, match=r"打不开.*另存为 docx"):
        readers.read("a.doc", data, ".doc")


def _linking(odt, links):
    """Return an odt that wants pictures and sections from elsewhere."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(odt)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "content.xml":
                part = part.replace(b"<text:p", _links(links) + b"<text:p", 1)
            new.writestr(name, part)
    return out.getvalue()


def _links(links):
    section = (
        '<text:section text:name="S{n}"><text:section-source xlink:href="{link}" '
        'xlink:type="simple"/><text:p>kept</text:p></text:section>'
        '<text:p><draw:frame svg:width="3cm" svg:height="3cm" '
        'text:anchor-type="paragraph"><draw:image xlink:href="{link}" '
        'xlink:type="simple" xlink:actuate="onLoad"/></draw:frame></text:p>'
    )
    each = (section.format(n=n, link=link) for n, link in enumerate(links))
    return "".join(each).encode()


@needs_soffice
def test_nothing_is_fetched_and_no_other_file_is_drawn_in(made, tmp_path):
    (tmp_path / "secret.txt").write_text("SECRET WORDS", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        url = f"http://127.0.0.1:{server.getsockname()[1]}/a.png"
        data = _linking(made["odt"], [url, (tmp_path / "secret.txt").as_uri()])
        draft = readers.read("a.odt", data, ".odt")
        with pytest.raises(BlockingIOError):
            server.accept()
    assert "######" in draft.text
    assert "SECRET" not in draft.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_web_page_that_calls_itself_doc_needs_no_libreoffice(monkeypatch, encoding):
    monkeypatch.setattr(office, "soffice", lambda: None)
    page = "<html><body><p>全年产值######亿元。</p></body></html>".encode(encoding)
    assert readers.read("a.doc", page, ".doc").text.strip() == "全年产值######亿元。"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "空的"),
        ("全年产值。".encode("gbk"), "另存为 docx"),
        (b"PK\3\4" + bytes(40), "损坏"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "另存为 docx"),
    ],
    ids=["empty", "plain text", "torn zip", "picture"],
)
def test_what_is_no_document_is_a_clear_failure(data, told):
    with pytest.raises(ReadError, match=told):
        readers.read("a.doc", data, ".doc")


def _odt(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("content.xml", parts.get("content", "<a/>"))
        package.writestr("styles.xml", "<a/>")
        package.writestr("META-INF/manifest.xml", parts.get("manifest", "<a/>"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (_odt(manifest="<manifest:encryption-data/>"), "加密"),
        (_odt(content=" " * (65 << 20)), "恶意"),
    ],
    ids=["encrypted", "bomb"],
)
def test_a_hostile_odt_never_reaches_libreoffice(monkeypatch, data, told):
    monkeypatch.setattr(office, "soffice", lambda: pytest.fail("was asked"))
    with pytest.raises(ReadError, match=told):
        readers.read("a.odt", data, ".odt")


def test_without_libreoffice_it_says_what_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "PLACES", {})
    path = tmp_path / "a.rtf"
    path.write_bytes(rb"{\rtf1 text}")
    assert cli.main([str(path)]) == 2
    told = capsys.readouterr().err
    assert "需要 LibreOffice" in told
    assert "另存为 docx" in told


def test_it_is_found_where_it_usually_is(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "soffice.com").touch()
    places = ("/nowhere/soffice", "soffice.com", "~/soffice.com")
    monkeypatch.setattr(office, "PLACES", {os.name: places})
    monkeypatch.chdir(tmp_path)
    assert office.soffice() == f"{tmp_path}/soffice.com"


def _fake(folder, script):
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_a_conversion_that_hangs_is_ended_with_its_children(tmp_path, monkeypatch):
    script = f"sleep 600 & echo $! > {tmp_path}/pid; wait"
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assert _fake(tmp_path, script) == shutil.which("soffice")
    monkeypatch.setattr(office, "MOST_WAIT", 2.0)
    monkeypatch.setattr(office.tempfile, "tempdir", str(tmp_path))
    with pytest.raises(ReadError, match="超过 2 秒"):
        readers.read("a.rtf", rb"{\rtf1 text}", ".rtf")
    assert _is_gone(int((tmp_path / "pid").read_text(encoding="utf-8")))
    assert list(tmp_path.glob("doclint-*")) == []


def _is_gone(number):
    """Whether a process has ended; what nobody waits for may stay as a zombie."""
    told = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(number)], capture_output=True, text=True
    ).stdout
    return not told.strip() or told.startswith("Z")


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_its_folder_is_private_and_its_files_are_bounded(tmp_path, monkeypatch):
    script = (
        "for last; do :; done; "
        f"ls -ld $(dirname $last) > {tmp_path}/mode; ulimit -f > {tmp_path}/size"
    )
    monkeypatch.setattr(office, "soffice", lambda: _fake(tmp_path, script))
    with pytest.raises(ReadError, match="打不开"):
        readers.read("a.rtf", rb"{\rtf1 text}", ".rtf")
    assert (tmp_path / "mode").read_text(encoding="utf-8").startswith("drwx------")
    blocks = int((tmp_path / "size").read_text(encoding="utf-8"))
    assert blocks * 512 == office.MOST_FILE
