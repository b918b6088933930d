"""Marked copies of unusual documents: marked right, or refused in plain words."""

import os
import re
import time
from xml.etree import ElementTree

import pytest
from docx_files import W, docx, p, packed, r, unpacked

from doclint.cli import main
from doclint.errors import ReadError
from doclint.finding import Edit
from doclint.readers.word import editing, marking
from doclint.readers.word.anchoring import Note
from doclint.readers.word.layout import layout

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
TEXT = "各部门要再接再励，扎实推进。"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
BODY = "word/document.xml"
NOTES = "word/comments.xml"
ATTRIBUTES = " ".join(f"a{n}=''" for n in range(100_000))
TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"


def _instead(text, choice='<mc:Choice Requires="w16se"/>'):
    return (
        f'<mc:AlternateContent xmlns:mc="{MC}">{choice}'
        f"<mc:Fallback>{text}</mc:Fallback></mc:AlternateContent>"
    )


def _ruby(base):
    return f"<w:ruby><w:rt>{r('yin')}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby>"


def _copied(folder, data, *arguments):
    """Return the parts of the marked copy of a document."""
    path = folder / "a.docx"
    path.write_bytes(data)
    code = main(["--output-format", "docx", *arguments, str(path)])
    assert code == 1
    parts = unpacked((folder / "a.doclint.docx").read_bytes())
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")) and b"GB2312" not in part[:60]:
            ElementTree.fromstring(part)
    return parts


def _shown(part, without=()):
    """Return the text of a part, but for what stands in some elements."""

    def walk(element):
        name = element.tag.rpartition("}")[2]
        if name in without:
            return ""
        own = (element.text or "") if name in {"t", "delText"} else ""
        return own + "".join(map(walk, element))

    return walk(ElementTree.fromstring(part))


def _between(part, number):
    """Return the XML between the two ends of a comment's range."""
    text = part.decode()
    start = text.index(f'<w:commentRangeStart w:id="{number}"/>')
    return text[start : text.index(f'<w:commentRangeEnd w:id="{number}"/>')]


def _ids(part):
    root = ElementTree.fromstring(part)
    return [one.get(f"{{{W}}}id") for one in root.iter(f"{{{W}}}comment")]


def _changed(data, parts):
    """Return a document with parts put in place of its own."""
    return packed(unpacked(data) | parts)


@pytest.mark.parametrize(
    "runs",
    [
        f"<w:r>{_instead('<w:t>再接再励</w:t>')}</w:r>",
        _instead(r("再接再励")),
        _instead(r("旧"), f'<mc:Choice Requires="wps">{r("再接再励")}</mc:Choice>'),
        f"<w:r>{_ruby(r('再接再励'))}</w:r>",
        f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>再接再励</m:t></m:r></m:oMath>',
    ],
    ids=["run", "paragraph", "choice", "ruby", "formula"],
)
def test_what_cannot_be_cut_is_commented_as_a_whole(runs, tmp_path):
    data = docx(p("各部门要", runs, "，扎实推进。"))
    parts = _copied(tmp_path, data, "--unsafe-fixes")
    assert runs in _between(parts[BODY], 0)
    assert _shown(unpacked(data)[BODY]) == _shown(parts[BODY])
    assert b"<w:del " not in parts[BODY]


def test_text_beside_ruby_is_changed_in_its_own_place(tmp_path):
    ruby = _ruby(r("字"))
    data = docx(f"<w:p><w:r><w:t>再接再励</w:t>{ruby}<w:t>再接再励</w:t></w:r></w:p>")
    parts = _copied(tmp_path, data, "--unsafe-fixes")
    assert parts[BODY].count(b"<w:del ") == 2
    assert ruby.encode() in parts[BODY]
    assert _shown(parts[BODY], ("del", "rt")) == "再接再厉字再接再厉"
    assert _shown(parts[BODY], ("ins", "rt")) == "再接再励字再接再励"


def test_what_cannot_be_cut_is_not_fixed_either(tmp_path):
    path = tmp_path / "a.docx"
    choice = f'<mc:Choice Requires="wps">{r("再接再励")}</mc:Choice>'
    data = docx(p("各部门要", _instead(r("再接再励"), choice), "，扎实推进。"))
    path.write_bytes(data)
    assert main(["--unsafe-fixes", str(path)]) == 1
    assert path.read_bytes() == data


def test_no_fix_empties_a_text_box():
    box = "<w:pict><w:txbxContent>{}</w:txbxContent></w:pict>"
    choice = f'<mc:Choice Requires="wps">{box.format(p("，"))}</mc:Choice>'
    run = f"<w:r>{_instead(box.format(p('旧文')), choice)}</w:r>"
    data = docx(p("各部门要再接再厉。", run))
    assert not editing.can_carry(data, [Edit(10, 11, "")])
    assert editing.can_carry(data, [Edit(10, 11, "。")])


@pytest.mark.parametrize("leaf", ["<w:tab/>", "<w:br />", "<w:noBreakHyphen/>"])
def test_a_run_may_end_in_what_has_no_text(leaf, tmp_path):
    data = docx(f"<w:p><w:r><w:t>再接再励</w:t>{leaf}</w:r>{r('！！')}</w:p>")
    parts = _copied(tmp_path, data, "--unsafe-fixes")
    assert parts[BODY].count(leaf.encode()) == 1
    assert "再接再厉" in _shown(parts[BODY], ("del",))


def _notes(prefix, attribute, encoding="UTF-8"):
    name = f"{prefix}:" if prefix else ""
    one = f'<{name}comment xmlns:w="{W}" w:id="7"><{name}p/></{name}comment>'
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>'
        f"<{name}comments {attribute}='{W}'>{one}</{name}comments><!-- </w:x> -->"
    )


@pytest.mark.parametrize(
    ("notes", "encoding", "end", "ids"),
    [
        (_notes("w", "xmlns:w"), "utf-8", "</w:comments>", ["7", "8"]),
        (_notes("ns0", "xmlns:ns0"), "utf-8", "</ns0:comments>", ["7", "8"]),
        (_notes("", "xmlns"), "utf-8", "</comments>", ["7", "8"]),
        (_notes("w", "xmlns:w", "UTF-16"), "utf-16", "</w:comments>", ["7", "8"]),
        (_notes("w", "xmlns:w", "us-ascii"), "ascii", "</w:comments>", ["7", "8"]),
        (f"<w:comments xmlns:w='{W}'/>", "utf-8", "/>", ["0"]),
    ],
    ids=["usual", "other prefix", "no prefix", "utf-16", "ascii", "empty"],
)
def test_comments_are_put_into_a_part_of_any_form(notes, encoding, end, ids, tmp_path):
    head, _, tail = notes.partition(end)
    data = docx(p(TEXT), comments="")
    parts = _copied(tmp_path, _changed(data, {NOTES: notes.encode(encoding)}))
    assert parts[NOTES].startswith(head.encode(encoding))
    assert f"comments>{tail}<?doclint " in parts[NOTES].decode(encoding)
    assert _ids(parts[NOTES]) == ids
    assert "再接再厉" in _shown(parts[NOTES])
    # The copy is known as our own, so it is written again.
    assert main(["--output-format", "docx", str(tmp_path / "a.docx")]) == 1
    assert (
        f'<Override PartName="/{NOTES}" ContentType="{KIND}"/>' in parts[TYPES].decode()
    )


def test_comments_in_gb2312_stay_gb2312(tmp_path):
    old = (
        f"<?xml version='1.0' encoding='GB2312'?><w:comments xmlns:w='{W}'>"
        '<w:comment w:id="7"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment>'
        "</w:comments>"
    ).encode("gb2312")
    data = _changed(docx(p(TEXT + "㐂"), comments=""), {NOTES: old})
    made = _copied(tmp_path, data)[NOTES]
    assert made.startswith(old[: -len("</w:comments>")])
    assert "再接再厉" in made.decode("gb2312")


@pytest.mark.parametrize("name", [TYPES, RELATIONS])
def test_what_names_the_comments_may_be_in_utf_16(name, tmp_path):
    data = docx(p(TEXT))
    text = unpacked(data)[name].decode().removeprefix('<?xml version="1.0"?>')
    old = f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")
    parts = _copied(tmp_path, _changed(data, {name: old}))
    assert parts[name].startswith(b"\xff\xfe")
    assert "comments.xml" in parts[name].decode("utf-16")


def test_a_part_that_no_relation_names_is_left_alone(tmp_path):
    data = docx(p(TEXT))
    parts = _copied(tmp_path, _changed(data, {NOTES: b"<no-comments/>"}))
    assert parts[NOTES] == b"<no-comments/>"
    assert b'Target="comments1.xml"' in parts[RELATIONS]
    assert b'PartName="/word/comments1.xml"' in parts[TYPES]
    assert _ids(parts["word/comments1.xml"]) == ["0"]


@pytest.mark.parametrize("is_listed", [False, True])
def test_a_relation_to_a_part_that_is_missing_is_met(is_listed, tmp_path):
    parts = unpacked(docx(p(TEXT), comments=""))
    del parts[NOTES]
    parts[RELATIONS] = parts[RELATIONS].replace(b"comments.xml", b"c2.xml")
    if is_listed:
        entry = f'<Override PartName="/word/C2.xml" ContentType="{KIND}"/></Types>'
        parts[TYPES] = parts[TYPES].replace(b"</Types>", entry.encode())
    made = _copied(tmp_path, packed(parts))
    assert made[RELATIONS] == parts[RELATIONS]
    assert _ids(made["word/c2.xml"]) == ["0"]
    assert made[TYPES].lower().count(b"/word/c2.xml") == 1


def _listed(kind):
    parts = unpacked(docx(p(TEXT), comments=""))
    del parts[NOTES]
    entry = f'<Override PartName="/{NOTES}" ContentType="{kind}"/></Types>'
    parts[TYPES] = parts[TYPES].replace(b"</Types>", entry.encode())
    return packed(parts)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_listed("image/png"), "登记为 word/comments.xml"),
        (
            _changed(docx(p(TEXT), comments=""), {NOTES: b"<other/>"}),
            "word/comments.xml 不是批注",
        ),
        (
            _changed(docx(p(TEXT), comments=""), {NOTES: b"<broken"}),
            "word/comments.xml 第 1 行不是合格的 XML",
        ),
        (
            _changed(
                docx(p(TEXT), comments=""),
                {NOTES: b'<?xml version="1.0" encoding="x-no"?><a/>'},
            ),
            "编码 x-no 读不出",
        ),
    ],
    ids=["other kind", "no comments", "broken", "unknown encoding"],
)
def test_no_copy_is_written_where_comments_do_not_fit(data, said, tmp_path, capsys):
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert main(["--output-format", "docx", str(path)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "内部错误" not in error
    assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]


def _boxed(text):
    return f"<w:r><w:pict><w:txbxContent>{p(text)}</w:txbxContent></w:pict></w:r>"


@pytest.mark.parametrize(
    ("data", "said", "place"),
    [
        (docx(p() + p(_boxed(TEXT)) + "<w:p/>"), "文本框", "</w:pict></w:r>{}</w:p>"),
        (docx("<w:p/><w:p></w:p>", header=p(TEXT)), "页眉", "<w:p/><w:p>{}</w:p>"),
        (
            docx(p("第一段。") + p("第二段。") + _instead(p(TEXT)) + p("第三段。")),
            "备选内容",
            None,
        ),
    ],
    ids=["text box", "header", "alternative"],
)
def test_what_has_no_place_is_told_at_the_nearest(data, said, place, tmp_path):
    parts = _copied(tmp_path, data)
    assert f"（不在此处：{said}中的“再接再励”）" in _shown(parts[NOTES])
    if place:
        mark = '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>'
        mark += '<w:r><w:commentReference w:id="0"/></w:r>'
        assert place.format(mark) in parts[BODY].decode()
    else:
        assert "第二段" in _between(parts[BODY], 0)


def test_a_body_without_any_place_for_comments_is_told(tmp_path, capsys):
    path = tmp_path / "a.docx"
    path.write_bytes(docx(_instead(p(TEXT)) + "<w:p/>"))
    assert main(["--output-format", "docx", str(path)]) == 2
    assert "没有能加批注的地方" in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]


def test_comments_beyond_what_word_takes_are_counted(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(marking, "_MOST", 1)
    parts = _copied(tmp_path, docx(p(TEXT) * 3))
    assert _ids(parts[NOTES]) == ["0"]
    assert "批注 1 条" in (said := capsys.readouterr().out)
    assert "另有 2 条放不下" in said


def test_marks_have_their_namespace_where_text_has_no_prefix(tmp_path):
    plain = docx(p(TEXT))
    text = unpacked(plain)[BODY].decode().replace("<w:", "<").replace("</w:", "</")
    text = text.replace("<document ", f'<document xmlns="{W}" ', 1)
    data = _changed(plain, {BODY: text.encode()})
    parts = _copied(tmp_path, data, "--unsafe-fixes")
    root = ElementTree.fromstring(parts[BODY])
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        found = list(root.iter(f"{{{W}}}{name}"))
        assert [one.attrib for one in found] == [{f"{{{W}}}id": "0"}]
    assert next(root.iter(f"{{{W}}}ins")).get(f"{{{W}}}author") == "doclint"
    assert _shown(parts[BODY], ("del",)) == TEXT.replace("励", "厉")


def test_ids_in_single_quotes_are_not_given_again(tmp_path):
    anchor = "<w:commentRangeStart w:id = '3'/><w:commentRangeEnd w:id='3'/>"
    old = f"<w:comment w:id='3'>{p('旧')}</w:comment><w:comment w:id='2147483647'/>"
    parts = _copied(tmp_path, docx(p(anchor, TEXT), comments=old))
    assert _ids(parts[NOTES]) == ["3", "2147483647", "4"]


@pytest.mark.parametrize(
    "paragraph",
    [
        p("根据国发[2024]08号文件，要再接再励，，扎实推进。"),
        p(
            "根据国发[",
            r("2024", "<w:b/>"),
            r("]0"),
            "8号文件，要再接再励，，扎实推进。",
        ),
    ],
    ids=["one run", "four runs"],
)
def test_neighbouring_changes_stand_each_in_its_own_place(paragraph, tmp_path):
    parts = _copied(tmp_path, docx(paragraph), "--unsafe-fixes")
    assert _plain(parts) == (
        "根据国发-[+〔2024-]+〕-08号文件，要再接再-励+厉，-，扎实推进。"
    )
    assert _shown(parts[BODY], ("del",)) == (
        "根据国发〔2024〕8号文件，要再接再厉，扎实推进。"
    )


def _plain(parts):
    """Return the text with a sign before what is deleted and what is put in."""
    text = re.sub("<w:del ", "-<", parts[BODY].decode())
    return re.sub("<[^>]*>", "", re.sub("<w:ins ", "+<", text)).strip()


def test_what_is_put_in_follows_all_that_it_replaces_and_looks_like_its_start():
    data = docx(p("大家要", r("手忙", "<w:b/>"), r("脚乱", "<w:i/>"), "啊。"))
    edits = [Edit(3, 7, "镇定"), Edit(7, 8, "！")]
    parts = unpacked(marking.marked(data, [], edits, "2024-05-06T07:08:09Z").data)
    assert _plain(parts) == "大家要-手忙-脚乱+镇定-啊+！。"
    assert _shown(parts[BODY], ("ins",)) == "大家要手忙脚乱啊。"
    assert re.search("<w:b/></w:rPr><w:t[^>]*>镇定", parts[BODY].decode())


def _spent(data, work):
    layout.cache_clear()
    started = time.process_time()
    work(data)
    return time.process_time() - started


def _marked(data):
    text = layout(data).text
    found = [one.start() for one in re.finditer("保垒", text)]
    notes = [Note(at, at + 2, ("疑似",)) for at in found]
    edits = [Edit(at, at + 2, "堡垒") for at in found]
    marking.marked(data, notes, edits, "2024-05-06T07:08:09Z")
    editing.edited(data, edits)


@pytest.mark.parametrize(
    ("body", "work"),
    [
        (p("坚强的保垒。") * 8000, _marked),
        (p("坚强的保垒。" * 8000), _marked),
        (p("&amp;" * 600_000), layout),
        (f"<w:p {ATTRIBUTES}>{r('甲')}</w:p>", layout),
    ],
    ids=["many paragraphs", "one run", "references", "attributes"],
)
def test_cost_does_not_grow_with_the_square(body, work):
    assert _spent(docx(body), work) < 4


def test_tables_in_tables_without_end_are_refused():
    def nested(levels, count):
        start, end = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
        return docx(start * levels + p("格") * count + end * levels)

    assert len(layout(nested(300, 5)).text) == 9
    assert len(layout(nested(3, 20_000)).text) == 39_999
    with pytest.raises(ReadError, match="表格套表格的层数太多"):
        layout(nested(300, 20_000))


@pytest.mark.parametrize(
    ("limit", "body"),
    [
        ("frames.MOST_PARAGRAPHS", p("文") * 4),
        ("inline.MOST_LEAVES", p(*[r("文")] * 4)),
    ],
)
def test_a_document_without_end_is_refused(monkeypatch, limit, body):
    monkeypatch.setattr(f"doclint.readers.word.{limit}", 3)
    with pytest.raises(ReadError, match="多于 3，不像文稿"):
        layout(docx(body))


@pytest.mark.parametrize(
    ("levels", "override", "shown"),
    [
        ('<w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl>', 50, "1、文"),
        ('<w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl>', -3, "1、文"),
        ('<w:lvl w:ilvl="9"><w:lvlText w:val="%1、"/></w:lvl>', 0, "文"),
        (f'<w:lvl w:ilvl="0"><w:lvlText w:val="{"甲" * 9_000}"/></w:lvl>', 0, "文"),
        (f'<w:lvl w:ilvl="0"><w:lvlText w:val="{"%1" * 99}"/></w:lvl>', 0, "文"),
    ],
    ids=["override beyond", "override below", "level beyond", "long", "long numbers"],
)
def test_no_list_shows_numbers_that_nobody_can_read(levels, override, shown):
    start = 999_999 if "%1%1" in levels else 1
    lists = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/>'
        f'<w:lvlOverride w:ilvl="{override}"><w:startOverride w:val="{start}"/>'
        "</w:lvlOverride></w:num>"
    )
    body = p("文", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert layout(docx(body, numbering=lists)).text == shown


@pytest.mark.parametrize("name", ["heading ", "heading 12", "heading x", "heading 0"])
def test_a_style_that_is_only_called_like_a_heading_is_none(name):
    style = (
        f'<w:style w:type="paragraph" w:styleId="a"><w:name w:val="{name}"/></w:style>'
    )
    body = p("文", properties='<w:pStyle w:val="a"/>')
    assert layout(docx(body, styles=style)).blocks == []


def test_relations_in_any_number_cost_what_they_hold():
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
    parts = unpacked(docx(p("文")))
    more = "".join(
        f'<Relationship Id="a{n}" Type="{kind}" Target="{n}.xml"/>'
        for n in range(60_000)
    )
    parts[RELATIONS] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships"><!--{os.urandom(50_000).hex()}-->{more}</Relationships>'
    )
    started = time.process_time()
    assert layout(packed(parts)).text == "文"
    assert time.process_time() - started < 5
