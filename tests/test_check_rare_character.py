"""The check ``rare-character``: outside the standard, and what explains it."""

import pytest

from doclint import engine, readers


@pytest.fixture
def found(gongwen, linter):
    """Return a function that gives what a rule finds: texts with suggestions."""
    everything = linter._replace(enabled=frozenset(range(len(gongwen.rules))))

    def run(rule, text):
        report = engine.lint(readers.of_text("a.txt", text, ".txt"), everything)
        return [(f.at.text, f.suggestions) for f in report.findings if f.rule == rule]

    return run


def test_a_character_outside_the_standard_is_named(found):
    assert found("rare-character", "禁止敲䑩捕捞") == [("䑩", ())]


@pytest.mark.parametrize(
    "text",
    ["喆、淼、堃和𬬻都在表中", "教师刘玲琍到场", "古籍作“䄈”", "彼は働く䄈です"],
    ids=["standard", "name", "quotation", "japanese"],
)
def test_names_quotations_and_the_standard_are_left_alone(found, text):
    assert found("rare-character", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加强公路廹设和管护", [("廹", ("建",))]),
        ("选手黄珮淇夺冠", []),
        ("蓉城囍事", []),
        ("坚持高质量發展", []),
    ],
    ids=["explained", "name", "decoration", "traditional"],
)
def test_a_shifted_character_is_read_from_its_word(found, text, expected):
    assert found("font-shift-rare", text) == expected


def test_several_damaged_characters_are_told_from_traditional_residue(found):
    # 佇 and 亞 are traditional characters, but here only 作 and 交 make words.
    text = "做好各项工佇，加强亞流。"
    assert found("font-shift-rare", text) == [("佇", ("作",)), ("亞", ("交",))]
    assert found("traditional-character", text) == []
