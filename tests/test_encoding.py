"""Bytes to text: what is read, what is refused, what can be written back."""

import pytest

from doclint import readers
from doclint.errors import ReadError
from doclint.readers.encoding import decode, escape

PROSE = "各位代表：现在，我向大会报告工作，请予审议。过去一年全市经济平稳运行。"
LONG = PROSE * 60
TRADITIONAL = "各位代表：現在，我向大會報告工作，請予審議。過去一年經濟平穩運行。"


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (PROSE.encode(), "utf-8", PROSE),
        (b"\xef\xbb\xbf" + PROSE.encode(), "utf-8", PROSE),
        (PROSE.encode("gb18030"), "gb18030", PROSE),
        ("报告工作".encode("gb18030"), "gb18030", "报告工作"),
        (TRADITIONAL.encode("big5"), "big5", TRADITIONAL),
        (b"\xff\xfe" + PROSE.encode("utf-16-le"), "utf-16-le", PROSE),
        (b"\xfe\xff" + PROSE.encode("utf-16-be"), "utf-16-be", PROSE),
        (b"", "utf-8", ""),
    ],
    ids=["utf-8", "bom", "gb18030", "short", "big5", "utf-16-le", "utf-16-be", "empty"],
)
def test_the_encoding_is_found(data, encoding, text):
    found = decode(data)
    assert (found.encoding, found.text, found.invalid) == (encoding, text, ())


def test_a_bad_byte_does_not_refuse_a_draft():
    data = LONG.encode()
    found = decode(data[:300] + b"\xff" + data[300:])
    assert found.invalid == (100,)
    assert found.text == LONG[:100] + "\ufffd" + LONG[100:]


def test_a_bad_byte_in_gb18030_is_found_too():
    data = LONG.encode("gb18030")
    found = decode(data[:300] + b"\xff" + data[300:])
    assert (found.encoding, len(found.invalid)) == ("gb18030", 1)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
        PROSE.encode("utf-16-le"),
        b"PK\x03\x04" + b"\0\xff" * 900,
    ],
    ids=["png", "utf-16 without bom", "zip"],
)
def test_what_is_no_text_is_refused_with_a_remedy(data):
    with pytest.raises(ReadError, match=r"--encoding|另存为|扩展名改为"):
        decode(data)


def test_the_encoding_can_be_given():
    assert decode(PROSE.encode("utf-16-le"), "utf-16-le").text == PROSE


def test_an_unknown_encoding_is_an_error():
    with pytest.raises(ReadError, match="没有名为“utf-9”的编码"):
        decode(PROSE.encode(), "utf-9")


def test_a_wrong_encoding_is_an_error():
    with pytest.raises(ReadError, match="请用 --encoding"):
        decode(LONG.encode("gb18030"), "utf-8")


def test_bytes_survive_escape():
    data = PROSE.encode() + b"\xff\xfe" + PROSE.encode()
    assert escape(data, "utf-8").encode("utf-8", "surrogateescape") == data


def test_nul_bytes_in_a_text_are_read():
    assert decode(LONG.encode() + b"\0" + LONG.encode()).text.count("\0") == 1


@pytest.mark.parametrize(
    ("path", "suffix"),
    [
        ("a.TXT", ".txt"),
        ("稿 件/讲话.md", ".md"),
        (".gitignore", ""),
        ("README", ""),
        ("C:\\x\\y.Txt", ".txt"),
    ],
)
def test_the_suffix_is_lower_case_and_never_a_hidden_name(path, suffix):
    assert readers.suffix_of(path) == suffix


def test_a_kind_without_reader_is_refused(tmp_path):
    path = tmp_path / "a.xyz"
    path.write_bytes(b"x")
    with pytest.raises(ReadError, match=r"不支持 \.xyz"):
        readers.load(str(path))


def test_a_folder_is_no_file(tmp_path):
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(ReadError, match="不是普通文件"):
        readers.load(str(tmp_path / "a.txt"))


def test_a_text_with_lone_surrogates_is_read_as_it_is():
    draft = readers.of_text("a.txt", "甲\ud800乙", ".txt")
    assert draft.text == "甲\ud800乙"
