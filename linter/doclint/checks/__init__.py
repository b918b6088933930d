"""The kinds of look. A rule names one of them and gives it parameters.

Each module holds ``check``, ``PARAMS`` (name -> type of each parameter a rule
may give) and ``REQUIRED`` (those it must give). A module may hold ``REQUIRES``
(libraries), ``anchors`` (literals that follow from the parameters) and ``derived``
(further parameters that follow from the given ones and take long to work out).
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
    "acronyms": "doclint.checks.acronyms",
    "addressee": "doclint.checks.addressee",
    "anniversary": "doclint.checks.anniversary",
    "announced": "doclint.checks.announced",
    "attachments": "doclint.checks.attachments",
    "bordered": "doclint.checks.bordered",
    "bracketed": "doclint.checks.bracketed",
    "broken-line": "doclint.checks.broken_line",
    "character-run": "doclint.checks.character_run",
    "close-reading": "doclint.checks.close_reading",
    "closing-phrase": "doclint.checks.closing_phrase",
    "compared-year": "doclint.checks.compared_year",
    "congress": "doclint.checks.congress",
    "congress-task": "doclint.checks.congress_task",
    "congress-year": "doclint.checks.congress_year",
    "date-order": "doclint.checks.date_order",
    "day-count": "doclint.checks.day_count",
    "doubling": "doclint.checks.doubling",
    "early-term": "doclint.checks.early_term",
    "entity": "doclint.checks.entity",
    "event-awaited": "doclint.checks.event_awaited",
    "event-year": "doclint.checks.event_year",
    "existence": "doclint.checks.existence",
    "filler": "doclint.checks.filler",
    "final-stop": "doclint.checks.final_stop",
    "frames": "doclint.checks.frames",
    "from-to": "doclint.checks.from_to",
    "future-year": "doclint.checks.future_year",
    "glued-item": "doclint.checks.glued_item",
    "growth": "doclint.checks.growth",
    "half-width": "doclint.checks.half_width",
    "half-width-bracket": "doclint.checks.half_width_bracket",
    "hundred": "doclint.checks.hundred",
    "impossible-date": "doclint.checks.impossible_date",
    "indents": "doclint.checks.indents",
    "initials": "doclint.checks.initials",
    "inline-rows": "doclint.checks.inline_rows",
    "insertion": "doclint.checks.insertion",
    "interrupted": "doclint.checks.interrupted",
    "late-term": "doclint.checks.late_term",
    "law-education": "doclint.checks.law_education",
    "list-items": "doclint.checks.list_items",
    "lost-number": "doclint.checks.lost_number",
    "lunar-date": "doclint.checks.lunar_date",
    "mark-clash": "doclint.checks.mark_clash",
    "mark-run": "doclint.checks.marks",
    "masks": "doclint.checks.masks",
    "missing-break": "doclint.checks.numbering",
    "misspelling": "doclint.checks.misspelling",
    "mojibake": "doclint.checks.mojibake",
    "national-session": "doclint.checks.national_session",
    "near-half": "doclint.checks.near_half",
    "near-phrase": "doclint.checks.near_phrase",
    "nested": "doclint.checks.nested",
    "numbering-style": "doclint.checks.numbering",
    "office": "doclint.checks.office",
    "pairs": "doclint.checks.pairs",
    "parts-and-total": "doclint.checks.parts_and_total",
    "pasted-text": "doclint.checks.pasted_text",
    "pinyin": "doclint.checks.pinyin",
    "plan-period": "doclint.checks.plan_period",
    "plan-span": "doclint.checks.plan_span",
    "plan-year": "doclint.checks.plan_year",
    "range-order": "doclint.checks.range_order",
    "rare-character": "doclint.checks.rare_character",
    "reckoned": "doclint.checks.reckoned",
    "relative-year": "doclint.checks.relative_year",
    "repeated-line": "doclint.checks.repeated_line",
    "repeated-sentence": "doclint.checks.repeated_sentence",
    "repeated-text": "doclint.checks.repeated_text",
    "replaced-years": "doclint.checks.replaced_years",
    "replacement-character": "doclint.checks.replacement_character",
    "respectively": "doclint.checks.respectively",
    "run-in-heading": "doclint.checks.run_in_heading",
    "run-on": "doclint.checks.run_on",
    "sequence": "doclint.checks.numbering",
    "set-phrase": "doclint.checks.set_phrase",
    "share-of-total": "doclint.checks.share_of_total",
    "since-year": "doclint.checks.since_year",
    "sought": "doclint.checks.sought",
    "split-word": "doclint.checks.split_word",
    "spun-collocation": "doclint.checks.spun_collocation",
    "spun-doubt": "doclint.checks.spun_doubt",
    "spun-numeral": "doclint.checks.spun_numeral",
    "spun-piece": "doclint.checks.spun_piece",
    "spun-word": "doclint.checks.spun_word",
    "standard": "doclint.checks.standard",
    "stated-year-conflict": "doclint.checks.stated_year_conflict",
    "straight-quotes": "doclint.checks.straight_quotes",
    "stray-space": "doclint.checks.stray_space",
    "substitution": "doclint.checks.substitution",
    "thought-list": "doclint.checks.thought_list",
    "times-of": "doclint.checks.times_of",
    "title-space": "doclint.checks.title_space",
    "traditional-character": "doclint.checks.traditional_character",
    "translation": "doclint.checks.translation",
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
