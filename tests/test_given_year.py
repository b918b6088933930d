"""A year that is given beside another one that the text states."""

import pytest

from doclint import job

SIGNED = (
    "关于做好防汛工作的通知\n甲市发〔2019〕95号\n各县：\n抓好落实。\n2019年5月5日\n"
)
REVIEW = "2023年工作总结\n一年来，各项工作有序开展。\n甲市农业局\n2024年1月5日\n"


@pytest.mark.parametrize(
    ("year", "text", "said"),
    [
        (2024, SIGNED, ["文稿却写明是2019年（文号“〔2019〕95号”）"]),
        (2019, SIGNED, []),
        (None, SIGNED, []),
        (2023, REVIEW, []),  # the title says so, whatever the sign-off
        (2024, "各县：\n2019年以来，抓好落实。\n", []),
        (2024, "抓好各项工作落实。\n", []),
    ],
)
def test_another_year_that_the_text_states_is_noted(year, text, said):
    notes = job.on_text(text, "a.txt", year).notes
    assert [part in note for part, note in zip(said, notes, strict=True)] == [
        True for _ in said
    ]


def test_the_findings_stay_as_they_are():
    text = SIGNED.replace("抓好落实", "认真学习贯彻党的十九大精神")
    report = job.on_text(text, "a.txt", 2024)
    assert [one.rule for one in report.findings] == ["congress-superseded"]
    assert len(report.notes) == 1


def test_each_piece_is_named_by_its_line():
    text = f"第一篇：\n{SIGNED}第二篇：\n{SIGNED.replace('2019', '2022')}"
    notes = job.on_text(text, "a.txt", 2022).notes
    assert [note.split("：")[0] for note in notes] == ["a.txt:1"]
