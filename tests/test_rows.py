"""Sorted tables: each row is found, and nothing beside it."""

import pytest

from doclint import rows

TABLE = rows.sorted_table("# 注\n乙\t2\t丙\n甲\t1\n甲乙\t3\n\n甲\t0\n丁\t\n".encode())


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("甲", [["0"], ["1"]]),
        ("甲乙", [["3"]]),
        ("乙", [["2", "丙"]]),
        ("丁", [[""]]),
        ("丙", []),
        ("", []),
        ("注", []),
    ],
)
def test_rows_are_found_by_their_first_field(key, found):
    assert list(rows.found(TABLE, key)) == found


def test_every_row_of_a_large_table_is_found():
    keys = [f"{number * 7919 % 10007:05}" for number in range(3000)]
    table = rows.sorted_table("".join(f"{key}\t{key}\n" for key in keys).encode())
    assert all(list(rows.found(table, key)) == [[key]] for key in keys)
    assert list(rows.found(b"", "00000")) == []
