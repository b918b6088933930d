"""Every rule of the shipped pack proves itself by its own examples."""

from pathlib import Path

import pytest

from doclint import examples, packs

RULES = packs.load(Path(__file__).resolve().parents[1] / "rules" / "gongwen").rules


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_examples_hold(rule, linter):
    own = next(r for r in linter.pack.rules if r.id == rule.id)
    assert examples.problems(own, linter) == []
