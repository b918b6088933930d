"""Word documents that LibreOffice made, and marked ones that it opens."""

import shutil
import subprocess

import pytest

from doclint import job
from doclint.cli import main

SOFFICE = shutil.which("soffice")
needs_soffice = pytest.mark.skipif(
    not SOFFICE, reason="needs the Debian package libreoffice-writer-nogui"
)
TEXT = "关于近期工作的通知\n各部门要再接再励，，扎实推进。\n各项任务完成率达##%。\n"


def _converted(path, kind, folder):
    subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--infilter=Text (encoded):UTF8"
            if path.suffix == ".txt"
            else "--norestore",
            *("--convert-to", kind, "--outdir", folder, path),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / f"{path.stem}.{kind.partition(':')[0]}"


def _found(path):
    report = job.done(str(path), job.PLAIN).report
    assert not report.failures
    return [(one.rule, one.at.text, one.at.place) for one in report.findings]


@needs_soffice
def test_a_draft_says_the_same_as_txt_and_as_docx_and_its_copy_opens(tmp_path):
    plain = tmp_path / "a.txt"
    plain.write_text(TEXT, encoding="utf-8")
    draft = _converted(plain, "docx:MS Word 2007 XML", tmp_path)
    in_text, in_word = _found(plain), _found(draft)
    assert [one[:2] for one in in_text] == [one[:2] for one in in_word]
    assert {one[2] for one in in_word} == {"body/p[2]", "body/p[3]"}
    assert main(["--output-format", "docx", "--unsafe-fixes", str(draft)]) == 1
    shown = _converted(tmp_path / "a.doclint.docx", "pdf", tmp_path)
    assert shown.read_bytes().startswith(b"%PDF")
    main(["--unsafe-fixes", str(plain)])
    assert "再接再厉，扎实" in plain.read_text(encoding="utf-8")
    again = job.done(str(tmp_path / "a.doclint.docx"), job.PLAIN).report
    left = [one.rule for one in job.done(str(plain), job.PLAIN).report.findings]
    assert [one.rule for one in again.findings] == left
