"""The kinds of look. A rule names one of them and gives it parameters.

Each module holds ``check``, ``PARAMS`` (name -> type of each parameter a rule
may give), ``REQUIRED`` (those it must give), ``REQUIRES`` (libraries) and
``anchors`` (literals that follow from the parameters).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from doclint.document import Document, Evidence, Hit, Match
    from doclint.rule import Rule

    Check = Callable[[Document, Rule, list[Hit], Evidence], Iterator[Match]]

CHECKS = {
    "character-run": "doclint.checks.character_run",
    "entity": "doclint.checks.entity",
    "existence": "doclint.checks.existence",
    "initials": "doclint.checks.initials",
    "insertion": "doclint.checks.insertion",
    "interrupted": "doclint.checks.interrupted",
    "lost-number": "doclint.checks.lost_number",
    "mark-run": "doclint.checks.marks",
    "masks": "doclint.checks.masks",
    "mojibake": "doclint.checks.mojibake",
    "pinyin": "doclint.checks.pinyin",
    "rare-character": "doclint.checks.rare_character",
    "replacement-character": "doclint.checks.replacement_character",
    "run-on": "doclint.checks.run_on",
    "substitution": "doclint.checks.substitution",
    "traditional-character": "doclint.checks.traditional_character",
    "word-substitution": "doclint.checks.word_substitution",
}


def module(name: str) -> ModuleType:
    """Return the module of a check; imported on first use. Raises KeyError."""
    from sys import modules

    path = CHECKS[name]
    if path not in modules:
        __import__(path)
    return modules[path]
