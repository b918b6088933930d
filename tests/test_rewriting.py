"""Odd zips: a changed part is put in, every other entry stays as it is."""

import io
import struct
import zipfile

import pytest
from docx_files import docx, p, unpacked

from doclint.cli import main

TEXT = "各部门要再接再励，扎实推进。"
PARTS = unpacked(docx(p(TEXT)))
BODY = "word/document.xml"
_LONG = 0xFFFFFFFF


class _Pipe(io.RawIOBase):
    """What cannot be sought in: sizes come behind the data."""

    def __init__(self):
        self.data = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.data += data
        return len(data)


def _zip(file, **given):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in PARTS.items():
            one = zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10))
            one.extra = struct.pack("<HH4s", 0x4242, 4, b"abcd")
            with made.open(one, "w", **given) as out:
                out.write(part)
    return bytes(file.data) if isinstance(file, _Pipe) else file.getvalue()


def _records(data):
    """Return the records of the directory, and where that begins and ends."""
    start = struct.unpack_from("<I", data, len(data) - 6)[0]
    at, end, out = start, data.rindex(b"PK\5\6"), []
    while at < end:
        length = 46 + sum(struct.unpack_from("<HHH", data, at + 28))
        out.append(data[at : at + length])
        at += length
    return out, start, end


def _turned(data):
    records, start, end = _records(data)
    return data[:start] + b"".join(records[::-1]) + data[end:]


def _long(data):
    """Return a zip whose directory tells all its numbers in 64 bits."""
    records, start, _ = _records(data)
    made = b""
    for record in records:
        packed, size = struct.unpack_from("<II", record, 20)
        place = struct.unpack_from("<I", record, 42)[0]
        extra = struct.pack("<HHQQQ", 1, 24, size, packed, place)
        head = bytearray(record[:46])
        struct.pack_into("<II", head, 20, _LONG, _LONG)
        struct.pack_into("<I", head, 42, _LONG)
        length = struct.unpack_from("<H", record, 30)[0]
        struct.pack_into("<H", head, 30, len(extra) + length)
        name = 46 + struct.unpack_from("<H", record, 28)[0]
        made += head + record[46:name] + extra + record[name:]
    number, at = len(records), start + len(made)
    counts = (number, number, len(made), start)
    end = struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, *counts)
    end += struct.pack("<4sIQI", b"PK\6\7", 0, at, 1)
    short = (0xFFFF, 0xFFFF, _LONG, _LONG, 0)
    return data[:start] + made + end + struct.pack("<4s4HIIH", b"PK\5\6", 0, 0, *short)


def _with_comment(data):
    comment = b"a mark PK\5\6 of its own, and more than that"
    return data[:-2] + struct.pack("<H", len(comment)) + comment


PLAIN = _zip(io.BytesIO())
ZIPS = {
    "plain": PLAIN,
    "long sizes": _zip(io.BytesIO(), force_zip64=True),
    "sizes behind": _zip(_Pipe()),
    "long sizes behind": _zip(_Pipe(), force_zip64=True),
    "long directory": _long(PLAIN),
    "turned directory": _turned(PLAIN),
    "comment": _with_comment(PLAIN),
    "bytes in front": b"#!/bin/sh\n" + PLAIN,
    "bytes behind": PLAIN + bytes(7),
}


def _entries(data):
    """Return the bytes of each entry but the body, headers included."""
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        assert made.testzip() is None
        every = sorted(made.infolist(), key=lambda one: one.header_offset)
        stops = [*(one.header_offset for one in every[1:]), made.start_dir]
        return {
            one.filename: data[one.header_offset : stop]
            for one, stop in zip(every, stops, strict=True)
            if one.filename != BODY
        }


@pytest.mark.parametrize("kind", ZIPS)
def test_entries_of_odd_zips_stay(kind, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(ZIPS[kind])
    assert main(["--output-format", "docx", str(path)]) == 1
    copy = unpacked((tmp_path / "a.doclint.docx").read_bytes())
    assert "word/comments.xml" in copy
    assert copy["word/media/seal.bin"] == PARTS["word/media/seal.bin"]
    assert main(["--unsafe-fixes", str(path)]) == 0
    after = path.read_bytes()
    before = PLAIN if kind == "comment" else ZIPS[kind]  # zipfile reads no such one
    assert _entries(after) == _entries(before)
    assert unpacked(after)[BODY].decode() == PARTS[BODY].decode().replace("励", "厉")
    assert list(unpacked(after)) == list(unpacked(before))


def test_no_long_number_is_left_where_all_are_small(tmp_path):
    path = tmp_path / "a.docx"
    for kind in ("long sizes", "long directory"):
        path.write_bytes(ZIPS[kind])
        assert main(["--unsafe-fixes", str(path)]) == 0
        records, _, _ = _records(path.read_bytes())
        assert all(struct.pack("<I", _LONG) not in record for record in records)
        assert all(b"abcd" in record for record in records)
    with zipfile.ZipFile(path) as made:
        assert {len(one.extra) for one in made.infolist()} == {8}


def test_a_name_may_be_as_long_as_the_system_takes_it(tmp_path):
    path = tmp_path / f"{'公' * 83}.docx"
    path.write_bytes(PLAIN)
    assert main(["--unsafe-fixes", str(path)]) == 0
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_several_processes_write_copies_into_one_folder(tmp_path, capsys):
    for number in range(20):
        (tmp_path / f"{number}.docx").write_bytes(PLAIN)
    arguments = ["--output-format", "docx", "--output", f"{tmp_path}/out/"]
    for _ in range(2):  # the second time, all are known as our own
        assert main([*arguments, "--jobs", "2", str(tmp_path)]) == 1
        assert capsys.readouterr().out.count("批注 1 条") == 20
    made = sorted(one.name for one in (tmp_path / "out").iterdir())
    assert made == sorted(f"{number}.doclint.docx" for number in range(20))


def test_a_folder_that_cannot_be_made_is_told(tmp_path, capsys):
    path = tmp_path / "a.docx"
    path.write_bytes(PLAIN)
    arguments = ["--output-format", "docx", "--output", f"{path}/b.docx", str(path)]
    assert main(arguments) == 2
    assert "无法写入" in capsys.readouterr().err
    assert path.read_bytes() == PLAIN


@pytest.mark.parametrize("link", ["symlink_to", "hardlink_to"])
def test_a_draft_is_not_overwritten_by_another_of_its_names(link, tmp_path):
    path, other = tmp_path / "a.docx", tmp_path / "b.docx"
    path.write_bytes(PLAIN)
    getattr(other, link)(path)
    arguments = ["--output-format", "docx", "--output", str(other), str(path)]
    assert main(arguments) == 2
    assert path.read_bytes() == other.read_bytes() == PLAIN
