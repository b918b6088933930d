"""A pack made ready to lint: what ``engine.lint`` takes beside a draft."""

from __future__ import annotations

from doclint.finding import Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Collection, Mapping

    from doclint.anchors import Table
    from doclint.clock import Clock
    from doclint.document import Draft
    from doclint.portable import Portable
    from doclint.rule import RulePack
    from doclint.scanner import Hyperscan
else:
    from doclint.record import namedtuple


class Linter(
    namedtuple(
        "Linter",
        "pack table scan enabled levels skipped english signature clock",
        defaults=({}, (), False, b"", None),
    )
):
    """A pack made ready: its anchors compiled, its rules chosen.

    ``enabled`` holds the indices of the rules that run, ``levels`` the levels
    that a configuration overrules, ``skipped`` the rules that cannot run here
    and why. ``signature`` tells what pack and program were made of. ``clock``
    collects what each rule costs when it is given.
    """

    __slots__ = ()
    pack: RulePack
    table: Table
    scan: Hyperscan | Portable
    enabled: Collection[int]
    levels: Mapping[str, str]
    skipped: tuple[tuple[str, str], ...]
    english: bool
    signature: bytes
    clock: Clock | None

    def clean(self, draft: Draft) -> Report:
        """Return the report of a draft of one piece in which nothing is found."""
        rules, skipped = len(self.enabled), self.skipped
        return Report(draft.source, draft.encoding, (1,), (), (), rules, skipped, 0, ())
