"""The check ``doubling``: text printed twice to look bold."""

import pytest

from doclint import engine, readers


@pytest.fixture
def found(linter):
    """Return a function that gives what the rule finds: texts with suggestions."""

    def run(text):
        report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
        return [
            (f.at.text, f.suggestions) for f in report.findings if f.rule == "overprint"
        ]

    return run


@pytest.mark.parametrize(
    ("text", "shown", "read"),
    [
        ("（一）健健全全机机制制。", "健健全全机机制制", "健全机制"),
        ("一一、、总总体体要要求求", "总总体体要要求求", "总体要求"),
        ("22002255年年预预算算", "22002255年年预预算算", "2025年预算"),
    ],
    ids=["words", "after-a-mark", "with-a-number"],
)
def test_a_doubled_phrase_is_read_once(found, text, shown, read):
    assert found(text) == [(shown, (read,))]


@pytest.mark.parametrize(
    "text",
    ["开开心心快快乐乐工工整整", "方方面面", "研发发展展示"],
    ids=["reduplication", "two", "borders"],
)
def test_words_that_double_their_characters_stay(found, text):
    assert found(text) == []
