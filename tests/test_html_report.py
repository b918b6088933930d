"""The HTML report in a real browser: marks stand right, filters and jumps work."""

import os
import shutil

import pytest
from format_reports import STYLE, broken, match, mixed, report
from playwright.sync_api import sync_playwright

from doclint import cli
from doclint.formats import render
from doclint.stretches import Shown, Stretch, shown, spans

HOSTILE = "一<script>alert(1)</script>\r\n二\udc80\x00\x1b三\u202e四&amp;\n五\u200b六"


@pytest.fixture(scope="module")
def browser():
    path = shutil.which("chromium")
    if path is None:
        if os.environ.get("DOCLINT_NO_SKIPS"):
            pytest.fail("chromium is not installed")
        pytest.skip("install the package chromium (make test-system)")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path)
        yield running
        running.close()


@pytest.fixture
def opened(browser, tmp_path):
    """Return a function that opens reports and fails on noise or a request."""
    contexts, noise = [], []

    def run(text, one, **options):
        style = STYLE._replace(shown=(shown(text, spans(one.findings)),))
        path = tmp_path / "report.html"
        path.write_text(render("html", [one], style), encoding="utf-8")
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: noise.append(message.text))
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.on(
            "request",
            lambda asked: (
                asked.url.startswith(("file:", "data:")) or noise.append(asked.url)
            ),
        )
        page.goto(path.as_uri())
        return page

    yield run
    for context in contexts:
        context.close()
    assert noise == []


def _sample():
    text = "生产总值######亿元。\n妥善处臵，旗臶\u200b鲜明。\n走\n访群众"
    return text, report(
        text,
        match(text, "hash-run", "######"),
        match(text, "spun-word", "值######亿"),
        match(text, "font-shift", "臵", "置"),
        match(text, "font-shift", "臶", "帜"),
        match(text, "zero-width", "\u200b", ""),
        match(text, "broken-line", "走\n访", "走访"),
        match(text, "missing-stop", "访群众", "。", after=True),
    )


def _text(page):
    return page.evaluate("""() => [...document.querySelectorAll('.text')]
        .map((one) => one.textContent).join('')""")


def test_marks_stand_on_the_characters_of_their_findings(opened):
    text, one = _sample()
    page = opened(text, one)
    assert _text(page) == text
    found = page.eval_on_selector_all(
        "mark",
        """all => all.map((mark) => {
        const before = document.createRange();
        before.setStart(document.querySelector('.text'), 0);
        before.setEndBefore(mark);
        return [mark.dataset.f, before.toString().length, mark.textContent];
    })""",
    )
    for number, finding in enumerate(one.findings, 1):
        own = [mark for mark in found if str(number) in mark[0].split()]
        assert own[0][1] == finding.at.span.start
        assert "".join(mark[2] for mark in own) == finding.at.text


def test_hostile_text_does_nothing_and_is_seen(opened):
    one = report(HOSTILE, match(HOSTILE, "zero-width", "\u200b", ""))
    page = opened(HOSTILE, one)
    seen = HOSTILE
    for char in "\udc80\x00\x1b":
        seen = seen.replace(char, "\ufffd")
    assert _text(page) == seen
    named = page.eval_on_selector_all(".c", "all => all.map((c) => c.dataset.c)")
    assert named == ["U+DC80", "U+0000", "U+001B", "U+202E", "U+200B"]


def test_filters_leave_what_fits(opened):
    page = opened(*_sample())
    page.fill("#find", "占位符")
    assert page.locator("#list > li:visible").count() == 1
    assert page.inner_text("#count") == "显示 1 / 7 处"
    page.fill("#find", "")
    page.click(".chip.e")
    assert page.locator("#list > li.e:visible").count() == 0
    assert page.locator("#list > li:visible").count() == 3
    page.select_option("#family", "placeholder")
    assert page.is_visible("#none")


def test_jumps_work_both_ways_and_by_key(opened):
    page = opened(*_sample())
    page.click("mark:has-text('臵')")
    number = page.get_attribute("mark:has-text('臵')", "data-f")
    assert page.get_attribute("#list > li.on", "id") == f"f{number}"
    page.keyboard.press("j")
    assert page.get_attribute("#list > li.on", "id") == f"f{int(number) + 1}"
    page.click("#f1 .m")
    assert "1" in page.locator("mark.on").first.get_attribute("data-f").split()


def test_without_a_script_it_is_a_document_with_links(opened):
    text, one = _sample()
    page = opened(text, one, java_script_enabled=False)
    assert page.is_hidden("#filter")
    assert page.locator("#list > li:visible").count() == 7
    assert page.get_attribute("#f1 .q a", "href") == "#t1"
    assert page.locator("#t1").count() == 1


def test_on_a_phone_nothing_is_wider_than_the_screen(opened):
    page = opened(*_sample(), viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_in_print_all_findings_are_a_numbered_list(opened):
    page = opened(*_sample())
    page.emulate_media(media="print")
    assert page.is_hidden("#filter")
    assert page.locator("#list > li:visible").count() == 7


def test_failures_a_clean_run_and_skipped_rules_are_said():
    assert "没有文字层，无法检查" in render("html", broken(), STYLE)
    assert "未发现问题" in render("html", [report("好。")], STYLE)
    assert "needs opencc" in render("html", mixed(), STYLE)


def test_a_very_long_text_is_cut_to_what_was_found():
    text = "好。\n" * 400_000 + "共##。\n" + "好。\n"
    one = report(text, match(text, "hash-run", "##"))
    cut = shown(text, spans(one.findings))
    assert cut == Shown((Stretch(1_200_000, 400_001, "共##。\n"),), len(text), ())
    page = render("html", [one], STYLE._replace(shown=(cut,)))
    assert "只列出有问题的段落" in page


def test_drafts_reach_the_page_from_worker_processes(tmp_path):
    for number in range(40):
        path = tmp_path / f"{number:02}.txt"
        path.write_text(f"第{number}县产值######亿元。", encoding="utf-8")
    target = tmp_path / "report.html"
    argv = ["--output-format", "html", "--output", str(target), "--jobs", "2"]
    assert cli.main([*argv, str(tmp_path)]) == 1
    page = target.read_text(encoding="utf-8")
    for number in range(40):
        assert f">第{number}县产值<mark" in page


def test_what_was_fixed_is_listed(tmp_path):
    path, target = tmp_path / "a.txt", tmp_path / "report.html"
    path.write_text("旗臶鲜明。", encoding="utf-8")
    argv = ["--output-format", "html", "--output", str(target), "--fix", str(path)]
    assert cli.main(argv) == 0
    page = target.read_text(encoding="utf-8")
    assert "已改正 1 处" in page
    assert "<td>旗臶</td><td>旗帜</td>" in page or "<td>臶</td><td>帜</td>" in page
