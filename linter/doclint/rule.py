"""Rules and packs: frozen values, made by ``packs`` and kept by ``cache``."""

from __future__ import annotations

TYPE_CHECKING = False  # typing costs 8 ms at start-up; type checkers take it as true
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Mapping, Sequence
    from typing import Any
else:
    from doclint.record import namedtuple


class Example(
    namedtuple("Example", "text at nth fix year suffix before also undecoded")
):
    """A text and what is to be found in it; ``at`` is None for a good example.

    ``nth`` (1-based) tells which occurrence of ``at`` is meant; ``fix`` the
    text after the fix, None when there is none; ``before`` a text that stands
    in front in the same piece (to unlock a rule); ``also`` the ids of other
    rules that may report here. With ``undecoded`` each U+FFFD of the text stands
    for bytes that the decoder did not know.
    """

    __slots__ = ()
    text: str
    at: str | None
    nth: int
    fix: str | None
    year: int | None
    suffix: str
    before: str
    also: tuple[str, ...]
    undecoded: bool


class Rule(
    namedtuple(
        "Rule",
        "id family title message check params anchors ranges reads_all exempt"
        " unless unless_near stage needs requires level safety status source why good"
        " bad aliases english needs_year once types",
    )
):
    """What is wrong, how to see it, what to say. No behaviour.

    ``anchors`` are literal strings, ``ranges`` code points (first and last); every
    match holds at least one of either. A rule with neither has ``reads_all``: its
    check looks at the whole document once. ``exempt`` names scopes in which the
    rule is silent, ``unless`` strings that make a match legitimate when they
    overlap it, ``unless_near`` a pattern that does so anywhere in the same line.
    ``requires`` names libraries the check needs. ``needs_year`` tells that it asks
    for the stated year of a piece, ``once`` that the first hit of an anchor is
    enough: the check reads each piece for the others itself.
    """

    __slots__ = ()
    id: str
    family: str
    title: str
    message: str
    check: str
    params: Mapping[str, Any]
    anchors: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...]
    reads_all: bool
    exempt: tuple[str, ...]
    unless: tuple[str, ...]
    unless_near: str | None
    stage: int
    needs: tuple[str, int] | None  # family, distinct certain texts in the piece
    requires: tuple[str, ...]
    level: str
    safety: str | None
    status: str  # "stable" or "preview" (off unless selected)
    source: str
    why: str
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    aliases: tuple[str, ...]
    english: tuple[str, str] | None  # title, message
    needs_year: bool
    once: bool
    types: tuple[str, ...]  # kinds of document in which it runs, empty for all


class Roll(namedtuple("Roll", "titles former whole requires")):
    """What a run asks of all rules at once, so that it need not look at each.

    ``titles`` maps ids to the title and the English one, ``former`` the names that
    rules had before to those of today; ``whole`` are the rules that read all and
    ``requires`` maps a library to the rules that need it (indices into the pack).
    """

    __slots__ = ()
    titles: Mapping[str, tuple[str, str | None]]
    former: Mapping[str, str]
    whole: tuple[int, ...]
    requires: Mapping[str, tuple[int, ...]]

    def titles_in(self, lang: str) -> dict[str, str]:
        """Return rule ids to titles, English ones for ``en`` where there are any."""
        return {
            rule: other if lang == "en" and other else title
            for rule, (title, other) in self.titles.items()
        }


def roll(rules: Sequence[Rule]) -> Roll:
    """Return the roll of some rules."""
    libraries = {name for rule in rules for name in rule.requires}
    return Roll(
        {r.id: (r.title, r.english[0] if r.english else None) for r in rules},
        {name: rule.id for rule in rules for name in rule.aliases},
        tuple(index for index, rule in enumerate(rules) if rule.reads_all),
        {
            name: tuple(i for i, rule in enumerate(rules) if name in rule.requires)
            for name in sorted(libraries)
        },
    )


class RulePack(namedtuple("RulePack", "name version families rules surface roll")):
    """Rules that are loaded together; ``families`` maps id to Chinese name.

    Findings of the ``surface`` families are dropped where another family found
    something: a mark in what a filter or a converter left is no fault of its own.
    """

    __slots__ = ()
    name: str
    version: str
    families: Mapping[str, str]
    rules: Sequence[Rule]
    surface: tuple[str, ...]
    roll: Roll
