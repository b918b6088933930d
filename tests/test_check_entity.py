"""The check ``entity``: HTML entities, decoded."""

import pytest

from doclint import engine, readers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各县&nbsp;&nbsp;市区", [("&nbsp;&nbsp;", ("  ",))]),
        ("各县&nbsp 市区", [("&nbsp", (" ",))]),
        ("党建&amp;业务", [("&amp;", ("&",))]),
        ("研发&amp;amp;nbsp;经费", [("&amp;amp;nbsp;", (" ",))]),
        ("&#20851;于&#x4F1A;议", [("&#20851;", ("关",)), ("&#x4F1A;", ("会",))]),
        ("表情&#55357;", [("&#55357;", ())]),
        ("数&#99999999;", []),
        ("AT&T、R&D、A&B；", []),
        ("http://a.cn/?a=1&lt;=2", []),
    ],
    ids=[
        "run",
        "no-semicolon",
        "ampersand",
        "escaped-twice",
        "numbers",
        "half-a-pair",
        "too-long",
        "names",
        "address",
    ],
)
def test_a_run_of_entities_is_decoded(linter, text, expected):
    report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
    found = [f for f in report.findings if f.rule == "html-entity"]
    assert [(f.at.text, f.suggestions) for f in found] == expected
