"""Linting a draft and holding back what was allowed, commented on or accepted."""

from __future__ import annotations

from bisect import bisect_right

from doclint import config, readers, suppress
from doclint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import Counter

    from doclint.document import Block, Draft
    from doclint.finding import Finding, Report
    from doclint.formats import Style
    from doclint.linter import Linter
    from doclint.rule import RulePack
    from doclint.settings import Allow, Settings
    from doclint.span import Span

COMMENTED = (".md", ".markdown")  # kinds whose text can hold a comment


class Held:
    """Linting with suppressions; what is held back is neither shown nor fixed."""

    def __init__(
        self, source: str, linter: Linter, settings: Settings, *, baselined: bool
    ) -> None:
        """Keep what holds back; ``baselined`` is False while a baseline is made."""
        self._source = source
        self._settings = settings
        self._linter = linter
        self._baselined = baselined
        self._former = linter.pack.roll.former
        self.allowed: frozenset[Allow] = frozenset()
        self.stale = 0

    @property
    def style(self) -> Style:
        """How findings are told: language and titles of the settings."""
        from doclint.formats import Style

        lang, pack = self._settings.lang, self._linter.pack
        return Style(
            english=lang == "en",
            color=False,
            all=True,
            width=0,
            families=pack.families,
            version="",
            rules=pack.roll.titles_in(lang),
        )

    def lint(self, draft: Draft, *, cached: bool = False) -> Report:
        """Return the draft's report without what is suppressed.

        With ``cached`` a text that was found clean before is not linted again.
        """
        settings = self._settings
        report = self._known(draft) if cached else self._linted(draft)
        findings = list(report.findings)
        notes: list[str] = []
        found = suppress.remarked(draft.remarks)
        if readers.suffix_of(draft.source) in COMMENTED:
            found += [
                one
                for one in suppress.comments(draft.text)
                if not _is_quoted(draft.blocks, one.span)
            ]
        if found:
            found = [
                one._replace(rules=tuple(self._former.get(n, n) for n in one.rules))
                for one in found
            ]
            findings, used = suppress.by_comments(findings, found)
            notes = _comment_notes(draft, found, used, self._linter.pack)
        if settings.year is not None:
            from doclint import given_year

            notes += given_year.notes(draft, settings.year)
        if settings.allow:
            entries = {self._current(entry): entry for entry in settings.allow}
            findings, used_entries = suppress.by_allow_list(
                findings, tuple(entries), self._source, settings.root
            )
            self.allowed = frozenset(entries[entry] for entry in used_entries)
        if settings.baseline and self._baselined:
            findings = self._without_accepted(findings, settings.baseline)
        held = len(report.findings) - len(findings)
        return report._replace(
            findings=tuple(findings), suppressed=held, notes=tuple(notes)
        )

    def _linted(self, draft: Draft) -> Report:
        from doclint import engine

        return engine.lint(draft, self._linter, self._settings.year)

    def _known(self, draft: Draft) -> Report:
        """Return the report of a draft, which is linted if it was not clean before."""
        from doclint import clean

        linter, texts = self._linter, clean.clean_texts()
        digest = clean.digest(clean.state(linter), draft, self._settings.year)
        if digest in texts:
            return linter.clean(draft)
        report = self._linted(draft)
        if report == linter.clean(draft):
            texts.add(digest)
        return report

    def _current(self, entry: Allow) -> Allow:
        """Return an entry with its rule under the name of today; ALL is any rule."""
        rule = self._former.get(entry.rule or "", entry.rule)
        return entry._replace(rule=None if rule == config.ALL else rule)

    def _without_accepted(self, findings: list[Finding], path: str) -> list[Finding]:
        from collections import Counter

        from doclint import baseline

        name = baseline.name_of(self._source, path)
        accepted = _accepted(path).get(name, Counter())
        kept, left = suppress.by_baseline(findings, accepted)
        rules, ran = self._linter.pack.rules, self._linter.enabled
        idle = {rule.id for index, rule in enumerate(rules) if index not in ran}
        self.stale = sum(n for (rule, _), n in left.items() if rule not in idle)
        return kept


def _is_quoted(blocks: tuple[Block, ...], comment: Span) -> bool:
    """Whether a comment only stands in a piece of code, as an example."""
    at = bisect_right(blocks, comment.start, key=lambda block: block.span.start)
    code = blocks[at - 1].span if at else comment
    return code != comment and code.holds(comment)


def _comment_notes(
    draft: Draft, found: list[suppress.Comment], used: set[int], pack: RulePack
) -> list[str]:
    notes: list[str] = []
    known = {*pack.roll.titles, *pack.families}
    for number, comment in enumerate(found):
        where = f"{draft.source}:{comment.line}: doclint 注释 {' '.join(comment.rules)}"
        if comment.reason is None:
            notes.append(f"{where} 未写理由，不起作用；写作 allow 规则 -- 理由")
        elif unknown := [name for name in comment.rules if name not in known]:
            notes.append(f"{where}：没有名为“{unknown[0]}”的规则或类别")
        elif number not in used:
            notes.append(f"{where} 没有用到，可以删去")
    return notes


@remembered(maxsize=4)
def _accepted(path: str) -> dict[str, Counter[tuple[str, str]]]:
    from doclint import baseline

    return baseline.load(path)


def forget() -> None:
    """Read the baselines anew: they may have changed since."""
    _accepted.cache_clear()
