"""--fix and marked copies of Word documents."""

import io
import random
import re

import pytest
from docx_files import docx, p, r, unpacked

from doclint import readers
from doclint.cli import main

TEXT = "各部门要再接再励，，扎实推进。"
FIXED = "各部门要再接再厉，扎实推进。"


def _split(text, seed):
    chance = random.Random(seed)
    cuts = sorted(chance.sample(range(1, len(text)), 5))
    bounds = zip([0, *cuts], [*cuts, len(text)], strict=True)
    looks = ("", "<w:b/>", "<w:i/>")
    return p(*(r(text[a:b], chance.choice(looks)) for a, b in bounds))


def _text(data):
    return readers.read("a.docx", data, ".docx").text


def _accepted(data, part="word/document.xml"):
    text = unpacked(data)[part].decode()
    text = re.sub(r"<w:del .*?</w:del>", "", text)
    return "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", text))


@pytest.mark.parametrize("seed", range(30))
def test_runs_make_no_difference(seed, tmp_path):
    path = tmp_path / "a.docx"
    data = docx(_split(TEXT, seed))
    path.write_bytes(data)
    assert _text(data) == TEXT
    main(["--unsafe-fixes", str(path)])
    after = path.read_bytes()
    assert _text(after) == FIXED
    before, now = unpacked(data), unpacked(after)
    assert list(before) == list(now)
    changed = [name for name in before if before[name] != now[name]]
    assert changed == ["word/document.xml"]
    looks = re.findall(rb"<w:rPr>.*?</w:rPr>", before["word/document.xml"])
    assert looks == re.findall(rb"<w:rPr>.*?</w:rPr>", now["word/document.xml"])
    main(["--unsafe-fixes", str(path)])
    assert path.read_bytes() == after


@pytest.mark.parametrize("seed", range(10))
def test_accepting_all_changes_gives_what_fix_gives(seed, tmp_path, capsys):
    path = tmp_path / "a.docx"
    data = docx(_split(TEXT, seed))
    path.write_bytes(data)
    arguments = ["--output-format", "docx", "--unsafe-fixes", str(path)]
    assert main(arguments) == 1
    assert "批注 2 条、修订" in capsys.readouterr().out
    assert path.read_bytes() == data
    copy = (tmp_path / "a.doclint.docx").read_bytes()
    assert _accepted(copy) == _text(copy) == FIXED
    before, now = unpacked(data), unpacked(copy)
    assert {name for name in now if before.get(name) != now[name]} == {
        "[Content_Types].xml",
        "word/comments.xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
    }


def test_comments_stand_exactly_on_the_characters(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("各部门要再接", r("再励，扎实", "<w:b/>"), "推进。")))
    assert main(["--output-format", "docx", str(path)]) == 1
    text = unpacked((tmp_path / "a.doclint.docx").read_bytes())["word/document.xml"]
    marked = re.search(rb"commentRangeStart.*commentRangeEnd", text)[0].decode()
    assert "".join(re.findall(r">([^<]+)</w:t>", marked)) == "再接再励"
    assert _text((tmp_path / "a.doclint.docx").read_bytes()) == _text(path.read_bytes())


def test_what_is_wrong_in_a_header_is_told_in_the_body(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("正文。"), header=p("再接再励")))
    assert main(["--output-format", "docx", str(path)]) == 1
    parts = unpacked((tmp_path / "a.doclint.docx").read_bytes())
    assert "页眉中的“再接再励”" in parts["word/comments.xml"].decode()
    assert b"comment" not in parts["word/header.xml"]
    assert b"commentRangeStart" in parts["word/document.xml"]


def test_comments_that_are_there_stay(tmp_path):
    path = tmp_path / "a.docx"
    old = f'<w:comment w:id="4" w:author="甲">{p("旧")}</w:comment>'
    anchor = '<w:commentRangeStart w:id="4"/><w:commentRangeEnd w:id="4"/>'
    path.write_bytes(docx(p(anchor, TEXT), comments=old))
    assert main(["--output-format", "docx", str(path)]) == 1
    parts = unpacked((tmp_path / "a.doclint.docx").read_bytes())
    assert old in parts["word/comments.xml"].decode()
    assert re.findall(rb'<w:comment w:id="(\d+)"', parts["word/comments.xml"]) == [
        b"4",
        b"5",
        b"6",
    ]


def test_a_copy_that_was_changed_is_not_overwritten(tmp_path, capsys):
    path, copy = tmp_path / "a.docx", tmp_path / "a.doclint.docx"
    path.write_bytes(docx(p(TEXT)))
    arguments = ["--output-format", "docx", str(path)]
    assert main(arguments) == 1
    assert main(arguments) == 1
    copy.write_bytes(docx(p("别人的文件")))
    assert main(arguments) == 2
    assert "请移走" in capsys.readouterr().err
    assert _text(copy.read_bytes()) == "别人的文件"


def test_copies_are_passed_over_and_other_kinds_refused(tmp_path, capsys):
    (tmp_path / "a.docx").write_bytes(docx(p(TEXT)))
    main(["--output-format", "docx", str(tmp_path / "a.docx")])
    capsys.readouterr()
    main([str(tmp_path), "--output-format", "concise"])
    assert ".doclint.docx" not in capsys.readouterr().out
    other = tmp_path / "b.txt"
    other.write_text(TEXT, encoding="utf-8")
    assert main(["--output-format", "docx", str(other)]) == 2
    assert "只能给 Word 文档" in capsys.readouterr().err


@pytest.mark.parametrize("said", ['"default"', "'default'", '"preserve"'])
def test_blanks_at_the_ends_are_kept_whatever_was_said_of_them(said, tmp_path):
    path = tmp_path / "a.docx"
    text = f"<w:t xml:space={said}>　　要再接再励。</w:t>"
    path.write_bytes(docx(f"<w:p><w:r>{text}</w:r></w:p>"))
    assert main(["--unsafe-fixes", str(path)]) == 0
    after = unpacked(path.read_bytes())["word/document.xml"].decode()
    assert '<w:t xml:space="preserve">　　要再接再厉。</w:t>' in after


@pytest.mark.parametrize(
    "body",
    [
        p(f'<w:fldSimple w:instr="X">{r("再接再励")}</w:fldSimple>'),
        p("再接再", f"<w:hyperlink>{r('励')}</w:hyperlink>").replace("励", "厉，，"),
    ],
    ids=["field", "hyperlink"],
)
def test_what_a_field_makes_is_only_shown(body, tmp_path):
    path = tmp_path / "a.docx"
    data = docx(body.replace("厉，，", "励"))
    path.write_bytes(data)
    assert main(["--unsafe-fixes", str(path)]) == 1 or _text(path.read_bytes())
    if "fldSimple" in body:
        assert path.read_bytes() == data


def test_python_docx_reads_the_copy_with_all_comments(tmp_path):
    library = pytest.importorskip("docx")
    made = library.Document()
    made.add_paragraph("各部门要").add_run("再接再励").bold = True
    made.add_table(1, 1).cell(0, 0).text = TEXT
    path = tmp_path / "a.docx"
    made.save(path)
    assert main(["--output-format", "docx", "--unsafe-fixes", str(path)]) == 1
    copy = library.Document(io.BytesIO((tmp_path / "a.doclint.docx").read_bytes()))
    assert len(list(copy.comments)) == 3
    assert {one.author for one in copy.comments} == {"doclint"}
