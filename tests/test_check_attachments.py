"""Lists of attachments."""

import pytest

LIST = "附件：1.甲表\n　　　2.乙表\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("填写附件3。\n" + LIST, ["附件3"], id="beyond-the-list"),
        pytest.param("填写附件2。\n" + LIST, [], id="listed"),
        pytest.param("填写附件三。\n" + LIST, ["附件三"], id="in-characters"),
        pytest.param("填写附件3。\n" + LIST + LIST, [], id="two-lists"),
        pytest.param("填写附件3。\n附件：甲表\n", [], id="one-attachment"),
        pytest.param("填写附件99。\n" + LIST, [], id="no-number-of-the-list"),
    ],
)
def test_numbers_that_are_not_listed(found_by, text, found):
    assert [f.at.text for f in found_by("unlisted-attachment", text)] == found


def test_each_name_loses_its_mark(found_by):
    text = "附件：1.甲表；\n　　　2.乙表。\n"
    assert [f.at.text for f in found_by("attachment-end-mark", text)] == ["；", "。"]
