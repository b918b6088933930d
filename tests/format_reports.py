"""Invented reports for the tests of the output formats."""

from doclint.finding import Edit, Failure, Finding, Fix, Report, failed
from doclint.formats import Style
from doclint.span import LineIndex, Location, Span

REACH = 60  # code points that the engine's excerpts show on either side

STYLE = Style(
    english=False,
    color=False,
    all=False,
    width=72,
    families={"placeholder": "占位残留", "garbled": "乱码"},
    version="1.2.3",
    rules={
        "hash-run": "井号占位",
        "font-shift": "字体转换错字",
        "zero-width": "零宽字符",
        "spun-word": "同义替换",
        "broken-line": "句中断行",
        "missing-stop": "句末缺句号",
        "number-gap": "序号跳号",
    },
)
# id -> level, safety of the fix, message, message in English
RULES = {
    "hash-run": (
        "error",
        None,
        "“{found}”是未填写的占位符",
        "“{found}” was never filled in",
    ),
    "font-shift": (
        "error",
        "safe",
        "“{found}”是转换错字，应为“{fix}”",
        "“{found}” was damaged; it should read “{fix}”",
    ),
    "zero-width": (
        "error",
        "safe",
        "“{found}”看不见，应删去",
        "“{found}” is invisible; delete it",
    ),
    "spun-word": (
        "warning",
        "unsafe",
        "“{found}”像是机器替换的词",
        "“{found}” looks like a word put in by a machine",
    ),
    "broken-line": (
        "warning",
        "unsafe",
        "“{found}”在词中断行",
        "“{found}” is broken inside a word",
    ),
    "missing-stop": (
        "info",
        "unsafe",
        "句末没有句号",
        "the sentence has no full stop",
    ),
    "number-gap": ("warning", None, "序号不连续", "the numbers are not in sequence"),
}


def match(text, rule, needle, *suggestions, nth=1, related=(), after=False):
    """Return what is to be reported at the nth needle, or just after the needle."""
    span = _spot(text, needle, nth)
    if after:
        span = Span(span.end, span.end)
    return rule, span, suggestions, tuple(_spot(text, *spot) for spot in related)


def location(text, span, place=None):
    """Return the location of a span as the engine makes it."""
    lines = LineIndex(text)
    line = lines.line(span.start)
    start = max(line.start, span.start - REACH)
    end = max(min(line.end, span.end + REACH), span.start)
    found = text[span.start : span.end]
    position = lines.position(span.start)
    return Location(span, found, position, text[start:end], start, place)


def report(text, *matches, english=False, place=None, starts=(0,), **fields):
    """Return the report on a text; ``starts`` are the offsets of its pieces."""
    lines = LineIndex(text)
    findings = [
        _finding(text, one, english, place, sum(s <= one[1].start for s in starts))
        for one in matches
    ]
    findings.sort(key=lambda finding: (finding.at.span, finding.rule))
    whole = Report(
        source="draft.txt",
        encoding="utf-8",
        pieces=tuple(lines.position(start).line for start in starts),
        findings=tuple(
            finding._replace(occurrence=number)
            for number, finding in enumerate(findings)
        ),
        failures=(),
        rules_run=7,
        rules_skipped=(),
        suppressed=0,
        notes=(),
    )
    return whole._replace(**fields)


def mixed(*, english=False):
    """Return reports with something of everything that a format has to show."""
    text = (
        "第一篇：年度工作报告\n"
        "全年实现生产总值######亿元，比上年增长##%，其中工业######亿元。\n"
        "妥善处臵突发事件，😀高举\t旗臶。\n"
        "二、设\u200b立专班\n"
        "四、深入基层走\n访群众。\n"
        "新增就业######人"
        "\n第二篇：实施方案\r\n"
        "这项工作非凡是要抓好，全市上下要统一思想、提高认识、形成合力、狠抓落实，"
        "确保各项任务按期完成，非凡是要压实责任、细化措施、强化监督、严肃问责。\r\n"
        "投入资金######万元"
    )
    first = report(
        text,
        *(match(text, "hash-run", "######", nth=n) for n in (1, 2, 3, 4)),
        match(text, "hash-run", "##%"),
        match(text, "font-shift", "臵", "置"),
        match(text, "font-shift", "臶", "帜"),
        match(text, "zero-width", "\u200b", ""),
        match(text, "spun-word", "非凡是", "特别是", "尤其是", ""),
        match(text, "spun-word", "非凡是", "特别是", "尤其是", "", nth=2),
        match(text, "broken-line", "走\n访", "走访"),
        match(text, "missing-stop", "就业######人", "。", after=True),
        match(text, "number-gap", "二、", related=(("四、", 1),)),
        english=english,
        starts=(0, text.index("第二篇")),
        suppressed=2,
        notes=("draft.txt:1: 没有用到的注释",),
        rules_skipped=(("half-converted", "needs opencc"),),
    )
    page = "旗臶鲜明"
    second = report(
        page,
        match(page, "font-shift", "臶", "帜"),
        source="folder/note, 1.pdf",
        encoding="gb18030",
        english=english,
        place="page[2]",
    )
    return [first, second, report("没有问题。", source="clean.txt")]


def broken():
    """Return reports of files on which the job was not done."""
    half = report("好。", source="half.txt")
    return [
        failed("scan.pdf", "read", "没有文字层，无法检查"),
        half._replace(failures=(Failure("check", "内部错误：100%\n请报告"),)),
    ]


def _finding(text, one, english, place, piece):
    rule, span, suggestions, related = one
    level, safety, *messages = RULES[rule]
    at = location(text, span, place)
    best = suggestions[0] if suggestions else ""
    edits = (Edit(*span, best),)
    return Finding(
        rule=rule,
        family="placeholder" if rule == "hash-run" else "garbled",
        at=at,
        level=level,
        message=messages[english].format(found=at.text, fix=best),
        suggestions=suggestions,
        fix=Fix(edits, safety, STYLE.rules[rule]) if safety and suggestions else None,
        cause=f"{rule}/{at.text}@{piece}",
        related=tuple(location(text, spot) for spot in related),
        stated_year=None,
        context=text[max(0, span.start - 8) : span.end + 8],
        occurrence=0,
    )


def _spot(text, needle, nth=1):
    start = -1
    for _ in range(nth):
        start = text.index(needle, start + 1)
    return Span(start, start + len(needle))
