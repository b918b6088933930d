"""The public names."""

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

import doclint


def test_lint_text_returns_a_report():
    report = doclint.lint_text("全年实现产值######亿元。")
    (finding,) = report.findings
    assert (finding.rule, finding.at.text, finding.at.span) == (
        "hash-run",
        "######",
        (6, 12),
    )
    assert finding.at.position == (1, 7)


def test_lint_text_takes_the_kind_from_the_name():
    text = "`######亿元`\n"
    assert doclint.lint_text(text, name="a.md").findings == ()
    assert len(doclint.lint_text(text, name="a.txt").findings) == 1


def test_lint_path_reads_a_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("旗帜鲜明。", encoding="utf-8")
    report = doclint.lint_path(str(path), year=2024)
    assert (report.findings, report.failures, report.encoding) == ((), (), "utf-8")


def test_a_file_that_is_not_there_is_a_failure_not_an_exception(tmp_path):
    report = doclint.lint_path(str(tmp_path / "a.txt"))
    assert report.failures[0].stage == "read"


def test_a_kind_that_cannot_be_read_is_a_failure():
    assert doclint.lint_text("甲", name="a.exe").failures[0].stage == "read"


@pytest.mark.parametrize("suffix", [".pdf", ".ofd", ".docx", ".doc", ".odt"])
def test_a_text_out_of_another_kind_of_file_is_plain_text(suffix):
    text = "`全年实现产值######亿元。`"
    report = doclint.lint_text(text, name="a" + suffix)
    assert report.failures == ()
    assert [finding.at.span for finding in report.findings] == [(7, 13)]


def test_a_text_with_lone_surrogates_is_linted():
    report = doclint.lint_text("\ud800产值######亿元。")
    assert "hash-run" in [finding.rule for finding in report.findings]


def test_reports_travel_between_processes():
    report = doclint.lint_text("全年实现产值######亿元。")
    assert pickle.loads(pickle.dumps(report)) == report


def test_offsets_count_a_mark_at_the_start_of_a_text():
    found = doclint.lint_text("\ufeff产值######亿元。").findings
    assert (3, 9) in [finding.at.span for finding in found]


def test_threads_do_not_disturb_each_other():
    text = "旗臶鲜明，產值######亿元。" * 50
    expected = doclint.lint_text(text).findings
    with ThreadPoolExecutor(8) as pool:
        reports = list(pool.map(doclint.lint_text, [text] * 64))
    assert all(report.findings == expected for report in reports)
