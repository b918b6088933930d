"""A rule's own examples, run: what keeps a pack honest."""

from __future__ import annotations

from doclint import fixes, readers
from doclint.engine import lint
from doclint.linter import Linter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.document import Draft
    from doclint.finding import Finding
    from doclint.rule import Example, Rule


def problems(rule: Rule, linter: Linter) -> list[str]:
    """Return what the examples of a rule show to be wrong; empty when all is well.

    A good example has no finding of the rule. A bad one has exactly one, at
    exactly ``at``; with ``fix``, the fixed text is the one given and is clean.
    Other rules report only what ``also`` names.
    """
    index = linter.pack.rules.index(rule)
    linter = linter._replace(enabled=frozenset({*linter.enabled, index}))
    out = [
        f"good {example.text!r}: reports {_texts(found)}"
        for example in rule.good
        if (found := _own(rule, _findings(example, example.text, linter)))
    ]
    for example in rule.bad:
        out += [f"bad {example.text!r}: {text}" for text in _bad(rule, example, linter)]
    return out


def _bad(rule: Rule, example: Example, linter: Linter) -> list[str]:
    findings = _findings(example, example.text, linter)
    own = _own(rule, findings)
    if len(own) != 1:
        return [f"reports {_texts(own)}, not once {example.at!r}"]
    out = []
    start = -1
    for _ in range(example.nth):
        start = example.text.find(example.at or "", start + 1)
    at = own[0].at
    if (at.span.start - len(example.before), at.text) != (start, example.at):
        out.append(f"reports {at.text!r} at {at.span.start - len(example.before)}")
    others = {f.rule for f in findings} - {rule.id, *example.also}
    if others:
        out.append(f"other rules report too: {sorted(others)}")
    if example.fix is not None:
        out += _wrong_fix(rule, example, own[0], linter)
    return out


def _wrong_fix(
    rule: Rule, example: Example, finding: Finding, linter: Linter
) -> list[str]:
    if finding.fix is None:
        return ["offers no fix"]
    fixed = fixes.applied(example.before + example.text, [finding.fix])
    fixed = fixed[len(example.before) :]
    if fixed != example.fix:
        return [f"the fix gives {fixed!r}"]
    left = _own(rule, _findings(example, fixed, linter))
    return [f"the fixed text still reports {_texts(left)}"] if left else []


def _findings(example: Example, text: str, linter: Linter) -> list[Finding]:
    report = lint(_draft(example, text), linter, example.year)
    skip = len(example.before)
    return [f for f in report.findings if f.at.span.end > skip]


def _draft(example: Example, text: str) -> Draft:
    data = (example.before + text).encode("utf-8", "surrogatepass")
    draft = readers.read("example", data, example.suffix)
    if not example.undecoded:
        return draft
    lost = (at for at, char in enumerate(draft.text) if char == "\ufffd")
    return draft._replace(invalid=tuple(lost))


def _own(rule: Rule, findings: list[Finding]) -> list[Finding]:
    return [f for f in findings if f.rule == rule.id]


def _texts(findings: list[Finding]) -> list[str]:
    return [f.at.text for f in findings]
