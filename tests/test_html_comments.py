"""HTML: comments for doclint hold back what they stand for, and tell if they do not."""

import pytest

from doclint import cli

ALLOW = "<!-- doclint: allow hash-run -- 样例 -->"
BAD = "产值######亿元。"


@pytest.mark.parametrize(
    ("page", "left"),
    [
        (f"{ALLOW}\n<p>{BAD}</p>", 0),
        (f"{ALLOW}\n<div>\n<p>{BAD}</p></div>", 0),
        (f"<p>{ALLOW}{BAD}</p>", 0),
        (f"<p>产值<b>{ALLOW}######</b>亿元。</p>", 0),
        (f"<p>{BAD}</p> {ALLOW}\n", 0),
        (f"{ALLOW}<p>正文一段。<br>{BAD}</p>", 0),
        (f"<footer>{ALLOW}<p>某县政府</p></footer><p>{BAD}", 1),
        (f"{ALLOW}<p>正文一段。</p>\n<p>{BAD}</p>", 1),
        (f"<p>{BAD}</p>\n{ALLOW}\n", 1),
        (f"<p>&lt;!-- doclint: allow hash-run -- 样例 -->{BAD}</p>", 1),
        (f"<!-- doclint: allow hash-run --><p>{BAD}</p>", 1),
    ],
    ids=[
        *("before", "around", "inside", "midst", "behind", "broken line"),
        *("other frame", "other", "after", "escaped", "no reason"),
    ],
)
def test_a_comment_holds_back_what_it_stands_for(tmp_path, page, left):
    path = tmp_path / "a.html"
    path.write_text(page, encoding="utf-8")
    assert cli.main([str(path)]) == left


def test_a_comment_that_does_nothing_is_named_with_its_line(tmp_path, capsys):
    path = tmp_path / "a.html"
    path.write_text(f"<p>正文一段。</p>\n<hr>\n{ALLOW}\n", encoding="utf-8")
    assert cli.main([str(path)]) == 0
    assert "a.html:3: doclint 注释 hash-run 没有用到" in capsys.readouterr().err
