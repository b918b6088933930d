"""Where marked copies go, what has none, and what their comments say."""

import json
import os

import pytest
from docx_files import docx, p, unpacked

from doclint.cli import main

TEXT = "各部门要再接再励，扎实推进。"
MARK = ["--output-format", "docx"]


def test_the_page_number_of_a_footer_is_where_it_belongs(tmp_path, capsys):
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("全市经济平稳运行。"), footer=p("— 1 —")))
    assert main([str(path)]) == 0
    path.write_bytes(docx(p("全市经济平稳运行。") + p("— 1 —") + p("一切如常。")))
    assert main([str(path)]) == 1
    assert "page-number" in capsys.readouterr().out


@pytest.fixture
def two_folders(tmp_path, monkeypatch):
    """A folder 稿件 that holds two drafts of one name."""
    monkeypatch.chdir(tmp_path)
    for folder in ("甲", "乙"):
        (tmp_path / "稿件" / folder).mkdir(parents=True)
        (tmp_path / "稿件" / folder / "报告.docx").write_bytes(docx(p(folder + TEXT)))
    return tmp_path


def _docx_below(folder):
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*.docx"))


@pytest.mark.parametrize("output", ["批注", "批注/", "新/批注"])
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    "paths", [["稿件"], [f"稿件/{one}/报告.docx" for one in "甲乙"]]
)
def test_drafts_of_one_name_keep_their_folders(two_folders, output, jobs, paths):
    assert main([*MARK, "--output", output, "--jobs", jobs, *paths]) == 1
    made = ["乙/报告.doclint.docx", "甲/报告.doclint.docx"]
    assert _docx_below(two_folders / output) == made


def test_a_single_draft_stands_directly_in_the_folder(two_folders):
    (two_folders / "批注").mkdir()
    assert main([*MARK, "--output", "批注", "稿件/甲/报告.docx"]) == 1
    assert _docx_below(two_folders / "批注") == ["报告.doclint.docx"]


@pytest.mark.parametrize("name", ["a.doc", "a.pdf", "a.txt"])
def test_a_copy_is_not_called_anything_but_docx(two_folders, capsys, name):
    assert main([*MARK, "--output", name, "稿件/甲/报告.docx"]) == 2
    assert "副本是 docx" in capsys.readouterr().err
    assert not (two_folders / name).exists()


def test_a_folder_may_have_a_dot_in_its_name(two_folders):
    assert main([*MARK, "--output", "2026.3批注", "稿件/甲/报告.docx"]) == 1
    assert _docx_below(two_folders / "2026.3批注") == ["报告.doclint.docx"]


def test_two_copies_in_one_file_are_refused(two_folders, capsys):
    assert main([*MARK, "--output", "a.docx", "稿件"]) == 2
    assert "指明一个文件夹" in capsys.readouterr().err
    assert not (two_folders / "a.docx").exists()


@pytest.mark.parametrize("name", ["说明.txt", "说明.html"])
def test_what_cannot_be_marked_is_listed_beside_the_copies(two_folders, capsys, name):
    other = two_folders / "稿件" / name
    other.write_text(f"<p>{TEXT}" if "html" in name else TEXT, encoding="utf-8")
    assert main([*MARK, "稿件"]) == 1
    shown = capsys.readouterr()
    assert shown.err == ""
    assert (
        f"{name}：不是 Word 文档（docx），不能写带批注的副本；问题列在下面" in shown.out
    )
    assert f"{name}：必错 1 处" in shown.out
    assert shown.out.count("批注 1 条，已写入") == 2
    assert shown.out.endswith("；必错 3 处，疑似 0 处，提示 0 处\n")
    other.write_text("<p>一切如常。" if "html" in name else "一切如常。", "utf-8")
    assert main([*MARK, "稿件"]) == 1
    assert f"{name}：没有发现问题，不写副本" in capsys.readouterr().out
    assert main([*MARK, f"稿件/{name}"]) == 2
    assert "请另存为 docx" in capsys.readouterr().err


@pytest.mark.usefixtures("two_folders")
def test_findings_that_stand_in_no_copy_count_for_the_exit_code(capsys):
    with open("a.docx", "wb") as clean, open("b.txt", "w", encoding="utf-8") as other:
        clean.write(docx(p("一切如常。")))
        other.write(TEXT)
    assert main([*MARK, "a.docx", "b.txt"]) == 1
    assert "b.txt：必错 1 处" in capsys.readouterr().out


@pytest.mark.usefixtures("two_folders")
def test_comments_and_what_is_told_are_english_on_demand(capsys):
    draft = "稿件/甲/报告.docx"
    assert main([*MARK, "--lang", "en", "--output", "a.docx", draft]) == 1
    assert f"{draft}: 1 comment, written to a.docx" in capsys.readouterr().out
    with open("a.docx", "rb") as file:
        said = unpacked(file.read())["word/comments.xml"].decode()
    assert ">error: " in said
    assert ">suggestion: “再接再厉”<" in said
    assert not [one for one in ("必错", "建议") if one in said]
    assert main([*MARK, "--output", "b.docx", draft]) == 1
    with open("b.docx", "rb") as file:
        said = unpacked(file.read())["word/comments.xml"].decode()
    assert ">必错：" in said
    assert ">建议：改为“再接再厉”<" in said


SAFE = "各部门要认真落实，，扎实推进。"
FIX = "可用 --fix 自动改正"


def test_fix_is_offered_where_it_can_be_had(tmp_path, capsys):
    for name, data in (("a.docx", docx(p(SAFE))), ("a.txt", SAFE.encode())):
        path = tmp_path / name
        path.write_bytes(data)
        assert main([str(path)]) == 1
        assert FIX in capsys.readouterr().out
        assert main([*MARK, "--fix", str(tmp_path)]) == 1
        assert FIX not in capsys.readouterr().out


def test_fix_is_not_offered_where_it_is_refused(tmp_path, capsys):
    import ofd_maker

    path = tmp_path / "a.ofd"
    path.write_bytes(ofd_maker.ofd([(30, 40, SAFE)]))
    assert main([str(path)]) == 1
    shown = capsys.readouterr().out
    assert "标点“，，”" in shown
    assert FIX not in shown
    assert main(["--output-format", "json", str(path)]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["summary"]["fixable"] == 0
    (finding,) = report["files"][0]["findings"]
    assert finding["fix"]["safety"] == "display"


@pytest.mark.skipif(os.name == "nt", reason="no pipes, and links need rights")
@pytest.mark.parametrize("odd", ["pipe", "link to nothing", "device", "folder"])
def test_where_something_odd_stands_no_copy_is_written(tmp_path, capsys, odd):
    path, copy = tmp_path / "a.docx", tmp_path / "a.doclint.docx"
    path.write_bytes(docx(p(TEXT)))
    if odd == "pipe":
        os.mkfifo(copy)
    elif odd == "folder":
        copy.mkdir()
    else:
        copy.symlink_to("/dev/zero" if odd == "device" else tmp_path / "elsewhere")
    assert main([*MARK, str(path)]) == 2
    assert "已存在" in capsys.readouterr().err
    assert not (tmp_path / "elsewhere").exists()
