"""PDF made by LibreOffice: the same findings as the same text in a .txt file."""

import shutil
import subprocess

import pytest
from docx_files import docx, p, r

from doclint import job, readers

pytest.importorskip("pypdfium2_raw", reason="needs pypdfium2 (requirements-dev.txt)")
pytestmark = pytest.mark.skipif(
    not shutil.which("soffice"),
    reason="needs the Debian packages libreoffice-writer-nogui and fonts-noto-cjk",
)

LONG = (
    "为进一步规范全区道路养护工作，压实各部门、各镇街责任，全面提升养护质量和服务水平，"
    "区政府组织开展了为期三个月的专项检查，全年投入养护资金######万元，"
    "完成大中修里程八十六公里，群众满意度明显提升，现将有关情况报告如下。"
)
INDENT = '<w:ind w:firstLine="420"/>'
PARAGRAPHS = [
    "一、基本情况",
    LONG,
    *["各镇街要认真抓好落实。"] * 40,
    "二、存在问题",
    LONG,
]


def _outcomes(folder, kind):
    return job.done(str(folder / f"a.{kind}"), job.PLAIN).report


def _to_pdf(folder, name, kind):
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            str(folder / name),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )


def _body(paragraphs):
    style = "text-indent:24pt;margin:0;line-height:28pt;font-size:12pt"
    return "".join(f'<p style="{style}">{text}</p>' for text in paragraphs)


def test_a_pdf_gives_the_findings_of_its_text_with_page_and_line(tmp_path):
    (tmp_path / "a.txt").write_text("\n".join(PARAGRAPHS), encoding="utf-8")
    page = f'<meta charset="utf-8"><body lang="zh-CN">{_body(PARAGRAPHS)}'
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    _to_pdf(tmp_path, "a.html", "pdf:writer_web_pdf_Export")
    plain, pdf = _outcomes(tmp_path, "txt"), _outcomes(tmp_path, "pdf")
    told = [(f.rule, f.at.text, f.context) for f in plain.findings]
    assert [(f.rule, f.at.text, f.context) for f in pdf.findings] == told
    assert len(told) == 2
    assert pdf.failures == ()
    pages = [f.at.place.partition("/")[0] for f in pdf.findings]
    assert pages[0] == "page[1]"
    assert pages[-1] != "page[1]"


def test_two_columns_from_a_word_document_are_read_one_by_one(tmp_path):
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" '
        'w:bottom="1440" w:left="1440" w:right="1440"/>'
        '<w:cols w:num="2" w:space="425"/></w:sectPr>'
    )
    look = '<w:rFonts w:eastAsia="Noto Serif CJK SC"/><w:sz w:val="21"/>'
    said = LONG.rstrip("。").split("，")
    turned = [said[n % 9 :] + said[: n % 9] for n in range(24)]
    texts = ["，".join([*one, "一" * n]) + "。" for n, one in enumerate(turned, 1)]
    body = "".join(p(r(one, look), properties=INDENT) for one in texts)
    (tmp_path / "a.docx").write_bytes(docx(body + page))
    _to_pdf(tmp_path, "a.docx", "pdf")
    text = readers.load(str(tmp_path / "a.pdf")).text
    assert text.split("\n") == texts
