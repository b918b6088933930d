"""HTML: the same words give the same findings, whether a page or a text holds them."""

import re
from collections import Counter
from html import escape
from pathlib import Path

import pytest

from doclint import job, readers

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "dirty"
NAMES = [
    path.name for path in sorted(SAMPLES.glob("*.txt")) if "gb18030" not in path.name
]


def _plain(text):
    return escape(text)


def _referenced(text):
    quoted = escape(text).replace("“", "&ldquo;").replace("”", "&#8221;")
    return quoted.replace(" ", "&nbsp;").replace("\u3000", "&#x3000;")


def _spanned(text):
    """Return a text as Word saves it: a span every few characters, wrapped lines."""
    parts = (escape(text[at : at + 3]) for at in range(0, len(text), 3))
    return "".join(
        f"<span\nlang=ZH-CN style='font-size:16pt'>{p}</span>" for p in parts
    )


def _found(name, text):
    report = job.on_text(text, name, None)
    assert not report.failures
    return Counter((one.rule, one.at.text) for one in report.findings)


@pytest.mark.parametrize("written", [_plain, _referenced, _spanned])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_the_findings_of_its_text(name, written):
    # HTML shows a run of blanks as one and none at the edges of a paragraph.
    text = (SAMPLES / name).read_text(encoding="utf-8")
    lines = [re.sub(" {2,}", " ", line).strip(" \t\r") for line in text.split("\n")]
    lines = [line for line in lines if line]
    page = "\n".join(
        f"<p class=MsoNormal>{written(line)}<o:p></o:p></p>" for line in lines
    )
    assert readers.of_text("a.html", page, ".html").text == "\n".join(lines) + "\n"
    assert _found("a.html", page) == _found("a.txt", "\n".join(lines) + "\n")


PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">
<title>在全县会议上的讲话-某县政府</title>
<meta name="keywords" content="产值######"><style>.a{content:"旗臶"}</style></head>
<body class="home has-sidebar"><!-- 旗臶 -->
<header class="site-header"><a href="/"><img src="l.png" alt="旗臶"></a>
<div class="top-bar"><a href="/z">简体</a><a href="/t">繁体</a></div>
<nav><ul><li><a href="/">首页</a></li>
<li><a href="/1">政务公开</a></li></ul></nav></header>
<div class="breadcrumb">位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;
<a href="/l">讲话</a></div>
<form role="search"><input value="旗臶"><button>搜索</button></form>
<main><article><h1>在全县会议上的讲话</h1>
<p style="text-indent:2em">同志们：</p>
<p style="text-indent:2em">去年全县产值&nbsp;######&nbsp;亿元，
<b>旗臶</b>鲜明讲政治，妥善处臵问题。</p>
<div class="tools"><a href="javascript:window.print()">【打印】</a></div>
<div class="share"><span>分享到：</span><a href="#">微信</a></div>
<div class="bottom"><p>上一篇：<a href="/1">全县会议召开</a></p></div></article>
<aside><h3>阅读排行</h3><ul><li><a href="/3">旗臶鲜明的会议</a></li></ul></aside></main>
<div class="links"><a href="/4">某县人大</a> | <a href="/5">某县政协</a></div>
<footer><p>主办：某县人民政府　旗臶鲜明</p></footer>
<script>var x = "旗臶";</script><noscript>旗臶</noscript></body></html>
"""


def test_a_page_of_a_government_is_its_document_and_a_frame():
    draft = readers.of_text("a.html", PAGE, ".html")
    frame = [block.span for block in draft.blocks if block.scope == "furniture"]
    assert draft.text[: frame[0].start].split("\n") == [
        "在全县会议上的讲话",
        "同志们：",
        "去年全县产值 ###### 亿元，旗臶鲜明讲政治，妥善处臵问题。",
        "",
    ]
    assert [draft.text[span.start : span.end] for span in frame] == [
        "在全县会议上的讲话-某县政府",
        "简体繁体",
        "首页",
        "政务公开",
        "位置：首页 > 讲话",
        "搜索",
        "【打印】",
        "分享到：微信",
        "上一篇：全县会议召开",
        "阅读排行",
        "旗臶鲜明的会议",
        "某县人大 | 某县政协",
        "主办：某县人民政府　旗臶鲜明",
    ]


def test_slips_are_told_of_the_document_alone():
    report = job.on_text(PAGE, "a.html", None)
    found = [
        (one.rule, one.at.in_file) for one in report.findings if one.family != "web-ad"
    ]
    line = PAGE[: PAGE.index("&nbsp;######")].count("\n") + 1
    assert [(rule, at.line) for rule, at in found] == [
        ("hash-run", line),
        ("font-shift", line + 1),
        ("font-shift", line + 1),
    ]
