"""What comes out: findings, fixes, failures, reports, and the exit code."""

from __future__ import annotations

from doclint.span import Location

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
else:
    from doclint.record import namedtuple

LEVELS = ("info", "warning", "error")  # by rising certainty
# What results for people hold near their beginning, so that none is taken for a draft.
MADE = {
    "html": '<meta name="generator" content="doclint">',
    "markdown": "<!-- made by doclint -->",
}
SAFETIES = ("display", "unsafe", "safe")  # by rising safety


class Edit(namedtuple("Edit", "start end text")):
    """Put ``text`` in place of the code points from ``start`` to ``end``."""

    __slots__ = ()
    start: int
    end: int
    text: str


class Fix(namedtuple("Fix", "edits safety title")):
    """Edits that are applied all together or not at all."""

    __slots__ = ()
    edits: tuple[Edit, ...]  # sorted by start, no overlap
    safety: str
    title: str


class Finding(
    namedtuple(
        "Finding",
        "rule family at level message suggestions fix cause related stated_year"
        " context occurrence",
    )
):
    """One fault at one place. Holds the rule's id, never the rule.

    ``context`` is the found text with up to eight code points of its line on
    either side and ``occurrence`` its number among equal ones of the file (from
    0): together they make the fingerprint, which survives edits elsewhere in the file.
    """

    __slots__ = ()
    rule: str
    family: str
    at: Location
    level: str
    message: str
    suggestions: tuple[str, ...]
    fix: Fix | None
    cause: str
    related: tuple[Location, ...]
    stated_year: int | None
    context: str
    occurrence: int

    @property
    def context_hash(self) -> str:
        """Sixteen hex digits of the found text and what stands around it."""
        return _hash(self.context)

    @property
    def fingerprint(self) -> str:
        """Sixteen hex digits that name this finding whatever line it stands on."""
        return _hash(f"{self.rule}\0{self.context}\0{self.occurrence}")


def _hash(text: str) -> str:
    from hashlib import blake2b  # 3 ms that only some formats need

    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


class Failure(namedtuple("Failure", "stage message")):
    """Something that kept the job from being done; stage read, check or write."""

    __slots__ = ()
    stage: str
    message: str


class Report(
    namedtuple(
        "Report",
        "source encoding pieces findings failures rules_run rules_skipped"
        " suppressed notes",
    )
):
    """All that is to be said about one file.

    ``findings`` are sorted by start, end, rule. ``suppressed`` counts findings
    that an allow-list, a comment or the baseline holds back. ``rules_skipped``
    pairs a rule id with the reason why it could not run.
    """

    __slots__ = ()
    source: str
    encoding: str | None
    pieces: tuple[int, ...]  # 1-based line on which each piece begins
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    rules_run: int
    rules_skipped: tuple[tuple[str, str], ...]
    suppressed: int
    notes: tuple[str, ...]


def failed(source: str, stage: str, message: str) -> Report:
    """Return the report of a file on which the job could not be done."""
    return Report(source, None, (), (), (Failure(stage, message),), 0, (), 0, ())


def at_least(level: str, floor: str) -> bool:
    """Whether a level is the floor or above it."""
    return LEVELS.index(level) >= LEVELS.index(floor)


def exit_code(reports: list[Report], fail_on: str, *, strict: bool = False) -> int:
    """Return 2 when the job was not done, else 1 for findings, else 0.

    A finding counts from the level ``fail_on`` up. With ``strict`` a rule that
    could not run is a job not done.
    """
    if any(r.failures or (strict and r.rules_skipped) for r in reports):
        return 2
    found = any(at_least(f.level, fail_on) for r in reports for f in r.findings)
    return 1 if found else 0
