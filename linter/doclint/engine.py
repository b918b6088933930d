"""One document and the rules: scan once, check in three stages, report."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from doclint import checks, compose, structure
from doclint.document import Evidence, Seen
from doclint.finding import Failure
from doclint.hits import hits_by_rule, most
from doclint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from doclint.compose import Accepted
    from doclint.document import Document, Draft, Hit, Match
    from doclint.finding import Finding, Report
    from doclint.hits import Found
    from doclint.linter import Linter
    from doclint.rule import Rule
    from doclint.span import Span

STAGES = (1, 2, 3)
_CODE = "code"  # the scope in which every rule is silent
_FURNITURE = "furniture"  # what frames a web page; only one family looks at it
_ADVERTS = "web-ad"
_NEAR = 200  # how far `unless_near` looks within the line


def lint(draft: Draft, linter: Linter, year: int | None = None) -> Report:
    """Return the report of one draft; ``year`` is its stated year, None if unknown."""
    found = linter.scan.scan(draft)
    waiting = hits_by_rule(found, linter.table, draft.text)
    todo = {i: hits for i, hits in waiting.items() if i in linter.enabled}
    for index in linter.pack.roll.whole:
        if index not in linter.enabled:
            continue
        rule = linter.pack.rules[index]
        # Where there is no hit at all, nothing was accepted and no year asked for.
        if waiting or not (rule.needs or rule.needs_year):
            todo[index] = []
    pieces: tuple[int, ...] = (1,)
    findings: tuple[Finding, ...] = ()
    if todo:
        document = structure.document(draft, year)
        if _ask_for_years(todo, linter.pack.rules):
            document = structure.dated(document)
        if any(linter.pack.rules[i].types for i in todo):
            document = structure.typed(document)
        pieces = structure.first_lines(document)
        run = _Run(document, linter)
        ordered = [(linter.pack.rules[i], todo[i]) for i in sorted(todo)]
        for stage in STAGES:
            run.stage([one for one in ordered if one[0].stage == stage])
        findings = compose.findings(
            document,
            run.accepted,
            levels=linter.levels,
            english=linter.english,
            surface=linter.pack.surface,
        )
    failures = (*_cut(found, draft), *(Failure("check", text) for text in draft.unread))
    return linter.clean(draft)._replace(
        pieces=pieces, findings=findings, failures=failures
    )


def _ask_for_years(todo: dict[int, list[Hit]], rules: Sequence[Rule]) -> bool:
    """Whether a rule with something to look at wants to know the stated year."""
    return any(hits and rules[i].needs_year for i, hits in todo.items())


def _cut(found: list[Found], draft: Draft) -> tuple[Failure, ...]:
    """Return a failure when a draft has more hits than are looked at."""
    if len(found) < most(draft):
        return ()
    text = f"可疑之处多于 {len(found)} 处，其余没有检查；这个文件多半不是文稿"
    return (Failure("check", text),)


class _Run:
    """The work on one document, stage by stage."""

    def __init__(self, document: Document, linter: Linter) -> None:
        self._document = document
        self._linter = linter
        self._scopes: dict[str, list[Span]] = {}
        self._firsts = [piece.span.start for piece in document.pieces]
        self.accepted: list[Accepted] = []
        self._seen: dict[int, list[Seen]] = {i: [] for i in range(len(document.pieces))}
        self._is_partly_silent = any(map(self._spans, (_CODE, _FURNITURE)))

    def stage(self, todo: list[tuple[Rule, list[Hit]]]) -> None:
        """Run the rules of one stage; they see what the stages before accepted."""
        evidence = {
            i: Evidence(piece, tuple(self._seen[i]))
            for i, piece in enumerate(self._document.pieces)
        }
        for rule, hits in todo:
            for number, piece_hits in self._by_piece(hits, once=rule.once):
                known = evidence[number]
                if rule.types and known.piece.type not in rule.types:
                    continue
                if rule.needs and known.distinct(rule.needs[0]) < rule.needs[1]:
                    continue
                if self._linter.clock:
                    self._linter.clock.start(rule.id, len(piece_hits))
                self._run_rule(rule, number, piece_hits, known)
                if self._linter.clock:
                    self._linter.clock.stop()

    def _by_piece(
        self, hits: list[Hit], *, once: bool
    ) -> Iterable[tuple[int, list[Hit]]]:
        """Return the hits of each piece that has some; all where one tells of all."""
        pieces = self._document.pieces
        if once or not hits or len(pieces) == 1:
            return [(i, hits) for i in range(len(pieces))]
        own: dict[int, list[Hit]] = {}
        for hit in hits:
            own.setdefault(bisect_right(self._firsts, hit.span.start) - 1, []).append(
                hit
            )
        return own.items()

    def _run_rule(
        self, rule: Rule, number: int, hits: list[Hit], evidence: Evidence
    ) -> None:
        check = checks.module(rule.check).check
        # Other scopes cost a look at the whole text: they wait for a match.
        if self._is_partly_silent and not rule.once:
            hits = [hit for hit in hits if not self._is_silent(rule, hit.span)]
        if not hits and not rule.reads_all:
            return
        for match in check(self._document, rule, hits, evidence):
            if self._is_legitimate(rule, match) or self._is_exempt(rule, match.span):
                continue
            self.accepted.append((rule, number, match))
            if self._is_in(_FURNITURE, match.span):
                continue  # the frame of a page says nothing about its text
            text = self._document.text[match.span.start : match.span.end]
            reading = match.suggestions[0] if match.suggestions else None
            self._seen[number].append(
                Seen(rule.id, rule.family, match.span, text, reading, match.years)
            )

    def _is_exempt(self, rule: Rule, span: Span) -> bool:
        return self._is_silent(rule, span) or any(
            self._is_in(scope, span) for scope in rule.exempt
        )

    def _is_silent(self, rule: Rule, span: Span) -> bool:
        return self._is_in(_CODE, span) or (
            rule.family != _ADVERTS and self._is_in(_FURNITURE, span)
        )

    def _spans(self, scope: str) -> list[Span]:
        if scope not in self._scopes:
            self._scopes[scope] = structure.spans_of(self._document, scope)
        return self._scopes[scope]

    def _is_in(self, scope: str, span: Span) -> bool:
        spans = self._spans(scope)
        last = bisect_left(spans, (span.end,)) - 1
        return last >= 0 and spans[last].end > span.start

    def _is_legitimate(self, rule: Rule, match: Match) -> bool:
        text, span = self._document.text, match.span
        for word in rule.unless:
            low = max(0, span.start - len(word) + 1)
            if text.find(word, low, span.end + len(word) - 1) >= 0:
                return True
        if rule.unless_near is None:
            return False
        low = text.rfind("\n", max(0, span.start - _NEAR), span.start) + 1
        low = max(low, span.start - _NEAR)
        end = text.find("\n", span.end, span.end + _NEAR)
        end = min(len(text), span.end + _NEAR) if end < 0 else end
        return compiled(rule.unless_near).search(text, low, end) is not None
