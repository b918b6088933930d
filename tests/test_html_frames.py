"""HTML: what frames a page and what only lays it out is told from its text."""

import pytest

from doclint import cli, readers

PROSE = (
    "今年以来，全县上下认真贯彻落实各项决策部署，扎实推进重点工作，"
    "经济运行总体平稳，各项事业取得新的进展，干部作风持续好转。"
)
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<title>在全县工作会议上的讲话_某县人民政府门户网站</title></head>
<body class="page has-sidebar">
<div id="topNav"><a href="/">网站首页</a> <a href="/zw">政务公开</a></div>
<table width="1000"><tr><td class="leftMenu" rowspan="2"><ul>
<li><a href="/1">机构设置</a><li><a href="/2">政策文件</a></ul></td>
<td>您当前的位置：<a href="/">首页</a> &gt; <a href="/hy">重要会议</a></td></tr>
<tr><td><h1>在全县工作会议上的讲话</h1>
<div class="share-box">分享到：<span>微信</span> <a href="#">微博</a></div>
<p>　　同志们：</p><p>　　{PROSE}</p>
<table><tr><td>年份</td><td>产值</td></tr><tr><td>2021</td><td>###亿元</td></tr></table>
<p>　　附件：<a href="/f/1.docx">1．重点工作任务分工表</a></p>
<p><a href="/f/1.docx">重点工作任务分工表.docx</a></p>
<p>　　详见<a href="/p/3.html">《某县行动方案》</a>的规定。</p>
<p>上一篇：<a href="/a">关于召开全县工作会议的通知</a></p>
</td></tr></table>
<p><a href="/x">县人大</a> | <a href="/y">县政协</a></p>
<div class="footer">版权所有：某县人民政府办公室　电话：0000-0000000</div>
</body></html>
"""


def _scopes(page):
    draft = readers.read("a.html", page.encode(), ".html")
    scopes = {block.span.start: block.scope for block in draft.blocks}
    at, out = 0, {}
    for line in draft.text.split("\n")[:-1]:
        out[line.strip("　 ")] = scopes.get(at, "")
        at += len(line) + 1
    return out


def test_an_old_page_laid_out_by_tables_is_text_with_a_frame():
    scopes = _scopes(PAGE)
    body = [line for line, scope in scopes.items() if scope == ""]
    assert body == [
        "同志们：",
        PROSE,
        "附件：1．重点工作任务分工表",
        "重点工作任务分工表.docx",
        "详见《某县行动方案》的规定。",
    ]
    cells = [line for line, scope in scopes.items() if scope == "table.cell"]
    assert cells == ["年份", "产值", "2021", "###亿元"]
    assert scopes["在全县工作会议上的讲话"] == "heading.1"
    frame = [line for line, scope in scopes.items() if scope == "furniture"]
    assert frame == [
        "在全县工作会议上的讲话_某县人民政府门户网站",
        "网站首页 政务公开",
        "机构设置",
        "政策文件",
        "您当前的位置：首页 > 重要会议",
        "分享到：微信 微博",
        "上一篇：关于召开全县工作会议的通知",
        "县人大 | 县政协",
        "版权所有：某县人民政府办公室　电话：0000-0000000",
    ]


@pytest.mark.parametrize(
    "around",
    [
        '<div class="wrap nav-open">{}</div>',
        '<div id=footer>{}</div><div class="menu">菜单</div>',
        '<div class="with-sidebar">{}</div>',
    ],
    ids=["wrapper", "foot", "with"],
)
def test_prose_is_text_whatever_its_element_is_called(around):
    assert _scopes(around.format(f"<p>{PROSE}<p>讲三点意见"))["讲三点意见"] == ""


def test_a_frame_inside_of_a_wrapper_that_is_none_stays_one():
    page = f'<div class="nav-open"><p>{PROSE}<div class="share">分享到</div></div>'
    assert _scopes(page) == {PROSE: "", "分享到": "furniture"}


@pytest.mark.parametrize("name", ["navy", "shareholder", "unshared"])
def test_other_words_are_no_frame(name):
    assert _scopes(f"<p>{PROSE}<div class={name}>字</div>")["字"] == ""


@pytest.mark.parametrize(
    ("table", "scope"),
    [
        ("<table><tr><td>字<p>乙<p>丙丁戊己<td>二</table>", ""),
        ("<table><tr><td>字</table>", ""),
        ("<table><tr><td>字<td><table><tr><td>一<td>二</table></table>", ""),
        ("<table role=presentation><tr><td>字<td>二</table>", ""),
        ("<table><tr><td><p>字<td>二<tr><td>三<td>四</table>", "table.cell"),
        (
            "<table><tr><th>甲<th>乙<tr><td>字<p>二<p>三三三三<td>四</table>",
            "table.cell",
        ),
    ],
    ids=["paragraphs", "single", "nested", "role", "data", "head"],
)
def test_a_table_that_holds_text_is_body(table, scope):
    assert _scopes(f"<p>{PROSE}</p>{table}")["字"] == scope


def test_a_link_to_a_place_in_the_page_is_text():
    assert _scopes(f'<p>{PROSE}<p><a href="#1">第一章</a>')["第一章"] == ""


def test_a_page_of_links_is_read(tmp_path):
    path = tmp_path / "a.html"
    path.write_text('<a href="/1">旗臶鲜明</a>', encoding="utf-8")
    assert cli.main([str(path)]) == 1
