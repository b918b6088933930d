"""PDF nobody should send: what it may cost, and what is said of it."""

import io
import sys
import time
import zlib
from itertools import product

import pytest

from doclint import readers
from doclint.errors import ReadError
from doclint.readers import pdf
from doclint.readers.pdf_pages import MOST_MEMORY

resource = pytest.importorskip("resource", reason="limits need POSIX")
pikepdf = pytest.importorskip("pikepdf", reason="needs pikepdf (requirements-dev.txt)")
pytest.importorskip("pypdfium2_raw", reason="needs pypdfium2 (requirements-dev.txt)")
LINE = b"BT /F 12 Tf 50 700 Td (Some text ###### here.) Tj ET "


def _pdf(*contents, twisted=None):
    """Return a PDF of pages with these content streams, changed by ``twisted``."""
    made = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Courier,
    )
    fonts = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=made.make_indirect(font)))
    for content in contents:
        page = made.add_blank_page()
        page.Resources = fonts
        page.Contents = made.make_stream(content)
    if twisted:
        twisted(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _draft(data):
    return readers.read("a.pdf", data, ".pdf")


@pytest.fixture
def fake(tmp_path, monkeypatch):
    """Return a function that puts a module in the place of the child's own."""

    def put(*rows):
        body = "".join(f"    {row}\n" for row in rows)
        text = (
            "import json, os, sys, time\n"
            "def page(number):\n"
            "    piece = ['Text %d.' % number, 50, 90, 700, 12, 0, 0]\n"
            "    told = {'number': number, 'kind': 'text', 'width': 600,\n"
            "            'height': 800, 'pieces': [piece]}\n"
            "    print(json.dumps(told), flush=True)\n"
            "def main(first, last):\n" + body
        )
        (tmp_path / "fake_pages.py").write_text(text, encoding="utf-8")

    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(pdf, "_PAGES", "fake_pages")
    return put


COUNT = "print(json.dumps({'pages': 3}), flush=True)"


def test_a_page_that_takes_too_long_ends_the_reading(fake, monkeypatch):
    monkeypatch.setattr(pdf, "MOST_WAIT", 2.0)
    fake(COUNT, "page(0)", "time.sleep(600)")
    start = time.monotonic()
    draft = _draft(b"%PDF-1.7")
    assert time.monotonic() - start < 10
    assert draft.text == "Text 0."
    assert draft.unread == ("共 3 页，只检查了前 1 页；请分成几个文件再检查",)


def test_a_pdf_that_never_opens_is_a_clear_failure(fake, monkeypatch):
    monkeypatch.setattr(pdf, "MOST_WAIT", 1.0)
    fake("time.sleep(600)")
    with pytest.raises(ReadError, match="太慢"):
        _draft(b"%PDF-1.7")


def test_after_a_crash_the_next_page_is_read(fake):
    fake(
        COUNT,
        "for number in range(int(first), 3):",
        "    os.abort() if number == 1 else page(number)",
    )
    draft = _draft(b"%PDF-1.7")
    assert draft.text == "Text 0.\nText 2."
    assert draft.unread == ("第2页使 PDF 引擎中断，没有检查；请重新导出",)


def test_a_pdf_that_crashes_on_and_on_is_given_up(fake):
    fake("print(json.dumps({'pages': 9}), flush=True)", "os.abort()")
    with pytest.raises(ReadError, match=r"第1—3页使 PDF 引擎中断.*共 9 页"):
        _draft(b"%PDF-1.7")


def test_output_without_end_is_cut(fake, monkeypatch):
    monkeypatch.setattr(pdf, "MOST_OUTPUT", 100_000)
    fake(COUNT, "page(0)", "while True: sys.stdout.write('x' * 10_000)")
    draft = _draft(b"%PDF-1.7")
    assert draft.text == "Text 0."
    assert draft.unread


def test_ten_thousand_pages_are_read_up_to_the_limit():
    letters = b"abcdefghijklmnopqrstuvwxyz"
    words = [bytes(chars) for chars in product(letters, repeat=3)]
    data = _pdf(*(LINE.replace(b"Some", word) for word in words[:10_000]))
    start = time.monotonic()
    draft = _draft(data)
    assert time.monotonic() - start < 60
    assert draft.text.count("######") == 5_000
    assert draft.unread == ("共 10000 页，只检查了前 5000 页；请分成几个文件再检查",)


def _swelling(layers):
    """Return what makes page 2 a stream of 1 GiB of blanks, packed so many times."""
    packer = zlib.compressobj(9)
    head = packer.compress(b" ") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = head + block * (1 << 10) + packer.flush()
    for _ in range(layers - 1):
        packed = zlib.compress(packed, 9)

    def twisted(made):
        stream = made.make_stream(b"")
        names = [pikepdf.Name.FlateDecode] * layers
        stream.write(packed, filter=pikepdf.Array(names))
        made.pages[1].Contents = stream

    return twisted


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory need Linux")
@pytest.mark.parametrize("layers", [1, 2])
def test_a_stream_that_swells_costs_no_more_than_the_limits(layers):
    data = _pdf(LINE, LINE, LINE.replace(b"Some", b"More"), twisted=_swelling(layers))
    start = time.monotonic()
    draft = _draft(data)
    assert time.monotonic() - start < 60
    assert draft.text == "Some text ###### here.\nMore text ###### here."
    assert draft.unread == ("第2页使 PDF 引擎中断，没有检查；请重新导出",)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    assert peak < MOST_MEMORY


def _in_circles(made):
    form = made.make_stream(b"/X Do " + LINE)
    form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    form.BBox = pikepdf.Array([0, 0, 600, 800])
    form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
    made.pages[0].Resources.XObject = pikepdf.Dictionary(X=form)
    made.pages[0].Contents = made.make_stream(LINE + b"/X Do")


def _own_child(made):
    kids = made.Root.Pages.Kids
    kids.append(made.Root.Pages)
    made.Root.Pages.Count = 1_000_000_000


@pytest.mark.parametrize("twisted", [_in_circles, _own_child])
def test_a_pdf_that_holds_itself_ends(twisted):
    start = time.monotonic()
    draft = _draft(_pdf(LINE, twisted=twisted))
    assert time.monotonic() - start < 60
    assert draft.text.startswith("Some text ###### here.")


def test_a_page_with_too_many_characters_is_told():
    row = b"BT /F 1 Tf 1 %d Td (" + b"abcdefghij" * 90 + b") Tj ET "
    draft = _draft(_pdf(LINE, b"".join(row % (3 * n) for n in range(1, 130))))
    assert draft.text == "Some text ###### here."
    assert draft.unread == ("第2页文字多得不像文稿，没有检查；请重新导出",)
