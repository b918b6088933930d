"""The check ``replacement-character``: the decoder's U+FFFD and the source's."""

import pytest

from doclint import engine, readers

FILLER = "全市上下坚持稳中求进工作总基调。" * 100


def _findings(linter, data):
    report = engine.lint(readers.read("a.txt", data, ".txt"), linter)
    return [(f.rule, f.at.text) for f in report.findings]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (FILLER.encode() + b"\xff", [("invalid-byte", "\ufffd")]),
        ("丢失��字符".encode(), [("replacement-character", "��")]),
        ("前�中�后".encode(), [("replacement-character", "�")] * 2),
        (
            FILLER.encode() + b"\xff" + "�".encode(),
            [("invalid-byte", "\ufffd"), ("replacement-character", "\ufffd")],
        ),
    ],
    ids=["decoder", "source", "apart", "both"],
)
def test_each_origin_has_its_rule(linter, data, expected):
    assert _findings(linter, data) == expected
