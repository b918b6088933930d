"""The check ``character-run``: neighbours are one finding with one reading."""

import pytest

from doclint import engine, readers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("⽹⻚建设", [("⽹⻚", ("网页",))]),
        ("⽹建⻚设", [("⽹", ("网",)), ("⻚", ("页",))]),
        ("\uf98a量（）：，", [("\uf98a", ("力",))]),
        ("\ufa0e标准字", []),
        ("一二三", []),
    ],
    ids=["neighbours", "apart", "compatibility", "unified", "clean"],
)
def test_a_run_of_compatibility_characters_reads_character_by_character(
    linter, text, expected
):
    report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
    found = [f for f in report.findings if f.rule == "compatibility-character"]
    assert [(f.at.text, f.suggestions) for f in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\uf0b7 要点", [("\uf0b7", ("•",))]),
        ("张\ue863到场", [("\ue863", ())]),
        ("\uf0b7\ue863", [("\uf0b7\ue863", ())]),
    ],
    ids=["bullet", "unknown", "one-unknown-in-the-run"],
)
def test_a_private_character_reads_as_the_table_says(linter, text, expected):
    report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
    found = [f for f in report.findings if f.rule == "private-character"]
    assert [(f.at.text, f.suggestions) for f in found] == expected
