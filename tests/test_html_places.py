"""HTML: what is found is told by the line and the column of the page's source."""

import json
import re

import pytest

from doclint import cli

PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>讲话</title>
<body><h1>在会上的讲话</h1>
<p>今年<b>生产</b>总值#####亿元，&ldquo;旗臶&rdquo;鲜明，妥善处
  臵各类问题。<p>全年产值&nbsp;##<i
>##</i>##亿元。
"""
PLACES = {"#####": (3, 17), "臶": (3, 33), "臵": (4, 3), "##<": (4, 22)}
END = [(3, 22), (3, 34), (4, 4), (5, 10)]


def _run(tmp_path, capsys, name):
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    assert cli.main(["--output-format", name, "--all", str(path)]) == 1
    return capsys.readouterr().out


def test_the_places_expected_are_those_of_the_page():
    lines = PAGE.split("\n")
    for text, (line, column) in PLACES.items():
        assert lines[line - 1].startswith(text, column - 1)


def test_people_are_told_line_and_column_of_the_source(tmp_path, capsys):
    found = re.findall(
        r"^  第 (\d+) 行第 (\d+) 列  ", _run(tmp_path, capsys, "full"), re.MULTILINE
    )
    assert [(int(line), int(column)) for line, column in found] == [*PLACES.values()]


def test_lines_for_editors_are_those_of_the_source(tmp_path, capsys):
    found = re.findall(r"html:(\d+):(\d+): ", _run(tmp_path, capsys, "concise"))
    assert [(int(line), int(column)) for line, column in found] == [*PLACES.values()]


def test_json_keeps_the_text_and_adds_the_place(tmp_path, capsys):
    found = [json.loads(line) for line in _run(tmp_path, capsys, "jsonl").splitlines()]
    places = [f"line[{line}]/column[{column}]" for line, column in PLACES.values()]
    assert [one["place"] for one in found] == places
    assert [one["line"] for one in found] == [2, 2, 2, 3]


def test_sarif_tells_regions_of_the_source_and_nothing_of_the_text(tmp_path, capsys):
    results = json.loads(_run(tmp_path, capsys, "sarif"))["runs"][0]["results"]
    regions = [r["locations"][0]["physicalLocation"]["region"] for r in results]
    starts = [(one["startLine"], one["startColumn"]) for one in regions]
    ends = [(one["endLine"], one["endColumn"]) for one in regions]
    assert (starts, ends) == ([*PLACES.values()], END)
    assert not any("charOffset" in one for one in regions)
    assert not any("fixes" in one for one in results)


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("github", r"line=(\d+)"),
        ("gitlab", r'"begin": (\d+)'),
        ("junit", r'line="(\d+)"'),
    ],
)
def test_other_programs_are_told_lines_of_the_source(tmp_path, capsys, name, pattern):
    found = re.findall(pattern, _run(tmp_path, capsys, name))
    assert found == [str(line) for line, _ in PLACES.values()]
