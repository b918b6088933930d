"""Every encoding at every length: read right, or refused with the way out."""

import random

import pytest

from doclint import cli
from doclint.errors import ReadError
from doclint.readers.encoding import decode

PROSE = (
    "各位代表：过去一年，全县上下迎难而上，新建农村公路一百二十公里，改造老旧小区九个，"
    "办成民生实事十件。我们坚持把就业摆在优先位置，开展技能培训三千人次。\n"
)
TRADITIONAL = (
    "各位代表：過去一年，全縣上下迎難而上，新建農村公路一百二十公里，改造老舊小區九個，"
    "辦成民生實事十件。我們堅持把就業擺在優先位置，開展技能培訓三千人次。\n"
)
LENGTHS = (8, 30, 2000)


def samples(prose, length):
    """Return ten samples, cut at places that a seed fixes."""
    chosen = random.Random(length)
    whole = prose * (2 * length // len(prose) + 2)
    starts = [chosen.randrange(len(prose)) for _ in range(10)]
    return [whole[start : start + length] for start in starts]


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("gb18030", b"", "gb18030"),
        ("gbk", b"", "gb18030"),
        ("gb2312", b"", "gb18030"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-32-le", b"\xff\xfe\0\0", "utf-32-le"),
        ("utf-32-be", b"\0\0\xfe\xff", "utf-32-be"),
        ("hz", b"", "hz"),
    ],
)
def test_simplified_text_is_read_exactly(codec, mark, name, length):
    for text in samples(PROSE, length):
        found = decode(mark + text.encode(codec))
        assert (found.text, found.encoding, found.bom) == (text, name, mark)


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("codec", ["big5", "cp950", "big5hkscs"])
def test_traditional_text_is_read_exactly(codec, length):
    for text in samples(TRADITIONAL, length):
        assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp950", "村裏新修的恒溫糧倉已經啟用"),
        ("big5hkscs", "大會在啓德舉行，村裏人說好"),
    ],
)
def test_what_only_a_wider_big5_has_is_read(codec, text):
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("head", ["", "2026 No.1\n"], ids=["prose", "figures first"])
def test_wide_text_without_mark_is_refused_by_its_name(codec, length, head):
    for text in samples(PROSE, length):
        data = (head + text).encode(codec)
        with pytest.raises(ReadError, match=f"--encoding {codec} "):
            decode(data)
        assert decode(data, codec).text == head + text


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize(
    ("codec", "prose", "cut"),
    [
        ("utf-8", PROSE, 1),
        ("utf-8", PROSE, 2),
        ("gb18030", PROSE, 1),
        ("big5", TRADITIONAL, 1),
    ],
)
def test_a_character_cut_at_the_end_is_one_bad_place(codec, prose, cut, length):
    for text in samples(prose, length):
        data = (text.rstrip("\n") + "新").encode(codec)[:-cut]
        found = decode(data)
        assert found.encoding == codec
        assert found.text.rstrip("\ufffd") == text.rstrip("\n")
        assert len(found.invalid) == len(found.text) - len(text.rstrip("\n")) > 0


def test_a_bad_byte_in_a_short_text_does_not_change_its_encoding():
    data = "全市经济平稳".encode() + b"\xff" + "运行良好。".encode()
    assert decode(data).text == "全市经济平稳\ufffd运行良好。"


def test_frames_of_a_table_are_no_big5():
    text = "┌──┬──┐\n│表一│表二│\n└──┴──┘\n"
    assert decode(text.encode("gbk")).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x1b$)A\x0e1(8f\x0f",
        b"\x1b$B?M\x1b(B",
        "Le député a déclaré l’été".encode("cp1252"),
        "平成二十年度の予算について、大臣は述べた。".encode("shift_jis"),
        "Правительство сообщило о новых мерах".encode("cp1251"),
        PROSE.encode("hz")[:-4],
    ],
    ids=["iso-2022-cn", "iso-2022-jp", "latin", "shift_jis", "cyrillic", "hz cut"],
)
def test_what_cannot_be_told_is_refused_with_a_remedy(data):
    with pytest.raises(ReadError, match="--encoding"):
        decode(data)


@pytest.mark.parametrize(
    "text",
    ["a~{b", "C:~{1234~}", r"\bf~{x} ~{y}", "~~{}~~", "~{", "mask ~{abcdefgh~} ok"],
)
def test_ascii_with_the_sign_of_hz_is_ascii(text):
    found = decode(text.encode())
    assert (found.text, found.encoding) == (text, "utf-8")


@pytest.mark.parametrize("given", ["utf-16", "UTF_16", "utf16"])
def test_a_mark_tells_the_byte_order_of_the_encoding_given(given):
    data = b"\xfe\xff" + PROSE.encode("utf-16-be")
    assert decode(data, given).text == PROSE


@pytest.mark.parametrize("given", ["base64", "idna", "punycode"])
def test_a_codec_that_is_no_encoding_is_an_error(given):
    with pytest.raises(ReadError, match=r"没有名为|解码失败"):
        decode(b"\xe9abc", given)


def test_a_fix_leaves_a_file_in_hz_in_hz(tmp_path):
    path = tmp_path / "a.txt"
    data = "各位代表：产值######亿元，增长较快。\n".encode("hz")
    path.write_bytes(data)
    assert cli.main([str(path)]) == 1
    assert cli.main(["--fix", str(path)]) == 1
    assert path.read_bytes() == data
