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
    "anniversary": "doclint.checks.anniversary",
    "bracketed": "doclint.checks.bracketed",
    "character-run": "doclint.checks.character_run",
    "compared-year": "doclint.checks.compared_year",
    "congress": "doclint.checks.congress",
    "congress-task": "doclint.checks.congress_task",
    "congress-year": "doclint.checks.congress_year",
    "early-term": "doclint.checks.early_term",
    "entity": "doclint.checks.entity",
    "event-awaited": "doclint.checks.event_awaited",
    "event-year": "doclint.checks.event_year",
    "existence": "doclint.checks.existence",
    "filler": "doclint.checks.filler",
    "future-year": "doclint.checks.future_year",
    "impossible-date": "doclint.checks.impossible_date",
    "initials": "doclint.checks.initials",
    "insertion": "doclint.checks.insertion",
    "interrupted": "doclint.checks.interrupted",
    "late-term": "doclint.checks.late_term",
    "law-education": "doclint.checks.law_education",
    "lost-number": "doclint.checks.lost_number",
    "lunar-date": "doclint.checks.lunar_date",
    "mark-run": "doclint.checks.marks",
    "masks": "doclint.checks.masks",
    "mojibake": "doclint.checks.mojibake",
    "national-session": "doclint.checks.national_session",
    "office": "doclint.checks.office",
    "pinyin": "doclint.checks.pinyin",
    "plan-period": "doclint.checks.plan_period",
    "plan-span": "doclint.checks.plan_span",
    "plan-year": "doclint.checks.plan_year",
    "rare-character": "doclint.checks.rare_character",
    "relative-year": "doclint.checks.relative_year",
    "replaced-years": "doclint.checks.replaced_years",
    "replacement-character": "doclint.checks.replacement_character",
    "run-on": "doclint.checks.run_on",
    "since-year": "doclint.checks.since_year",
    "standard": "doclint.checks.standard",
    "stated-year-conflict": "doclint.checks.stated_year_conflict",
    "substitution": "doclint.checks.substitution",
    "thought-list": "doclint.checks.thought_list",
    "traditional-character": "doclint.checks.traditional_character",
    "uncounted": "doclint.checks.uncounted",
    "weekday": "doclint.checks.weekday",
    "word-substitution": "doclint.checks.word_substitution",
    "year-span": "doclint.checks.year_span",
    "zodiac-year": "doclint.checks.zodiac_year",
}


def module(name: str) -> ModuleType:
    """Return the module of a check; imported on first use. Raises KeyError."""
    from sys import modules

    path = CHECKS[name]
    if path not in modules:
        __import__(path)
    return modules[path]
