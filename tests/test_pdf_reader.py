"""PDF: words, places and failures, on files that the test makes."""

import io

import pytest

import doclint
from doclint import cli, job, readers
from doclint.errors import ReadError

canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="needs reportlab")
pikepdf = pytest.importorskip("pikepdf", reason="needs pikepdf (requirements-dev.txt)")
pytest.importorskip("pypdfium2_raw", reason="needs pypdfium2 (requirements-dev.txt)")
MM = 72 / 25.4
SCAN = "a page that is an image"


def _pdf(*pages):
    """Return a PDF whose pages are lists of (x, y, text) in millimetres, or SCAN."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    made = canvas.Canvas(out, pagesize=(210 * MM, 297 * MM))
    for page in pages:
        made.setFont("STSong-Light", 12)
        if page is SCAN:
            image = pytest.importorskip("PIL.Image").new("L", (200, 280), 200)
            made.drawImage(ImageReader(image), 0, 0, 210 * MM, 297 * MM)
        else:
            for x, y, text in page:
                made.drawString(x * MM, (297 - y) * MM, text)
        made.showPage()
    made.save()
    return out.getvalue()


PLAIN = [(20, 40, "工作方案"), (20, 50, "全年产值######亿元。")]


def _draft(data):
    return readers.read("a.pdf", data, ".pdf")


def test_each_line_of_a_page_has_its_address():
    draft = _draft(_pdf(PLAIN))
    assert draft.text == "工作方案\n全年产值######亿元。"
    assert [segment.place for segment in draft.segments] == [
        "page[1]/line[1]",
        "page[1]/line[2]",
    ]


def test_a_hyphen_that_ends_a_line_is_none():
    rows = ["This is an infor-", "mation system that is", "in use all over."]
    page = [(20, 40 + 6 * n, text) for n, text in enumerate(rows)]
    text = "This is an information system that is in use all over."
    assert _draft(_pdf(page)).text == text


EM = 12 / 72 * 25.4  # millimetres that a character of 12 points is wide


@pytest.mark.parametrize("last", [(), ((14, "又一格"),)], ids=["line", "with a cell"])
def test_a_line_drawn_font_by_font_is_read_from_left_to_right(last):
    parts = [(0, "这是"), (3, "十一五"), (7, "规划。"), (2, "“"), (6, "”"), *last]
    page = [(20 + EM * at, 40, text) for at, text in parts]
    lines = ["这是“十一五”规划。", *(text for _, text in last)]
    assert _draft(_pdf(page)).text == "\n".join(lines)


def test_a_line_drawn_twice_is_not_mixed():
    page = [(20, 40, "工作方案"), (20.1, 40, "工作方案")]
    assert _draft(_pdf(page)).text.replace("\n", "") in ("工作方案", "工作方案" * 2)


def test_page_numbers_are_left_out_and_a_running_head_stands_once():
    pages = [
        [
            *((20, 15, "Yearbook"), (20, 60, f"Text {word}.")),
            *((20, 275, "Office"), (100, 285, f"- {n} -")),
        ]
        for n, word in enumerate(["one", "two", "three"], 1)
    ]
    draft = _draft(_pdf(*pages))
    text = "Text one.\nText two.\nText three.\nYearbook\nOffice"
    assert draft.text == text
    places = [one.place for one in draft.segments[-2:]]
    assert places == ["header[1]/p[1]", "footer[1]/p[1]"]


def test_a_scanned_page_is_told_and_the_others_are_read(tmp_path, capsys):
    path = tmp_path / "a.pdf"
    path.write_bytes(_pdf(PLAIN, SCAN))
    assert cli.main([str(path)]) == 2
    shown = capsys.readouterr()
    assert "第2页是扫描图片" in shown.err
    assert "######" in shown.out
    with pytest.raises(ReadError, match="扫描图片"):
        _draft(_pdf(SCAN))


def test_fix_is_refused_and_the_file_stays(tmp_path, capsys):
    path = tmp_path / "a.pdf"
    path.write_bytes(before := _pdf(PLAIN))
    assert cli.main(["--fix", str(path)]) == 2
    shown = capsys.readouterr()
    assert "PDF 不能直接改" in shown.err
    assert "######" in shown.out
    assert path.read_bytes() == before


@pytest.mark.parametrize("user", ["", "secret"])
def test_only_a_password_for_opening_keeps_a_pdf_shut(user):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(_pdf(PLAIN))) as made:
        made.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
    if user:
        with pytest.raises(ReadError, match="密码"):
            _draft(out.getvalue())
    else:
        assert "######" in _draft(out.getvalue()).text


@pytest.mark.parametrize("share", [0.0, 0.1, 0.6])
def test_a_torn_pdf_is_a_clear_failure(share):
    data = _pdf(PLAIN)
    with pytest.raises(ReadError, match="PDF"):
        _draft(data[: int(len(data) * share)])


def test_too_many_pages_are_told(monkeypatch):
    monkeypatch.setattr("doclint.readers.pdf.MOST_PAGES", 2)
    draft = _draft(_pdf(PLAIN, PLAIN, PLAIN))
    assert draft.unread == ("共 3 页，只检查了前 2 页；请分成几个文件再检查",)


def test_without_pypdfium2_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr(
        "doclint.readers.child.sys.path",
        [p for p in __import__("sys").path if "site-packages" not in p],
    )
    with pytest.raises(ReadError, match=r"pip install 'doclint\[pdf\]'"):
        _draft(_pdf(PLAIN))


def test_of_lines_that_were_joined_by_guess_nothing_is_said():
    page = [(20, 40, "鼓励各村结对共建，对"), (20, 80, "按期完成任务的给予奖励。")]
    draft = _draft(_pdf(page))
    assert "对\n按期" in draft.text
    done = job.done_on(draft, b"", job.PLAIN, job.settings_of("/", ()))
    assert not done.report.findings
    plain = doclint.lint_text(draft.text)
    assert [one.rule for one in plain.findings] == ["preposition-broken-by-line"]
