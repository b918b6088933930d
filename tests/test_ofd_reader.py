"""OFD: words, places and failures, on files of tests/ofd_maker.py."""

import ofd_maker
import pytest

from doclint import cli, readers
from doclint.errors import ReadError

TEXT = "全区上年投入养护资金######万元，完成大中修里程八十六公里，群众满意度明显提升。"
ROWS = [TEXT[:24], TEXT[24:]]
PAGE = [
    (40, 40, ROWS[0]),
    (30, 50, ROWS[1]),
    (40, 60, "各镇街要认真抓好落实，按时报送情况。"),
    (40, 70, TEXT[:24]),
    (30, 80, TEXT[24:]),
]


def _draft(data):
    return readers.read("a.ofd", data, ".ofd")


def test_lines_are_joined_and_keep_their_places():
    draft = _draft(ofd_maker.ofd(PAGE))
    assert draft.text == f"{TEXT}\n各镇街要认真抓好落实，按时报送情况。\n{TEXT}"
    assert [s.place for s in draft.segments] == [
        f"page[1]/line[{n}]" for n in range(1, 6)
    ]


def test_a_page_of_pictures_is_told_and_fix_is_refused(tmp_path, capsys):
    path = tmp_path / "a.ofd"
    path.write_bytes(before := ofd_maker.ofd(PAGE, []))
    assert cli.main(["--fix", str(path)]) == 2
    shown = capsys.readouterr()
    assert "第2页是扫描图片" in shown.err
    assert "OFD 不能直接改" in shown.err
    assert "######" in shown.out
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (ofd_maker.ofd([]), "扫描图片"),
        (ofd_maker.ofd(PAGE, extra=[("Encryptions.xml", "")]), "加密"),
        (ofd_maker.ofd(PAGE)[:300], "."),
        (b"", "."),
    ],
    ids=["only pictures", "encrypted", "torn", "empty"],
)
def test_what_cannot_be_read_is_a_clear_failure(data, told):
    with pytest.raises(ReadError, match=told):
        _draft(data)
