"""Output formats: golden outputs, and what must hold whatever was found."""

import json
import re
from xml.etree import ElementTree

import pytest
from format_reports import STYLE, broken, match, mixed, report
from hypothesis import given
from hypothesis import strategies as st

from doclint.finding import failed
from doclint.formats import COPIES, FILES, FORMATS, render
from doclint.span import Span

SUFFIXES = dict.fromkeys(("json", "sarif", "gitlab"), "json") | {
    "junit": "xml",
    "jsonl": "jsonl",
}
SPOTS = {
    "at position 0": ("##元", "##", False),
    "at the end of the file": ("共##", "##", False),
    "after the last character": ("共##", "##", True),
    "before a newline": ("共##\r\n下一行", "##", False),
    "over a line end": ("走\r\n访。", "走\r\n访", False),
    "of a line end alone": ("走\r\n访。", "\n", False),
    "after emoji": ("👨‍👩‍👧😀##", "##", False),
    "of a control character": ("一\x00\x1b[31m二", "\x00\x1b", False),
    "of a lone surrogate": ("一\udc80二", "\udc80", False),
    "of an empty file": ("", "", False),
}

REPORTS = [name for name in FORMATS if name not in COPIES]

TEXTS = [name for name in REPORTS if name not in (*FILES, "html")]  # shown whole


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize(
    ("case", "reports"),
    [
        ("mixed", mixed()),
        ("clean", [report("没有问题。", source="clean.txt")]),
        ("broken", broken()),
        ("nothing", []),
    ],
    ids=["mixed", "clean", "broken", "nothing"],
)
def test_output_is_the_golden_one(name, case, reports, golden):
    style = STYLE._replace(skipped=1, size=5231)
    suffix = SUFFIXES.get(name, "txt")
    golden(f"{case}.{name}.{suffix}", render(name, reports, style))


@pytest.mark.parametrize(
    ("case", "changes"),
    [
        ("full-english", {"english": True}),
        ("full-color", {"color": True}),
        ("full-all-narrow", {"all": True, "width": 40}),
        ("statistics-english", {"english": True}),
    ],
    ids=["english", "color", "all, narrow", "statistics, english"],
)
def test_output_in_another_style_is_the_golden_one(case, changes, golden):
    style = STYLE._replace(**changes)
    reports = mixed(english=style.english)
    golden(f"mixed.{case}.txt", render(case.split("-")[0], reports, style))


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize(("text", "needle", "after"), SPOTS.values(), ids=SPOTS)
def test_every_format_shows_a_finding(name, text, needle, after):
    one = report(text, match(text, "hash-run", needle, "x", after=after))
    shown = render(name, [one], STYLE)
    if name in FILES:
        assert shown
        return
    assert "hash-run" in shown.replace("\\-", "-")
    assert _parsed(name, shown)


@pytest.mark.parametrize("name", ["json", "jsonl", "gitlab", "sarif"])
def test_found_text_survives_in_data(name):
    text = "一\u200b\x07\udc80“二”\r\n三"
    one = report(text, match(text, "hash-run", text))
    assert one.findings[0].message in _strings(json.loads(render(name, [one], STYLE)))


@given(st.text(), st.data())
def test_every_format_holds_for_any_text_and_span(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    one = ("spun-word", Span(start, end), ("x", "", "y"), (Span(0, end),))
    reports = [report(text, one, source=text[:9] or "-")]
    for name in REPORTS:
        shown = render(name, reports, STYLE)
        if name in FILES:
            assert shown
            continue
        assert shown.encode()
        assert _parsed(name, shown)


@pytest.mark.parametrize("name", ["full", "concise", "github", "junit", "markdown"])
def test_text_of_a_draft_cannot_control_the_terminal(name):
    text = "一\x1b[2J二\u202e三\x9b4m"
    shown = render(name, [report(text, match(text, "hash-run", text))], STYLE)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)


@pytest.mark.parametrize("name", ["full", "concise", "junit"])
def test_name_of_a_file_cannot_control_the_terminal(name):
    one = report("##", match("##", "hash-run", "##"), source="a\x1b]0;b\n.txt")
    assert "a⟨U+001B⟩]0;b⏎.txt" in render(name, [one], STYLE)


def test_concise_has_one_line_a_finding():
    shown = render("concise", mixed(), STYLE)
    assert len(shown.splitlines()) == sum(len(one.findings) for one in mixed())


def test_github_escapes_what_would_end_a_property():
    one = report("##%", match("##%", "hash-run", "##%"), source="a,b:c%d.txt")
    assert render("github", [one], STYLE) == (
        "::error file=a%2Cb%3Ac%25d.txt,line=1,endLine=1,col=1,endColumn=4,"
        "title=井号占位 [hash-run]::“##%25”是未填写的占位符\n"
    )


def test_gitlab_fingerprints_differ_between_and_within_files():
    text = "##和##" * 3
    places = [match(text, "hash-run", "##", nth=n) for n in range(1, 7)]
    reports = [report(text, *places, source=name) for name in ("a.txt", "b.txt")]
    entries = json.loads(render("gitlab", reports, STYLE))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 12


def test_json_has_the_same_shape_for_nothing_as_for_something():
    some, none = (
        json.loads(render("json", reports, STYLE)) for reports in (mixed(), [])
    )
    assert some.keys() == none.keys()
    assert some["summary"].keys() == none["summary"].keys()
    assert none["files"] == []


def test_junit_counts_what_it_holds():
    suites = ElementTree.fromstring(render("junit", [*mixed(), *broken()], STYLE))
    for suite in (suites, *suites.iter("testsuite")):
        assert [int(suite.get(key)) for key in ("tests", "failures", "errors")] == [
            len(list(suite.iter(tag))) for tag in ("testcase", "failure", "error")
        ]


def test_junit_takes_info_as_passed():
    one = report("好", match("好", "missing-stop", "好", "。", after=True))
    suites = ElementTree.fromstring(render("junit", [one], STYLE))
    assert (suites.get("tests"), suites.get("failures")) == ("1", "0")
    assert "句末没有句号" in suites.findtext(".//system-out")


@pytest.mark.parametrize("name", ["json", "sarif", "github", "junit", "markdown"])
def test_failure_stands_in_machine_formats(name):
    reports = [failed("scan.pdf", "read", "没有文字层")]
    assert "没有文字层" in render(name, reports, STYLE)


def _parsed(name, shown):
    """Whether an output can be read by the programs that it is made for."""
    if name in {"json", "sarif", "gitlab"}:
        return bool(json.loads(shown))
    if name == "jsonl":
        return [json.loads(line) for line in shown.split("\n")[:-1]]
    if name == "junit":
        return ElementTree.fromstring(shown).get("tests")
    return shown.endswith("\n")


def _strings(data):
    """Yield every string in decoded JSON."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from _strings(value)
