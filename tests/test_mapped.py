"""Mapped files: sections come back as they were, and damage is seen."""

import pytest

from doclint import mapped
from doclint.private import write_private

SECTIONS = [b"head", b"", bytes(range(9)), b"\0" * 16]


def test_sections_come_back(tmp_path):
    path = str(tmp_path / "file.bin")
    write_private(path, mapped.joined(SECTIONS))
    sections = mapped.opened(path)
    assert [bytes(sections[i]) for i in range(len(sections))] == SECTIONS
    for number in (-1, 4):
        with pytest.raises(IndexError):
            sections[number]


def test_numbers_of_any_size_can_be_read_in_place():
    sections = mapped.Sections(memoryview(mapped.joined([b"abc", b"\1\0\0\0"])))
    assert sections[1].cast("I").tolist() == [1]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 64,
        b"\xff" * 64,
        mapped.joined(SECTIONS)[:-1],
        mapped.joined(SECTIONS) + b"\0" * 8,
        mapped.joined(SECTIONS)[:8] + b"\0" * 80,
    ],
    ids=["empty", "zeros", "ones", "cut short", "too long", "no bounds"],
)
def test_a_damaged_file_is_none(tmp_path, data):
    path = str(tmp_path / "file.bin")
    write_private(path, data)
    assert mapped.opened(path) is None


def test_a_damaged_section_is_told_and_the_file_removed(tmp_path):
    path = tmp_path / "file.bin"
    data = mapped.joined(SECTIONS)
    at = data.index(bytes(range(9)))
    write_private(str(path), data[:at] + b"x" + data[at + 1 :])
    sections = mapped.opened(str(path))
    assert bytes(sections[0]) == b"head"
    with pytest.raises(mapped.DamagedError):
        sections[2]
    assert not path.exists()


def test_a_file_that_is_not_there_is_none(tmp_path):
    assert mapped.opened(str(tmp_path / "file.bin")) is None
