"""Both scanners see exactly the same; so do the linters built on them."""

import json
import os
import random
from pathlib import Path

import pytest
from conftest import linter_of

from doclint import anchors, engine, readers, scanner
from doclint.document import Draft
from doclint.hits import hits_by_rule
from doclint.portable import Portable

ENGINE = scanner.hyperscan()
needs_hyperscan = pytest.mark.skipif(ENGINE is None, reason="hyperscan is not here")
FILLER = (
    "全市各级人民政府要坚持以发展为中心，做好2024年工作。\n 　（一）“”《》、；AaXx1*#"
)


def _draft(text):
    return Draft("a.txt", "utf-8", text, (), (), b"", (), None)


class _Rule:
    def __init__(self, *anchors, ranges=(), once=False):
        self.anchors, self.ranges, self.once = anchors, ranges, once


RULES = (
    _Rule("##", "＃＃", "位臵", "臵"),
    _Rule("臵", ranges=((0xE000, 0xF8FF), (0x80, 0x9F))),
    _Rule("新时代", "位臵", "时代", once=True),
    _Rule("aa", "a", ranges=((0x20000, 0x2FFFF), (0x3400, 0x4DBF), (0x1F600, 0x1F610))),
)


class _Stored(bytes):
    def read(self):
        return self


@needs_hyperscan
@pytest.mark.parametrize(
    "text",
    [
        "",
        "##",
        "产值######亿元＃＃＃",
        "新时代位臵，新时代新时代，位臵",
        "位臵臵位臵",
        "\ue000\uf8ff\u0085甲\u3400\u4dbf\U00020000\U0002fffd🙂\U0001f600",
        "aaaa a aa",
        "\ud800位臵\udfff",
        "a##a\0##",
    ],
)
def test_the_two_scanners_see_the_same(text):
    table = anchors.table(RULES)
    fast = scanner.Hyperscan(table)
    again = scanner.Hyperscan(table, _Stored(fast.serialised()))
    slow = Portable(table)
    seen = [s.scan(_draft(text)) for s in (fast, again, slow)]
    assert seen[0] == seen[1] == seen[2]


@needs_hyperscan
def test_rules_without_literals_need_no_automaton():
    table = anchors.table((_Rule(), _Rule(ranges=((0x20000, 0x2FFFF),))))
    fast = scanner.Hyperscan(table)
    again = scanner.Hyperscan(table, _Stored(fast.serialised()))
    draft = _draft("甲\U00020000乙")
    assert fast.scan(draft) == again.scan(draft) == Portable(table).scan(draft) != []


def test_a_run_is_seen_once_at_its_start():
    table = anchors.table((_Rule("##"),))
    assert Portable(table).scan(_draft("甲#####乙##")) == [(1, 3, 0), (7, 9, 0)]


def test_what_every_rule_wants_once_is_seen_once():
    table = anchors.table(
        (_Rule("甲乙", once=True), _Rule("丙"), _Rule("丙", once=True))
    )
    found = Portable(table).scan(_draft("丙甲乙丙甲乙"))
    texts = [table.texts[index] for _, _, index in found]
    assert texts == ["丙", "甲乙", "丙"]


def test_hits_go_to_the_rules_that_wait():
    table = anchors.table(RULES)
    found = Portable(table).scan(_draft("位臵"))
    by_rule = hits_by_rule(found, table, "位臵")
    assert {rule: [h.anchor for h in hits] for rule, hits in by_rule.items()} == {
        0: ["位臵", "臵"],
        1: ["臵"],
        2: ["位臵"],
    }


def _texts(rules, count):
    """Generate texts, each with 1 to 20 anchors of one rule in random filler."""
    random.seed(20260101)
    for number in range(count):
        rule = rules[number % len(rules)]
        parts = []
        for _ in range(random.randint(1, 20)):
            parts.append("".join(random.choices(FILLER, k=random.randint(0, 12))))
            if rule.ranges and (not rule.anchors or random.random() < 0.5):
                parts.append(chr(random.randint(*random.choice(rule.ranges))))
            elif rule.anchors:
                parts.append(random.choice(rule.anchors))
        yield "".join(parts)


def _linters(pack):
    portable = linter_of(pack, levels=("info", "warning", "error"))
    fast = scanner.Hyperscan(portable.table)
    return portable, portable._replace(scan=fast)


@needs_hyperscan
@pytest.mark.slow
def test_findings_are_the_same_on_generated_texts(gongwen):
    portable, fast = _linters(gongwen)
    count = max(2000, 20 * len(gongwen.rules))
    for text in _texts(gongwen.rules, count):
        draft = _draft(text)
        assert (
            engine.lint(draft, fast).findings == engine.lint(draft, portable).findings
        )


@needs_hyperscan
@pytest.mark.slow
def test_findings_are_the_same_on_clean_texts(gongwen):
    corpus = os.environ.get("DOCLINT_CORPUS")
    if not corpus:
        pytest.skip("DOCLINT_CORPUS names no folder of clean texts")
    portable, fast = _linters(gongwen)
    for path in sorted(Path(corpus).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = json.loads(line).get("text", "")
            draft = readers.of_text("a.txt", text, ".txt")
            assert fast.scan.scan(draft) == portable.scan.scan(draft)
            one, other = engine.lint(draft, fast), engine.lint(draft, portable)
            assert one.findings == other.findings


def test_all_rules_together_are_rarely_hit(gongwen):
    """Anchors must be rare in clean text: under 2 hits in 1,024 bytes."""
    corpus = os.environ.get("DOCLINT_CORPUS")
    if not corpus:
        pytest.skip("DOCLINT_CORPUS names no folder of clean texts")
    stable = linter_of(gongwen, status=("stable",))
    table = anchors.table(gongwen.rules, stable.enabled)
    scan = Portable(table)
    hits = size = 0
    for path in sorted(Path(corpus).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines()[:20]:
            text = json.loads(line).get("text", "")
            draft = readers.of_text("a.txt", text, ".txt")
            hits += len(scan.scan(draft))
            size += len(text.encode())
    assert hits / size * 1024 < 2
