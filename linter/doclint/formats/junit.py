"""JUnit XML: one suite a file, one test case a finding."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from doclint.formats.phrases import place, suggestion
from doclint.formats.places import posix
from doclint.formats.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.finding import Finding, Report
    from doclint.formats import Style


def render(reports: list[Report], style: Style) -> str:
    """Return the suites. Errors and warnings fail; what is only info passes.

    A file with nothing to say about it is one test case that passes.
    """
    root = Element("testsuites", name="doclint")
    for report in reports:
        root.append(_suite(report, style))
    _count(root)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, "unicode")}\n'


def _suite(report: Report, style: Style) -> Element:
    file = visible(posix(report.source))
    suite = Element("testsuite", name=file)
    for failure in report.failures:
        case = _case(suite, file, f"doclint {failure.stage}")
        SubElement(case, "error", type=failure.stage, message=visible(failure.message))
    for finding in report.findings:
        _finding(suite, file, finding, style)
    if not len(suite):
        _case(suite, file, "doclint")
    _count(suite)
    return suite


def _finding(suite: Element, file: str, finding: Finding, style: Style) -> None:
    where = place(style, finding.at)
    case = _case(suite, file, f"{finding.rule} ({where})")
    case.set("line", str(finding.at.in_file.line))
    said = (finding.message, suggestion(style, finding), finding.at.excerpt)
    details = "\n".join(visible(text) for text in said if text)
    if finding.level == "info":
        SubElement(case, "system-out").text = details
        return
    message = visible(finding.message)
    failure = SubElement(case, "failure", type=finding.level, message=message)
    failure.text = details


def _case(suite: Element, file: str, name: str) -> Element:
    return SubElement(suite, "testcase", classname=file, name=name, file=file)


def _count(suite: Element) -> None:
    """Write down how many cases there are, how many failed and had errors."""
    for attribute, tag in (
        ("tests", "testcase"),
        ("failures", "failure"),
        ("errors", "error"),
    ):
        suite.set(attribute, str(sum(1 for _ in suite.iter(tag))))
