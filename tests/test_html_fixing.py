"""HTML: --fix changes the characters of a page's text and no other byte."""

import json

import pytest

from doclint import cli, readers
from doclint.errors import WriteError
from doclint.finding import Edit
from doclint.readers.html import editing

PAGE = """<!DOCTYPE html>
<META charset=utf-8><title>讲话</title>\r
<p class='a'>旗<b>臶</b>鲜明&nbsp;，妥善处\r
  臵&hellip;&hellip;<!-- 旗臶 -->各类问题。<p hidden>旗臶</p>
<p title="旗臶">全年产值######亿元。
"""
FIXED = PAGE.replace("<b>臶</b>", "<b>帜</b>").replace("  臵", "  置")


def _fix(path, *options):
    return cli.main(["check", "--fix", *options, str(path)])


@pytest.mark.parametrize(
    ("name", "mark", "invalid"),
    [
        ("utf-8", b"", b""),
        ("utf-8", b"\xef\xbb\xbf", b""),
        ("utf-16-le", b"\xff\xfe", b""),
        ("gb18030", b"", b""),
        ("utf-8", b"", b"<p>" + "全市经济平稳运行。".encode() * 200 + b"\xff"),
    ],
    ids=["utf-8", "mark", "utf-16", "gb18030", "invalid"],
)
def test_only_the_wrong_characters_change(tmp_path, name, mark, invalid):
    path = tmp_path / "a.html"
    path.write_bytes(mark + PAGE.encode(name) + invalid)
    assert _fix(path) == 1
    assert path.read_bytes() == mark + FIXED.encode(name) + invalid


def test_an_encoding_that_is_told_is_used_for_fixing(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes("<p>旗臶鲜明".encode("utf-16-be"))
    assert _fix(path, "--encoding", "utf-16-be") == 0
    assert path.read_bytes() == "<p>旗帜鲜明".encode("utf-16-be")


def test_what_cannot_be_fixed_is_still_shown(tmp_path, capsys):
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8", newline="")
    assert _fix(path) == 1
    assert "占位" in capsys.readouterr().out


def test_a_second_run_changes_nothing(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8", newline="")
    _fix(path)
    once = path.read_bytes()
    _fix(path)
    assert path.read_bytes() == once


def test_diff_writes_nothing(tmp_path, capsys):
    path = tmp_path / "a.html"
    path.write_text("<p>旗臶鲜明", encoding="utf-8")
    assert cli.main(["check", "--diff", str(path)]) == 1
    assert "-旗臶鲜明\n+旗帜鲜明\n" in capsys.readouterr().out
    assert path.read_text(encoding="utf-8") == "<p>旗臶鲜明"


@pytest.mark.parametrize(
    ("page", "edit", "after"),
    [
        ("<p>甲乙丙", (1, 2, "&<"), "<p>甲&amp;&lt;丙"),
        ("<p>甲&quot;丙", (1, 2, "“"), "<p>甲“丙"),
        ("<p>甲&quot;丙", (2, 2, "“"), "<p>甲&quot;“丙"),
        ("<p>甲<b>乙</b>丙", (0, 3, ""), None),
        ("<p>甲<b>乙丙</b>丁", (0, 2, ""), "<p><b>丙</b>丁"),
        ("<p>甲<b>乙</b>丙", (0, 3, "天乙地"), None),
        ("<p>甲<b>乙</b>丙", (0, 3, "甲天丙"), "<p>甲<b>天</b>丙"),
        ("<p>甲<b>乙</b>丙", (0, 2, "天"), None),
        ("<p>甲\n 乙丙", (1, 2, "x"), "<p>甲\n x丙"),
        ("<p>甲\n b", (0, 1, "x"), None),
        ("<p>甲\n 乙丙", (0, 2, "天地"), "<p>天地\n 丙"),
        ("<p>甲  乙", (1, 2, ""), "<p>甲乙"),
        ("<p>甲 乙", (2, 2, " "), None),
        ("<p>甲<br>乙", (1, 2, ""), None),
        ("<p>甲<p>乙", (1, 2, ""), None),
        ("<p>甲<p>乙", (1, 1, "。"), "<p>甲。<p>乙"),
        ("<p>甲<p>乙", (2, 2, "。"), "<p>甲<p>。乙"),
        ("<p>甲<p>乙", (1, 1, "\n"), None),
        ("<p>甲&nbsp;乙", (1, 2, ""), "<p>甲乙"),
        ("<p>甲&#19968;乙", (1, 2, "丁"), "<p>甲丁乙"),
    ],
)
def test_an_edit_is_carried_exactly_or_not_at_all(page, edit, after):
    data, edits = page.encode(), [Edit(*edit)]
    assert editing.can_carry(data, edits, "utf-8") is (after is not None)
    if after is None:
        with pytest.raises(WriteError, match="未作修改"):
            editing.edited(data, edits, "utf-8")
    else:
        assert editing.edited(data, edits, "utf-8") == after.encode()


def test_what_an_encoding_cannot_hold_is_written_as_a_reference():
    data = "<meta charset=big5><p>甲乙丙".encode("big5")
    made = editing.edited(data, [Edit(1, 2, "们")], "big5")
    assert b"&#20204;" in made
    assert readers.read("a.html", made, ".html", "big5").text == "甲们丙\n"


def test_a_fix_that_a_page_cannot_take_is_only_for_display(tmp_path, capsys):
    path = tmp_path / "a.html"
    path.write_text("<p>全县要高举旗臶。<p>要高举旗&#33270;", encoding="utf-8")
    cli.main(["check", "--output-format", "jsonl", str(path)])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["fix"]["safety"] for one in found] == ["safe", "safe"]
    assert _fix(path) == 0
    assert path.read_text(encoding="utf-8") == "<p>全县要高举旗帜。<p>要高举旗帜"
