"""One finding is one place: what is reported where rules overlap."""

import pytest
from conftest import linter_of

from doclint import engine, lint_text, packs, readers

RULE = """
[[rule]]
id = "{id}"
title = "例"
check = "existence"
pattern = '{pattern}'
message = "{{found}}"
why = "例"
level = "{level}"
source = "house style"
good = ["无"]
bad = [{{ text = "甲乙丙丁", at = "甲乙" }}]
"""


@pytest.fixture
def found(tmp_path):
    """Return a function that lints with rules given as family, id, level, pattern."""

    def run(text, *rules):
        families = sorted({rule[0] for rule in rules})
        names = "\n".join(f'{family} = "例"' for family in families)
        (tmp_path / "pack.toml").write_text(f"[families]\n{names}\n", encoding="utf-8")
        for family in families:
            own = [rule[1:] for rule in rules if rule[0] == family]
            (tmp_path / f"{family}.toml").write_text(
                "".join(RULE.format(id=i, level=lv, pattern=p) for i, lv, p in own),
                encoding="utf-8",
            )
        linter = linter_of(packs.load(tmp_path))
        draft = readers.read("a.txt", text.encode(), ".txt")
        return [(f.rule, f.at.text) for f in engine.lint(draft, linter).findings]

    return run


def test_a_match_inside_another_of_its_family_is_left_out(found):
    rules = [("a", "short", "error", "乙丙"), ("a", "long", "warning", "甲乙丙")]
    assert found("甲乙丙丁", *rules) == [("long", "甲乙丙")]


def test_of_equal_matches_the_more_certain_one_is_reported(found):
    rules = [("a", "first", "warning", "乙丙"), ("a", "second", "error", "乙丙")]
    assert found("甲乙丙丁", *rules) == [("second", "乙丙")]


def test_families_do_not_hide_each_other(found):
    rules = [("a", "short", "error", "乙丙"), ("b", "long", "error", "甲乙丙")]
    assert found("甲乙丙丁", *rules) == [("long", "甲乙丙"), ("short", "乙丙")]


def test_matches_that_only_overlap_are_both_reported(found):
    rules = [("a", "left", "error", "甲乙丙"), ("a", "right", "error", "丙丁")]
    assert found("甲乙丙丁", *rules) == [("left", "甲乙丙"), ("right", "丙丁")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("为发展作出积极供献。", [("wrong-phrase", "积极供献")]),
        ("加强党风廉正建设。", [("wrong-phrase", "党风廉正")]),
    ],
)
def test_of_two_readings_of_a_word_the_likelier_is_reported(text, expected):
    findings = lint_text(text).findings
    assert [(one.rule, one.at.text) for one in findings] == expected
