"""Packages of XML parts: what is read, and what a hostile one costs."""

import io
import struct
import time
import zipfile
import zlib

import pytest

from doclint.errors import ReadError
from doclint.readers import package
from doclint.readers.package import Package


def _zip(parts, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, content in parts:
            made.writestr(name, content)
    return buffer.getvalue()


def _parse(text):
    seen = []

    def attach(parser):
        parser.CharacterDataHandler = seen.append

    package.parse(text, attach, "a.xml")
    return "".join(seen)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_parts_are_read_whatever_the_case_of_their_names(method):
    made = Package(_zip([("word/Document.xml", "一"), ("b", "二")], method))
    assert "WORD/document.xml" in made
    assert made.read("word/document.xml").decode() == "一"
    assert [one.name for one in made.entries] == ["word/Document.xml", "b"]


def test_bytes_in_front_of_a_zip_and_a_comment_behind_do_no_harm():
    data = b"#!/bin/sh\n" + _zip([("a", "一")])
    data = data[:-2] + struct.pack("<H", 3) + b"abc"
    assert Package(data).read("a").decode() == "一"


def test_names_in_gbk_are_read():
    raw = _zip([("PLACEHOLDER", "一")]).replace(
        b"PLACEHOLDER", "正文数据.x".encode("gbk") + b"t"
    )
    assert [one.name for one in Package(raw).entries] == ["正文数据.xt"]


@pytest.mark.parametrize(
    "name", ["../evil.xml", "word/../../evil", "/etc/passwd", "C:/evil", "..\\evil"]
)
def test_paths_out_of_the_package_are_refused(name):
    with pytest.raises(ReadError, match="指向包外"):
        Package(_zip([(name, "")]))


def test_two_parts_of_one_name_are_refused():
    raw = _zip([("ab", "1"), ("cd", "2")]).replace(b"cd", b"AB")
    with pytest.raises(ReadError, match="同名"):
        Package(raw)


def test_a_missing_part_is_named():
    with pytest.raises(ReadError, match=r"缺少 word/document\.xml"):
        Package(_zip([("a", "")])).read("word/document.xml")


@pytest.mark.parametrize("cut", [1, 30, 80, 10_000])
def test_a_cut_zip_is_refused(cut):
    raw = _zip([("a", "一二三四五六七八九十" * 9)])
    with pytest.raises(ReadError, match="损坏"):
        Package(raw[:-cut]).read("a")


def test_every_damaged_byte_ends_in_the_right_text_or_a_read_error():
    raw = _zip([("a", "一二三四五六七八九十"), ("b", "x")])
    for at in range(len(raw)):
        damaged = raw[:at] + bytes([raw[at] ^ 0xFF]) + raw[at + 1 :]
        try:
            assert Package(damaged).read("a").decode() == "一二三四五六七八九十"
        except ReadError:
            continue


def test_an_encrypted_entry_is_refused():
    raw = bytearray(_zip([("a", "一")]))
    raw[raw.index(b"PK\1\2") + 8] |= 1
    with pytest.raises(ReadError, match="加密"):
        Package(bytes(raw))


@pytest.mark.parametrize(
    ("tail", "said"), [("EncryptedPackage", "密码"), ("WordDocument", "旧版")]
)
def test_an_ole_file_is_told_apart(tail, said):
    raw = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + tail.encode("utf-16-le")
    with pytest.raises(ReadError, match=said):
        Package(raw)


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    raw = _zip([("a", b"\0" * (20 << 20))])
    started = time.process_time()
    with pytest.raises(ReadError, match="恶意"):
        Package(raw).read("a")
    assert time.process_time() - started < 1
    monkeypatch.setattr(package, "MOST_TOTAL", 3)
    small = Package(_zip([("a", "12"), ("b", "34")]))
    small.read("a")
    with pytest.raises(ReadError, match="恶意"):
        small.read("b")


def test_too_many_entries_are_refused():
    raw = bytearray(_zip([("a", "")]))
    struct.pack_into("<HH", raw, raw.rindex(b"PK\5\6") + 8, 20_000, 20_000)
    with pytest.raises(ReadError, match="20000 个部件"):
        Package(bytes(raw))


def test_zip64_numbers_are_read():
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w") as made,
        made.open("a", "w", force_zip64=True) as a,
    ):
        a.write(b"12")
    assert Package(buffer.getvalue()).read("a") == b"12"
    body = zlib.crc32(b"12")
    name, extra = b"a", struct.pack("<HHQQQ", 1, 24, 2, 2, 0)
    local = struct.pack("<4s5HIIIHH", b"PK\3\4", 45, 0, 0, 0, 0, body, 2, 2, 1, 0)
    most = 0xFFFFFFFF
    central = struct.pack(
        "<4s6HIIIHHHHHII",
        *(b"PK\1\2", 45, 45, 0, 0, 0, 0, body, most, most, 1, len(extra)),
        *(0, 0, 0, 0, most),
    )
    head, record = local + name + b"12", central + name + extra
    end64 = struct.pack(
        "<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, len(record), len(head)
    )
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, len(head) + len(record), 1)
    end = struct.pack("<4s4HIIH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, most, most, 0)
    assert Package(head + record + end64 + locator + end).read("a") == b"12"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_xml_is_read_in_its_own_encoding(encoding):
    declared = f'<?xml version="1.0" encoding="{encoding}"?><a>公文</a>'
    data = package.utf8(declared.encode(encoding), "a.xml")
    assert _parse(data) == "公文"


@pytest.mark.parametrize("encoding", ["punycode", "idna", "hex", "undefined", "none"])
def test_xml_in_what_no_file_is_written_in_is_refused_at_once(encoding):
    declared = f'<?xml version="1.0" encoding="{encoding}"?><a>-'.encode()
    started = time.process_time()
    with pytest.raises(ReadError, match=f"编码 {encoding} 读不出"):
        package.utf8(declared + b"b9" * 1_000_000, "a.xml")
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "http://localhost/a.dtd"><a/>',
    ],
    ids=["entities", "external entity", "external subset"],
)
def test_document_types_are_refused(text):
    with pytest.raises(ReadError, match="文档类型"):
        _parse(text.encode())


def test_broken_xml_names_part_and_line():
    with pytest.raises(ReadError, match=r"a\.xml 第 2 行"):
        _parse(b"<a>\n<b></a>")


def test_deep_nesting_is_refused():
    with pytest.raises(ReadError, match="1000 层"):
        _parse(b"<a>" * 10_000 + b"</a>" * 10_000)
